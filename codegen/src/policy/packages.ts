/** A package (with the packages beneath it) whose types are not emitted, and why. */
export interface ExcludedPackage {
  readonly package: string;
  readonly reason: string;
}

const connectors = "for authors of connectors and formats";
const inference = "for authors of functions' type inference";

/** What only authors of connectors, formats, type inference and planners meet. */
export const excludedPackages: readonly ExcludedPackage[] = [
  { package: "org.apache.flink.table.connector", reason: connectors },
  { package: "org.apache.flink.table.factories", reason: connectors },
  { package: "org.apache.flink.table.legacy", reason: connectors },
  { package: "org.apache.flink.table.sources", reason: connectors },
  { package: "org.apache.flink.table.sinks", reason: connectors },
  { package: "org.apache.flink.table.descriptors", reason: connectors },
  {
    package: "org.apache.flink.table.data",
    reason: "for authors of connectors and formats: Flink's internal row format",
  },
  { package: "org.apache.flink.table.types.inference", reason: inference },
  { package: "org.apache.flink.table.types.extraction", reason: inference },
  { package: "org.apache.flink.table.annotation", reason: `${inference}: annotations in Java code` },
  { package: "org.apache.flink.table.workflow", reason: "for authors of workflow schedulers" },
  { package: "org.apache.flink.table.delegation", reason: "for authors of planners" },
];

/** The artifacts whose every public and annotated type is in scope. */
export const apiArtifacts: ReadonlySet<string> = new Set(["flink-table-api-java", "flink-table-common"]);

/** Why a type of that package is not emitted; undefined when it may be. */
export function excludedPackageReason(name: string): string | undefined {
  return excludedPackages.find((entry) => name === entry.package || name.startsWith(`${entry.package}.`))?.reason;
}
