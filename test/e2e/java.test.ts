import path from "node:path";
import { expect, test } from "vitest";
import { root, startCommand } from "./support/program.js";

test("the gateway's own JUnit tests pass", { timeout: 600_000 }, async () => {
  const pom = path.join(root, "runtime/java/pom.xml");
  const { code, stdout } = await startCommand("mvn", ["-B", "-f", pom, "test"], { limit: 570 }).ended;
  expect(code, stdout.split("\n").slice(-40).join("\n")).toBe(0);
  expect(stdout).toMatch(/Tests run: \d\d+, Failures: 0, Errors: 0/);
});
