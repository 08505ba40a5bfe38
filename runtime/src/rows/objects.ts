import type { Field, RecordBatch } from "../gen/tsflink/bridge/v1/rows_pb.js";
import { opName, type ChangelogOptions } from "./changelog-options.js";
import { decodeBatch, plainObjects } from "./decode-rows.js";
import { shortString, type RowKindName } from "./row-kind.js";

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
