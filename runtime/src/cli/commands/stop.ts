import type { CliCommand } from "../command.js";
import { FlinkOption } from "../flink/flink-option.js";
import { passedOn, savepointTypes } from "../flink/passed-on.js";

/** `tsflink stop`: ends a streaming job with a savepoint. */
export function stopCommand(): CliCommand {
  return passedOn("stop", "stop a streaming job with a savepoint", [
    new FlinkOption("-p, --savepointPath <path>", "folder for the savepoint, instead of the configured one"),
    new FlinkOption("-d, --drain", "end the sources as if the streams had ended"),
    new FlinkOption("-type, --type <type>", "format of the savepoint").oneOf(savepointTypes),
    new FlinkOption("-detached, --detached", "do not wait for the savepoint", "-detached"),
  ]).argument("<job>", "id of the job, as `tsflink list` shows it");
}
