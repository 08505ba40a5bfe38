import { readFileSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { TsflinkError } from "../errors/tsflink-error.js";
import { set_package_root } from "../provision/index.js";
import { cancelCommand } from "./commands/cancel.js";
import { doctorCommand } from "./commands/doctor.js";
import { gatewayCommands } from "./commands/gateway.js";
import { infoCommand } from "./commands/info.js";
import { installCommand, uninstallCommand } from "./commands/install.js";
import { jarsCommand } from "./commands/jars.js";
import { listCommand } from "./commands/list.js";
import { restCommand } from "./commands/rest.js";
import { runCommand } from "./commands/run.js";
import { savepointCommand } from "./commands/savepoint.js";
import { setupCommand } from "./commands/setup.js";
import { shellCommand } from "./commands/shell.js";
import { stopCommand } from "./commands/stop.js";

set_package_root(__dirname);

const commands = [
  runCommand(),
  restCommand(),
  infoCommand(),
  listCommand(),
  stopCommand(),
  cancelCommand(),
  savepointCommand(),
  shellCommand(),
  doctorCommand(),
  gatewayCommands(),
  jarsCommand(),
  setupCommand(),
  installCommand(),
  uninstallCommand(),
];

const program = new Command("tsflink")
  .description("Apache Flink's Table API for TypeScript")
  .version(version(), "-v, --version", "the package's version, which is Flink's")
  .enablePositionalOptions()
  .showHelpAfterError("(tsflink --help shows what there is)")
  .showSuggestionAfterError();
for (const command of commands) program.addCommand(command);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof TsflinkError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});

function version(): string {
  const manifest = readFileSync(path.join(__dirname, "../package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
