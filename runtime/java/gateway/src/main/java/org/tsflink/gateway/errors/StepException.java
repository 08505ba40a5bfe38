package org.tsflink.gateway.errors;

/** Says which step of a program its cause comes from. */
public final class StepException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int step;

    public StepException(int step, Throwable cause) {
        super(null, cause, false, false);
        this.step = step;
    }

    public int step() {
        return step;
    }
}
