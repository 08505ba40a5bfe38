import { attach } from "./attach.js";
import type { Connection } from "./connection.js";
import { gatewayCommand } from "./gateway-command.js";
import { launch } from "./launch.js";

/** Connects to the gateway that the environment names, or starts one. */
export function connect(env: NodeJS.ProcessEnv): Connection {
  // Set by Flink's driver class for the program that it runs.
  const driver = env["TSFLINK_DRIVER"] ?? "";
  if (driver !== "") return attach(driver, "The JVM of flink run", env);
  return launch(gatewayCommand(env), env);
}
