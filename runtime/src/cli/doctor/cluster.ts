import { clusterAddress } from "../flink/cluster-address.js";
import { unreachable } from "../flink/reachable.js";
import type { Finding } from "./finding.js";

/**
 * Whether the cluster answers that options and configuration name, and is of this package's line.
 *
 * @param options - as Flink's CLI takes them
 */
export async function checkCluster(
  options: readonly string[],
  env: NodeJS.ProcessEnv,
  flinkVersion: string,
): Promise<Finding> {
  const address = clusterAddress(options, env);
  if (address === undefined) return { state: "note", text: "cluster: not at a fixed address; it is not asked" };
  const where = `${address.host}:${address.port}`;
  const isNamed = options.length > 0 || (env["FLINK_CONF_DIR"] ?? env["FLINK_HOME"] ?? "") !== "";
  const reason = await unreachable(address);
  if (reason !== undefined) {
    const advice = "start one (FLINK_HOME/bin/start-cluster.sh), or name it with -m host:port";
    return isNamed
      ? { state: "fail", text: `cluster: nobody answers at ${where} (${reason})`, advice }
      : { state: "note", text: `cluster: none at ${where}; needed only to submit programs`, advice };
  }
  return ask(where, flinkVersion);
}

/** What is read of Flink's answer. */
interface Overview {
  readonly "flink-version": string;
  readonly "slots-available": number;
  readonly taskmanagers: number;
}

async function ask(where: string, flinkVersion: string): Promise<Finding> {
  let overview: Overview;
  try {
    const response = await fetch(`http://${where}/overview`, { signal: AbortSignal.timeout(10_000) });
    const answer = (await response.json()) as Partial<Overview> | null;
    if (typeof answer?.["flink-version"] !== "string")
      throw new Error(`GET /overview: ${response.status}, not Flink's`);
    overview = answer as Overview;
  } catch (error) {
    const text = `cluster: what answers at ${where} is not Flink's REST interface (${(error as Error).message})`;
    return { state: "fail", text, advice: "-m takes the REST address, by default port 8081" };
  }
  const { "flink-version": version, "slots-available": slots, taskmanagers } = overview;
  const text = `cluster ${where}: Flink ${version}, ${taskmanagers} TaskManagers, ${slots} slots free`;
  if (lineOf(version) !== lineOf(flinkVersion)) {
    return {
      state: "fail",
      text,
      advice: `install tsflink@${lineOf(version)}, this one is for Flink ${lineOf(flinkVersion)}`,
    };
  }
  if (slots === 0)
    return { state: "note", text, advice: "jobs wait until a slot is free: cancel some, or add TaskManagers" };
  return { state: "ok", text };
}

function lineOf(version: string): string {
  return version.split(".", 2).join(".");
}
