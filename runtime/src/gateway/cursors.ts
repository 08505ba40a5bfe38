import { fromFailure, type FailureOrigin } from "../errors/from-failure.js";
import type { RowBatch } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";

/** Told of the rows of one cursor. */
export interface RowListener {
  /** `last`: nothing follows. */
  batch(batch: RecordBatch | undefined, last: boolean): void;
  /** The rows ended early; nothing follows. */
  failed(error: Error): void;
}

/** The results that are being read. */
export class Cursors {
  readonly #listeners = new Map<number, RowListener>();

  /** Whether somebody reads rows. */
  get isAwaited(): boolean {
    return this.#listeners.size > 0;
  }

  listen(cursor: number, listener: RowListener): () => void {
    this.#listeners.set(cursor, listener);
    return () => void this.#listeners.delete(cursor);
  }

  batch({ cursor, batch, last, failure }: RowBatch, origin: FailureOrigin): void {
    const listener = this.#listeners.get(cursor);
    if (last || failure !== undefined) this.#listeners.delete(cursor);
    if (failure === undefined) {
      listener?.batch(batch, last);
    } else {
      if (batch !== undefined) listener?.batch(batch, false);
      listener?.failed(fromFailure(failure, origin));
    }
  }

  /** Ends the results that were opened after that cursor and are still being read; gives their numbers. */
  failSince(cursor: number, error: () => Error): number[] {
    const ended = [...this.#listeners].filter(([number]) => number > cursor);
    for (const [number, listener] of ended) {
      this.#listeners.delete(number);
      listener.failed(error());
    }
    return ended.map(([number]) => number);
  }

  failAll(error: () => Error): void {
    const listeners = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const listener of listeners) listener.failed(error());
  }
}
