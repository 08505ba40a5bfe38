import { CliCommand } from "../command.js";
import { addJars, listJars, removeJars } from "../jars/edit-jars.js";

/** `tsflink jars`: the jars and connectors of a project, which its package.json names. */
export function jarsCommand(): CliCommand {
  const command = new CliCommand("jars");
  command
    .description('the jars and connectors of a project: "tsflink" in its package.json')
    .addCommand(
      new CliCommand("add", "jars")
        .description("add connectors (group:artifact:version) and jars (paths); they are fetched at once")
        .argument("<jars...>", "Maven coordinates, names that Flink's SQL knows (kafka), or paths of jars")
        .action((given: string[]) => print(addJars(given, process.cwd(), process.env))),
    )
    .addCommand(
      new CliCommand("list", "jars")
        .description("list them, with what they bring")
        .action(() => print(listJars(process.cwd(), process.env))),
    )
    .addCommand(
      new CliCommand("remove", "jars")
        .description("remove connectors and jars")
        .argument("<jars...>", "as `tsflink jars list` shows them; a connector's artifact alone will do")
        .action((given: string[]) => print(removeJars(given, process.cwd()))),
    );
  return command;
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
