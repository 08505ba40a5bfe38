import { HttpError } from "./http-error.js";

/** Lets a number of tasks run at the same time; others wait their turn, and too many are sent away. */
export class Turns {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  async take<T>(task: () => Promise<T>): Promise<T> {
    const done = await this.wait();
    try {
      return await task();
    } finally {
      done();
    }
  }

  /** Resolves when it is the caller's turn, with what ends it. */
  async wait(): Promise<() => void> {
    if (this.#running >= this.#most) {
      if (this.#waiting.length >= this.#mostWaiting) {
        throw new HttpError(503, "Too much at once: try again in a moment", { "Retry-After": "5" });
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    };
  }
}
