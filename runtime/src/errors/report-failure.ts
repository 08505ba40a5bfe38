import { writeFileSync } from "node:fs";

/** Tells Flink's driver class, when it has started this program, why the program failed. */
export function reportFailure(message: string, env: NodeJS.ProcessEnv): void {
  const file = env["TSFLINK_FAILURE_FILE"];
  if (file === undefined || file === "") return;
  try {
    writeFileSync(file, message, { mode: 0o600 });
  } catch {
    // The driver has gone; the message is on stderr.
  }
}
