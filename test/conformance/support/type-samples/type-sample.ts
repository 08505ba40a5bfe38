import * as api from "#overrides/index.js";
import { line } from "../line.js";
const { Row, lit, row } = api;

export type AnyType = api.AbstractDataType;
export type Literal = Parameters<typeof row>[0];

/** Values, each of which is given to every one of the types. */
export interface TypeCase {
  readonly types: readonly AnyType[];
  readonly values: readonly unknown[];
  /** What the column is in Arrow, as apache-arrow writes it: one, or one for each type. */
  readonly arrow_types: string | readonly string[];
  /** An expression for a value; undefined where Flink takes none for it. */
  readonly literal_of?: (value: never, type: AnyType) => Literal | undefined;
  /** What is read of Arrow, where its type has other values. */
  readonly arrow_gives?: readonly unknown[];
  /** Why Arrow's type does not hold a value that the SQL type does. */
  readonly arrow_refuses?: RegExp;
}

/** A row of the table of types in docs/types.md, and what shows it. */
export interface TypeSample {
  /** As SQL writes it. */
  readonly sql: string;
  readonly typescript: string;
  /** Which values there are. */
  readonly range?: string;
  /** What the other side of Arrow has. */
  readonly arrow: string;
  /** How a program writes a constant of the type; "" where Flink's API has no way. */
  readonly literal: string;
  readonly cases: readonly TypeCase[];
}

/** Whether this line of Flink is that one or a later one. */
export const has = (from: string) => line.localeCompare(from, "en", { numeric: true }) >= 0;

export const exact = (value: unknown, type: AnyType) => lit(value as never, (type as api.DataType).not_null());
export const plain = (value: unknown) => lit(value as never);

/** Java's literals of these types take a Byte, a Short and a Float only, which no number of JavaScript is. */
export const converted = (value: number, type: AnyType) => lit(value).cast(type as api.DataType);

/** Rows with names, as Flink gives them. */
export function named(fields: Readonly<Record<string, unknown>>): api.Row {
  const made = Row.with_names();
  for (const [name, value] of Object.entries(fields)) made.set_field(name, value);
  return made;
}
