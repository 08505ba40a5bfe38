package org.tsflink.gateway.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.table.api.TableEnvironment;
import org.tsflink.gateway.flink.UnknownNameException;

/** Finds, in what Flink threw, a name that it does not know, and the names that could have been meant. */
final class UnknownNames {

    // A catalog may hold any number of tables; the nearest name is looked for among this many.
    private static final int MOST = 1000;

    private record Kind(Pattern message, Function<TableEnvironment, String[]> known) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Pattern.compile("Object '([^']+)' not found"
                            + "|Cannot find table '(?:`[^`]*`\\.)*`([^`]+)`'"
                            + "|Table `?(?:`[^`]*`\\.)*`?([^`\\s]+)`? was not found"
                            + "|Table (?:with identifier )?'?(?:[^'.\\s]+\\.)*([^'.\\s]+)'? does(?: not|n't) exist"),
                    TableEnvironment::listTables),
            new Kind(
                    Pattern.compile("No match found for function signature (\\w+)\\(|Undefined function: `?(\\w+)`?"),
                    TableEnvironment::listFunctions),
            new Kind(
                    Pattern.compile("[Cc]atalog with name \\[?([^\\]\\s]+?)\\]? does not exist"
                            + "|Catalog (\\S+) (?:does not exist|not found)"),
                    TableEnvironment::listCatalogs),
            new Kind(
                    Pattern.compile("database with name \\[([^\\]]+)\\] does not exist"), TableEnvironment::listDatabases));

    private UnknownNames() {}

    /** What was thrown, or around it what is known of the name; on the environment's thread. */
    static Throwable explain(TableEnvironment environment, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            for (Kind kind : KINDS) {
                Matcher matcher = kind.message().matcher(message);
                if (matcher.find()) {
                    return new UnknownNameException(thrown, name(matcher), known(kind, environment));
                }
            }
        }
        return thrown;
    }

    private static String name(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static List<String> known(Kind kind, TableEnvironment environment) {
        try {
            return Arrays.stream(kind.known().apply(environment)).limit(MOST).toList();
        } catch (RuntimeException broken) {
            // A catalog that cannot list is no reason to hide what was thrown.
            return List.of();
        }
    }
}
