import { CellError } from "../../errors/bridge-error.js";
import type { JavaObject } from "../../objects/java-object.js";
import { encodeTopColumn } from "../columns/encode-column.js";
import { writeBatch } from "../columns/column.js";
import { EncodeError } from "../columns/encoding.js";
import { checkElements, type AsyncElements, type Elements } from "./element.js";
import { ElementCutter, type ElementColumns, type Naming } from "./element-cutter.js";
import { TypeInference } from "./infer.js";
import type { InferredRow } from "./inferred-type.js";
import { Upload } from "./upload.js";

/** What is known of the columns of a table that is made from rows. */
export type ElementSchema =
  /** Their types. */
  | { readonly data_type: JavaObject }
  /** Their names; their types are found from the rows and made into a DataType. */
  | { readonly names: readonly string[] | undefined; readonly data_type_of: (row: InferredRow) => JavaObject };

/** Makes a table of the program's own rows; of rows that come over time a promise of one. */
export function from_elements<T>(
  table_environment: JavaObject,
  elements: Elements | AsyncElements,
  schema: ElementSchema,
): T | Promise<T> {
  checkElements(elements);
  const sender = new ElementSender(table_environment, schema);
  if (!(Symbol.iterator in elements)) return sendAsync(sender, elements);
  return sender.droppingOnError(() => {
    for (const element of elements) sender.add(element);
    return sender.finish<T>();
  });
}

async function sendAsync<T>(sender: ElementSender, elements: AsyncElements): Promise<T> {
  try {
    for await (const element of elements) sender.add(element);
    return await sender.finishLater<T>();
  } catch (error) {
    sender.drop();
    throw error;
  }
}

/** Sends rows on in batches, which is all that is held of them here. */
class ElementSender {
  readonly #upload: Upload;
  readonly #schema: ElementSchema;
  readonly #cutter: ElementCutter;
  readonly #inference: TypeInference | undefined;

  constructor(table_environment: JavaObject, schema: ElementSchema) {
    this.#upload = new Upload(table_environment);
    this.#schema = schema;
    this.#cutter = new ElementCutter(namingOf(schema));
    if (!("data_type" in schema)) this.#inference = new TypeInference();
  }

  add(element: unknown): void {
    this.#send(this.#cutter.add(element));
  }

  finish<T>(): T {
    this.#send(this.#cutter.take());
    return this.#upload.finish(this.#dataType());
  }

  finishLater<T>(): Promise<T> {
    this.#send(this.#cutter.take());
    return this.#upload.finishLater(this.#dataType());
  }

  drop(): void {
    this.#upload.drop();
  }

  droppingOnError<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  #send(batch: ElementColumns | undefined): void {
    if (batch === undefined) return;
    this.#inference?.add(batch, this.#cutter.names ?? []);
    const columns = batch.columns.map((cells, position) => {
      const name = batch.names?.[position];
      const nameInErrors = () => name ?? this.#columnName(position);
      return naming(batch, nameInErrors, () => encodeTopColumn(cells, name ?? ""));
    });
    const fields = columns.map(({ field }) => field);
    this.#upload.append(fields, writeBatch(columns, batch.rows));
  }

  /** Where only Java knows the names, it is asked for the columns of a table without rows. */
  #columnName(position: number): string {
    const names = "data_type" in this.#schema ? this.#upload.columnNames(this.#schema.data_type) : this.#cutter.names;
    return names?.[position] ?? String(position);
  }

  #dataType(): JavaObject {
    const schema = this.#schema;
    if ("data_type" in schema) return schema.data_type;
    return schema.data_type_of((this.#inference as TypeInference).finish(this.#cutter.names ?? []));
  }
}

function namingOf(schema: ElementSchema): Naming {
  if ("data_type" in schema) return "declared";
  return schema.names === undefined ? "inferred" : { names: schema.names };
}

/** Says in an error which row and column it is about. */
function naming<T>({ first }: ElementColumns, nameInErrors: () => string, encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error;
    const row = first + error.index;
    const column = nameInErrors();
    throw new CellError(`row ${row}, column ${column}${error.path}: ${error.message}`, row, column + error.path);
  }
}
