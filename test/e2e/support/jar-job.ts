import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { flinkClasspath } from "./flink-process.js";
import { jdkTool } from "./jdk.js";
import { temporaryFolder } from "./program.js";

const job = `
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

public final class JarJob {
    public static void main(String[] arguments) {
        TableEnvironment environment = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        environment.executeSql("CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '" + arguments[0] + "')");
        environment.executeSql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')");
        environment.executeSql("INSERT INTO hole SELECT a FROM numbers");
    }
}
`;

const twice = `
public final class Twice extends org.apache.flink.table.functions.ScalarFunction {
    public Integer eval(Integer number) {
        return 2 * number;
    }
}
`;

const tell = `
public final class Tell extends org.apache.flink.table.functions.ScalarFunction {
    public String eval(String text) {
        System.out.println("told " + text);
        System.err.println("warned of " + text);
        return text;
    }
}
`;

/** A jar with a job of plain Java, whose main class is JarJob and which takes a number of rows. */
export function jarJob(): Buffer {
  return readFileSync(jarOf("JarJob", job, "--main-class", "JarJob"));
}

/** The path of a jar with the function Twice, of an INT. */
export function functionJar(): string {
  return jarOf("Twice", twice);
}

/** The path of a jar with the function Tell, which says its STRING on stdout and stderr. */
export function tellingJar(): string {
  return jarOf("Tell", tell);
}

function jarOf(name: string, source: string, ...options: readonly string[]): string {
  const folder = temporaryFolder();
  const classes = path.join(folder, "classes");
  mkdirSync(classes);
  writeFileSync(path.join(folder, `${name}.java`), source);
  execFileSync(jdkTool("javac"), ["-cp", flinkClasspath().join(":"), "-d", classes, path.join(folder, `${name}.java`)]);
  const jar = path.join(folder, `${name}.jar`);
  execFileSync(jdkTool("jar"), ["--create", "--file", jar, ...options, "-C", classes, "."]);
  return jar;
}
