import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findJava } from "./find-java.js";

const folder = (): string => realpathSync(mkdtempSync(path.join(tmpdir(), "tsflink-test-")));

/** A Java home whose `java` runs a shell script. */
function javaHome(script: string, release?: string): string {
  const home = folder();
  mkdirSync(path.join(home, "bin"));
  writeFileSync(path.join(home, "bin", "java"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  if (release !== undefined) writeFileSync(path.join(home, "release"), `IMPLEMENTOR="X"\nJAVA_VERSION="${release}"\n`);
  return home;
}

const bin = (home: string): string => path.join(home, "bin");

describe("finding Java", () => {
  it("takes JAVA_HOME before PATH, and reads the version without starting Java", () => {
    const home = javaHome("exit 1", "21.0.2");
    const other = javaHome("exit 1", "17.0.1");
    const java = findJava({ JAVA_HOME: home, PATH: bin(other) });
    expect(java).toEqual({ executable: path.join(home, "bin", "java"), home, version: "21.0.2", feature: 21 });
  });

  it("asks Java where there is no release file", () => {
    const home = javaHome(`echo '    java.home = /opt/jdk' >&2; echo '    java.version = 22-ea' >&2`);
    expect(findJava({ PATH: `/nowhere:${bin(home)}` })).toMatchObject({
      home: "/opt/jdk",
      version: "22-ea",
      feature: 22,
    });
  });

  it("says where it looked when there is none", () => {
    const empty = folder();
    expect(() => findJava({ JAVA_HOME: "/no/jdk", PATH: empty })).toThrow(
      `No Java found: set JAVA_HOME or install a JDK 17 or newer; looked in /no/jdk/bin/java, ${path.join(empty, "java")}`,
    );
    expect(() => findJava({})).toThrow(/looked in nowhere: PATH is empty/);
  });

  it("says what a java said that does not run", () => {
    const stub = javaHome("echo 'Unable to locate a Java Runtime.' >&2; exit 2");
    expect(() => findJava({ PATH: bin(stub) })).toThrow(
      /No Java found: .*\n.*\(from PATH\) does not run: Unable to locate/,
    );
  });

  it.each([
    ["1.8.0_392", "exit 1", "1.8.0_392"],
    ["11.0.20", "exit 1", "11.0.20"],
    ["11.0.9", `echo 'openjdk version "11.0.9" 2020-10-20' >&2`, undefined],
  ])("refuses Java %s, naming the version found and the version needed", (version, script, release) => {
    const home = javaHome(script, release);
    expect(() => findJava({ JAVA_HOME: home })).toThrow(
      `Java ${version} found at ${path.join(home, "bin", "java")} (from JAVA_HOME), but Flink's gateway needs Java 17 or newer`,
    );
  });
});
