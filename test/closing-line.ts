import type { Reporter, TestModule } from "vitest/node";
import { leftBehind } from "./nothing-left.js";

/** Closes a run with one line that says how many tests passed and failed; what they have left behind is a failure too. */
export default class ClosingLine implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const left = await leftBehind();
    if (left.length > 0) {
      process.exitCode = 1;
      console.error(`\nThe tests left behind:\n${left.join("\n")}`);
    }
    const failed = count("failed") + broken + (left.length > 0 ? 1 : 0);
    console.log(`\n${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped`);
  }
}
