import { mkdirSync } from "node:fs";
import path from "node:path";
import { stateFolder } from "../log/state-folder.js";

/** Where the lines typed in earlier sessions are kept: in the user's state folder; undefined where none can be made. */
export function historyFile(env: NodeJS.ProcessEnv): string | undefined {
  const folder = stateFolder(env);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return path.join(folder, "shell-history");
  } catch {
    return undefined;
  }
}
