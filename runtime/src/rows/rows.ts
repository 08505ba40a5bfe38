import { inspect } from "node:util";
import type { RecordBatch as ArrowBatch, Table as ArrowTable } from "apache-arrow";
import { TsflinkError } from "../errors/tsflink-error.js";
import type { RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";
import type { RowsOpened } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import type { JavaObject } from "../objects/java-object.js";
import { drawFirst, drawnList, mostDrawn } from "../print/drawn-list.js";
import { arrowBatches, arrowTable } from "./arrow/to-arrow.js";
import { BatchStream } from "./batch-stream.js";
import type { ChangelogOptions } from "./changelog-options.js";
import { decodeBatch, nestedRows, topRows, type Decoded } from "./decode-rows.js";
import { objectsOf } from "./objects.js";
import type { Row } from "./row.js";

/** What reading a result may be told. */
export interface RowOptions {
  /** Ends the reading, and the job, when it is aborted; the pending `next()` is then rejected with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A column of a result. */
export interface ResultColumn {
  readonly name: string;
  /** As Flink prints types: `BIGINT NOT NULL`. */
  readonly type: string;
}

/** What is known of a result before its rows. */
export interface RowsHeader {
  readonly columns: readonly ResultColumn[];
  /** `SUCCESS` or `SUCCESS_WITH_CONTENT`. */
  readonly result_kind: string;
  /** undefined where no job runs (SHOW TABLES). */
  readonly job_id: string | undefined;
  /** `table.local-time-zone`, where TIMESTAMP_LTZ is shown. */
  readonly time_zone: string;
  /** Whether it is the result of a streaming query, whose later rows may change earlier ones. */
  readonly streaming: boolean;
}

/**
 * The rows of a result as they come. They can be gone through once: after that a loop or `to_array()` throws. Leaving the
 * loop early, `close()` and `await using` cancel the job. A consumer that stops reading stops the job's source, and nothing
 * gathers in this process. Only while somebody waits for a row do the rows keep the process alive.
 *
 * `T` gives the columns types: `for await (const row of table.collect<{ word: string }>()) row.word`. Nothing checks it.
 */
export class Rows<T = unknown> implements AsyncIterableIterator<Row & T> {
  readonly #stream: BatchStream;
  #rows: (Row & T)[] = [];
  #next = 0;
  #read = 0;
  #filling: Promise<boolean> | undefined;
  // For console.log, as far as a list's drawing goes.
  readonly #first: Row[] = [];
  #header: RowsHeader | undefined;
  // Whether the rows have ended, and not their reading.
  #whole: boolean | undefined;
  // Comes after the rows before the one that it is about.
  #error: TsflinkError | undefined;
  #ended = false;

  /** @internal */
  constructor(result: JavaObject | Promise<JavaObject>, { signal }: RowOptions = {}) {
    this.#stream = new BatchStream(result, signal);
    signal?.addEventListener("abort", () => this.#forget(), { once: true });
  }

  /** What is known before the first row. */
  get header(): Promise<RowsHeader> {
    return this.#stream.opened.then(headerOf);
  }

  /** The next row. */
  next(): Promise<IteratorResult<Row & T, undefined>> {
    if (this.#next < this.#rows.length) {
      return Promise.resolve({ done: false, value: this.#rows[this.#next++] as Row & T });
    }
    return this.#nextAfterFilling();
  }

  /** The rows that come next, as many as came together; undefined after the last. */
  async next_batch(): Promise<(Row & T)[] | undefined> {
    if (this.#next >= this.#rows.length && !(await this.#fillOnce())) return undefined;
    const rows = this.#next === 0 ? this.#rows : this.#rows.slice(this.#next);
    this.#forget();
    return rows;
  }

  /** All rows that are left; `console.log` draws them as a table. */
  async to_array(): Promise<(Row & T)[]> {
    this.#checkFresh();
    const rows: (Row & T)[] = [];
    for (let batch = await this.next_batch(); batch !== undefined; batch = await this.next_batch()) {
      for (const row of batch) rows.push(row);
    }
    return drawnList(rows, await this.header);
  }

  /**
   * All rows, as plain objects: a property for each column, and a ROW inside as an object of its own. Those of a changelog
   * have their kind in a property `op`.
   */
  async to_objects<O extends object = T extends object ? T : Record<string, unknown>>(
    options: ChangelogOptions = {},
  ): Promise<O[]> {
    this.#checkUntouched("to_objects");
    return (await objectsOf((await this.#stream.opened).fields, this.#batches(), options)) as O[];
  }

  /**
   * All rows, as a Table of the package apache-arrow. TIMESTAMP and TIMESTAMP_LTZ of more than six digits are
   * timestamp[ns]; the kinds of a changelog are in a first column `op`.
   *
   * @throws TsflinkError where a value does not fit Arrow's type (nanoseconds end in 2262)
   */
  async to_arrow(options: ChangelogOptions = {}): Promise<ArrowTable> {
    this.#checkUntouched("to_arrow");
    return arrowTable((await this.#stream.opened).fields, this.#batches(), options);
  }

  /** The rows as record batches of the package apache-arrow, each when it comes. */
  async *to_arrow_batches(options: ChangelogOptions = {}): AsyncGenerator<ArrowBatch, void, undefined> {
    this.#checkUntouched("to_arrow_batches");
    yield* arrowBatches((await this.#stream.opened).fields, this.#batches(), options);
  }

  /** Ends the reading and cancels the job, if it runs. */
  close(): void {
    this.#stream.close();
    this.#forget();
    this.#error = undefined;
    this.#whole ??= false;
    this.#ended = true;
  }

  async return(): Promise<IteratorResult<Row & T, undefined>> {
    this.close();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    this.#checkFresh();
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  /**
   * The rows as a table, once they have been read to their end one by one, in batches or into an array: the first of them,
   * which are kept for this.
   *
   * @internal
   */
  drawn(): string | undefined {
    if (this.#whole !== true || this.#header === undefined) return undefined;
    return this.#first.length < Math.min(this.#read, mostDrawn)
      ? undefined
      : drawFirst(this.#first, this.#header, this.#read);
  }

  /** @internal */
  [inspect.custom](): string {
    return `Rows { ${this.#ended ? "ended" : "open"}, ${this.#read - (this.#rows.length - this.#next)} read }`;
  }

  async #nextAfterFilling(): Promise<IteratorResult<Row & T, undefined>> {
    while (this.#next >= this.#rows.length) {
      if (!(await this.#fillOnce())) return { done: true, value: undefined };
    }
    return { done: false, value: this.#rows[this.#next++] as Row & T };
  }

  /** Calls that overlap wait for the same batch. */
  #fillOnce(): Promise<boolean> {
    return (this.#filling ??= this.#fill().finally(() => (this.#filling = undefined)));
  }

  /** False after the last batch. */
  async #fill(): Promise<boolean> {
    if (this.#error !== undefined) throw this.#stop(this.#error);
    const batch = await this.#nextBatch();
    if (batch === undefined) return false;
    const { fields } = await this.#stream.opened;
    const decoded = this.#decode(batch, fields);
    this.#read += batch.rows;
    this.#error = decoded.error;
    this.#rows = decoded.rows as (Row & T)[];
    for (let row = 0; row < decoded.rows.length && this.#first.length < mostDrawn; row += 1)
      this.#first.push(decoded.rows[row] as Row);
    this.#next = 0;
    return true;
  }

  #decode(batch: RecordBatch, fields: RowsOpened["fields"]): Decoded<Row> {
    const names = fields.map(({ name }) => name);
    return decodeBatch(batch, fields, this.#read, topRows(names), nestedRows);
  }

  async #nextBatch(): Promise<RecordBatch | undefined> {
    let batch: RecordBatch | undefined;
    try {
      batch = await this.#stream.next();
      this.#header ??= headerOf(await this.#stream.opened);
    } catch (error) {
      this.#whole = false;
      throw error;
    }
    if (batch !== undefined) return batch;
    this.#whole ??= true;
    this.#ended = true;
    return undefined;
  }

  /** The batches that are left; leaving them early ends the reading. */
  async *#batches(): AsyncGenerator<RecordBatch, void, undefined> {
    try {
      for (let batch = await this.#nextBatch(); batch !== undefined; batch = await this.#nextBatch()) {
        this.#read += batch.rows;
        yield batch;
      }
    } finally {
      this.close();
    }
  }

  #forget(): void {
    this.#rows = [];
    this.#next = 0;
  }

  /** Nothing follows an error. */
  #stop(error: TsflinkError): TsflinkError {
    this.close();
    return error;
  }

  #checkFresh(): void {
    if (!this.#ended || this.#next < this.#rows.length) return;
    throw new TsflinkError(
      "The rows have been read to their end already; keep them with to_array(), or run the query again",
    );
  }

  #checkUntouched(method: string): void {
    this.#checkFresh();
    if (this.#read > 0) throw new TsflinkError(`${method} takes all rows, but some have been read already`);
  }
}

function headerOf({ fields, resultKind, jobId, timeZone, streaming }: RowsOpened): RowsHeader {
  return {
    columns: fields.map(({ name, sqlType }) => ({ name, type: sqlType })),
    result_kind: resultKind,
    job_id: jobId === "" ? undefined : jobId,
    time_zone: timeZone,
    streaming,
  };
}
