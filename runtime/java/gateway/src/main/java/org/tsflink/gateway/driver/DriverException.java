package org.tsflink.gateway.driver;

/** Why a TypeScript program was not run, or how it failed; the message is for whoever submitted it. */
public final class DriverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DriverException(String message) {
        super(message);
    }
}
