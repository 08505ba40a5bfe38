import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with one line that says how many tests passed and failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    console.log(`\n${count("passed")} passed, ${count("failed") + broken} failed, ${count("skipped")} skipped`);
  }
}
