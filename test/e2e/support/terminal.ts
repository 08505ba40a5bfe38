import { spawn } from "node:child_process";
import xterm from "@xterm/headless";
import { onTestFinished } from "vitest";
import { root } from "./program.js";

const columns = 100;
const rows = 60;

/** Keys by their names, as a terminal sends them. */
export const keys = { enter: "\r", tab: "\t", up: "\x1b[A", ctrlC: "\x03", ctrlD: "\x04" } as const;
// Node takes an escape by itself for a key when what follows it is late.
const keystroke = new RegExp(`${"\x1b"}\\[[A-Z]|[^]`, "gu");

/** A program in a pseudo-terminal that somebody types at and looks at. */
export interface Terminal {
  /** Types keystroke by keystroke. */
  type(text: string): Promise<void>;
  /** Types a line and Enter. */
  enter(line: string): Promise<void>;
  /** As a terminal does that marks what is pasted, where the program asked for it. */
  paste(text: string): Promise<void>;
  /** What is to be seen, without blank lines at the end; with what has scrolled away. */
  screen(): string;
  /** Waits until the text after the last `seen` has this; gives that text. */
  see(text: string | RegExp, seconds?: number): Promise<string>;
  /** Closes the window. */
  hangUp(): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts a command in a pseudo-terminal of 100 columns, made by script(1) of util-linux, which every Linux distribution
 * has. What the command writes goes through a terminal emulator, so that a test sees what a person would.
 */
export function terminal(command: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Terminal {
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const child = spawn("script", ["-qefc", `stty cols ${columns} rows ${rows}; exec ${quoted}`, "/dev/null"], {
    cwd: root,
    env: { ...process.env, TERM: "xterm-256color", ...env },
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true });
  const watchers = new Set<() => void>();
  child.stdout.on("data", (chunk: Buffer) => emulator.write(chunk, () => watchers.forEach((watcher) => watcher())));
  // Its pseudo-terminal hangs up, and what ran in it ends.
  const hangUp = () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(child.pid, "SIGKILL");
  };
  onTestFinished(hangUp);
  // The emulator writes what it was given a little later.
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => emulator.write("", () => resolve(code))),
  );
  let seen = 0;
  const screen = () => linesOf(emulator).join("\n").trimEnd();
  const type = async (text: string) => {
    for (const { 0: key, index } of text.matchAll(keystroke)) {
      // Node takes a Tab that comes together with other keys for pasted.
      if (key === keys.tab) await arrived(text.slice(0, index));
      child.stdin.write(key);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const arrived = async (typed: string) => {
    const deadline = Date.now() + 10_000;
    while (!screen().endsWith(typed.trimEnd()) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const see = (text: string | RegExp, seconds = 90) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        watchers.delete(look);
        reject(new Error(`No ${String(text)} within ${seconds} s on:\n${screen()}`));
      }, seconds * 1000);
      const look = () => {
        const fresh = screen().slice(seen);
        const at = typeof text === "string" ? fresh.indexOf(text) : fresh.search(text);
        if (at < 0) return;
        const length = typeof text === "string" ? text.length : (text.exec(fresh)?.[0].length ?? 0);
        clearTimeout(timer);
        watchers.delete(look);
        seen += at + length;
        resolve(fresh.slice(0, at + length));
      };
      watchers.add(look);
      look();
    });
  return {
    type,
    enter: (line) => type(line + keys.enter),
    paste: async (text) => void child.stdin.write(`\x1b[200~${text.replaceAll("\n", "\r")}\x1b[201~`),
    screen,
    see,
    hangUp,
    ended,
  };
}

function linesOf({ buffer }: xterm.Terminal): string[] {
  const { active } = buffer;
  return Array.from({ length: active.length }, (_, index) => active.getLine(index)?.translateToString(true) ?? "");
}
