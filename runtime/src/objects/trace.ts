import { isTraceWanted } from "../errors/from-failure.js";

const deepest = 30;
// The sources' own folders in a checkout; in the package everything is beneath the folder of this file.
const ownFolders = /[\\/](?:runtime[\\/]src|overrides|generated[\\/][\d.]+[\\/]src)[\\/]/;
const ownFile = locate(new Error().stack?.split("\n")[1] ?? "");
const ownFolder = ownFile.slice(0, Math.max(ownFile.lastIndexOf("/"), ownFile.lastIndexOf("\\")) + 1);
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
  return ownFolders.test(file) || (ownFolder !== "" && file.startsWith(ownFolder));
}

/** `at f (file:///a/b.js:1:2)` -> `/a/b.js`. */
function locate(frame: string): string {
  const place = /\(([^()]*)\)$/.exec(frame.trim())?.[1] ?? frame.trim().replace(/^at (?:async )?/, "");
  return place.replace(/(?::\d+){1,2}$/, "").replace(/^file:\/\//, "");
}
