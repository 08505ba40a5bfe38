import { TsflinkError } from "../errors/tsflink-error.js";

const levels = ["trace", "debug", "info", "warn", "error", "off"] as const;

/** How much of Flink's log is kept, and with `TSFLINK_LOG`, shown. */
export type LogLevel = (typeof levels)[number];

/** The level that `TSFLINK_LOG` asks to see on stderr; undefined when it asks for nothing. */
export function consoleLevel(env: NodeJS.ProcessEnv): LogLevel | undefined {
  const asked = env["TSFLINK_LOG"]?.trim().toLowerCase();
  if (asked === undefined || asked === "") return undefined;
  const level = levels.find((each) => each === asked);
  if (level === undefined) {
    throw new TsflinkError(`TSFLINK_LOG is "${asked}", which is no log level; it takes ${levels.join(", ")}`);
  }
  return level === "off" ? undefined : level;
}
