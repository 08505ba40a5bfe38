import { flinkArguments } from "../flink/flink-option.js";
import { clusterOptions, submissionOptions } from "../flink/options.js";
import { submit } from "../flink/submit.js";
import { ProgramCommand } from "../program-command.js";
import { splitList } from "../program/module-path.js";
import { runProgram } from "../program/run-program.js";

const examples = `
Without Flink's options the program runs here, on a cluster of its own that ends with it:
  tsflink run program.ts [arguments]

With -ts, or any of Flink's options, it is submitted to a cluster (-m, else FLINK_CONF_DIR, else localhost:8081):
  tsflink run -ts program.ts [arguments]
  tsflink run -m jobmanager:8081 -p 16 -ts program.ts -tsfs lib,resources.zip [arguments]
  tsflink run -d -tsfs jobs-1.0.0.tgz -tsm jobs/daily [arguments]`;

/** `tsflink run`: here, or on a cluster by Flink's own CLI. */
export function runCommand(): ProgramCommand {
  const command = new ProgramCommand("run");
  return command
    .description("run a TypeScript or JavaScript program; types are stripped, nothing is built")
    .addOptions("How it is submitted:", submissionOptions())
    .addOptions("Where:", clusterOptions())
    .addHelpText("after", examples)
    .action(async () => {
      const { file, files, options, args } = command.given;
      const onlyFiles = Object.keys(command.opts()).every((name) => name === "tsFiles");
      if (onlyFiles) await runProgram({ file, files: splitList(files), args });
      else await submit({ action: "run", flink: flinkArguments(command), typescript: options, args });
    });
}
