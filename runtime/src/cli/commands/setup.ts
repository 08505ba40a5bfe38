import { archiveOf, makeArchive } from "../../gateway/class-archive.js";
import { findJava } from "../../gateway/find-java.js";
import { setup } from "../../provision/setup.js";
import { CliCommand } from "../command.js";
import { CliOption } from "../option.js";

/** `tsflink setup`: everything that the first program would otherwise wait for. */
export function setupCommand(): CliCommand {
  const command = new CliCommand("setup");
  command
    .description("fetch Flink and this folder's connectors and prepare the JVM's start, for images and CI")
    .addOptions("Options:", [new CliOption("--no-archive", "no class-data archive, which takes 150 MB of the cache")])
    .action(() => {
      const env = process.env;
      const java = findJava(env);
      say(`Java ${java.version} (${java.executable})`);
      const { flinkVersion, classpath, jars } = setup({ java: java.executable, env });
      say(`Flink ${flinkVersion}: ${classpath.length - 1} jars`);
      if (jars.length > 0) say(`connectors and jars of this folder: ${jars.length} jars`);
      if (command.opts<{ archive: boolean }>().archive) {
        const archive = archiveOf(java, classpath, env);
        makeArchive(archive, env);
        say(`class-data archive: ${archive}`);
      }
    });
  return command;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
