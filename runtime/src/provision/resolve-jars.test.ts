import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configuredJars } from "./jar-config.js";
import { resolveJars } from "./resolve-jars.js";
import { createWorkplace, minlog, type Workplace } from "./testing/workplace.js";

const names = (jars: readonly string[]) => jars.map((jar) => path.basename(jar));

describe("resolveJars", () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = createWorkplace();
  });
  afterEach(() => workplace.remove());

  const run = (options: Parameters<typeof resolveJars>[0], env: NodeJS.ProcessEnv = {}) =>
    resolveJars(options, { env: { ...workplace.env, ...env } });

  // It depends on minlog, which is pinned here: only Flink's own jars and logging are left out for being there.
  const kryo = "com.esotericsoftware:kryo:5.6.2";

  it("fetches a coordinate with what it depends on, once", () => {
    const jars = run({ connectors: [kryo] });
    expect(names(jars).toSorted()).toEqual([
      "kryo-5.6.2.jar",
      "minlog-1.3.1.jar",
      "objenesis-3.4.jar",
      "reflectasm-1.11.9.jar",
    ]);
    expect(run({ connectors: [kryo] }, { PATH: "", JAVA_HOME: "" })).toEqual(jars);
  });

  it("leaves out logging, which Flink brings", () => {
    const jars = run({ connectors: ["org.slf4j:jcl-over-slf4j:1.7.36"] });
    expect(names(jars)).toEqual(["jcl-over-slf4j-1.7.36.jar"]);
  });

  it("brings nothing for what Flink has already", () => {
    expect(run({ connectors: [minlog.coordinate] })).toEqual([]);
    expect(run({ connectors: [minlog.coordinate] }, { PATH: "", JAVA_HOME: "" })).toEqual([]);
  });

  it("reads jars and connectors from the environment", () => {
    const jar = path.join(workplace.home, "own.jar");
    writeFileSync(jar, "");
    const jars = run({ jars: [pathToFileURL(jar).href] }, { TSFLINK_JARS: jar, TSFLINK_CONNECTORS: minlog.coordinate });
    expect(jars).toEqual([jar]);
  });

  it("names a jar that does not exist, and one that is a folder", () => {
    const missing = path.join(workplace.home, "no.jar");
    expect(() => run({ jars: [missing] })).toThrow(`The jar ${missing} does not exist`);
    expect(() => run({ jars: [workplace.home] })).toThrow(`The jar ${workplace.home} is not a file`);
  });

  it("says how a connector is written", () => {
    expect(() => run({ connectors: ["kafka"] })).toThrow(
      "A connector is given as group:artifact:version[:classifier], not kafka",
    );
  });

  it("names a connector that no repository has", () => {
    const unknown = "org.apache.flink:flink-connector-files:0.0.0";
    expect(() => run({ connectors: [unknown] })).toThrow(
      new RegExp(`^${unknown} could not be fetched: .*Could not find artifact`),
    );
  });
});

describe("configuredJars", () => {
  let workplace: Workplace;
  let program: string;
  beforeEach(() => {
    workplace = createWorkplace();
    program = path.join(workplace.home, "project", "src");
    mkdirSync(program, { recursive: true });
  });
  afterEach(() => workplace.remove());

  const config = (tsflink: unknown) =>
    writeFileSync(path.join(program, "..", "package.json"), JSON.stringify({ name: "x", tsflink }));

  it("reads the nearest package.json, its paths relative to it", () => {
    config({ jars: ["lib/a.jar"], connectors: ["g:a:1"] });
    expect(configuredJars({ TSFLINK_CONNECTORS: "g:b:1, g:c:1" }, program)).toEqual({
      jars: [path.join(workplace.home, "project", "lib", "a.jar")],
      connectors: ["g:b:1", "g:c:1", "g:a:1"],
    });
  });

  it("refuses a value of another shape, naming the file and the key", () => {
    config({ jars: "a.jar" });
    const file = path.join(workplace.home, "project", "package.json");
    expect(() => configuredJars({}, program)).toThrow(`"tsflink.jars" in ${file} must be an array of strings`);
    config("a.jar");
    expect(() => configuredJars({}, program)).toThrow(`"tsflink" in ${file} must be an object`);
  });
});
