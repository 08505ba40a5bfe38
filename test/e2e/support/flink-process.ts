import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { findJava } from "../../../runtime/src/gateway/find-java.js";
import { flinkJars } from "../../../runtime/src/provision/provision.js";
import { resolveJars } from "../../../runtime/src/provision/resolve-jars.js";
import { gone, isAlive, root } from "./program.js";

/** A JVM of Flink's own, started from the resolved jars. */
export interface FlinkProcess {
  readonly name: string;
  readonly processId: number;
  /** Resolves when it ends; -1 when a signal ended it. */
  readonly exitCode: Promise<number>;
  /** What it logged and printed. */
  log(): string;
  /** Ends it, within ten seconds, and waits until it has ended. */
  stop(): Promise<void>;
}

/** What a Flink process is started with. */
export interface FlinkProcessOptions {
  /** Names the log files. */
  readonly name: string;
  readonly mainClass: string;
  readonly args?: readonly string[];
  /** Holds config.yaml; logs go here too. */
  readonly folder: string;
  readonly classpath: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Its working folder, unless that is `folder`. */
  readonly cwd?: string;
}

// The JVM ends when the test's end of the pipe is closed, by `stop` or because the test's process is no more.
const guarded = `exec 3<&0 4>"$1"; shift
"$@" </dev/null >&4 2>&1 3<&- 4>&- & java=$!
echo "$java"; exec >&-
(read _ <&3; kill "$java" 2>/dev/null) & wait "$java"`;

const jvmOptions = [
  // Each lives for some seconds only.
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
  "-Xshare:auto",
  "-Xmx512m",
  "-XX:MaxMetaspaceSize=256m",
  ...["lang", "lang.reflect", "net", "io", "nio", "text", "time", "util", "util.concurrent"].map(
    (name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`,
  ),
];

const logging = `rootLogger.level = INFO
rootLogger.appenderRef.console.ref = console
appender.console.name = console
appender.console.type = CONSOLE
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1} - %m%n
`;

/** Starts a Flink process; it ends with the process of the test, at the latest. */
export async function startFlinkProcess(options: FlinkProcessOptions): Promise<FlinkProcess> {
  const { name, mainClass, args = [], folder, classpath } = options;
  const logFile = path.join(folder, `${name}.log`);
  const logConfig = path.join(folder, "log4j2.properties");
  if (!existsSync(logConfig)) writeFileSync(logConfig, logging);
  const java = [
    findJava(process.env).executable,
    ...jvmOptions,
    `-Dlog4j2.configurationFile=${logConfig}`,
    `-Djava.io.tmpdir=${folder}`,
    "-cp",
    classpath.join(":"),
    mainClass,
    ...args,
  ];
  const shell = spawn("sh", ["-c", guarded, "sh", logFile, ...java], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...options.env },
    cwd: options.cwd ?? folder,
  });
  const exitCode = new Promise<number>((resolve) => shell.once("exit", (code) => resolve(code ?? -1)));
  const processId = Number(
    await new Promise<string>((resolve) => shell.stdout.setEncoding("utf8").once("data", resolve)),
  );
  return {
    name,
    processId,
    exitCode,
    log: () => readFileSync(logFile, "utf8"),
    async stop() {
      shell.stdin.end();
      try {
        await gone(processId);
      } catch {
        process.kill(processId, "SIGKILL");
        await gone(processId);
      }
    },
  };
}

/** Starts TaskManagers for the cluster whose configuration lies in a folder. */
export function startTaskManagers(
  count: number,
  folder: string,
  classpath: readonly string[],
): Promise<readonly FlinkProcess[]> {
  const mainClass = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  const start = (_: unknown, index: number) =>
    startFlinkProcess({
      name: `taskmanager-${index + 1}`,
      mainClass,
      args: ["--configDir", folder],
      folder,
      classpath,
    });
  return Promise.all(Array.from({ length: count }, start));
}

/** Waits for a condition; throws when a process ends meanwhile, or after the limit, with the ends of the logs. */
export async function waitFor(
  what: string,
  condition: () => Promise<boolean>,
  processes: readonly FlinkProcess[],
  seconds = 150,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    const dead = processes.find(({ processId }) => !isAlive(processId));
    if (dead === undefined && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const reason = dead === undefined ? `not within ${seconds} s` : `${dead.name} has ended`;
    const logs = processes.map((each) => `${each.name}:\n${each.log().split("\n").slice(-30).join("\n")}`);
    throw new Error(`${what}: ${reason}\n${logs.join("\n")}`);
  }
}

/** Flink's jars of a line, as the package itself finds them. */
export function flinkClasspath(line = "2.3"): readonly string[] {
  const java = path.join(root, "runtime/java");
  const files = {
    gatewayJar: path.join(java, "dist/target/tsflink-gateway.jar"),
    tasksJar: path.join(java, "tasks/target/tsflink-tasks.jar"),
    bootstrapJar: path.join(java, "bootstrap/target/tsflink-bootstrap.jar"),
    pins: path.join(root, "generated", line, "pins.tsv"),
    signatures: path.join(root, "generated", line, "signatures.txt"),
  };
  return flinkJars(files, { ...process.env, FLINK_HOME: "" }).jars;
}

/** The jars of Flink's web interface. */
export function webInterface(): readonly string[] {
  return resolveJars(
    { connectors: ["org.apache.flink:flink-runtime-web:2.3.0"] },
    { env: { ...process.env, FLINK_HOME: "" } },
  );
}

/**
 * Ports of the loopback interface that nobody listens on, all different; none of those that the system gives to whoever asks
 * for any, for another process might get them meanwhile.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(12_000, 30_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** Writes Flink's configuration file into a folder. */
export function writeFlinkConfig(folder: string, configuration: Readonly<Record<string, string>>, line?: string): void {
  const lines = (write: (value: string) => string) =>
    Object.entries(configuration).map(([key, value]) => `${key}: ${write(value)}\n`);
  writeFileSync(path.join(folder, "config.yaml"), lines(JSON.stringify).join(""));
  // Before 1.19 the file was one of Flink's own, which takes quotes as they are.
  if (line === "1.18") writeFileSync(path.join(folder, "flink-conf.yaml"), lines(String).join(""));
}
