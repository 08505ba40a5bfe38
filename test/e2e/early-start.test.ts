import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { gone, run, temporaryFolder } from "./support/program.js";

// `tsflink run` starts the JVM before it loads the program, and before anything else.
const prelude = `import { readFileSync } from "node:fs";
import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
const started = Number(readFileSync(\`/proc/\${process.pid}/task/\${process.pid}/children\`, "utf8").split(" ")[0]);
const environment = () => TableEnvironment.create(EnvironmentSettings.in_batch_mode());
`;

test("a program has the JVM that was started for it", async () => {
  const { stdout, stderr } = await run(
    `${prelude}environment();\nconsole.log(started > 0, gateway_info().process_id === started);`,
  );
  expect(stdout, stderr).toBe("true true\n");
});

test("a program that makes no environment ends at once, and its JVM with it", async () => {
  const folder = temporaryFolder();
  const { stdout, stderr, code } = await run(`${prelude}console.log(started);`, {
    env: { TMPDIR: folder, XDG_RUNTIME_DIR: folder },
  });
  expect(code, stderr).toBe(0);
  expect(Number(stdout), stderr).toBeGreaterThan(0);
  await gone(Number(stdout));
  await expect.poll(() => readdirSync(folder)).toEqual([]);
});

test("a program that sets a variable, or goes elsewhere, before it makes an environment has a JVM that knows", async () => {
  const folder = temporaryFolder();
  const { stdout, stderr } = await run(
    `${prelude}process.env.GREETING = "hello";
process.chdir(${JSON.stringify(folder)});
environment();
const { process_id } = gateway_info();
const [greeting] = readFileSync(\`/proc/\${process_id}/environ\`, "utf8").match(/GREETING=\\w+/) ?? [];
console.log(JSON.stringify([started, process_id !== started, greeting, readlinkSync(\`/proc/\${process_id}/cwd\`)]));`.replace(
      "import { readFileSync }",
      "import { readFileSync, readlinkSync }",
    ),
  );
  const [early, another, greeting, cwd] = JSON.parse(stdout || stderr) as [number, boolean, string, string];
  expect([another, greeting, cwd]).toEqual([true, "GREETING=hello", folder]);
  await gone(early);
});

test("a JVM that did not start is said to, however late the program needs it, and the next try is another", async () => {
  const { stdout, stderr } = await run(
    `${prelude}await new Promise((resolve) => setTimeout(resolve, 1000));
try {
  environment();
} catch (error) {
  console.log((error as Error).message.split("\\n").slice(0, 2).join("; "));
}
process.env.TSFLINK_JVM_OPTIONS = "";
console.log(environment().get_current_catalog());`,
    { env: { TSFLINK_JVM_OPTIONS: "-XX:+NoSuchOption" } },
  );
  expect(stdout, stderr).toBe(
    "Flink's JVM exited with code 1 while it was starting; TSFLINK_JVM_OPTIONS is -XX:+NoSuchOption\ndefault_catalog\n",
  );
});

test("what is wrong with the JVM's start is said where the program needs it, and nowhere else", async () => {
  const env = { JAVA_HOME: undefined, PATH: "/nowhere" };
  const without = await run(`import { col } from "tsflink";\nconsole.log(String(col("a").plus(1)));`, { env });
  expect(without, without.stderr).toMatchObject({ code: 0, stderr: "" });
  const caught = await run(
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
try {
  TableEnvironment.create(EnvironmentSettings.in_batch_mode());
} catch (error) {
  console.log((error as Error).message.split("\\n")[0]);
}`,
    { env },
  );
  expect(caught.stdout, caught.stderr).toMatch(/^No Java found/);
});
