import { currentGateway } from "../gateway/current-gateway.js";

/** What runs behind the program. */
export interface GatewayInfo {
  readonly flink_version: string;
  readonly java_version: string;
  readonly process_id: number;
  /** Where Flink logs. */
  readonly log_file: string;
}

/**
 * Starts the JVM that holds Flink, if there is none, without waiting for it: a program that calls this first has other
 * things to do until it makes its first environment.
 *
 * @throws TsflinkError when no Java is found or Flink cannot be fetched
 */
export function start_gateway(): void {
  currentGateway();
}

/** The JVM that holds Flink; starts it when there is none. */
export function gateway_info(): GatewayInfo {
  const { flinkVersion, javaVersion, processId, logFile } = currentGateway().welcome;
  return { flink_version: flinkVersion, java_version: javaVersion, process_id: processId, log_file: logFile };
}
