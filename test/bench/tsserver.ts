import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

interface Message {
  readonly type: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

// Answers any message with the microseconds of processor time so far.
const tellProcessorTime = `process.on("message", () => { const { user, system } = process.cpuUsage(); process.send(user + system); });
process.channel.unref();`;

/** The language server that editors run, spoken to as they do. */
export class TsServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #sequence = 0;
  #received = Buffer.alloc(0);

  constructor(folder: string) {
    const server = createRequire(import.meta.url).resolve("typescript/lib/tsserver.js");
    const told = ["--import", `data:text/javascript,${encodeURIComponent(tellProcessorTime)}`];
    this.#process = spawn(process.execPath, [...told, server, "--disableAutomaticTypingAcquisition"], {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit", "ipc"],
    });
    this.#process.stdout?.on("data", (data: Buffer) => this.#receive(data));
  }

  /** A command that is not answered. */
  notify(command: string, arguments_: object): number {
    const seq = ++this.#sequence;
    this.#process.stdin?.write(`${JSON.stringify({ seq, type: "request", command, arguments: arguments_ })}\n`);
    return seq;
  }

  request(command: string, arguments_: object): Promise<unknown> {
    const seq = this.notify(command, arguments_);
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, ({ success, message, body }) =>
        success === true ? resolve(body) : reject(new Error(`${command}: ${message}`)),
      );
    });
  }

  /** Milliseconds of processor time that the server has taken. */
  async processorTime(): Promise<number> {
    const told = once(this.#process, "message");
    this.#process.send({});
    const [microseconds] = (await told) as [number];
    return microseconds / 1000;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, "exit");
    this.#process.kill();
    await ended;
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const start = this.#received.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#received.subarray(0, Math.max(0, start)).toString())?.[1],
      );
      if (start === -1 || this.#received.length < start + 4 + length) return;
      const message = JSON.parse(this.#received.subarray(start + 4, start + 4 + length).toString()) as Message;
      this.#received = this.#received.subarray(start + 4 + length);
      if (message.type === "response") this.#waiting.get(message.request_seq ?? 0)?.(message);
    }
  }
}
