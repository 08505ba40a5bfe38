import { flinkArguments } from "../flink/flink-option.js";
import { clusterOptions, submissionOptions } from "../flink/options.js";
import { submit } from "../flink/submit.js";
import { CliOption } from "../option.js";
import { ProgramCommand } from "../program-command.js";
import { splitList } from "../program/module-path.js";
import { runProgram } from "../program/run-program.js";
import { watchProgram } from "../program/watch-program.js";

const examples = `
Without Flink's options the program runs here, on a cluster of its own that ends with it:
  tsflink run program.ts [arguments]
  tsflink run --watch program.ts [arguments]

With -ts, -ts-exec or any of Flink's options, it is submitted to a cluster (-m, else FLINK_CONF_DIR, else localhost:8081):
  tsflink run -ts program.ts [arguments]
  tsflink run -m jobmanager:8081 -p 16 -ts program.ts -tsfs lib,resources.zip [arguments]
  tsflink run -d -tsfs jobs-1.0.0.tgz -tsm jobs/daily [arguments]`;

// With these alone nothing is submitted.
const local: readonly string[] = ["tsFiles", "gateway", "watch"];

/** `tsflink run`: here, or on a cluster by Flink's own CLI. */
export function runCommand(): ProgramCommand {
  const command = new ProgramCommand("run");
  return command
    .description("run a TypeScript or JavaScript program; types are stripped, nothing is built")
    .addOptions("Where it runs here:", [
      new CliOption("--gateway", "with a JVM that stays for the next program (TSFLINK_GATEWAY=on)"),
      new CliOption("--watch", "run it again when one of its files has changed, with such a JVM"),
    ])
    .addOptions("How it is submitted:", submissionOptions())
    .addOptions("To which cluster:", clusterOptions())
    .addHelpText("after", examples)
    .action(async () => {
      const { file, files, node, options, args } = command.given;
      const values = command.opts<{ gateway?: boolean; watch?: boolean }>();
      if (!Object.keys(values).every((name) => local.includes(name))) {
        if (values.gateway ?? values.watch)
          command.error("error: --gateway and --watch are for programs that run here");
        return submit({ action: "run", flink: flinkArguments(command), node, typescript: options, args });
      }
      if (values.gateway === true) process.env["TSFLINK_GATEWAY"] = "on";
      const program = { file, files: splitList(files), args };
      return values.watch === true ? watchProgram(program) : runProgram(program);
    });
}
