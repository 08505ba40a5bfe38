import { execFileSync } from "node:child_process";
import path from "node:path";
import { findJava } from "../../../runtime/src/gateway/find-java.js";
import { provision } from "../../../runtime/src/provision/index.js";

/** Runs a Java source file with the line's Flink on its classpath, and gives what it prints, line by line. */
export function runJava(name: string, ...args: readonly string[]): readonly string[] {
  const { classpath } = provision();
  const program = path.join(import.meta.dirname, "../java", name);
  const { executable } = findJava(process.env);
  const output = execFileSync(executable, ["-cp", classpath.join(path.delimiter), program, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return output.trimEnd().split("\n");
}
