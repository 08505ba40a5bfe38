import {
  DataTypes as ModernDataTypes,
  type DataType as ModernDataType,
  type Table as ModernTable,
  type TableEnvironment as ModernTableEnvironment,
} from "#overrides/index.js";
import { data_type_of } from "#overrides/inferred-data-type.js";
import { ArgumentError, from_elements, type AsyncElements, type Elements, type ElementSchema } from "#runtime";
import { asDataType, type ElementType } from "../types/as-data-type.js";
import type { DataType } from "../types/data-type.js";
import { withLongs } from "../types/inferred-type.js";
import { RowField, RowType } from "../types/row-type.js";
import { namesOf } from "../table/fields.js";

/** Names of columns, or the type of the rows, or that of the elements. */
export type ElementsSchema = readonly string[] | ElementType;

/** Elements that are rows, or values of one type. */
export type AnyElements = Elements | Iterable<unknown>;
export type AnyAsyncElements = AsyncElements | AsyncIterable<unknown>;

/** A table of a program's own rows, their types as PyFlink 1.10 inferred them; of rows that come over time a promise of one. */
export function tableOfElements(
  modern: ModernTableEnvironment,
  elements: AnyElements | AnyAsyncElements,
  schema: ElementsSchema | string | undefined,
  verify: boolean,
): ModernTable | Promise<ModernTable> {
  if (typeof verify !== "boolean") throw new ArgumentError("from_elements: verify_schema should be a bool value");
  if (schema === undefined || Array.isArray(schema) || typeof schema === "string") {
    const names = typeof schema === "string" ? namesOf("from_collection: schema", schema) : schema;
    const inferring: ElementSchema = {
      names: names as readonly string[] | undefined,
      data_type_of: (row) => data_type_of(withLongs(row), ModernDataTypes),
    };
    return from_elements<ModernTable>(modern, elements as Elements, inferring);
  }
  const type = asDataType(schema as ElementType, "from_elements: schema");
  if (isRow(type)) return from_elements<ModernTable>(modern, elements as Elements, { data_type: type.to_modern() });
  const data_type: ModernDataType = new RowType([new RowField("value", type)]).to_modern();
  return from_elements<ModernTable>(modern, asRows(elements), { data_type });
}

/** A type of today's API may be a row's. */
function isRow(type: DataType): boolean {
  return type instanceof RowType || /^(?:ROW|DataTypes\.ROW)\b/.test(type.to_sql());
}

function asRows(elements: AnyElements | AnyAsyncElements): Elements | AsyncElements {
  return Symbol.asyncIterator in elements ? laterRows(elements) : rows(elements);
}

function* rows(elements: Iterable<unknown>): Generator<[unknown]> {
  for (const element of elements) yield [element];
}

async function* laterRows(elements: AsyncIterable<unknown>): AsyncGenerator<[unknown]> {
  for await (const element of elements) yield [element];
}
