import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type * as Runtime from "../../index.js";
import { reportFailure } from "../../errors/report-failure.js";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { findModule } from "./find-module.js";
import { LoadedModules } from "./loaded-modules.js";
import { modulePath, type ModulePath } from "./module-path.js";
import { registerLoader } from "./register-loader.js";
import { describeSyntaxError } from "./syntax-error.js";

// As a shell shows a process that SIGPIPE ended.
const brokenPipe = 141;
// As Node ends when what a module awaits can never come.
const unsettled = 13;

/** A program and what it is given. */
export interface Program {
  /** The entry point's path. */
  readonly file?: string | undefined;
  /** The entry point inside `files`, where there is no `file`. */
  readonly module?: string | undefined;
  /** What is placed on the module path. */
  readonly files: readonly string[];
  readonly args: readonly string[];
}

/** Runs a TypeScript or JavaScript program in this process, as `node file` would run it after a build. */
export async function runProgram(program: Program): Promise<void> {
  const { modules, entry } = await find(program);
  const loaded = new LoadedModules(tellParent());
  const failWith = (error: unknown) => fail(describe(error, loaded));
  const stuck = () => {
    process.exitCode = unsettled;
    process.stderr.write(`${entry} awaits, at its top level, something that can never happen any more\n`);
  };
  try {
    process.argv = [process.execPath, entry, ...program.args];
    process.setSourceMapsEnabled(true);
    // Under `flink run` it is there.
    if ((process.env["TSFLINK_DRIVER"] ?? "") === "") startJvm();
    registerLoader(__dirname, { modulePath: modules, self: __filename, loaded: loaded.port });
    process.on("uncaughtException", failWith);
    // `tsflink run program.ts | head`: the reader has what it wanted.
    process.stdout.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") failWith(error);
      process.exit(brokenPipe);
    });
    process.once("beforeExit", stuck);
    await import(pathToFileURL(entry).href);
  } catch (error) {
    failWith(error);
  } finally {
    process.removeListener("beforeExit", stuck);
  }
}

/** Loading the program takes as long as the JVM's start does; by the copy of the runtime that the program gets. */
function startJvm(): void {
  const { prepareGateway, set_package_root } = require(path.join(__dirname, "runtime.js")) as typeof Runtime;
  set_package_root(__dirname);
  prepareGateway();
}

/** Under `--watch`, the parent is told which files are loaded. */
function tellParent(): ((file: string) => void) | undefined {
  if (process.env["TSFLINK_WATCH"] === undefined || process.send === undefined) return undefined;
  // The program may end while the parent watches on.
  process.channel?.unref();
  return (file) => process.send?.({ loaded: file });
}

async function find(program: Program): Promise<{ modules: ModulePath; entry: string }> {
  try {
    const modules = await modulePath(program.files, process.env);
    const entry = program.file === undefined ? entryModule(program.module ?? "", modules) : entryFile(program.file);
    return { modules, entry };
  } catch (error) {
    return fail(error instanceof TsflinkError ? error.message : inspect(error));
  }
}

function entryFile(file: string): string {
  const entry = path.resolve(file);
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (stat === undefined) throw new TsflinkError(`The program ${file} does not exist (looked for ${entry})`);
  if (!stat.isFile()) throw new TsflinkError(`The program ${file} is not a file (${entry})`);
  return entry;
}

function entryModule(module: string, modules: ModulePath): string {
  const entry = findModule(module, modules);
  if (entry !== undefined) return entry;
  const looked = [...modules.folders, ...modules.files].join(", ");
  throw new TsflinkError(`The module ${module} is not in --ts-files (looked in ${looked === "" ? "nothing" : looked})`);
}

/** The message first, then where in the program, then the causes and the errors that it stands for. */
function describe(error: unknown, loaded: LoadedModules): string {
  const syntax = error instanceof SyntaxError ? describeSyntaxError(error, loaded.all()) : undefined;
  return syntax ?? inspect(error, { depth: 5 });
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  reportFailure(message, process.env);
  process.exit(1);
}
