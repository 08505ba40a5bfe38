import type { REPLServer } from "node:repl";

type LineListener = (line: string) => void;

/**
 * Gives the REPL one input at a time: lines that come while an earlier one is still worked on wait, and what was begun
 * is finished before the shell leaves (Node's own REPL does so for keys, but not for lines that are piped in).
 */
export class Input {
  readonly #waiting: string[] = [];
  readonly #nodes: LineListener;
  readonly #handle: LineListener;
  #busy = false;
  #leaving: (() => void) | undefined;

  /** @param transform - makes of a line what is given on; undefined when nothing is, for now */
  constructor(server: REPLServer, transform: (line: string) => string | undefined) {
    const [nodes] = server.listeners("line") as LineListener[];
    server.removeAllListeners("line");
    this.#nodes = (line) => nodes?.call(server, line);
    this.#handle = (line) => {
      const input = transform(line);
      if (input !== undefined) this.#nodes(input);
    };
    server.on("line", (line: string) => {
      this.#waiting.push(line);
      this.#next();
    });
  }

  /** Gives this on at once, before lines that wait. */
  now(line: string): void {
    this.#nodes(line);
  }

  /** An evaluation has begun. */
  begin(): void {
    this.#busy = true;
  }

  /** Whether what was typed is still being worked on. */
  get isBusy(): boolean {
    return this.#busy;
  }

  /** What was begun has ended. */
  end(): void {
    if (!this.#busy) return;
    this.#busy = false;
    setImmediate(() => this.#next());
  }

  /** Calls back when nothing is left to do. */
  leave(done: () => void): void {
    this.#leaving = done;
    this.#next();
  }

  #next(): void {
    while (!this.#busy && this.#waiting.length > 0) this.#handle(this.#waiting.shift() ?? "");
    if (!this.#busy) this.#leaving?.();
  }
}
