import { spawn } from "node:child_process";
import { constants } from "node:os";
import { flinkCli, type FlinkCli } from "./flink-cli.js";

// As a shell counts them.
const killedBy = 128;

/** Runs an action of Flink's own CLI to its end; its exit code becomes ours. */
export async function runFlink(
  action: string,
  args: readonly string[] | ((cli: FlinkCli) => readonly string[]),
): Promise<void> {
  const cli = flinkCli(process.env);
  try {
    const given = typeof args === "function" ? args(cli) : args;
    process.exitCode = await run(cli, [action, ...given]);
  } finally {
    cli.remove();
  }
}

function run(cli: FlinkCli, args: readonly string[]): Promise<number> {
  const child = spawn(cli.program, [...cli.args, ...args], {
    stdio: "inherit",
    // Flink's driver ends with this process, should it be killed.
    env: { ...cli.env, TSFLINK_CLI_PID: String(process.pid) },
  });
  // The terminal sends these to both; whoever sends them to this process alone means both as well.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? killedBy + (signal === null ? 0 : constants.signals[signal])));
  }).finally(() => {
    for (const signal of signals) process.removeListener(signal, forward);
  }) as Promise<number>;
}
