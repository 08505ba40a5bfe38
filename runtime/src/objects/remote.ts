import { Gateway } from "../gateway/gateway.js";
import { BridgeError } from "../errors/bridge-error.js";
import { resolveJars } from "../provision/resolve-jars.js";
import type { Elements } from "../rows/element.js";
import { encode_rows } from "../rows/encode-rows.js";
import { valueIn } from "./calls.js";
import type { JavaObject } from "./java-object.js";
import { invocation } from "./overload.js";
import { Program } from "./program.js";
import { handleOf } from "./handle-of.js";
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
  const jars = resolveJars(options);
  const gateway = program.gateway ?? Gateway.current();
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

/** Makes a table of the program's own rows; `data_type` is a row type. */
export function from_rows<T>(table_environment: JavaObject, data_type: JavaObject, rows: Elements): T {
  const receiver = table_environment[reference];
  const type = data_type[reference];
  const program = new Program([receiver, type]);
  const { gateway } = handleOf(table_environment);
  const { environment, steps } = program;
  const reply = gateway.callSync(
    {
      case: "fromRows",
      value: {
        $typeName: "tsflink.bridge.v1.FromRows",
        environment,
        steps,
        tableEnvironment: program.resolve(receiver),
        dataType: program.resolve(type),
        rows: encode_rows(rows),
      },
    },
    program.describe,
  );
  return valueIn(reply, gateway, environment) as T;
}

/** Lets the gateway tell of the job of a TableResult or JobClient, which then keeps the process alive. */
export function watch_job(object: JavaObject): void {
  const { gateway, id } = handleOf(object);
  gateway.send({ case: "watchJob", value: { $typeName: "tsflink.bridge.v1.WatchJob", handle: id } });
}

/** The environment that an object belongs to; 0 when it belongs to none. */
export function environment_of(object: JavaObject): number {
  return new Program([object[reference]]).environment;
}
