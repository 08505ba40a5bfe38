import { CellError } from "../../errors/bridge-error.js";
import { TsflinkError } from "../../errors/tsflink-error.js";
import type { JavaObject } from "../../objects/java-object.js";
import { describeValue } from "../../values/describe-value.js";
import { writeBatch } from "../columns/column.js";
import { EncodeError } from "../columns/encoding.js";
import type { ElementSchema } from "../elements/from-elements.js";
import { Upload } from "../elements/upload.js";
import { columnOf } from "./arrow-column.js";
import {
  isArrowBatch,
  isArrowTable,
  type ArrowBatchShape,
  type ArrowFieldShape,
  type ArrowTableShape,
} from "./arrow-shapes.js";
import { inferArrow } from "./inferred-arrow.js";

/** Arrow's rows: a Table, a RecordBatch, or record batches of one schema. */
export type ArrowRows = ArrowTableShape | ArrowBatchShape | Iterable<ArrowBatchShape>;
/** Record batches that come over time; a RecordBatchReader, for one. */
export type AsyncArrowRows = AsyncIterable<ArrowBatchShape>;
/** An AsyncRecordBatchReader, which by its type could be gone through at once, too; a generator. */
export type AsyncArrowReader = AsyncArrowRows & { next(): Promise<unknown> };

const mostRows = 65_536;

/** Makes a table of Arrow's rows; of record batches that come over time a promise of one. */
export function from_arrow<T>(
  table_environment: JavaObject,
  data: ArrowRows | AsyncArrowRows,
  schema: ElementSchema,
): T | Promise<T> {
  const batches = batchesOf(data);
  const sender = new ArrowSender(table_environment, schema);
  if (isArrowTable(data)) sender.begin(data.schema.fields);
  if (isAsync(batches)) return sendAsync(sender, batches);
  try {
    for (const batch of batches) sender.add(batch);
    return sender.upload.finish<T>(sender.dataType());
  } catch (error) {
    sender.upload.drop();
    throw error;
  }
}

/** Arrow's readers have both iterators, of which those of an asynchronous one throw when it is gone through at once. */
function isAsync(batches: Iterable<unknown> | AsyncIterable<unknown>): batches is AsyncIterable<unknown> {
  const reader = batches as { isAsync?: unknown };
  return !(Symbol.iterator in batches) || (typeof reader.isAsync === "function" && reader.isAsync() === true);
}

function batchesOf(data: unknown): Iterable<unknown> | AsyncIterable<unknown> {
  if (isArrowTable(data)) return data.batches;
  if (isArrowBatch(data)) return [data];
  const isIterable = typeof data === "object" && data !== null && !ArrayBuffer.isView(data);
  if (isIterable && (Symbol.iterator in data || Symbol.asyncIterator in data)) {
    return data as Iterable<unknown> | AsyncIterable<unknown>;
  }
  const hint = data instanceof Uint8Array ? "; write tableFromIPC(bytes), or RecordBatchReader.from(bytes)" : "";
  throw new TsflinkError(
    `from_arrow takes an Arrow Table, a RecordBatch or record batches, got ${describeValue(data)}${hint}`,
  );
}

async function sendAsync<T>(sender: ArrowSender, batches: AsyncIterable<unknown>): Promise<T> {
  try {
    for await (const batch of batches) sender.add(batch);
    return await sender.upload.finishLater<T>(sender.dataType());
  } catch (error) {
    sender.upload.drop();
    throw error;
  }
}

class ArrowSender {
  readonly upload: Upload;
  readonly #schema: ElementSchema;
  #fields: readonly ArrowFieldShape[] | undefined;
  #sent = 0;

  constructor(table_environment: JavaObject, schema: ElementSchema) {
    this.upload = new Upload(table_environment);
    this.#schema = schema;
  }

  begin(fields: readonly ArrowFieldShape[]): void {
    this.#fields = this.#named(fields);
  }

  add(batch: unknown): void {
    if (!isArrowBatch(batch)) {
      throw new TsflinkError(`from_arrow takes record batches, and got among them ${describeValue(batch)}`);
    }
    if (this.#fields === undefined) this.begin(batch.schema.fields);
    const fields = this.#fields as readonly ArrowFieldShape[];
    for (let row = 0; row < batch.numRows; row += mostRows) {
      const part = batch.data.slice(row, Math.min(mostRows, batch.numRows - row));
      const columns = fields.map((field, index) => this.#column(field, part.children[index]));
      this.upload.append(
        columns.map(({ field }) => field),
        writeBatch(columns, part.length),
      );
      this.#sent += part.length;
    }
  }

  dataType(): JavaObject {
    if ("data_type" in this.#schema) return this.#schema.data_type;
    if (this.#fields === undefined) {
      throw new TsflinkError("The columns of no record batches are not known; give a schema, or a Table");
    }
    const fields = this.#fields.map((field) => ({ name: field.name, type: inferArrow(field) }));
    return this.#schema.data_type_of({ kind: "row", fields });
  }

  /** With the program's names, where it gives some. */
  #named(fields: readonly ArrowFieldShape[]): readonly ArrowFieldShape[] {
    const names = "names" in this.#schema ? this.#schema.names : undefined;
    if (names === undefined) return fields;
    if (names.length !== fields.length) {
      throw new TsflinkError(`There are ${fields.length} columns and ${names.length} names: ${names.join(", ")}`);
    }
    return fields.map(({ type, metadata }, index) => ({
      name: names[index] as string,
      type,
      ...(metadata === undefined ? {} : { metadata }),
    }));
  }

  #column(field: ArrowFieldShape, data: Parameters<typeof columnOf>[0] | undefined) {
    if (data === undefined)
      throw new TsflinkError(`A record batch has no column ${field.name}, which the first one has`);
    try {
      return columnOf(data, { name: field.name, type: data.type, ...(field.metadata && { metadata: field.metadata }) });
    } catch (error) {
      if (error instanceof EncodeError) {
        const row = this.#sent + error.index;
        const column = `${field.name}${error.path}`;
        throw new CellError(`row ${row}, column ${column}: ${error.message}`, row, column);
      }
      if (error instanceof TsflinkError) error.message = `column ${field.name} ${error.message}`;
      throw error;
    }
  }
}
