import type { JavaObject } from "../objects/java-object.js";
import { handleOf } from "../objects/handle-of.js";
import { decodeBatch, nestedRows, topRows } from "../rows/decode-rows.js";
import { draw_table } from "./draw-table.js";

const mostDrawn = 100;

/** The rows of a result that no job makes (SHOW TABLES, DESCRIBE), which are there at once, as a table. */
export function draw_finished(table_result: JavaObject): string {
  const { gateway, id } = handleOf(table_result);
  const cursor = gateway.nextCursor();
  const reply = gateway.callSync({
    case: "openRows",
    value: { $typeName: "tsflink.bridge.v1.OpenRows", tableResult: id, cursor },
  });
  if (reply.outcome.case !== "rowsOpened") throw new Error("The gateway did not open the rows");
  const { fields, batches, timeZone } = reply.outcome.value;
  const names = fields.map(({ name }) => name);
  const rows = batches.flatMap((batch) => decodeBatch(batch, fields, 0, topRows(names), nestedRows).rows);
  const columns = fields.map(({ name, sqlType }) => ({ name, type: sqlType }));
  return draw_table({ columns, rows, time_zone: timeZone, limit: mostDrawn });
}
