import type { WriteStream } from "node:tty";

const clear = "\r\u001B[2K";

type Write = WriteStream["write"];

/** A line at the bottom of the terminal. What is written meanwhile goes above it, as if it were not there. */
export class LiveLine {
  readonly #stream: WriteStream;
  readonly #watched: readonly WriteStream[];
  readonly #writes = new Map<WriteStream, Write>();
  #text = "";
  // Something was written that a line break has not ended yet; a line drawn now would hide it.
  #inLine = false;

  /** On `stream`; writes to it and to `others` are watched. */
  constructor(stream: WriteStream, others: readonly WriteStream[]) {
    this.#stream = stream;
    this.#watched = [stream, ...others];
  }

  show(text: string): void {
    if (this.#writes.size === 0) this.#watch();
    this.#text = text.slice(0, (this.#stream.columns || 80) - 1);
    this.#draw();
  }

  hide(): void {
    if (this.#writes.size === 0) return;
    this.#erase();
    for (const [stream, write] of this.#writes) stream.write = write;
    this.#writes.clear();
  }

  #draw(): void {
    if (!this.#inLine) this.#write(this.#stream, [`${clear}${this.#text}`]);
  }

  #erase(): void {
    if (!this.#inLine) this.#write(this.#stream, [clear]);
  }

  #watch(): void {
    for (const stream of this.#watched) {
      // oxlint-disable-next-line typescript/unbound-method -- it is called on its stream
      this.#writes.set(stream, stream.write);
      stream.write = ((...args: Parameters<Write>) => {
        this.#erase();
        const written = this.#write(stream, args);
        this.#inLine = !endsLine(args[0]);
        this.#draw();
        return written;
      }) as Write;
    }
  }

  #write(stream: WriteStream, args: readonly unknown[]): boolean {
    const write = this.#writes.get(stream) as (...args: readonly unknown[]) => boolean;
    return write.apply(stream, args as never);
  }
}

function endsLine(chunk: string | Uint8Array): boolean {
  return typeof chunk === "string" ? chunk.endsWith("\n") : chunk.at(-1) === 0x0a;
}
