import { existsSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type * as ShellModule from "../../shell/shell.js";
import type { RemoteAddress, ShellOptions } from "../../shell/options.js";
import { isOwnVersion, runOtherVersion } from "../other-version.js";

interface Given {
  readonly D?: Readonly<Record<string, string>>;
  readonly jar?: readonly string[];
  readonly flip38?: boolean;
  readonly flinkVersion?: string;
}

/** `tsflink shell`: here, or on a session cluster. */
export function shellCommand(): Command {
  const shell = withOptions(new Command("shell"))
    .description("TypeScript and SQL at a prompt; jobs run here, on a cluster of the shell's own")
    .action((given: Given) => open(given, undefined))
    .addHelpText("after", "\nWithin the shell, .help lists its commands.");
  shell.addCommand(
    withOptions(new Command("remote"))
      .description("the same with jobs on a session cluster")
      .argument("<host>", "host of the cluster's REST endpoint")
      .argument("<port>", "port of the cluster's REST endpoint, 8081 unless configured", portOf)
      .action((host: string, port: number, _: Given, command: Command) =>
        open(command.optsWithGlobals<Given>(), { host, port }),
      ),
  );
  return shell;
}

function withOptions(command: Command): Command {
  return command
    .option("-D <key=value>", "option of Flink's for both environments; may be repeated", addOption)
    .option("--jar <path>", "jar that the environments and their jobs see; may be repeated", addJar)
    .option("--flink-version <version>", "use tsflink for that Flink version, fetched by npm if need be")
    .option("--flip38", "FLIP-38's names (tsflink/flip38) in scope")
    .showHelpAfterError("(tsflink shell --help shows what there is)");
}

async function open(given: Given, remote: RemoteAddress | undefined): Promise<void> {
  const { D = {}, jar = [], flip38 = false, flinkVersion } = given;
  if (flinkVersion !== undefined && !isOwnVersion(flinkVersion)) return runOtherVersion(flinkVersion);
  const configuration = {
    ...(remote === undefined ? {} : addressOptions(remote)),
    ...D,
  };
  const options: ShellOptions = { configuration, jars: jar, remote, flip38 };
  // A file of its own: no other command needs a REPL.
  const { startShell } = require(path.join(__dirname, "shell.js")) as typeof ShellModule;
  return startShell(__dirname, options);
}

function addressOptions({ host, port }: RemoteAddress): Record<string, string> {
  return { "execution.target": "remote", "rest.address": host, "rest.port": String(port) };
}

function addOption(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It takes key=value, as in -Dparallelism.default=2.");
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function addJar(file: string, before: readonly string[] = []): readonly string[] {
  if (!existsSync(file)) throw new InvalidArgumentError("There is no such file.");
  return [...before, path.resolve(file)];
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError("A port is a number from 1 to 65535.");
  }
  return port;
}
