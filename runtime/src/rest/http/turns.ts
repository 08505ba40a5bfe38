import { HttpError } from "./http-error.js";

/** How long a caller waits for its turn. */
export interface Patience {
  /** Milliseconds. */
  readonly most?: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
}

type Waiting = (refused?: HttpError) => void;

/** Lets a number of tasks run at the same time; others wait their turn, and too many are sent away. */
export class Turns {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting = new Set<Waiting>();
  #running = 0;
  #closed = false;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  async take<T>(task: () => Promise<T>, patience?: Patience): Promise<T> {
    const done = await this.wait(patience);
    try {
      return await task();
    } finally {
      done();
    }
  }

  /** Resolves when it is the caller's turn, with what ends it. */
  async wait(patience: Patience = {}): Promise<() => void> {
    if (this.#closed) throw ending();
    if (this.#running >= this.#most) await this.#line(patience);
    else this.#running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const [next] = this.#waiting;
      if (next === undefined) this.#running -= 1;
      else next();
    };
  }

  /** Sends away who waits, and who comes. */
  close(): void {
    this.#closed = true;
    for (const waiting of this.#waiting) waiting(ending());
  }

  #line({ most, gone }: Patience): Promise<void> {
    if (this.#waiting.size >= this.#mostWaiting) throw busy("Too much at once: try again in a moment");
    return new Promise((resolve, reject) => {
      const leave = () => settle(new HttpError(400, "The request ended early"));
      const late = () => settle(busy(`No turn came within ${seconds(most ?? 0)}: try again later`));
      const timer = most === undefined ? undefined : setTimeout(late, most);
      const settle: Waiting = (refused) => {
        clearTimeout(timer);
        gone?.removeEventListener("abort", leave);
        this.#waiting.delete(settle);
        if (refused === undefined) resolve();
        else reject(refused);
      };
      this.#waiting.add(settle);
      if (gone?.aborted === true) leave();
      else gone?.addEventListener("abort", leave);
    });
  }
}

/** `90 s`. */
export function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

function busy(message: string): HttpError {
  return new HttpError(503, message, { "Retry-After": "5" });
}

function ending(): HttpError {
  return new HttpError(503, "The server is about to end");
}
