import type { Row as RowMessage, RowsOpened, Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { TsflinkError } from "../errors/tsflink-error.js";
import type { RequestBody } from "../gateway/gateway.js";
import type { JavaObject } from "../objects/java-object.js";
import { handleOf } from "../objects/handle-of.js";
import type { HandleReference } from "../objects/reference.js";
import { decodeValue } from "../values/decode.js";
import { decodeRow } from "./decode-row.js";
import type { Row } from "./row.js";
import { shapeOf, type RowShape } from "./row-shape.js";

// One batch is read here while the next is on its way.
const batchesInFlight = 2;

/** What reading a result may be told. */
export interface RowOptions {
  /** Ends the reading, and the job, when it is aborted; the pending `next()` is then rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A column of a result. */
export interface Column {
  readonly name: string;
  /** As Flink prints types: `BIGINT NOT NULL`. */
  readonly type: string;
}

/** What is known of a result before its rows. */
export interface RowsHeader {
  readonly columns: readonly Column[];
  /** `SUCCESS` or `SUCCESS_WITH_CONTENT`. */
  readonly result_kind: string;
  /** undefined where no job runs (SHOW TABLES). */
  readonly job_id: string | undefined;
}

interface Waiter {
  resolve(result: IteratorResult<Row[], undefined>): void;
  reject(error: unknown): void;
}

/**
 * The rows of a result as they come. Can be gone through once. Leaving the loop early, `close()` and `await using`
 * cancel the job. Only while somebody waits for a row does it keep the process alive.
 */
export class Rows implements AsyncIterableIterator<Row> {
  // Both known once there is a result.
  #handle: HandleReference | undefined;
  #cursor = 0;
  readonly #opened: Promise<RowsHeader>;
  readonly #decodeField = (value: Value): unknown => decodeValue(value, this.#handle as HandleReference);
  readonly #batches: RowMessage[][] = [];
  readonly #waiters: Waiter[] = [];
  #shape: RowShape | undefined;
  #rows: Row[] = [];
  #next = 0;
  #filling: Promise<boolean> | undefined;
  #received = 0;
  #state: "open" | "last" | "closed" = "open";
  #error: unknown;
  #stopListening: () => void = () => undefined;
  #stopRetaining: (() => void) | undefined;
  #removeAbort: () => void = () => undefined;

  /** @internal */
  constructor(result: JavaObject | Promise<JavaObject>, { signal }: RowOptions = {}) {
    if (signal !== undefined) this.#listenTo(signal);
    this.#opened = result instanceof Promise ? result.then((made) => this.#open(made)) : this.#open(result);
    // Told to whoever asks for the header or for a row; not to the process.
    this.#opened.catch((error: unknown) => this.#fail(error));
  }

  /** What is known before the first row. */
  get header(): Promise<RowsHeader> {
    return this.#opened;
  }

  /** The next row. */
  async next(): Promise<IteratorResult<Row, undefined>> {
    while (this.#next >= this.#rows.length) {
      // Calls that overlap wait for the same batch.
      if (!(await (this.#filling ??= this.#fill()))) return { done: true, value: undefined };
    }
    return { done: false, value: this.#rows[this.#next++] as Row };
  }

  /** False after the last batch. */
  async #fill(): Promise<boolean> {
    try {
      const batch = await this.next_batch();
      this.#rows = batch ?? [];
      this.#next = 0;
      return batch !== undefined;
    } finally {
      this.#filling = undefined;
    }
  }

  /** The rows that come next, as many as came together; undefined after the last. */
  async next_batch(): Promise<Row[] | undefined> {
    const { value } = await new Promise<IteratorResult<Row[], undefined>>((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#settle();
    });
    return value;
  }

  /** All rows that are left. */
  async to_array(): Promise<Row[]> {
    const rows = this.#rows.splice(this.#next);
    for (let batch = await this.next_batch(); batch !== undefined; batch = await this.next_batch()) {
      for (const row of batch) rows.push(row);
    }
    return rows;
  }

  /** Ends the reading and cancels the job, if it runs. */
  close(): void {
    if (this.#state === "open") this.#sendClose();
    this.#finish();
    this.#rows = [];
    this.#next = 0;
    this.#batches.length = 0;
    this.#error = undefined;
    this.#settle();
  }

  async return(): Promise<IteratorResult<Row, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  /** Also for rows that nobody wants any more: a job is cancelled by closing its rows. */
  async #open(result: JavaObject): Promise<RowsHeader> {
    const handle = handleOf(result);
    const { gateway, id } = handle;
    this.#handle = handle;
    this.#cursor = gateway.nextCursor();
    if (this.#state === "open") {
      this.#stopListening = gateway.onRows(this.#cursor, {
        batch: (rows, last) => this.#receive(rows, last),
        failed: (error) => this.#fail(error),
      });
    }
    const reply = await gateway.callAsync({
      case: "openRows",
      value: { $typeName: "tsflink.bridge.v1.OpenRows", tableResult: id, cursor: this.#cursor },
    });
    if (reply.outcome.case !== "rowsOpened") throw new TsflinkError("The gateway did not open the rows");
    const opened = reply.outcome.value;
    this.#shape = shapeOf(opened.columnNames);
    if (this.#state === "open") this.#pull(batchesInFlight);
    else this.#sendClose();
    this.#settle();
    return headerOf(opened);
  }

  #listenTo(signal: AbortSignal): void {
    const abort = () => {
      if (this.#state === "open") this.#sendClose();
      this.#batches.length = 0;
      this.#rows = [];
      this.#fail(signal.reason);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener("abort", abort, { once: true });
    this.#removeAbort = () => signal.removeEventListener("abort", abort);
  }

  #receive(rows: readonly RowMessage[], last: boolean): void {
    if (this.#state !== "open") return;
    this.#batches.push([...rows]);
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
      if (batch !== undefined) this.#deliver(batch, waiter);
      else if (this.#error === undefined) waiter?.resolve({ done: true, value: undefined });
      else waiter?.reject(this.#takeError());
    }
    if (this.#waiters.length === 0) {
      this.#stopRetaining?.();
      this.#stopRetaining = undefined;
    } else {
      this.#stopRetaining ??= this.#handle?.gateway.retain();
    }
  }

  #deliver(batch: readonly RowMessage[], waiter: Waiter | undefined): void {
    if (this.#state === "open") this.#pull(1);
    try {
      const rows = batch.map((row, index) => this.#decode(row, this.#received + index));
      this.#received += rows.length;
      waiter?.resolve({ done: false, value: rows });
    } catch (error) {
      this.close();
      waiter?.reject(error);
    }
  }

  #decode(message: RowMessage, number: number): Row {
    try {
      return decodeRow(message, this.#decodeField, this.#shape);
    } catch (error) {
      if (error instanceof TsflinkError) error.message = `row ${number}, ${error.message}`;
      throw error;
    }
  }

  /** The error is told once; after it the rows are at their end. */
  #takeError(): unknown {
    const error = this.#error;
    this.#error = undefined;
    return error;
  }

  #finish(state: "last" | "closed" = "closed"): void {
    this.#state = state;
    this.#stopListening();
    this.#removeAbort();
  }

  #pull(batches: number): void {
    this.#send({ case: "pullRows", value: { $typeName: "tsflink.bridge.v1.PullRows", cursor: this.#cursor, batches } });
  }

  #sendClose(): void {
    // Before the gateway has opened it there is nothing to close; #open does it then.
    if (this.#shape === undefined) return;
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

function headerOf({ columnNames, columnTypes, resultKind, jobId }: RowsOpened): RowsHeader {
  return {
    columns: columnNames.map((name, index) => ({ name, type: columnTypes[index] ?? "" })),
    result_kind: resultKind,
    job_id: jobId === "" ? undefined : jobId,
  };
}
