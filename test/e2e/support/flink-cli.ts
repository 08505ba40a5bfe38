import { cli, root, startCommand, type Running } from "./program.js";
import { findJava } from "../../../runtime/src/gateway/find-java.js";
import { flinkClasspath } from "./flink-process.js";
import type { SessionCluster } from "./session-cluster.js";
import { tmpdir } from "node:os";
import path from "node:path";

/** The gateway's jar of the built package. */
export const gatewayJar = path.join(root, "generated/2.3/dist/java/tsflink-gateway.jar");

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** `tsflink ...`, with the cluster's configuration. */
export function tsflink(cluster: SessionCluster, args: readonly string[], options: CommandOptions = {}): Running {
  const env = { FLINK_CONF_DIR: cluster.folder, ...options.env };
  return startCommand(process.execPath, [cli, ...args], { ...options, env, limit: 120 });
}

/** `flink ...`: Flink's own command line and nothing of tsflink's on its class path. */
export function flink(cluster: SessionCluster, args: readonly string[], options: CommandOptions = {}): Running {
  const opens = ["lang", "util", "net", "io", "nio", "time"].map(
    (name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`,
  );
  const main = "org.apache.flink.client.cli.CliFrontend";
  const temporary = options.env?.["TMPDIR"] ?? tmpdir();
  const java = [...opens, `-Djava.io.tmpdir=${temporary}`, "-cp", flinkClasspath().join(":"), main];
  const env = { FLINK_CONF_DIR: cluster.folder, ...options.env };
  return startCommand(findJava(process.env).executable, [...java, ...args], { ...options, env, limit: 120 });
}
