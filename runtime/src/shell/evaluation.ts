import { Recoverable, type REPLEval, type REPLServer } from "node:repl";
import { IncompleteInput, toJavaScript } from "./typescript.js";
import type { SqlRunner } from "./sql.js";

// Where the REPL's own evaluation finds a promise that it is to wait for.
const pending = Symbol.for("tsflink.shell.pending");
const waitForPending = `await globalThis[Symbol.for("tsflink.shell.pending")]\n`;

/** What is typed: TypeScript, SQL, or one SQL statement. */
export type Language = "typescript" | "sql" | "statement";

/** What the evaluation tells and asks. */
export interface EvaluationListener {
  begins(): void;
  /** What is about to run. */
  runs(code: string): void;
  /** The value of an expression that is about to be shown. */
  shows(value: unknown): void;
  /** One SQL statement has been read. */
  statementRead(): void;
}

/**
 * Evaluates what is typed with Node's own evaluation, which knows `await` at the top level and Ctrl-C: types are stripped
 * first, SQL is run, and where the value of an expression is a promise it is awaited.
 */
export class Evaluation {
  language: Language = "typescript";
  /** The earlier lines of an input that goes on. */
  before = "";

  #isSynchronous = false;

  /** Whether JavaScript runs right now; Ctrl-C has then been seen to already. */
  get isSynchronous(): boolean {
    return this.#isSynchronous;
  }

  constructor(server: REPLServer, sql: SqlRunner, listener: EvaluationListener) {
    const nodes = server.eval;
    const wait = (promise: Promise<unknown>, rest: Parameters<REPLEval> extends [string, ...infer R] ? R : never) => {
      (globalThis as { [pending]?: Promise<unknown> })[pending] = promise;
      nodes.call(server, waitForPending, ...rest);
    };
    const evaluate: REPLEval = (source, context, file, done) => {
      this.before = "";
      const more = (error: Error) => {
        this.before = source;
        done(new Recoverable(error), undefined);
      };
      const show: typeof done = (error, value) => {
        listener.shows(value);
        done(error, value);
      };
      if (this.language !== "typescript") {
        const input = sql.read(source);
        if (input.kind === "more") return more(new Error("The statement has no semicolon yet"));
        if (this.language === "statement") listener.statementRead();
        listener.begins();
        return wait(input.run(), [context, file, show]);
      }
      let code: string;
      try {
        code = toJavaScript(source);
      } catch (error) {
        return error instanceof IncompleteInput ? more(error) : done(error as Error, undefined);
      }
      listener.begins();
      listener.runs(code);
      this.#isSynchronous = true;
      try {
        nodes.call(server, code, context, file, (error, value: unknown) => {
          this.#isSynchronous = false;
          if (error === null && value instanceof Promise) wait(value, [context, file, show]);
          else show(error, value);
        });
      } finally {
        this.#isSynchronous = false;
      }
    };
    (server as { eval: REPLEval }).eval = evaluate;
  }
}
