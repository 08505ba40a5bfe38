import { existsSync } from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";

// As a shell shows a process that SIGPIPE ended.
const brokenPipe = 141;
// As Node ends when what a module awaits can never come.
const unsettled = 13;

/** Runs a TypeScript or JavaScript program in this process, as `node file` would run it after a build. */
export async function run(file: string, args: readonly string[]): Promise<void> {
  const entry = path.resolve(file);
  if (!existsSync(entry)) fail(`The program ${file} does not exist (looked for ${entry})`);
  process.argv = [process.execPath, entry, ...args];
  process.setSourceMapsEnabled(true);
  register(pathToFileURL(path.join(__dirname, "loader.mjs")).href);
  process.on("uncaughtException", (error) => fail(describe(error)));
  // `tsflink run program.ts | head`: the reader has what it wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") fail(describe(error));
    process.exit(brokenPipe);
  });
  const stuck = () => {
    process.exitCode = unsettled;
    process.stderr.write(`${entry} awaits, at its top level, something that can never happen any more\n`);
  };
  process.once("beforeExit", stuck);
  try {
    await import(pathToFileURL(entry).href);
  } catch (error) {
    fail(describe(error));
  } finally {
    process.removeListener("beforeExit", stuck);
  }
}

/** An error whose stack holds more than the program: the message first, then where in the program. */
function describe(error: unknown): string {
  if (error instanceof SyntaxError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
