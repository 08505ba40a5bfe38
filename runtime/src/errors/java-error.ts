import { hide, TsflinkError } from "./tsflink-error.js";

/** One Java exception of a chain. */
export interface JavaCause {
  readonly java_class: string;
  readonly message: string;
  /** Frames, as Java prints them, without `at`. */
  readonly stack: readonly string[];
}

/**
 * Flink, or a library it calls, threw. The first line of the message is the cause that says most; the lines after it
 * are what Flink was doing. With `TSFLINK_TRACE` set, `stack` ends in Java's.
 */
export class JavaError extends TsflinkError {
  static {
    this.prototype.name = "JavaError";
  }

  /** The outermost exception's class, such as `org.apache.flink.table.api.ValidationException`. */
  readonly java_class: string;
  /** The chain, outermost first. */
  readonly causes: readonly JavaCause[];
  declare readonly log_file: string;

  constructor(message: string, causes: readonly JavaCause[], logFile: string) {
    super(message, { logFile });
    this.java_class = causes[0]?.java_class ?? "java.lang.Throwable";
    this.causes = causes;
    hide(this, "causes");
  }

  /** Java's own stack trace with every cause, as printStackTrace() writes it. */
  get java_stack(): string {
    return this.causes.map(print).join("\nCaused by: ");
  }
}

function print({ java_class, message, stack }: JavaCause): string {
  const head = message === "" ? java_class : `${java_class}: ${message}`;
  return [head, ...stack.map((frame) => (frame.startsWith("...") ? `\t${frame}` : `\tat ${frame}`))].join("\n");
}
