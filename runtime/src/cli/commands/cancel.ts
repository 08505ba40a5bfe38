import type { CliCommand } from "../command.js";
import { FlinkOption } from "../flink/flink-option.js";
import { passedOn } from "../flink/passed-on.js";

/** `tsflink cancel`: ends a job without a savepoint. */
export function cancelCommand(): CliCommand {
  return passedOn("cancel", "cancel a job; `tsflink stop` ends it with a savepoint", [
    new FlinkOption("-s, --withSavepoint <directory>", "deprecated: take a savepoint first").hideHelp(),
  ]).argument("<job>", "id of the job, as `tsflink list` shows it");
}
