package org.tsflink.gateway.flink;

/** A value given to from_elements that its column cannot hold. */
public final class CellException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long row;
    private final String column;

    /**
     * @param row counted from 0
     * @param column the column's name, and below it the path to the value: {@code address.lines[2]}
     * @param reason what the value is and what the column holds
     */
    public CellException(long row, String column, String reason) {
        super(reason);
        this.row = row;
        this.column = column;
    }

    public long row() {
        return row;
    }

    public String column() {
        return column;
    }
}
