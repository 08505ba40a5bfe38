import type { CliCommand } from "../command.js";
import { FlinkOption } from "../flink/flink-option.js";
import { passedOn, savepointTypes } from "../flink/passed-on.js";

/** `tsflink savepoint`: takes a savepoint of a job that goes on, or disposes of one. */
export function savepointCommand(): CliCommand {
  return passedOn("savepoint", "take a savepoint of a job that goes on, or dispose of one", [
    new FlinkOption("-d, --dispose <path>", "dispose of this savepoint; no job is given then"),
    new FlinkOption("-type, --type <type>", "format of the savepoint").oneOf(savepointTypes),
    new FlinkOption("-detached, --detached", "do not wait for the savepoint", "-detached"),
  ])
    .argument("[job]", "id of the job, as `tsflink list` shows it")
    .argument("[directory]", "folder for the savepoint, instead of the configured one");
}
