import { spawn } from "node:child_process";
import { constants } from "node:os";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { clusterAddress } from "./cluster-address.js";
import { flinkCli, type FlinkCli } from "./flink-cli.js";
import { readableFailure } from "./flink-failure.js";
import { unreachable } from "./reachable.js";

// As a shell counts them.
const killedBy = 128;
const programs: readonly (string | undefined)[] = ["run", "info"];

/** Runs an action of Flink's own CLI, with options and what follows them, to its end; its exit code becomes ours. */
export async function runFlink(
  action: string,
  options: readonly string[],
  operands: (cli: FlinkCli) => readonly string[],
): Promise<void> {
  if (action !== "info") await checkReachable(options, process.env);
  const cli = flinkCli(process.env);
  try {
    process.exitCode = await run(cli, [action, ...options, ...operands(cli)]);
  } finally {
    cli.remove();
  }
}

/** Flink itself would try for a minute. */
async function checkReachable(options: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const address = clusterAddress(options, env);
  const reason = address === undefined ? undefined : await unreachable(address);
  if (address === undefined || reason === undefined) return;
  throw new TsflinkError(
    `No Flink cluster answers at ${address.host}:${address.port} (${reason}): start one, or name another with -m host:port`,
  );
}

function run(cli: FlinkCli, args: readonly string[]): Promise<number> {
  // A program has the terminal to itself, and the driver tells its failure.
  const isProgram = programs.includes(args[0]);
  const child = spawn(cli.program, [...cli.args, ...args], {
    stdio: ["inherit", "inherit", isProgram ? "inherit" : "pipe"],
    // Flink's driver ends with this process, should it be killed.
    env: { ...cli.env, TSFLINK_CLI_PID: String(process.pid) },
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // The terminal sends these to both; whoever sends them to this process alone means both as well.
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve(code ?? killedBy + (signal === null ? 0 : constants.signals[signal])),
    );
  }).finally(() => {
    process.stderr.write(readableFailure(stderr, cli.logFile));
    for (const signal of signals) process.removeListener(signal, forward);
  }) as Promise<number>;
}
