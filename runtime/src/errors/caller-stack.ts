/** Where a call was made, for an error that is known only later. */
export interface CallSite {
  readonly stack?: string;
}

// Run from its sources, as in its own tests, the package is many files, of which none hides the others.
const bundle = typeof __filename === "string" ? __filename : undefined;

type Caller = (...args: never[]) => unknown;

/** Notes the stack of the present call, without `above` and what it called. */
export function captureCallSite(above: Caller): CallSite {
  const site: { stack?: string } = {};
  Error.captureStackTrace(site, above);
  return site;
}

/** Gives an error that arrived later the stack of the call that caused it; what followed its own frames stays. */
export function moveToCallSite(error: Error, site: CallSite): void {
  const frames = withoutOwn(framesOf(site.stack ?? ""));
  if (frames === "") return;
  const own = error.stack ?? "";
  const head = `${error.name}: ${error.message}`;
  const tail = own.slice(own.indexOf(framesOf(own)) + framesOf(own).length);
  error.stack = `${head}\n${frames}${tail}`;
}

/** Without the frames of this file's bundle that it begins with: the program's are what matters. */
function withoutOwn(frames: string): string {
  if (bundle === undefined) return frames;
  const lines = frames.split("\n");
  const first = lines.findIndex((line) => !line.includes(`${bundle}:`));
  return first < 0 ? frames : lines.slice(first).join("\n");
}

/** The first block of lines that are JavaScript frames. */
function framesOf(stack: string): string {
  return /(?:^ {4}at .*(?:\n|$))+/m.exec(stack)?.[0].trimEnd() ?? "";
}
