import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePorts } from "../../../e2e/support/flink-process.js";
import { jdkTool } from "../../../e2e/support/jdk.js";

const pom = fileURLToPath(new URL("../java/kafka/pom.xml", import.meta.url));
const topicProgram = fileURLToPath(new URL("../java/Topic.java", import.meta.url));

/** One node of Apache Kafka in KRaft mode, a process of its own, on loopback. */
export class KafkaBroker {
  /** Where clients connect: `127.0.0.1:54321`. */
  readonly servers: string;
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #classpath: string;

  private constructor(servers: string, folder: string, process: ChildProcess, classpath: string) {
    this.servers = servers;
    this.#folder = folder;
    this.#process = process;
    this.#classpath = classpath;
  }

  /** Fetches the server's jars, once, and starts it. */
  static async start(): Promise<KafkaBroker> {
    const folder = mkdtempSync(path.join(tmpdir(), "tsflink-kafka-"));
    const classpath = fetchJars(path.join(folder, "classpath"));
    const [port = 0, controller = 0] = await freePorts(2);
    const settings = path.join(folder, "server.properties");
    writeFileSync(settings, properties(folder, port, controller));
    const id = "MkU3OEVBNTcwNTJENDM2Qg";
    const formatted = spawnSync(jdkTool("java"), [
      "-cp",
      classpath,
      "kafka.tools.StorageTool",
      "format",
      "-t",
      id,
      "-c",
      settings,
    ]);
    if (formatted.status !== 0) throw new Error(`Kafka's storage: ${String(formatted.stderr)}`);
    const log = path.join(folder, "server.log");
    const server = spawn(jdkTool("java"), ["-Xmx256m", "-cp", classpath, "kafka.Kafka", settings], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out = createWriteStream(log);
    server.stdout.pipe(out);
    server.stderr.pipe(out);
    const broker = new KafkaBroker(`127.0.0.1:${port}`, folder, server, classpath);
    process.once("exit", () => server.kill("SIGKILL"));
    await broker.#untilReady(port, log);
    return broker;
  }

  /** Writes lines to a topic's first partition, all of the timestamp 2020-01-01T00:00:00Z. */
  write(topic: string, lines: readonly string[]): void {
    this.#topic(["write", this.servers, topic], lines.join("\n"));
  }

  /** Reads that many values of a topic's first partition. */
  read(topic: string, count: number): readonly string[] {
    return this.#topic(["read", this.servers, topic, String(count)], "")
      .trimEnd()
      .split("\n");
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #topic(args: readonly string[], input: string): string {
    const run = spawnSync(
      jdkTool("java"),
      ["-cp", this.#classpath, "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", topicProgram, ...args],
      {
        input,
        timeout: 60_000,
      },
    );
    if (run.status !== 0) throw new Error(`Topic.java ${args.join(" ")}: ${String(run.stderr)}`);
    return String(run.stdout);
  }

  async #untilReady(port: number, log: string): Promise<void> {
    for (const end = Date.now() + 90_000; Date.now() < end; await delay(200)) {
      if (this.#process.exitCode !== null) break;
      if ((await accepts(port)) && readFileSync(log, "utf8").includes("Kafka Server started")) return;
    }
    throw new Error(`Kafka did not start:\n${readFileSync(log, "utf8").slice(-4000)}`);
  }
}

function fetchJars(list: string): string {
  const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath";
  const run = spawnSync("mvn", ["-q", "-B", "-f", pom, goal, `-Dmdep.outputFile=${list}`], { timeout: 200_000 });
  if (run.status !== 0) throw new Error(`Kafka's jars: ${String(run.stdout)}${String(run.stderr)}`);
  return readFileSync(list, "utf8").trim();
}

function properties(folder: string, port: number, controller: number): string {
  return [
    "process.roles=broker,controller",
    "node.id=1",
    `controller.quorum.voters=1@127.0.0.1:${controller}`,
    "controller.listener.names=CONTROLLER",
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`,
    `log.dirs=${path.join(folder, "data")}`,
    "num.partitions=1",
    // The records are of 2020; by default Kafka deletes them half a minute after its start.
    "log.retention.ms=-1",
    "offsets.topic.num.partitions=1",
    "offsets.topic.replication.factor=1",
    "transaction.state.log.num.partitions=1",
    "transaction.state.log.replication.factor=1",
    "transaction.state.log.min.isr=1",
    "group.initial.rebalance.delay.ms=0",
  ].join("\n");
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
