import { runFlink } from "./run-flink.js";

/** Has a `main` as Flink wants it, and runs the TypeScript program in its stead. */
const driver = "org.tsflink.gateway.TypeScriptDriver";

/** A program for Flink's CLI: which action, with which options. */
export interface Submission {
  readonly action: "run" | "info";
  /** Flink's own. */
  readonly flink: readonly string[];
  /** The driver's: which program, and how its Node runs. */
  readonly typescript: readonly string[];
  /** The program's arguments. */
  readonly args: readonly string[];
}

/** Gives a program to Flink's CLI. */
export function submit({ action, flink, typescript, args }: Submission): Promise<void> {
  return runFlink(action, [...flink, "-c", driver], ({ programJar }) => [programJar, ...typescript, "--", ...args]);
}
