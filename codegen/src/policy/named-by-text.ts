/** Their `toString()` gives a name that SQL knows them by, and registers them; an interface does not declare it. */
const namedByText: ReadonlySet<string> = new Set(["org.apache.flink.table.api.Table"]);

/** Whether the text of an object is what its override's `toString` has to ask Java for. */
export function isNamedByItsText(type: string): boolean {
  return namedByText.has(type);
}
