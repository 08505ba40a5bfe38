import type { Method } from "../model/types.js";

/** Methods that give null although no annotation of theirs says so, `/1` where only that of one parameter does. */
const nullableReturns: ReadonlySet<string> = new Set([
  "org.apache.flink.configuration.Configuration#getString/1",
  "org.apache.flink.configuration.Configuration#getValue",
  "org.apache.flink.table.catalog.CatalogBaseTable#getSchema",
  "org.apache.flink.table.catalog.CatalogDatabase#getComment",
  "org.apache.flink.table.catalog.Interval#getPeriod",
  "org.apache.flink.table.functions.ImperativeAggregateFunction#getAccumulatorType",
  "org.apache.flink.table.functions.ImperativeAggregateFunction#getResultType",
  "org.apache.flink.table.functions.ScalarFunction#getResultType",
  "org.apache.flink.table.functions.TableFunction#getResultType",
  ...["AvgLen", "Max", "MaxLen", "MaxValue", "Min", "MinValue", "Ndv", "NullCount"].map(
    (name) => `org.apache.flink.table.plan.stats.ColumnStats#get${name}`,
  ),
]);

/** Whether a method may give null. */
export function givesNull({ returnNullable, declaredIn, name, parameters }: Method): boolean {
  const key = `${declaredIn}#${name}`;
  return returnNullable || nullableReturns.has(key) || nullableReturns.has(`${key}/${parameters.length}`);
}
