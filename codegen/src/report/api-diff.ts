import { compareReports, type ApiChanges, type TypeChanges } from "./compare-reports.js";
import { readReport, type ReportedMember, type ReportedType } from "./read-report.js";

/** Markdown that says how the API of one release differs from an earlier one's, given the texts of their api.d.ts. */
export function apiDiff(before: string, after: string): string {
  const reports = [readReport(before), readReport(after)] as const;
  const changes = compareReports(...reports);
  const nested = new Map(reports.flatMap((report) => [...report.nested]));
  const { types } = changes;
  const parts = [
    `# API changes from Flink ${changes.from} to ${changes.to}`,
    countText(changes),
    section("Types added", changes.added.map(typeLine), "\n"),
    section("Types removed", changes.removed.map(typeLine), "\n"),
    section("Types deprecated", changes.deprecated.map(typeLine), "\n"),
    section(
      "Members added",
      membersBlocks(types, "ts", ({ added }) => added.map(line)),
    ),
    section(
      "Members removed",
      membersBlocks(types, "ts", ({ removed }) => removed.map(line)),
    ),
    section("Members changed", membersBlocks(types, "diff", changedLines)),
    section(
      "Members deprecated",
      membersBlocks(types, "ts", ({ deprecated }) => deprecated.map(line)),
    ),
  ];
  const text = parts.filter(Boolean).join("\n\n");
  return text.replaceAll(/\b[A-Z]\w+\b/g, (name) => nested.get(name) ?? name);
}

function countText({ added, removed, deprecated, types }: ApiChanges): string {
  const members = (of: (type: TypeChanges) => number): string =>
    count(
      types.reduce((total, type) => total + of(type), 0),
      "member",
    );
  return [
    `${count(added.length, "type")} and ${members((type) => type.added.length)} added`,
    `${count(removed.length, "type")} and ${members((type) => type.removed.length)} removed`,
    `${members((type) => changedLines(type).length / 2)} changed`,
    `${count(deprecated.length, "type")} and ${members((type) => type.deprecated.length)} deprecated.`,
  ].join(", ");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function section(title: string, blocks: readonly string[], separator = "\n\n"): string {
  return blocks.length === 0 ? "" : `## ${title}\n\n${blocks.join(separator)}`;
}

/** A type with the names of its members; an enum with its constants. */
function typeLine({ head, members }: ReportedType): string {
  const names = [...new Set(members.map(({ name }) => `\`${name}\``))];
  return `- \`${head}\`${names.length === 0 ? "" : `: ${names.join(", ")}`}`;
}

function membersBlocks(
  types: readonly TypeChanges[],
  language: string,
  linesOf: (type: TypeChanges) => readonly string[],
): readonly string[] {
  return types.flatMap((type) => {
    const lines = linesOf(type);
    return lines.length === 0 ? [] : [[`### \`${type.name}\``, "", "```" + language, ...lines, "```"].join("\n")];
  });
}

/** Two lines a change: what was, and what is. */
function changedLines({ head, changed }: TypeChanges): readonly string[] {
  const heads = head === undefined ? [] : [`- ${head[0]}`, `+ ${head[1]}`];
  return [...heads, ...changed.flatMap(([before, after]) => [`- ${line(before)}`, `+ ${line(after)}`])];
}

function line({ text }: ReportedMember): string {
  return `${text};`;
}
