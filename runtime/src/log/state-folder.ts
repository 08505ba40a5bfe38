import { homedir } from "node:os";
import path from "node:path";

/** The user's state folder for tsflink: in XDG_STATE_HOME, else in ~/.local/state. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  const own = env["XDG_STATE_HOME"];
  const base = own !== undefined && path.isAbsolute(own) ? own : path.join(env["HOME"] ?? homedir(), ".local/state");
  return path.join(base, "tsflink");
}
