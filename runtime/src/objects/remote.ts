import { currentGateway } from "../gateway/current-gateway.js";
import { BridgeError } from "../errors/bridge-error.js";
import { showProgress } from "../print/job-progress.js";
import { resolveJars } from "../provision/resolve-jars.js";
import { describeValue } from "../values/describe-value.js";
import { ArgumentError } from "./argument-error.js";
import { valueIn } from "./calls.js";
import type { JavaObject } from "./java-object.js";
import { invocation } from "./overload.js";
import { Program } from "./program.js";
import { reference } from "./reference.js";

/** What a new environment and its jobs see beside Flink itself. */
export interface EnvironmentOptions {
  /** Paths of jars. */
  readonly jars?: readonly string[];
  /** Connectors by Maven coordinate, fetched with what they need: `org.apache.flink:flink-connector-kafka:4.0.0-2.0`. */
  readonly connectors?: readonly string[];
}

/** Calls the static method that creates an environment, on a thread of the environment's own. */
export function create_environment<T>(
  owner: string,
  signatures: string | readonly string[],
  args: readonly unknown[],
  options?: EnvironmentOptions,
): T {
  const made = invocation(undefined, owner, signatures, args);
  const program = new Program([made]);
  if (program.environment !== 0) {
    throw new BridgeError(`${made.method.label}: an argument belongs to another TableEnvironment already`);
  }
  const jars = resolveJars(checkOptions(options, made.method.label));
  const gateway = program.gateway ?? currentGateway();
  showProgress(gateway);
  const environment = gateway.nextEnvironment();
  const { steps } = program;
  const reply = gateway.callSync(
    {
      case: "createEnvironment",
      value: { $typeName: "tsflink.bridge.v1.CreateEnvironment", environment, steps, jars },
    },
    program.describe,
  );
  return valueIn(reply, gateway, environment) as T;
}

/** The environment that an object belongs to; 0 when it belongs to none. */
export function environment_of(object: JavaObject): number {
  return new Program([object[reference]]).environment;
}

/** A misspelt option would otherwise be a jar that is missing much later. */
function checkOptions(options: EnvironmentOptions | undefined, label: string): EnvironmentOptions {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ArgumentError(
      `${label}: options takes an object with jars and connectors, got ${describeValue(options)}`,
    );
  }
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (name !== "jars" && name !== "connectors") {
      throw new ArgumentError(`${label}: options has no "${name}"; there are jars and connectors`);
    }
    if (value === undefined) continue;
    if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) {
      throw new ArgumentError(`${label}: options.${name} takes an array of strings, got ${describeValue(value)}`);
    }
  }
  return options;
}
