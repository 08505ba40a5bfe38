import type { Field, RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";
import { decodeBatch, plainObjects } from "./decode-rows.js";
import { shortString, type RowKindName } from "./row-kind.js";

/** How a changelog's kinds are shown where a row is no Row. */
export interface ChangelogOptions {
  /**
   * With a column `op` of +I, -U, +U, -D (`op_` where a column is named so); unless told, where a row is no insertion.
   */
  readonly changelog?: boolean;
}

/** The name of the column of kinds. */
export function opName(names: readonly string[]): string {
  let name = "op";
  while (names.includes(name)) name += "_";
  return name;
}

/** Rows as plain objects with a property for each column. */
export async function objectsOf(
  fields: readonly Field[],
  batches: AsyncIterable<RecordBatch>,
  { changelog }: ChangelogOptions,
): Promise<object[]> {
  const names = fields.map(({ name }) => name);
  const make = plainObjects(names);
  const objects: object[] = [];
  const kinds: RowKindName[] = [];
  const makeTop = (kind: RowKindName, values: unknown[]): object => {
    // Kinds are written down from the first that is no insertion.
    if (kind !== "INSERT" || kinds.length > 0 || changelog === true) kinds[objects.length] = kind;
    const object = make(values) as object;
    objects.push(object);
    return object;
  };
  let read = 0;
  for await (const batch of batches) {
    const { error } = decodeBatch(batch, fields, read, makeTop, plainObjects);
    if (error !== undefined) throw error;
    read += batch.rows;
  }
  if (changelog === false || kinds.length === 0) return objects;
  const op = opName(names);
  return objects.map((object, index) => ({ [op]: shortString(kinds[index] ?? "INSERT"), ...object }));
}
