const delay = 200;

/** Handles that JavaScript has forgotten, until a request takes them along, or a timer that keeps nothing alive. */
export class ReleaseQueue {
  readonly #flush: () => void;
  #handles: bigint[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(flush: () => void) {
    this.#flush = flush;
  }

  get isEmpty(): boolean {
    return this.#handles.length === 0;
  }

  add(handle: bigint): void {
    this.#handles.push(handle);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.isEmpty) this.#flush();
    }, delay).unref();
  }

  /** All of them; the queue is empty then. */
  take(): bigint[] {
    const handles = this.#handles;
    this.#handles = [];
    return handles;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.take();
  }
}
