import { homedir } from "node:os";
import path from "node:path";

/** The user's cache folder for tsflink: in XDG_CACHE_HOME, else in ~/.cache. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const own = env["XDG_CACHE_HOME"];
  const base = own !== undefined && path.isAbsolute(own) ? own : path.join(env["HOME"] ?? homedir(), ".cache");
  return path.join(base, "tsflink");
}
