import type { CliCommand } from "../command.js";
import { FlinkOption } from "../flink/flink-option.js";
import { passedOn } from "../flink/passed-on.js";

/** `tsflink list`: the jobs of a cluster. */
export function listCommand(): CliCommand {
  return passedOn("list", "list the jobs of a cluster", [
    new FlinkOption("-a, --all", "those that have ended, too"),
    new FlinkOption("-r, --running", "only those that run"),
    new FlinkOption("-s, --scheduled", "only those that wait to run"),
  ]);
}
