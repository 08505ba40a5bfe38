const license = "// A release that does not exist, made by a test.";

export const tableImports = `import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.apache.flink.annotation.Frozen;`;

/** What the test adds to interface Table: members like those of today's releases, and such as no release has had. */
export const tableMembers = `
    /**
     * Waits for the horizon; see {@link Horizon#getHorizonID()}.
     *
     * {@snippet :
     *   table.beyond(horizon);
     * }
     *
     * @apiNote a tag that Flink does not use yet
     * @flip.since 9.9 a tag of Flink's own
     * @param horizon where to look
     * @return the rows that lie behind it
     */
    @Frozen
    Table beyond(Horizon horizon);

    /** An overload that takes what others take. */
    Table limit(Object fetch);

    /** A type that no source jar has. */
    Table measure(org.apache.flink.quantum.Qubit qubit);

    /** A type of the JDK that is new here. */
    java.util.Currency currency(java.util.BitSet bits);

    /** Bounds of a kind that is new here. */
    <T extends Comparable<? super T> & Cloneable> T greatest(List<? extends T> values, T... more);

    /** Names that JavaScript itself uses. */
    void then(String then);

    /** A default method. */
    default Optional<Horizon> horizon(@Nullable Horizon.Kind kind) {
        return switch (kind) {
            case NEAR -> Optional.empty();
            case FAR -> null;
        };
    }
`;

/** Java files that are added, by their path in the source jar of flink-table-api-java. */
export const files: Readonly<Record<string, string>> = {
  "org/apache/flink/table/api/Horizon.java": `${license}
package org.apache.flink.table.api;

import org.apache.flink.annotation.PublicEvolving;
import org.apache.flink.annotation.Frozen;
import java.util.List;

/** A type with a name twice in snake_case, in the syntax of a newer Java. */
@PublicEvolving
@Frozen(since = """
    9.9
    """)
public sealed interface Horizon permits Horizon.Point {

    /** An option of it. */
    String NAME = "horizon";

    /** Its number. */
    String getHorizonID();

    /** Its number, written otherwise. */
    long getHorizonId();

    /** Makes one. */
    static Horizon of(int... lengths) {
        return new Point(lengths.length, List.of());
    }

    /** How far away it is. */
    enum Kind { NEAR, FAR }

    /** A record. */
    record Point(int distance, List<String> names) implements Horizon {
        public String getHorizonID() { return names instanceof List<String> all && all.isEmpty() ? null : ""; }
        public long getHorizonId() { return 0L; }
    }
}
`,
  // The syntax of a Java that does not exist yet.
  "org/apache/flink/table/future/Unparsable.java": `${license}
package org.apache.flink.table.future;

import org.apache.flink.annotation.PublicEvolving;

@PublicEvolving
public value class Unparsable with Meaning {}
`,
  // A class named like one of another package, and like one of JavaScript's.
  "org/apache/flink/table/future/Schema.java": `${license}
package org.apache.flink.table.future;

import org.apache.flink.annotation.Experimental;
import org.apache.flink.table.api.TableConfig;

/** Not the {@link org.apache.flink.table.api.Schema} of today. */
@Experimental
public class Schema {
    /** @deprecated Use {@link Promise} instead. */
    @Deprecated
    public Schema(TableConfig config) {}

    public Promise<String> prototype(String constructor) { return null; }

    public static String name() { return ""; }

    public static int length() { return 0; }
}
`,
  "org/apache/flink/table/future/Promise.java": `${license}
package org.apache.flink.table.future;

import org.apache.flink.annotation.PublicEvolving;

@PublicEvolving
public abstract class Promise<T extends CharSequence> {
    protected Promise() {}

    public abstract T constructor();
}
`,
};
