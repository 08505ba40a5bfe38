import type { TypeSample } from "./type-samples.js";

/** The table of docs/types.md. */
export function typeTable(samples: readonly TypeSample[]): string {
  const rows = new Map<string, string[]>();
  for (const sample of samples) {
    // Times of each precision are one row of the table.
    const sql = sample.sql.replace(/\(\d\)$/, "(0..9)");
    if (rows.has(sql)) continue;
    const precise = sample.sql !== sql;
    const arrow = precise ? sample.arrow.replace("[ms", "[ms, us or ns") : sample.arrow;
    rows.set(sql, [sql.replaceAll("|", "\\|"), sample.typescript, sample.range ?? "", sample.literal || "-", arrow]);
  }
  const header = ["SQL type", "TypeScript", "values", "as a literal", "in Arrow"];
  const cells = [header, ...rows.values()];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [
    lineOf(header),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...[...rows.values()].map(lineOf),
  ].join("\n");
}
