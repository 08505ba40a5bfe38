import { isTraceWanted } from "../errors/trace-wanted.js";

const deepest = 30;
// The sources' own folders in a checkout; in the package everything is beneath the folder of this file.
const ownFolders = /[\\/](?:runtime[\\/]src|overrides|generated[\\/][\d.]+[\\/]src)[\\/]/;
let ownFolder: string | undefined;
const wanted = isTraceWanted();

/** The line of the user's program that is calling, as a stack shows it; undefined unless TSFLINK_TRACE is set. */
export function programLine(): string | undefined {
  return wanted ? findProgramLine() : undefined;
}

/** The first frame that is not tsflink's. */
export function findProgramLine(): string | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = deepest;
  const frames = new Error().stack?.split("\n").slice(1) ?? [];
  Error.stackTraceLimit = limit;
  return frames.map((frame) => frame.trim()).find((frame) => !isOwn(locate(frame)));
}

function isOwn(file: string): boolean {
  if (/\.test\.[cm]?[jt]s$/.test(file)) return false;
  ownFolder ??= findOwnFolder();
  return ownFolders.test(file) || (ownFolder !== "" && file.startsWith(ownFolder));
}

function findOwnFolder(): string {
  const own = locate(new Error().stack?.split("\n")[1] ?? "");
  return own.slice(0, Math.max(own.lastIndexOf("/"), own.lastIndexOf("\\")) + 1);
}

/** `at f (file:///a/b.js:1:2)` -> `/a/b.js`. */
function locate(frame: string): string {
  const place = /\(([^()]*)\)$/.exec(frame.trim())?.[1] ?? frame.trim().replace(/^at (?:async )?/, "");
  return place.replace(/(?::\d+){1,2}$/, "").replace(/^file:\/\//, "");
}
