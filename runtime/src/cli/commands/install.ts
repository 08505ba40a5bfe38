import { CliCommand } from "../command.js";
import { install, uninstall } from "../install/install.js";
import { CliOption } from "../option.js";

/** `tsflink install`: tsflink as a part of a Flink distribution. */
export function installCommand(): CliCommand {
  return distributionCommand("install", "lay tsflink into a Flink distribution: opt/typescript, bin/tsflink", (home) =>
    install(home, process.env).map((file) => `wrote ${file}`),
  );
}

/** `tsflink uninstall`: removes it again. */
export function uninstallCommand(): CliCommand {
  return distributionCommand("uninstall", "remove from a Flink distribution what install has written", (home) =>
    uninstall(home, process.env).map((file) => `removed ${file}`),
  );
}

function distributionCommand(name: string, description: string, run: (home: string) => string[]): CliCommand {
  const command: CliCommand = new CliCommand(name);
  const home = new CliOption("--flink-home <folder>", "the distribution, unless FLINK_HOME names it");
  command
    .description(description)
    .addOptions("Options:", [home.env("FLINK_HOME")])
    .action(() => {
      const { flinkHome } = command.opts<{ flinkHome?: string }>();
      if (flinkHome === undefined) command.error("error: which distribution? --flink-home names its folder");
      process.stdout.write(`${run(flinkHome).join("\n")}\n`);
    });
  return command;
}
