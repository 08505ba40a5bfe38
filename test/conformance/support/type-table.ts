import type { TypeSample } from "./type-samples/index.js";

/** The table of docs/types.md. */
export function typeTable(samples: readonly TypeSample[]): string {
  const rows = samples.map(({ sql, typescript, range, literal, arrow }) => [
    sql.replaceAll("|", "\\|"),
    typescript,
    range ?? "",
    literal || "-",
    arrow,
  ]);
  const header = ["SQL type", "TypeScript", "values", "as a literal", "in Arrow"];
  const cells = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [lineOf(header), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(lineOf)].join(
    "\n",
  );
}
