import { BridgeError } from "../errors/bridge-error.js";
import { LaunchError } from "../errors/gateway-error.js";
import { attach } from "./attach.js";
import { target } from "./class-archive.js";
import type { Connection } from "./connection.js";
import { gatewayCommand, gatewayParts, type GatewayParts } from "./gateway-command.js";
import { launch } from "./launch.js";
import { warmGateway } from "./warm/start-warm.js";

/** Connects to the gateway that the environment names, or starts one. */
export function connect(env: NodeJS.ProcessEnv): Connection {
  // Set by Flink's driver class for the program that it runs.
  const driver = env["TSFLINK_DRIVER"] ?? "";
  if (driver !== "") return attach(driver, "The JVM of flink run", env);
  const parts = gatewayParts(env);
  if (wantsWarm(env)) return attachWarm(parts, env);
  return launch(gatewayCommand(parts, env), env);
}

/** The one that was found may just have ended; the next is new. */
function attachWarm(parts: GatewayParts, env: NodeJS.ProcessEnv): Connection {
  try {
    return attach(warmGateway(parts, env), "The warm gateway", env);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    return attach(warmGateway(parts, env), "The warm gateway", env);
  }
}

/** TSFLINK_GATEWAY says so; where it does not, a program that Node runs again after each change wants one. */
function wantsWarm(env: NodeJS.ProcessEnv): boolean {
  if (env[target] !== undefined) return false;
  const asked = (env["TSFLINK_GATEWAY"] ?? "").toLowerCase();
  if (["on", "1", "true", "warm"].includes(asked)) return true;
  if (["off", "0", "false"].includes(asked)) return false;
  if (asked !== "") throw new BridgeError(`TSFLINK_GATEWAY takes on or off, not ${asked}`);
  return env["WATCH_REPORT_DEPENDENCIES"] !== undefined;
}
