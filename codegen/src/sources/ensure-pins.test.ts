import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bootstrapJar } from "../package/paths.js";
import { ensurePins } from "./ensure-pins.js";
import { readPins } from "./pins.js";
import { createRepository, type Repository } from "./testing/maven-repository.js";

let folder: string;
let repository: Repository;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsflink-line-"));
  repository = createRepository();
  vi.stubEnv("HOME", repository.home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
  rmSync(folder, { recursive: true });
});

function coordinates(kind: string): readonly string[] {
  return readPins(folder)
    .pins.filter((pin) => pin.kind === kind)
    .map(({ artifact, version }) => `${artifact} ${version}`);
}

describe("ensurePins", () => {
  it("pins a line to its newest release, and what that lacks to the newest earlier one", () => {
    repository.addFlink("9.1.0");
    repository.addFlink("9.1.1", { without: ["flink-json"] });
    repository.addFlink("9.1.2", { without: ["flink-csv", "flink-json", "flink-table-api-java-bridge"] });
    repository.addFlink("9.2.0");
    ensurePins(folder, { line: "9.1", version: undefined }, bootstrapJar);
    expect(readPins(folder).flink).toBe("9.1.2");
    expect(coordinates("runtime")).toEqual([
      "flink-clients 9.1.2",
      "flink-connector-files 9.1.2",
      "flink-core 9.1.2",
      "flink-csv 9.1.1",
      "flink-json 9.1.0",
      "flink-table-api-java-bridge 9.1.1",
      "flink-table-planner_2.12 9.1.2",
      "flink-table-runtime 9.1.2",
      "log4j-1.2-api 2.0",
      "log4j-api 2.0",
      "log4j-core 2.0",
    ]);
    expect(coordinates("source")).toContain("flink-table-api-java-bridge 9.1.1");
    expect(coordinates("source")).toContain("flink-table-api-java 9.1.2");
  });

  it("mixes no other release into what a release must have itself", () => {
    repository.addFlink("9.1.0");
    repository.addFlink("9.1.1", { without: ["flink-core"] });
    expect(() => ensurePins(folder, { line: "9.1", version: "9.1.1" }, bootstrapJar)).toThrow(
      "Flink 9.1.1 has no sources of org.apache.flink:flink-core",
    );
  });

  it("keeps the pins that are there, unless another version is named", () => {
    const text = "# flink 9.1.0\n";
    writeFileSync(join(folder, "pins.tsv"), text);
    ensurePins(folder, { line: "9.1", version: undefined }, "no.jar");
    ensurePins(folder, { line: "9.1", version: "9.1.0" }, "no.jar");
    expect(readFileSync(join(folder, "pins.tsv"), "utf8")).toBe(text);
    expect(() => ensurePins(folder, { line: "9.1", version: "9.1.1" }, "no.jar")).toThrow(
      "Flink 9.1.1 has to be fetched, and no.jar, which does that, is not built",
    );
  });
});
