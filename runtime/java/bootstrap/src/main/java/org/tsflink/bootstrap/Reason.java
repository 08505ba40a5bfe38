package org.tsflink.bootstrap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.transfer.RepositoryOfflineException;

/** The cause of a failure that a user can act on, found in a chain of exceptions. */
record Reason(Type type, String text) {
  enum Type {
    NETWORK,
    CREDENTIALS,
    DISK_FULL,
    UNWRITABLE,
    OTHER
  }

  static Reason of(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Type type = type(cause);
      if (type != Type.OTHER) return new Reason(type, text(type, cause));
    }
    String message = error.getMessage();
    return new Reason(Type.OTHER, message == null ? error.toString() : message);
  }

  private static Type type(Throwable cause) {
    if (isNetwork(cause)) return Type.NETWORK;
    if (cause instanceof HttpResponseException response) {
      int status = response.getStatusCode();
      return status == 401 || status == 403 || status == 407 ? Type.CREDENTIALS : Type.OTHER;
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (!(cause instanceof IOException)) return Type.OTHER;
    if (message.contains("no space left") || message.contains("disk quota exceeded")) return Type.DISK_FULL;
    boolean refused = message.contains("permission denied") || message.contains("read-only") || message.contains("not a directory");
    return cause instanceof AccessDeniedException || refused ? Type.UNWRITABLE : Type.OTHER;
  }

  private static boolean isNetwork(Throwable cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof SocketTimeoutException
        || cause instanceof SocketException
        || cause instanceof ConnectTimeoutException
        || cause instanceof NoHttpResponseException
        || cause instanceof RepositoryOfflineException;
  }

  private static String text(Type type, Throwable cause) {
    String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (type) {
      case NETWORK -> cause instanceof RepositoryException ? "no network: Maven is set to work offline" : "no network (" + brief(cause, message) + ")";
      case CREDENTIALS -> "the repository refused the credentials of settings.xml (" + message + ")";
      case DISK_FULL -> "the disk is full";
      case UNWRITABLE -> "no permission to write (" + (cause instanceof FileSystemException file ? file.getFile() : message) + ")";
      case OTHER -> message;
    };
  }

  private static String brief(Throwable cause, String message) {
    return cause instanceof UnknownHostException ? "unknown host " + message : message;
  }
}
