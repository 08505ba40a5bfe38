const functions = "org.apache.flink.table.functions";
const catalogs = "org.apache.flink.table.catalog";

/**
 * Interfaces and base classes that users of Java implement: functions, catalogs, stores, listeners. TypeScript calls them;
 * implementing them in TypeScript is later work.
 */
const writtenInJava: ReadonlySet<string> = new Set([
  ...(
    "AggregateFunction AsyncLookupFunction AsyncPredictFunction AsyncScalarFunction AsyncTableFunction " +
    "AsyncVectorSearchFunction ChangelogFunction DeclarativeAggregateFunction ImperativeAggregateFunction LookupFunction " +
    "PredictFunction ProcessTableFunction ScalarFunction SpecializedFunction TableAggregateFunction TableFunction " +
    "UserDefinedFunction VectorSearchFunction"
  )
    .split(" ")
    .map((name) => `${functions}.${name}`),
  ..."AbstractCatalogStore Catalog CatalogStore TemporaryOperationListener listener.CatalogModificationListener"
    .split(" ")
    .map((name) => `${catalogs}.${name}`),
  "org.apache.flink.table.procedures.Procedure",
  ..."ReadableSecretStore SecretStore WritableSecretStore"
    .split(" ")
    .map((name) => `org.apache.flink.table.secret.${name}`),
]);

/** Whether what implements a type is written in Java. */
export function isWrittenInJava(type: string): boolean {
  return writtenInJava.has(type);
}
