import { ArgumentError, ExplainDetail, type TableEnvironment } from "#overrides/index.js";
import { isBatch } from "./modern-environment.js";

/** How the plan of a statement that writes to a sink is asked for. */
export type Explain = (...details: readonly ExplainDetail[]) => string;

/** Throws, in Flink 1.10's words, when rows that a query updates or takes back are written to a table in append mode. */
export function checkOnlyInserts(modern: TableEnvironment, path: string, explain: Explain): void {
  if (isBatch(modern) || !hasChanges(explain)) return;
  throw new ArgumentError(
    `AppendStreamTableSink requires that Table has only insert changes: ${path} is in append mode, and the query updates or ` +
      'takes back rows. Declare it with in_upsert_mode() and Schema.primary_key("column"), or with in_retract_mode(), on a ' +
      "connector that takes changes",
  );
}

/** The sink's own line in the plan is followed by that of what it is given. */
const sinkInput = /^Sink\(.*\n\+- .*changelogMode=\[([\w,]*)\]\)?$/m;

function hasChanges(explain: Explain): boolean {
  try {
    const kinds = sinkInput.exec(explain(ExplainDetail.CHANGELOG_MODE))?.[1]?.split(",") ?? [];
    return kinds.some((kind) => kind !== "I");
  } catch (error) {
    // The connector itself takes no changes.
    if (/doesn't support consuming .*(?:update|delete) changes/.test((error as Error).message)) return true;
    throw error;
  }
}
