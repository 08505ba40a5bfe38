package org.tsflink.gateway.errors;

/** The bridge's own refusal; its message is written for the person whose call it was. */
public final class BridgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BridgeException(String message) {
        super(message);
    }

    public BridgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
