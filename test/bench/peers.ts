import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { jdkTool } from "../e2e/support/jdk.js";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** The command of the built package. */
export const cli = path.join(root, "generated/2.3/dist/cli.js");
const cache = path.join(root, ".cache/bench");
const here = path.join(root, "test/bench/peers");

/** The Python of a virtual environment that has PyFlink 2.3.0; made at first use (844 MB). */
export function pyflink(): string {
  const home = path.join(cache, "pyflink-2.3.0");
  const python = path.join(home, "bin/python");
  if (!existsSync(path.join(home, "bin/pyflink-shell.sh"))) {
    console.error("Installing PyFlink 2.3.0 for comparison (once, 844 MB) ...");
    mkdirSync(cache, { recursive: true });
    execFileSync("python3", ["-m", "venv", home], { stdio: "inherit" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "apache-flink==2.3.0"], { stdio: "inherit" });
  }
  return python;
}

/** Where a PyFlink has its distribution of Flink. */
export function pyflinkHome(executable: string): string {
  const lib = path.join(path.dirname(path.dirname(executable)), "lib");
  const found = readdirSync(lib)
    .map((version) => path.join(lib, version, "site-packages/pyflink"))
    .find((folder) => existsSync(folder));
  if (found === undefined) throw new Error(`PyFlink is not in ${lib}`);
  return found;
}

/** A program of peers/java, compiled against the classpath that tsflink's own gateway has. */
export function plainJava(mainClass: string): { command: string; args: string[] } {
  const source = path.join(here, "java", `${mainClass}.java`);
  const classes = path.join(cache, "java");
  const classpath = flinkClasspath();
  const compiled = path.join(classes, `${mainClass}.class`);
  if (!existsSync(compiled) || statSync(compiled).mtimeMs < statSync(source).mtimeMs) {
    mkdirSync(classes, { recursive: true });
    execFileSync(jdkTool("javac"), ["-cp", classpath, "-d", classes, source], { stdio: "inherit" });
  }
  return { command: jdkTool("java"), args: [...opens, "-cp", `${classes}:${classpath}`, mainClass] };
}

export function python(script: string): string {
  return path.join(here, "python", script);
}

/** What Flink's own configuration opens for a JDK of 17 or newer. */
const opens = ["java.lang", "java.util", "java.net", "java.io", "java.nio", "java.time", "java.lang.reflect"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** The jars that the embedded cluster is made of, as the package itself finds them. */
function flinkClasspath(): string {
  const dist = path.join(root, "generated/2.3/dist");
  const list = path.join(cache, "classpath.txt");
  const fetch = ["fetch", "--pins", path.join(dist, "pins.tsv"), "--kind", "runtime", "--output", list];
  mkdirSync(cache, { recursive: true });
  execFileSync(jdkTool("java"), ["-jar", path.join(dist, "java/tsflink-bootstrap.jar"), ...fetch], {
    stdio: "inherit",
  });
  return readFileSync(list, "utf8").trim().split("\n").join(":");
}
