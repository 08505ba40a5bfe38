import { readFileSync } from "node:fs";
import path from "node:path";

/** Where a cluster's REST interface is. */
export interface ClusterAddress {
  readonly host: string;
  readonly port: number;
}

const defaultAddress: ClusterAddress = { host: "localhost", port: 8081 };

/**
 * The cluster that Flink's CLI would talk to, as its options and its configuration say; undefined where that is not a
 * fixed address: local execution, YARN, Kubernetes, high availability.
 *
 * @param args - the CLI's options
 */
export function clusterAddress(args: readonly string[], env: NodeJS.ProcessEnv): ClusterAddress | undefined {
  const configuration = readConfiguration(env);
  const value = (key: string) => lastOf(args, `-D${key}=`) ?? configuration(key);
  const target = after(args, "--target") ?? after(args, "--executor") ?? value("execution.target") ?? "remote";
  const availability = value("high-availability.type") ?? value("high-availability") ?? "none";
  if (target !== "remote" || availability.toLowerCase() !== "none") return undefined;
  const host = value("rest.address") ?? defaultAddress.host;
  const port = Number(value("rest.port") ?? defaultAddress.port);
  return { host, port };
}

function after(args: readonly string[], name: string): string | undefined {
  const index = args.lastIndexOf(name);
  return index < 0 ? undefined : args[index + 1];
}

function lastOf(args: readonly string[], prefix: string): string | undefined {
  return args.findLast((word) => word.startsWith(prefix))?.slice(prefix.length);
}

/** Reads single values of Flink's config.yaml, whose keys may be written flat or nested. */
function readConfiguration(env: NodeJS.ProcessEnv): (key: string) => string | undefined {
  const home = env["FLINK_HOME"] ?? "";
  const folder = env["FLINK_CONF_DIR"] ?? (home === "" ? undefined : path.join(home, "conf"));
  if (folder === undefined) return () => undefined;
  let text: string;
  try {
    text = readFileSync(path.join(folder, "config.yaml"), "utf8");
  } catch {
    return () => undefined;
  }
  const values = flatten(text);
  return (key) => values.get(key);
}

/** Of YAML only what Flink's configuration is: keys, indentation and plain or quoted scalars. */
function flatten(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const parents: { readonly indent: number; readonly key: string }[] = [];
  for (const line of text.split("\n")) {
    const [, space = "", key, rest = ""] = /^(\s*)([\w.-]+):(?:\s+(.*?))?\s*$/.exec(line) ?? [];
    if (key === undefined) continue;
    while ((parents.at(-1)?.indent ?? -1) >= space.length) parents.pop();
    parents.push({ indent: space.length, key });
    const value = rest.replace(/\s+#.*$/, "").replace(/^(["'])(.*)\1$/, "$2");
    if (value !== "" && !value.startsWith("#")) values.set(parents.map((parent) => parent.key).join("."), value);
  }
  return values;
}
