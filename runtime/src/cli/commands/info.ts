import { flinkArguments } from "../flink/flink-option.js";
import { clusterOptions, planOptions } from "../flink/options.js";
import { submit } from "../flink/submit.js";
import { ProgramCommand } from "../program-command.js";

/** `tsflink info`: the plan of the first job that a program would run. */
export function infoCommand(): ProgramCommand {
  const command = new ProgramCommand("info");
  return command
    .description("show the plan of a program's first job as JSON, without running it")
    .addOptions("How it is planned:", planOptions())
    .addOptions("Where:", clusterOptions())
    .action(async () => {
      const { node, options, args } = command.given;
      await submit({ action: "info", flink: flinkArguments(command), node, typescript: options, args });
    });
}
