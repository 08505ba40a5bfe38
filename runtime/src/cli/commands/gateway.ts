import { gatewayParts } from "../../gateway/gateway-command.js";
import { idleSeconds, warmGateway } from "../../gateway/warm/start-warm.js";
import { stopWarm } from "../../gateway/warm/stop-warm.js";
import { warmGateways, type WarmGateway } from "../../gateway/warm/warm-gateways.js";
import { CliCommand } from "../command.js";
import { CliOption } from "../option.js";

/** `tsflink gateway`: the JVMs that stay for the next programs. */
export function gatewayCommands(): CliCommand {
  const command = new CliCommand("gateway");
  command
    .description("a JVM that stays, so that programs start in half a second (tsflink run --gateway)")
    .addHelpText(
      "after",
      "\nOne serves programs of the same folder, environment, Java, Flink and jars; another of these gets another.",
    )
    .addCommand(startCommand())
    .addCommand(
      new CliCommand("status", "gateway")
        .description("list those of this user")
        .action(() => print(warmGateways(process.env).map(describe), "none runs; `tsflink gateway start` starts one")),
    )
    .addCommand(stopCommand());
  return command;
}

function startCommand(): CliCommand {
  const command: CliCommand = new CliCommand("start", "gateway");
  const idle = new CliOption("--idle <minutes>", "ends when no program has come for that long").default("30");
  return command
    .description("start the one for this folder, unless it runs")
    .addOptions("Options:", [idle])
    .action(() => {
      const seconds = idleSeconds(command.opts<{ idle: string }>().idle, "--idle");
      const folder = warmGateway(gatewayParts(process.env), process.env, seconds);
      print(
        warmGateways(process.env)
          .filter((each) => each.folder === folder)
          .map(describe),
        "it has just ended",
      );
    });
}

function stopCommand(): CliCommand {
  const command: CliCommand = new CliCommand("stop", "gateway");
  return command
    .description("stop those of this folder, and what their programs run")
    .addOptions("Options:", [new CliOption("--all", "all of this user, whatever the folder")])
    .action(async () => {
      const { all } = command.opts<{ all?: boolean }>();
      const here = (each: WarmGateway) => all === true || each.workingFolder === process.cwd();
      const stopped = warmGateways(process.env).filter(here);
      await Promise.all(stopped.map(stopWarm));
      print(
        stopped.map((each) => `stopped process ${each.processId}`),
        "none runs",
      );
    });
}

function describe(gateway: WarmGateway): string {
  const { processId, flinkVersion, workingFolder, sessions, idleSince, idleSeconds: limit } = gateway;
  const use =
    idleSince === undefined
      ? `${sessions} ${sessions === 1 ? "program" : "programs"}`
      : `idle, ends in ${minutes(limit - (Date.now() - idleSince.getTime()) / 1000)}`;
  return `process ${processId}: Flink ${flinkVersion}, ${workingFolder}, ${use}`;
}

function minutes(seconds: number): string {
  return seconds < 60 ? `${Math.max(0, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

function print(lines: readonly string[], none: string): void {
  process.stdout.write(`${(lines.length === 0 ? [none] : lines).join("\n")}\n`);
}
