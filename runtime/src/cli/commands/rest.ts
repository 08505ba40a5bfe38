import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { stateFolder } from "../../log/state-folder.js";
import type * as ServerModule from "../../rest/server.js";
import { defaultLimits, type Address } from "../../rest/options.js";

interface Given {
  readonly host: string;
  readonly port: number;
  readonly flink: Address;
  readonly dir: string;
  readonly maxUpload: number;
  readonly maxTotal: number;
  readonly maxPrograms: number;
  readonly startTimeout: number;
}

const megabyte = 2 ** 20;

/** `tsflink rest`: artifacts over HTTP, beside a cluster. */
export function restCommand(): Command {
  return new Command("rest")
    .description("serve the REST API for artifacts (upload, plan, run) beside a cluster")
    .option("--port <number>", "port to listen on; 0 for any that is free", portOf, 8082)
    .option("--host <host>", "address to listen on; others than localhost need a token", "127.0.0.1")
    .addOption(
      new Option("--flink <host:port>", "the cluster's REST address")
        .argParser(addressOf)
        .default({ host: "localhost", port: 8081 }, "localhost:8081"),
    )
    .addOption(
      new Option("--dir <folder>", "where artifacts are kept").default(
        path.join(stateFolder(process.env), "rest"),
        "rest, in the user's state folder",
      ),
    )
    .addOption(
      new Option("--max-upload <MB>", "largest upload")
        .argParser(sizeOf)
        .default(defaultLimits.upload, String(defaultLimits.upload / megabyte)),
    )
    .addOption(
      new Option("--max-total <MB>", "room for all artifacts together, as unpacked")
        .argParser(sizeOf)
        .default(defaultLimits.total, String(defaultLimits.total / megabyte)),
    )
    .addOption(
      new Option("--max-programs <number>", "programs that run at the same time, each with a JVM")
        .argParser(countOf)
        .default(defaultLimits.programs),
    )
    .addOption(
      new Option("--start-timeout <seconds>", "time that a program has until its first job")
        .argParser(timeOf)
        .default(defaultLimits.start, String(defaultLimits.start / 1000)),
    )
    .addHelpText("after", "\nTSFLINK_REST_TOKEN is the token that calls must carry: Authorization: Bearer <token>")
    .showHelpAfterError("(tsflink rest --help shows what there is)")
    .action(serve);
}

async function serve(given: Given): Promise<void> {
  const { host, port, flink, dir } = given;
  // A file of its own: no other command needs an HTTP server.
  const { startRest } = require(path.join(__dirname, "rest.js")) as typeof ServerModule;
  const { version } = JSON.parse(readFileSync(path.join(__dirname, "../package.json"), "utf8")) as { version: string };
  const token = process.env["TSFLINK_REST_TOKEN"];
  const server = await startRest(__dirname, version, {
    listen: { host, port },
    flink,
    folder: path.resolve(dir),
    token: token === "" ? undefined : token,
    limits: {
      ...defaultLimits,
      upload: given.maxUpload,
      total: given.maxTotal,
      programs: given.maxPrograms,
      start: given.startTimeout,
    },
  }).catch((error: unknown) => {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  process.stdout.write(`Artifacts for Flink at ${flink.host}:${flink.port}: ${server.url}\n`);
  const end = () => void server.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a number up to 65535.");
}

function addressOf(text: string): Address {
  const [, host, port] = /^(?:https?:\/\/)?(\[[^\]]+\]|[^:/]+):(\d+)\/?$/.exec(text) ?? [];
  if (host === undefined || port === undefined)
    throw new InvalidArgumentError("It takes host:port, as localhost:8081.");
  return { host: host.replaceAll(/[[\]]/g, ""), port: portOf(port) };
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (size > 0 && Number.isFinite(size)) return Math.round(size * megabyte);
  throw new InvalidArgumentError("It takes a number of megabytes.");
}

function countOf(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= 10_000) return count;
  throw new InvalidArgumentError("It takes a number from 1 to 10000.");
}

function timeOf(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 86_400) return Math.round(seconds * 1000);
  throw new InvalidArgumentError("It takes a number of seconds, up to 86400.");
}
