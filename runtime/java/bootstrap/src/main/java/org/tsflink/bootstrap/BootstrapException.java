package org.tsflink.bootstrap;

/** A failure whose message is written for the user and needs no stack trace. */
final class BootstrapException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BootstrapException(String message) {
    super(message);
  }

  BootstrapException(String message, Throwable cause) {
    super(message, cause);
  }
}
