import { CliCommand } from "../command.js";
import { flinkArguments, type FlinkOption } from "./flink-option.js";
import { clusterOptions } from "./options.js";
import { runFlink } from "./run-flink.js";

/** A command that Flink's CLI has by the same name, and that is passed on to it. */
export function passedOn(name: string, description: string, options: readonly FlinkOption[]): CliCommand {
  const command = new CliCommand(name);
  command
    .description(description)
    .addOptions("Options:", options)
    .addOptions("Where:", clusterOptions())
    .action(() => runFlink(name, flinkArguments(command), () => command.args));
  return command;
}

/** The kinds of savepoints that can be asked for. */
export const savepointTypes = ["canonical", "native"];
