import { fork, type ChildProcess } from "node:child_process";
import { watch, type FSWatcher } from "node:fs";
import path from "node:path";
import type { Program } from "./run-program.js";

// Editors write a file in several steps.
const settleMillis = 100;

/** Runs a program again whenever one of the files that it has loaded changes; ends with Ctrl-C. */
export async function watchProgram(program: Program): Promise<never> {
  process.env["TSFLINK_GATEWAY"] ??= "on";
  for (;;) {
    const files = new Set([path.resolve(program.file ?? "")]);
    const child = start(program, files);
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    void ended.then(() => say("ended; it is run again when one of its files changes"));
    await changed(files);
    child.kill("SIGTERM");
    await ended;
    say("changed, runs again");
  }
}

/** Its module hooks tell which files it loads. */
function start({ file = "", files, args }: Program, loaded: Set<string>): ChildProcess {
  const words = ["--file", file, ...files.flatMap((each) => ["--files", each]), "--", ...args];
  const child = fork(path.join(__dirname, "program.js"), words, { env: { ...process.env, TSFLINK_WATCH: "1" } });
  child.on("message", (message) => {
    if (typeof message === "object" && "loaded" in message) loaded.add(String(message.loaded));
  });
  return child;
}

/** Folders are watched, as editors replace files; new files join in. */
function changed(files: ReadonlySet<string>): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  return new Promise((resolve) => {
    let settle: NodeJS.Timeout | undefined;
    const look = () => {
      for (const folder of new Set([...files].map((file) => path.dirname(file)))) {
        if (watchers.has(folder)) continue;
        const listener = (_: string, name: string | null) => {
          if (name !== null && files.has(path.join(folder, name))) settle ??= setTimeout(done, settleMillis);
        };
        watchers.set(folder, watch(folder, listener));
      }
    };
    const interval = setInterval(look, settleMillis);
    const done = () => {
      clearInterval(interval);
      for (const watcher of watchers.values()) watcher.close();
      resolve();
    };
    look();
  });
}

function say(text: string): void {
  process.stderr.write(`tsflink: ${text}\n`);
}
