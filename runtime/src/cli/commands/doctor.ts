import { packageFiles } from "../../provision/package-files.js";
import { readPins } from "../../provision/pins.js";
import { CliCommand } from "../command.js";
import { checkCluster } from "../doctor/cluster.js";
import { checkConnectors } from "../doctor/connectors.js";
import type { Finding } from "../doctor/finding.js";
import { checkMachine } from "../doctor/machine.js";
import { flinkArguments } from "../flink/flink-option.js";
import { clusterOptions } from "../flink/options.js";

/** `tsflink doctor`: what works here and what does not, a line each, with what to do. */
export function doctorCommand(): CliCommand {
  const command = new CliCommand("doctor");
  command
    .description(
      "check Node, Java, Flink, the cluster, and the connectors that programs name; exit code 1 if one fails",
    )
    .argument("[programs...]", "programs whose connectors and formats are looked for among the configured jars")
    .addOptions("Where:", clusterOptions())
    .action(async (programs: string[]) => {
      const { env } = process;
      const { flinkVersion } = readPins(packageFiles(env).pins);
      const findings = checkMachine(env);
      findings.forEach(print);
      const others = [
        await checkCluster(flinkArguments(command), env, flinkVersion),
        ...programs.flatMap((program) => checkConnectors(program, flinkVersion, env)),
      ];
      others.forEach(print);
      if ([...findings, ...others].some(({ state }) => state === "fail")) process.exitCode = 1;
    });
  return command;
}

function print({ state, text, advice }: Finding): void {
  process.stdout.write(`${state.padEnd(4)}  ${text}${advice === undefined ? "" : `; ${advice}`}\n`);
}
