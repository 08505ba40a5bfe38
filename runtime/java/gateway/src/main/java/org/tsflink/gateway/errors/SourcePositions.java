package org.tsflink.gateway.errors;

import java.util.regex.Pattern;

/**
 * Where in a text a parser failed. Calcite's parser gives the place beside the message; it is found by the shape of its
 * accessors, since its classes may be out of reach behind Flink's planner loader.
 */
final class SourcePositions {

    private static final Pattern SAID = Pattern.compile("line \\d+, column \\d+");

    private SourcePositions() {}

    /** The message with its place in front, in the words of Calcite's validator, unless it names one already. */
    static String prefix(Throwable thrown, String message) {
        if (SAID.matcher(message).find()) {
            return message;
        }
        try {
            Object position = thrown.getClass().getMethod("getPos").invoke(thrown);
            Object line = position.getClass().getMethod("getLineNum").invoke(position);
            Object column = position.getClass().getMethod("getColumnNum").invoke(position);
            return "At line " + line + ", column " + column + ": " + message;
        } catch (ReflectiveOperationException | RuntimeException none) {
            return message;
        }
    }
}
