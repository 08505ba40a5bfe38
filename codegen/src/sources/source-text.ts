/** One Java source file of a source jar. */
export interface SourceText {
  /** The Maven artifact: `flink-table-api-java`. */
  readonly artifact: string;
  /** Path inside the jar: `org/apache/flink/table/api/Table.java`. */
  readonly path: string;
  text(): string;
}
