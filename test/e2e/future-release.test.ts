import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { generateRelease } from "../../codegen/src/generate-release.js";
import { createProgram } from "../../codegen/src/package/declarations.js";
import { lineFolder, repositoryRoot } from "../../codegen/src/package/paths.js";
import { releasedLines } from "../../codegen/src/policy/lines.js";
import { repositoryPath } from "../../codegen/src/sources/locate-jars.js";
import { readPins, type Pin } from "../../codegen/src/sources/pins.js";
import { createRepository, type Repository } from "../../codegen/src/sources/testing/maven-repository.js";
import { files, tableImports, tableMembers } from "./support/future-release/additions.js";

let folder: string;
let repository: Repository;
let summary: string;

/** The source jar of the newest line's artifact, with what the future adds. */
function futureSources(pin: Pin): Uint8Array {
  const jar = readFileSync(path.join(homedir(), ".m2/repository", repositoryPath(pin)));
  if (pin.artifact !== "flink-table-api-java") return jar;
  const entries = unzipSync(jar, { filter: ({ name }) => name.endsWith(".java") });
  const table = "org/apache/flink/table/api/Table.java";
  const text = strFromU8(entries[table]!);
  const end = text.lastIndexOf("}");
  entries[table] = strToU8(
    `${text.slice(0, end).replace("\nimport ", `\n${tableImports}\nimport `)}${tableMembers}}\n`,
  );
  for (const [name, content] of Object.entries(files)) entries[name] = strToU8(content);
  return zipSync(entries, { level: 0 });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(repositoryRoot, "test/.tmp-future-"));
  repository = createRepository();
  const { pins } = readPins(lineFolder(releasedLines.at(-1)!));
  const sources = pins.filter(({ kind }) => kind === "source");
  repository.addFlink("9.9.0", { sources: new Map(sources.map((pin) => [pin.artifact, futureSources(pin)])) });
  vi.stubEnv("HOME", repository.home);
  ({ summary } = await generateRelease({ line: "9.9", version: "9.9.0" }, false, folder));
});

afterAll(() => {
  vi.unstubAllEnvs();
  repository.remove();
  rmSync(folder, { recursive: true });
});

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

/** A declaration of the API report, whole. */
function declared(name: string): string {
  const report = read("api.d.ts");
  const start = report.indexOf(`export declare ${name}`);
  expect(start, `${name} is not in the report`).toBeGreaterThan(-1);
  return report.slice(start, report.indexOf("\n}", start) + 2);
}

describe("a release of the future", () => {
  it("has pins of its own", () => {
    expect(read("pins.tsv")).toContain("# flink 9.9.0\n");
    expect(read("package.json")).toContain(`"version": "9.9.0"`);
  });

  it("has what was added, under the names that the policy gives", () => {
    const table = declared("class Table ");
    expect(table).toContain("  beyond(horizon: Horizon): Table;");
    expect(table).toContain("  limit(fetch: number): Table;");
    expect(table).toContain("  limit(fetch: JavaValue): Table;");
    expect(table).toContain("  then_(then: string): void;");
    expect(table).toContain("  horizon(kind: HorizonKind | null): Horizon | undefined;");
    expect(table).toContain("  measure(qubit: JavaObject): Table;");
    expect(declared("class Horizon ")).toMatchInlineSnapshot(`
      "export declare class Horizon {
        static get NAME(): string;
        static of(...lengths: readonly number[]): Horizon;
        get_horizon_id(): string;
        get_horizon_id_(): bigint;
      }"
    `);
    expect(declared("class HorizonPoint")).toMatchInlineSnapshot(`
      "export declare class HorizonPoint {
        static get NAME(): string;
        constructor(distance: number, names: readonly string[]);
        distance(): number;
        get_horizon_id(): string;
        get_horizon_id_(): bigint;
        names(): string[];
      }"
    `);
    expect(declared("class FutureSchema")).toMatchInlineSnapshot(`
      "export declare class FutureSchema {
        /** @deprecated */ constructor(config: TableConfig);
        static length_(): number;
        static name_(): string;
        prototype_(constructor: string): FuturePromise;
      }"
    `);
  });

  it("tells what it met for the first time, and how that was resolved", () => {
    expect(summary.slice(summary.indexOf("Met a default"))).toMatchInlineSnapshot(`
      "Met a default: files that cannot be parsed are left out: 1, 1 of them in no released line
        org/apache/flink/table/future/Unparsable.java: cannot parse: Sad sad panda, parsing errors detected in line: 6, column: 1! Expecting: one of these possible Token sequences:
      Met a default: names that were taken: 8, 4 of them in no released line
        org.apache.flink.table.api.Horizon#getHorizonId: get_horizon_id -> get_horizon_id_
        org.apache.flink.table.api.Horizon$Point#getHorizonId: get_horizon_id -> get_horizon_id_
        org.apache.flink.table.future.Promise: Promise -> FuturePromise
        org.apache.flink.table.future.Schema: Schema -> FutureSchema
      Met a default: types of the policy that this release does not have: 2, 0 of them in no released line
      Met a default: types that are not emitted are objects of the JVM: 30, 3 of them in no released line
        java.util.BitSet
        java.util.Currency
        org.apache.flink.quantum.Qubit
      Met a default: overloads that look alike at run time: 82, 1 of them in no released line
        Table  limit(int fetch): Table  limit(Object fetch): Table  subtype"
    `);
  });

  it("documents what is new since that line, without a trace of unknown tags", () => {
    const text = read("src/table.ts");
    const comment = text.slice(text.lastIndexOf("/**", text.indexOf("  beyond(")), text.indexOf("  beyond("));
    expect(comment).toMatchInlineSnapshot(`
      "/**
         * Waits for the horizon; see {@link Horizon.get_horizon_id}.
         *
         * \`\`\`ts
         * table.beyond(horizon);
         * \`\`\`
         *
         * Java: \`Table beyond(Horizon horizon)\`
         *
         * @param horizon - where to look
         * @returns the rows that lie behind it
         * @remarks a tag that Flink does not use yet
         * @since Flink 9.9
         */
      "
    `);
  });

  it("type-checks together with the overrides", () => {
    const findings = ts.getPreEmitDiagnostics(createProgram(folder, path.join(folder, "types")));
    expect(findings.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });
});
