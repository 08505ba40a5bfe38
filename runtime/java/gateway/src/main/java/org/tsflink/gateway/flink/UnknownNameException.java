package org.tsflink.gateway.flink;

import java.util.List;

/** Around what Flink threw for a name that it does not know: the name, and those that it does know. */
public final class UnknownNameException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> known;

    public UnknownNameException(Throwable thrown, String name, List<String> known) {
        super(thrown);
        this.name = name;
        this.known = List.copyOf(known);
    }

    public String name() {
        return name;
    }

    /** The tables where a table was meant, and so on. */
    public List<String> known() {
        return known;
    }
}
