import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { warmKey } from "./warm-key.js";

const folder = mkdtempSync(path.join(tmpdir(), "tsflink-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => {
  const made = path.join(folder, name);
  writeFileSync(made, "content");
  return made;
};
const java = { executable: "/jdk/bin/java", home: "/jdk", version: "17.0.1", feature: 17 };
const parts = { java, classpath: [file("a.jar"), file("b.jar")], signatures: file("signatures.txt") };
const env = { HOME: "/home/u", TSFLINK_JVM_OPTIONS: "-Xmx1g" };
const key = warmKey(parts, env, "/work");

test("programs that would start the same JVM share a gateway, whatever their terminal is", () => {
  expect(
    warmKey({ ...parts }, { ...env, COLUMNS: "80", SSH_TTY: "/dev/pts/1", npm_lifecycle_event: "x" }, "/work"),
  ).toBe(key);
});

test.each([
  ["working folder", warmKey(parts, env, "/elsewhere")],
  ["variable of Flink's or of the program's", warmKey(parts, { ...env, HADOOP_CONF_DIR: "/h" }, "/work")],
  ["set of JVM options", warmKey(parts, { ...env, TSFLINK_JVM_OPTIONS: "-Xmx2g" }, "/work")],
  ["JDK", warmKey({ ...parts, java: { ...java, version: "25.0.1" } }, env, "/work")],
  ["classpath", warmKey({ ...parts, classpath: parts.classpath.slice(1) }, env, "/work")],
  ["line's list of what may be called", warmKey({ ...parts, signatures: file("signatures-2.2.txt") }, env, "/work")],
])("another %s is another gateway", (_, other) => {
  expect(other).not.toBe(key);
});

test("a jar that was replaced is another gateway", () => {
  const [jar = ""] = parts.classpath;
  utimesSync(jar, 1, 1);
  expect(warmKey(parts, env, "/work")).not.toBe(key);
});
