import { captureCallSite, moveToCallSite, type CallSite } from "../errors/caller-stack.js";
import { TsflinkError } from "../errors/tsflink-error.js";
import type { RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";
import type { RowsOpened } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { RequestBody } from "../gateway/gateway.js";
import { handleOf } from "../objects/handle-of.js";
import type { JavaObject } from "../objects/java-object.js";
import type { HandleReference } from "../objects/reference.js";

// One batch is read here while the next is on its way.
const batchesInFlight = 2;

interface Waiter {
  readonly site: CallSite;
  resolve(batch: RecordBatch | undefined): void;
  reject(error: unknown): void;
}

/**
 * The record batches of a result as they come. The gateway sends no more than was asked for, so that a consumer that stops
 * reading stops the job. Only while somebody waits does it keep the process alive.
 */
export class BatchStream {
  // Both known once there is a result.
  #handle: HandleReference | undefined;
  #cursor = 0;
  readonly #opened: Promise<RowsOpened>;
  #isOpened = false;
  readonly #batches: RecordBatch[] = [];
  readonly #waiters: Waiter[] = [];
  #state: "open" | "last" | "closed" = "open";
  #error: unknown;
  // Rows that failed have no call of their own to be the error's.
  #isOfRows = false;
  #stopListening: () => void = () => undefined;
  #stopRetaining: (() => void) | undefined;
  #removeAbort: () => void = () => undefined;

  constructor(result: JavaObject | Promise<JavaObject>, signal: AbortSignal | undefined) {
    if (signal !== undefined) this.#listenTo(signal);
    this.#opened = result instanceof Promise ? result.then((made) => this.#open(made)) : this.#open(result);
    // Told to whoever asks for the header or for a batch; not to the process.
    this.#opened.catch((error: unknown) => this.#fail(error));
  }

  /** What is known before the first batch. */
  get opened(): Promise<RowsOpened> {
    return this.#opened;
  }

  /** The next batch; undefined after the last. */
  next(): Promise<RecordBatch | undefined> {
    const site = captureCallSite(this.next as () => unknown);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ site, resolve, reject });
      this.#settle();
    });
  }

  /** Ends the reading and cancels the job, if it runs. */
  close(): void {
    if (this.#state === "open") this.#sendClose();
    this.#finish("closed");
    this.#batches.length = 0;
    this.#error = undefined;
    this.#settle();
  }

  /** Also for rows that nobody wants any more: a job is cancelled by closing its rows. */
  async #open(result: JavaObject): Promise<RowsOpened> {
    const handle = handleOf(result);
    const { gateway, id } = handle;
    this.#handle = handle;
    this.#cursor = gateway.nextCursor();
    if (this.#state === "open") {
      this.#stopListening = gateway.onRows(this.#cursor, {
        batch: (batch, last) => this.#receive(batch, last),
        failed: (error) => {
          this.#isOfRows ||= this.#error === undefined;
          this.#fail(error);
        },
      });
    }
    const reply = await gateway.callAsync({
      case: "openRows",
      value: { $typeName: "tsflink.bridge.v1.OpenRows", tableResult: id, cursor: this.#cursor },
    });
    if (reply.outcome.case !== "rowsOpened") throw new TsflinkError("The gateway did not open the rows");
    const opened = reply.outcome.value;
    if (opened.jobId === "") {
      this.#batches.push(...opened.batches);
      if (this.#state === "open") this.#finish("last");
    } else {
      this.#isOpened = true;
      if (this.#state === "open") this.#pull(batchesInFlight);
      else this.#sendClose();
    }
    this.#settle();
    return opened;
  }

  #listenTo(signal: AbortSignal): void {
    const abort = () => {
      if (this.#state === "open") this.#sendClose();
      this.#batches.length = 0;
      this.#fail(signal.reason);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort, { once: true });
    this.#removeAbort = () => signal.removeEventListener("abort", abort);
  }

  #receive(batch: RecordBatch | undefined, last: boolean): void {
    if (this.#state !== "open") return;
    if (batch !== undefined && batch.rows > 0) this.#batches.push(batch);
    if (last) this.#finish("last");
    this.#settle();
  }

  #fail(error: unknown): void {
    if (this.#state === "closed") return;
    this.#error ??= error;
    this.#finish("last");
    this.#settle();
  }

  /** Gives waiting calls what has come; keeps the process alive while one still waits. */
  #settle(): void {
    while (this.#waiters.length > 0) {
      const batch = this.#batches.shift();
      if (batch === undefined && this.#state === "open") break;
      const waiter = this.#waiters.shift();
      if (batch !== undefined && this.#state === "open") this.#pull(1);
      if (waiter === undefined) continue;
      if (batch !== undefined || this.#error === undefined) waiter.resolve(batch);
      else waiter.reject(this.#takeError(waiter.site));
    }
    if (this.#waiters.length === 0) {
      this.#stopRetaining?.();
      this.#stopRetaining = undefined;
    } else {
      this.#stopRetaining ??= this.#handle?.gateway.retain();
    }
  }

  /** The error is told once; after it the rows are at their end. */
  #takeError(site: CallSite): unknown {
    const error = this.#error;
    this.#error = undefined;
    if (this.#isOfRows) moveToCallSite(error as Error, site);
    return error;
  }

  #finish(state: "last" | "closed"): void {
    this.#state = state;
    this.#stopListening();
    this.#removeAbort();
  }

  #pull(batches: number): void {
    this.#send({ case: "pullRows", value: { $typeName: "tsflink.bridge.v1.PullRows", cursor: this.#cursor, batches } });
  }

  #sendClose(): void {
    // Before the gateway has opened it there is nothing to close; #open does it then.
    if (!this.#isOpened) return;
    this.#send({ case: "closeRows", value: { $typeName: "tsflink.bridge.v1.CloseRows", cursor: this.#cursor } });
  }

  /** A gateway that has gone has told so already. */
  #send(body: RequestBody): void {
    try {
      this.#handle?.gateway.send(body);
    } catch (error) {
      if (this.#state === "open") this.#fail(error);
    }
  }
}
