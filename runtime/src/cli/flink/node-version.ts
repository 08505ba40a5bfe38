import { spawnSync } from "node:child_process";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { oldestNode } from "../doctor/machine.js";

/** Throws unless a Node binary runs and is new enough. Flink's CLI with the driver alone looks by itself, in Java. */
export function checkNode(node: string): void {
  const { error, status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8", timeout: 30_000 });
  if (error !== undefined) {
    throw new TsflinkError(
      `Node cannot be run (${node}): install Node ${oldestNode} or newer, or name it with -ts-exec. ${error.message}`,
    );
  }
  const said = stdout.split("\n")[0]?.trim() ?? "";
  const version = /^v(\d+)\.\S+$/.exec(said);
  if (status !== 0 || version === null) {
    throw new TsflinkError(`${node} is not Node: asked for its version, it said "${said}".`);
  }
  if (Number(version[1]) < oldestNode) {
    throw new TsflinkError(`${node} is Node ${said.slice(1)}; tsflink needs Node ${oldestNode} or newer.`);
  }
}
