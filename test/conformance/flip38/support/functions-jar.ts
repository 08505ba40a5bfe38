import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { findJava } from "../../../../runtime/src/gateway/find-java.js";
import { provision } from "../../../../runtime/src/provision/index.js";
import { temporaryFolder } from "./rows.js";

/** A user's jar: java/Functions.java, compiled against the line's Flink. */
export function functionsJar(): string {
  const { home } = findJava(process.env);
  const folder = temporaryFolder();
  const classes = path.join(folder, "classes");
  mkdirSync(classes);
  const classpath = provision().classpath.join(path.delimiter);
  const source = path.join(import.meta.dirname, "../java/Functions.java");
  execFileSync(path.join(home, "bin/javac"), ["-proc:none", "-nowarn", "-d", classes, "-cp", classpath, source]);
  const jar = path.join(folder, "functions.jar");
  execFileSync(path.join(home, "bin/jar"), ["--create", "--file", jar, "-C", classes, "."]);
  return jar;
}
