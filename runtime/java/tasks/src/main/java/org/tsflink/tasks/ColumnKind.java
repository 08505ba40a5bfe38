package org.tsflink.tasks;

/** How the cells of a column are kept; the order is part of the format. */
public enum ColumnKind {
    BOOLEAN(1),
    TINYINT(1),
    SMALLINT(2),
    INT(4),
    BIGINT(8),
    FLOAT(4),
    DOUBLE(8),
    /** Of different lengths: the end of each, 32 bits, then all of them. */
    BYTES(0);

    private static final ColumnKind[] ALL = values();

    /** Bytes of a cell, little endian; 0 where they differ. */
    public final int width;

    ColumnKind(int width) {
        this.width = width;
    }

    static ColumnKind of(byte ordinal) {
        return ALL[ordinal];
    }
}
