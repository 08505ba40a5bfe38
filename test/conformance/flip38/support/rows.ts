import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Row } from "#overrides/index.js";
import type { Table } from "#overrides/flip38/index.js";

/** The rows that a table has at last, as text, in the order of the text. */
export async function rowsOf(table: Table): Promise<readonly string[]> {
  const kept: string[] = [];
  for await (const row of table.modern.collect()) {
    const kind = row.get_kind();
    if (kind === "INSERT" || kind === "UPDATE_AFTER") kept.push(textOf(row));
    else kept.splice(kept.indexOf(textOf(row)), 1);
  }
  return kept.toSorted();
}

/** The rows of a table as text, in their order. */
export async function listOf(table: Table): Promise<readonly string[]> {
  const rows = await table.modern.collect().to_array();
  return rows.map((row) => textOf(row));
}

function textOf(row: Row): string {
  return [...row].map(String).join(",");
}

/** A folder that goes away with the tests' process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tsflink-flip38-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The lines of a file, or of all files of a folder, in the order of the text. */
export function linesIn(file: string): readonly string[] {
  const files = statSync(file).isDirectory() ? readdirSync(file).map((name) => path.join(file, name)) : [file];
  return files
    .flatMap((each) => readFileSync(each, "utf8").split("\n"))
    .filter((line) => line !== "")
    .toSorted();
}
