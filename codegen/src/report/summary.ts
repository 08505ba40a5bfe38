import type { ExampleCount } from "../emit/example-count.js";
import type { Plan } from "../emit/plan.js";
import type { CoverageEntry } from "./coverage.js";

/**
 * What a run of the generator prints.
 *
 * @param met - what met a default
 */
export function summaryText(
  plan: Plan,
  coverage: readonly CoverageEntry[],
  examples: ExampleCount,
  met: readonly string[],
): string {
  const plans = [...plan.types.values()];
  const count = (of: (plan: (typeof plans)[number]) => number): number => plans.reduce((sum, one) => sum + of(one), 0);
  const emitted = coverage.filter(({ fate }) => fate.startsWith("emitted")).length;
  return [
    `Flink ${plan.index.flink}: ${plans.length} types`,
    `  ${count(({ methods }) => methods.reduce((sum, { overloads }) => sum + overloads.length, 0))} methods written, ` +
      `${count(({ callable }) => callable.length)} callable with the inherited ones`,
    `  ${count(({ constants }) => constants.length)} constants, ${count(({ type }) => type.enumConstants?.length ?? 0)} enum constants`,
    `Members of flink-table-api-java and flink-table-common: ${emitted} of ${coverage.length} emitted`,
    ...reasons(coverage).map(([reason, number]) => `  ${String(number).padStart(5)} excluded: ${reason}`),
    examplesText(examples),
    ...met,
  ].join("\n");
}

/** How many of the Java examples in the comments are TypeScript; the build type-checks those. */
export function examplesText(examples: ExampleCount): string {
  const { members, types } = examples.counts();
  return `Java examples as TypeScript: ${members.join(" of ")} in members, ${types.join(" of ")} in types`;
}

function reasons(coverage: readonly CoverageEntry[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { fate } of coverage) {
    if (!fate.startsWith("excluded: ")) continue;
    const reason = fate.slice("excluded: ".length).replace(/: (?:java|org)\..*$/, "");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
