import type { Plan } from "../emit/plan.js";
import { lookAlikes } from "./look-alikes.js";

const separator = "\t";

/** defaults.tsv: what the generator had no rule of its own for, and resolved by a default. A kind and what it met a line. */
export function defaultsFile(plan: Plan): string {
  const alike = lookAlikes(plan).map(({ type, first, second, rule }) => [type, first, second, rule].join(separator));
  const entries = [...plan.defaults.entries(), ["overloads that look alike at run time", alike] as const];
  return entries.flatMap(([kind, whats]) => whats.map((what) => `${kind}${separator}${what}\n`)).join("");
}

/** The part of a summary that tells what no other line has met. */
export function firstMet(defaults: string, others: readonly string[]): readonly string[] {
  const known = new Set(others.flatMap((other) => other.split("\n")));
  const rows = defaults.split("\n").filter((row) => row !== "");
  const kinds = new Set(rows.map(kindOf));
  return [...kinds].flatMap((kind) => {
    const of = rows.filter((row) => kindOf(row) === kind);
    const first = of.filter((row) => !known.has(row));
    return [
      `Met a default: ${kind}: ${of.length}, ${first.length} of them in no released line`,
      ...first.map((row) => `  ${row.slice(kind.length + 1).replaceAll(separator, "  ")}`),
    ];
  });
}

function kindOf(row: string): string {
  return row.slice(0, row.indexOf(separator));
}
