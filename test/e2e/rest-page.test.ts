import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasBrowser, startBrowser } from "./support/browser.js";
import { jarJob } from "./support/jar-job.js";
import { programFile, temporaryFolder } from "./support/program.js";
import { startRest } from "./support/rest-server.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

let cluster: SessionCluster;
let browser: Browser;
beforeAll(async () => {
  [cluster, browser] = await Promise.all([startSessionCluster({ web: true }), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await cluster.stop();
});

const program = `
  import { EnvironmentSettings, TableEnvironment } from "tsflink";
  console.log("given", process.argv.slice(2).join(" and "));
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  await t_env.execute_sql("CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '10')");
  await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')");
  await t_env.execute_sql("INSERT INTO hole SELECT a FROM numbers");
`;

/** A page at whose console nothing may be said. */
async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(url);
  return page;
}

/** What axe finds wrong with a page. */
async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const found = (await page.evaluate("axe.run()")) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

const patient = { timeout: 60_000 };

test.runIf(hasBrowser)("the page uploads, plans, runs and deletes a program with the keyboard alone", async () => {
  const rest = await startRest(["--flink", cluster.address]);
  const page = await open(rest.url);
  const status = page.getByRole("status").first();
  await page.getByText("There are no artifacts.").waitFor();
  await page.getByText("Nothing has been run").waitFor();
  await page.getByLabel("Program, package or jar").setInputFiles(programFile(program, "numbers.ts"));
  await page.getByRole("button", { name: "Upload" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => status.textContent(), patient).toBe("numbers.ts is uploaded.");
  const row = page.getByRole("row", { name: /numbers\.ts/ });
  expect(await row.first().textContent()).toContain("typescript");

  await page.getByRole("button", { name: "Plan numbers.ts" }).focus();
  await page.keyboard.press("Enter");
  const plan = page.getByRole("dialog", { name: "Plan of numbers.ts" });
  await plan.waitFor(patient);
  expect(await plan.textContent()).toContain('"parallelism"');
  await page.keyboard.press("Escape");
  expect(await cluster.jobs()).toEqual([]);

  await page.getByRole("button", { name: "Run numbers.ts" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Run numbers.ts" });
  await dialog.getByLabel("Arguments, one a line").fill("one\ntwo words");
  await dialog.getByLabel("Parallelism").fill("1");
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel("Parallelism").press("Enter");
  await expect.poll(() => status.textContent(), patient).toMatch(/^numbers\.ts runs as job [0-9a-f]{32}\.$/);
  const [job] = await cluster.jobs();
  const link = page.getByRole("link", { name: job?.jid ?? "" });
  expect(await link.getAttribute("href")).toBe(`http://${cluster.address}/#/job/running/${job?.jid}`);
  const flink = await browser.newPage();
  await flink.goto((await link.getAttribute("href")) ?? "");
  await flink
    .getByText(job?.name ?? "")
    .first()
    .waitFor(patient);
  await flink.close();
  await page.getByRole("cell", { name: "FINISHED" }).waitFor(patient);
  await page.getByRole("button", { name: "Output of numbers.ts" }).click();
  const output = page.getByRole("dialog", { name: "Output of numbers.ts" });
  expect(await output.textContent()).toContain("given one and two words");
  await page.keyboard.press("Escape");

  page.once("dialog", (asked) => void asked.accept());
  await page.getByRole("button", { name: "Delete numbers.ts" }).click();
  await expect.poll(() => status.textContent(), patient).toBe("numbers.ts is deleted.");
  expect(rest.artifactsOnDisk()).toEqual([]);
});

test.runIf(hasBrowser)(
  "the page uploads a jar, runs it with its arguments, and shows its run with its job",
  async () => {
    const rest = await startRest(["--flink", cluster.address]);
    const page = await open(rest.url);
    const status = page.getByRole("status").first();
    const jar = path.join(temporaryFolder(), "counted.jar");
    writeFileSync(jar, jarJob());
    await page.getByLabel("Program, package or jar").setInputFiles(jar);
    await page.getByRole("button", { name: "Upload" }).click();
    await expect.poll(() => status.textContent(), patient).toBe("counted.jar is uploaded.");
    await page.getByRole("button", { name: "Run counted.jar" }).click();
    const dialog = page.getByRole("dialog", { name: "Run counted.jar" });
    expect(await dialog.getByLabel("Entry point").inputValue()).toBe("JarJob");
    await dialog.getByLabel("Arguments, one a line").fill("10");
    await dialog.getByRole("button", { name: "Run" }).click();
    await expect.poll(() => status.textContent(), patient).toMatch(/^counted\.jar runs as job [0-9a-f]{32}\.$/);
    const [job = ""] = /[0-9a-f]{32}/.exec((await status.textContent()) ?? "") ?? [];
    const run = page
      .getByRole("table")
      .last()
      .getByRole("row", { name: /counted\.jar/ });
    await run.getByRole("cell", { name: "FINISHED" }).waitFor(patient);
    const link = run.getByRole("link", { name: job });
    expect(await link.getAttribute("href")).toBe(`http://${cluster.address}/#/job/running/${job}`);
  },
);

test.runIf(hasBrowser)("what is wrong is said, and the token is asked for where the server wants one", async () => {
  const token = "a-secret-of-some-length";
  const rest = await startRest(["--flink", cluster.address], { TSFLINK_REST_TOKEN: token });
  const page = await open(rest.url);
  const status = page.getByRole("status").first();
  await page.getByLabel("Token").fill("wrong");
  await page.keyboard.press("Enter");
  await expect.poll(() => status.textContent(), patient).toBe("The token is wrong.");
  await page.getByLabel("Token").fill(token);
  await page.keyboard.press("Enter");
  await expect.poll(() => status.textContent(), patient).toBe("The token is right.");
  await page.getByLabel("Program, package or jar").setInputFiles(programFile("console.log('idle')", "idle.ts"));
  await page.getByRole("button", { name: "Upload" }).click();
  await page.getByRole("button", { name: "Run idle.ts" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Run" }).click();
  await expect.poll(() => status.textContent(), patient).toContain("idle.ts ran to its end and started no job");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  const shots = process.env["TSFLINK_SCREENSHOTS"];
  if (shots !== undefined) await page.screenshot({ path: path.join(shots, "rest-page.png"), fullPage: true });
});
