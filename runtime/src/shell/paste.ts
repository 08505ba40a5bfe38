import type { REPLServer } from "node:repl";

const enable = "\x1b[?2004h";
const disable = "\x1b[?2004l";

/**
 * Keeps a pasted text together: a terminal says where a paste begins and ends, and its lines are then one input. A chain
 * of calls whose lines begin with a dot would otherwise be run after its first line.
 */
export class Paste {
  readonly #server: REPLServer;
  readonly #terminal: boolean;
  #pasting = false;
  #lines: string[] = [];

  constructor(server: REPLServer) {
    this.#server = server;
    this.#terminal = server.terminal;
    if (!this.#terminal) return;
    server.output.write(enable);
    (server as unknown as { input: NodeJS.ReadStream }).input.on(
      "keypress",
      (_, key: { name?: string } | undefined) => {
        if (key?.name === "paste-start") this.#pasting = true;
        if (key?.name === "paste-end") this.#pasting = false;
      },
    );
  }

  /** The whole input that this line ends, or undefined when more of a paste is to come. */
  take(line: string, continuation: string): string | undefined {
    if (this.#pasting) {
      this.#lines.push(line);
      this.#server.output.write(continuation);
      return undefined;
    }
    const text = [...this.#lines, line].join("\n");
    this.#lines = [];
    return text;
  }

  forget(): void {
    this.#lines = [];
  }

  end(): void {
    if (this.#terminal) this.#server.output.write(disable);
  }
}
