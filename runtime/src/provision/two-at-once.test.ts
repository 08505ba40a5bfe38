import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findJava } from "../gateway/find-java.js";
import { createWorkplace, type Workplace } from "./testing/workplace.js";

let workplace: Workplace;
beforeEach(() => {
  workplace = createWorkplace();
});
afterEach(() => workplace.remove());

async function fetch(name: string): Promise<{ code: number; jars: string; said: string }> {
  const output = path.join(workplace.home, name);
  const jar = path.join(path.dirname(workplace.env["TSFLINK_GATEWAY_JAR"] ?? ""), "tsflink-bootstrap.jar");
  const args = ["fetch", "--pins", workplace.pins, "--kind", "runtime", "--output", output];
  const options = [`-Duser.home=${workplace.home}`, "-jar", jar, ...args];
  const child = spawn(findJava(process.env).executable, options, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  const said = await text(child.stderr);
  return { code: await ended, said, jars: readFileSync(output, "utf8") };
}

it("two programs that start at once in one home fetch Flink once", async () => {
  mkdirSync(workplace.repository, { recursive: true });
  const runs = await Promise.all([fetch("a"), fetch("b"), fetch("c")]);
  for (const { code, jars } of runs) expect({ code, jars }).toEqual({ code: 0, jars: `${workplace.minlogJar}\n` });
  expect(runs.filter(({ said }) => said.includes("Fetched Flink 2.3.0: 1 jar"))).toHaveLength(1);
});
