import type { Data, RecordBatch as ArrowBatch, Schema, Table } from "apache-arrow";
import { TsflinkError } from "../../errors/tsflink-error.js";
import type { Field, RecordBatch } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { readBatch } from "../columns/column.js";
import { opName, type ChangelogOptions } from "../changelog-options.js";
import { rowKinds, shortString } from "../row-kind.js";
import { arrowField } from "./arrow-type.js";
import { arrowData, CellOverflow } from "./arrow-data.js";
import { loadArrow, type Arrow } from "./load-arrow.js";

/** A result as a Table. */
export async function arrowTable(
  fields: readonly Field[],
  batches: AsyncIterable<RecordBatch>,
  { changelog }: ChangelogOptions,
): Promise<Table> {
  const all: RecordBatch[] = [];
  for await (const batch of batches) all.push(batch);
  const arrow = await loadArrow();
  const encoder = new ArrowEncoder(arrow, fields, changelog ?? all.some(({ kinds }) => kinds.length > 0));
  return new arrow.Table(encoder.schema, ...all.map((batch) => encoder.encode(batch)));
}

/** A result as record batches. Their schema must be known before the first, and so whether there is a column of kinds. */
export async function* arrowBatches(
  fields: readonly Field[],
  batches: AsyncIterable<RecordBatch>,
  { changelog }: ChangelogOptions,
): AsyncGenerator<ArrowBatch, void, undefined> {
  const encoder = new ArrowEncoder(await loadArrow(), fields, changelog === true);
  for await (const batch of batches) {
    if (changelog === undefined && batch.kinds.length > 0) {
      throw new TsflinkError(
        "The result is a changelog; to_arrow_batches({ changelog: true }) gives the kinds in a first column, " +
          "{ changelog: false } leaves them out",
      );
    }
    yield encoder.encode(batch);
  }
}

/** Makes Arrow's objects of batches, without a copy where the layouts agree. */
class ArrowEncoder {
  readonly schema: Schema;
  readonly #arrow: Arrow;
  readonly #fields: readonly Field[];
  readonly #changelog: boolean;
  #read = 0;

  constructor(arrow: Arrow, fields: readonly Field[], changelog: boolean) {
    const own = fields.map((field) => arrowField(arrow, field));
    const op = new arrow.Field(opName(fields.map(({ name }) => name)), new arrow.Utf8(), false);
    this.schema = new arrow.Schema(changelog ? [op, ...own] : own);
    this.#arrow = arrow;
    this.#fields = fields;
    this.#changelog = changelog;
  }

  encode(batch: RecordBatch): ArrowBatch {
    const arrow = this.#arrow;
    const children = readBatch(batch, this.#fields).map((column, index) => {
      try {
        return arrowData(arrow, column, this.schema.fields[index + Number(this.#changelog)]?.type);
      } catch (error) {
        if (!(error instanceof CellOverflow)) throw error;
        const where = `row ${this.#read + error.index}, column ${column.field.name}`;
        throw new TsflinkError(`${where}: ${error.message}`);
      }
    });
    this.#read += batch.rows;
    const type = new arrow.Struct(this.schema.fields);
    const data = arrow.makeData({
      type,
      length: batch.rows,
      nullCount: 0,
      children: this.#changelog ? [this.#kinds(batch), ...children] : children,
    });
    return new arrow.RecordBatch(this.schema, data);
  }

  #kinds({ kinds, rows }: RecordBatch): Data {
    const names = Array.from({ length: rows }, (_, index) => shortString(rowKinds[kinds[index] ?? 0] ?? "INSERT"));
    const valueOffsets = Int32Array.from({ length: rows + 1 }, (_, index) => 2 * index);
    const data = Buffer.from(names.join(""));
    return this.#arrow.makeData({ type: new this.#arrow.Utf8(), length: rows, nullCount: 0, valueOffsets, data });
  }
}
