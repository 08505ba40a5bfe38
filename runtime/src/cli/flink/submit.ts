import { checkNode } from "./node-version.js";
import { runFlink } from "./run-flink.js";

/** Has a `main` as Flink wants it, and runs the TypeScript program in its stead. */
const driver = "org.tsflink.gateway.TypeScriptDriver";

/** A program for Flink's CLI: which action, with which options. */
export interface Submission {
  readonly action: "run" | "info";
  /** Flink's own. */
  readonly flink: readonly string[];
  /** The binary that is to run the program on this machine, where one was named. */
  readonly node: string | undefined;
  /** The driver's: which program, and how its Node runs. */
  readonly typescript: readonly string[];
  /** The program's arguments. */
  readonly args: readonly string[];
}

/** Gives a program to Flink's CLI. */
export async function submit({ action, flink, node, typescript, args }: Submission): Promise<void> {
  if (node !== undefined) checkNode(node);
  await runFlink(action, [...flink, "-c", driver], ({ programJar }) => [programJar, ...typescript, "--", ...args]);
}
