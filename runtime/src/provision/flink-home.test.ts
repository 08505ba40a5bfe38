import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { flinkHome } from "./flink-home.js";

describe("flinkHome", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), "tsflink-home-"));
    mkdirSync(path.join(home, "lib"));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const install = (...names: string[]) => names.forEach((name) => writeFileSync(path.join(home, "lib", name), ""));

  it("takes every jar of lib, with the planner loader", () => {
    install("flink-table-planner-loader-2.3.1.jar", "flink-dist-2.3.1.jar", "log4j-core-2.25.3.jar", "README");
    const jars = ["flink-dist-2.3.1.jar", "flink-table-planner-loader-2.3.1.jar", "log4j-core-2.25.3.jar"];
    expect(flinkHome(home, "2.3.0")).toEqual({
      flinkVersion: "2.3.1",
      jars: jars.map((name) => path.join(home, "lib", name)),
    });
  });

  it("reads the name that old releases gave the jar", () => {
    install("flink-dist_2.12-1.14.6.jar");
    expect(flinkHome(home, "1.14.0").flinkVersion).toBe("1.14.6");
  });

  it("refuses another line, naming both and what to install", () => {
    install("flink-dist-1.20.3.jar");
    expect(() => flinkHome(home, "2.3.0")).toThrow(
      `FLINK_HOME is ${home}, which is Flink 1.20.3, but this tsflink is for Flink 2.3: install tsflink@1.20, or unset FLINK_HOME`,
    );
  });

  it("refuses a folder that is no Flink installation", () => {
    expect(() => flinkHome(home, "2.3.0")).toThrow("holds no flink-dist jar");
    expect(() => flinkHome(path.join(home, "nowhere"), "2.3.0")).toThrow("holds no flink-dist jar");
  });
});
