import { readFileSync } from "node:fs";
import path from "node:path";
import { configuredJars } from "../../provision/jar-config.js";
import {
  connectorCoordinate,
  formatCoordinate,
  isOfCoordinate,
  openQuestion,
} from "../../provision/known-connectors.js";
import { resolveJars } from "../../provision/resolve-jars.js";
import { attempt, type Finding } from "./finding.js";

/** What plain Flink has. */
const plain = {
  connector: ["filesystem", "datagen", "print", "blackhole"],
  format: ["csv", "json", "raw", "debezium-json", "canal-json", "maxwell-json", "ogg-json"],
};

type Kind = keyof typeof plain;

/** Whether the connectors and formats that a program names are among the jars that are configured for it. */
export function checkConnectors(program: string, flinkVersion: string, env: NodeJS.ProcessEnv): Finding[] {
  return attempt(program, () => {
    const text = readFileSync(program, "utf8");
    const configured = configuredJars(env, path.dirname(path.resolve(program)));
    const jars = resolveJars(configured, { env }).map((jar) => path.basename(jar));
    const findings = identifiers(text).map(([kind, name]) => check(kind, name, jars, flinkVersion));
    if (findings.length > 0) return findings;
    return { state: "ok", text: `${program} names no connector` };
  });
}

function check(kind: Kind, name: string, jars: readonly string[], flinkVersion: string): Finding {
  if (plain[kind].includes(name)) return { state: "ok", text: `${kind} ${name}: part of Flink` };
  const coordinate =
    kind === "connector" ? connectorCoordinate(name, flinkVersion) : formatCoordinate(name, flinkVersion);
  if (coordinate !== undefined) {
    const jar = jars.find((each) => isOfCoordinate(each, coordinate));
    if (jar !== undefined) return { state: "ok", text: `${kind} ${name}: ${jar}` };
    const advice = openQuestion(coordinate) ?? `\`tsflink jars add ${coordinate}\``;
    return { state: "fail", text: `${kind} ${name}: its jar is missing`, advice };
  }
  if (jars.length > 0) return { state: "note", text: `${kind} ${name}: not known here; is it in ${jars.join(", ")}?` };
  return {
    state: "fail",
    text: `${kind} ${name}: no jar is configured that could have it`,
    advice: "`tsflink jars add group:artifact:version`, or the path of a jar",
  };
}

/** Those of SQL's options (`'connector' = 'kafka'`) and of descriptors (`for_connector("kafka")`), each once. */
function identifiers(text: string): [Kind, string][] {
  const found = new Map<string, [Kind, string]>();
  const patterns: readonly (readonly [RegExp, Kind])[] = [
    [/['"`]connector['"`]\s*[=:,]\s*['"`]([\w.-]+)['"`]/g, "connector"],
    [/for_connector\(\s*['"`]([\w.-]+)['"`]/g, "connector"],
    [/['"`](?:key\.|value\.)?format['"`]\s*[=:,]\s*['"`]([\w.-]+)['"`]/g, "format"],
    [/for_format\(\s*['"`]([\w.-]+)['"`]/g, "format"],
  ];
  for (const [pattern, kind] of patterns) {
    for (const [, name = ""] of text.matchAll(pattern)) found.set(`${kind} ${name}`, [kind, name]);
  }
  return [...found.values()];
}
