import { compareReports, type ApiChanges, type TypeChanges } from "./compare-reports.js";
import { readReport, type ReportedMember, type ReportedType } from "./read-report.js";

/** Markdown that says how the API of one release differs from an earlier one's, given the texts of their api.d.ts. */
export function apiDiff(before: string, after: string): string {
  const changes = compareReports(readReport(before), readReport(after));
  const { types } = changes;
  const parts = [
    `# API changes from Flink ${changes.from} to ${changes.to}`,
    countText(changes),
    section("Types added", changes.added.map(typeLine)),
    section("Types removed", changes.removed.map(typeLine)),
    section("Types deprecated", changes.deprecated.map(typeLine)),
    section(
      "Members added",
      membersBlocks(types, ({ added }) => added.map(line)),
    ),
    section(
      "Members removed",
      membersBlocks(types, ({ removed }) => removed.map(line)),
    ),
    section("Members changed", membersBlocks(types, changedLines)),
    section(
      "Members deprecated",
      membersBlocks(types, ({ deprecated }) => deprecated.map(line)),
    ),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function countText({ added, removed, deprecated, types }: ApiChanges): string {
  const sum = (of: (type: TypeChanges) => number): number => types.reduce((total, type) => total + of(type), 0);
  return [
    `${count(added.length, "type")} and ${count(
      sum((type) => type.added.length),
      "member",
    )} added`,
    `${count(removed.length, "type")} and ${count(
      sum((type) => type.removed.length),
      "member",
    )} removed`,
    `${sum((type) => changedLines(type).length)} changed`,
    `${count(deprecated.length, "type")} and ${count(
      sum((type) => type.deprecated.length),
      "member",
    )} deprecated.`,
  ].join(", ");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function section(title: string, blocks: readonly string[]): string {
  if (blocks.length === 0) return "";
  return `## ${title}\n\n${blocks.join(blocks[0]?.startsWith("- ") ? "\n" : "\n\n")}`;
}

/** A type with the names of its members; of an enum with its constants. */
function typeLine({ head, members }: ReportedType): string {
  const names = [...new Set(members.map(({ name }) => `\`${name}\``))];
  return `- \`${head}\`${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
}

function membersBlocks(types: readonly TypeChanges[], linesOf: (type: TypeChanges) => readonly string[]): string[] {
  return types.flatMap((type) => {
    const lines = linesOf(type);
    return lines.length === 0 ? [] : [["### `" + type.name + "`", "", "```ts", ...lines, "```"].join("\n")];
  });
}

function changedLines({ head, changed }: TypeChanges): readonly string[] {
  const heads = head === undefined ? [] : [`${head[0]} // is now: ${head[1]}`];
  return [...heads, ...changed.map(([before, after]) => `${before.text}; // is now: ${after.text}`)];
}

function line({ text }: ReportedMember): string {
  return `${text};`;
}
