package org.tsflink.gateway.adapter.elements;

/** Why a value does not fit; the path to it grows while it is thrown outwards. */
final class CellProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StringBuilder path = new StringBuilder();

    CellProblem(String reason) {
        super(reason, null, false, false);
    }

    /** @param step what leads from the container to the value: {@code .name} or {@code [2]} */
    CellProblem within(String step) {
        path.insert(0, step);
        return this;
    }

    /** From the column, exclusive, to the value; empty when it is the column's own. */
    String path() {
        return path.toString();
    }
}
