/** The class whose static methods are functions of the package as well: `col("a")`, `lit(1)`. */
export const freeFunctionOwner = "org.apache.flink.table.api.Expressions";
