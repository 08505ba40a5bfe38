import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasBrowser, startBrowser } from "../e2e/support/browser.js";
import { root } from "../e2e/support/program.js";
import { serve, type StaticServer } from "./support/static-server.js";

let site: string;
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  site = mkdtempSync(path.join(root, "test/.tmp-"));
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, path.join(root, "docs/site/build.ts"), "2.3", site], { stdio: "pipe" });
  [server, browser] = await Promise.all([serve(site), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(site, { recursive: true, force: true });
});

/** A page that reports no error and lacks no file. */
async function open(file = ""): Promise<Page> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("response", (response) => {
    if (!response.ok()) throw new Error(`${response.status()} for ${response.url()}`);
  });
  await page.goto(`${server.url}${file}`);
  return page;
}

test.runIf(hasBrowser)("a search for group_by leads to Table.group_by and its documentation", async () => {
  const page = await open();
  await page.keyboard.press("/");
  const field = page.getByRole("combobox");
  await field.fill("group_by");
  const first = page.getByRole("option").first();
  await expect.poll(() => first.textContent()).toMatch(/^\s*tsflink\.Table\.group_by/);
  await first.click();
  await page.waitForURL(/classes\/tsflink\.Table\.html#group_by$/);
  const member = page.locator("section", { has: page.locator("#group_by") }).last();
  const text = (await member.innerText()).replaceAll(/\s+/g, " ");
  expect(text).toContain("group_by(...fields: readonly Expression[]): GroupedTable");
  expect(text).toContain("Groups the elements on some grouping keys.");
  expect(text).toContain("Java: GroupedTable groupBy(Expression... fields)");
  await page.close();
});

test.runIf(hasBrowser)("a search finds the text of guides too", async () => {
  const page = await open();
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill("migrating");
  await page.getByRole("option", { name: "Migrating from PyFlink" }).click();
  await page.getByRole("heading", { name: "Migrating from PyFlink" }).waitFor();
  expect(await page.getByRole("table").count()).toBeGreaterThan(5);
  await page.close();
});

test.runIf(hasBrowser)("the first page leads to every guide", async () => {
  const page = await open();
  const navigation = page.locator("#tsd-nav-container");
  await navigation.getByRole("link", { name: "Concepts" }).waitFor();
  const names = readdirSync(path.join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "README.md");
  const links = await page.getByRole("link").evaluateAll((all) => all.map((one) => (one as { href?: string }).href));
  for (const name of names) {
    expect(
      links.some((link) => link?.endsWith(`/documents/${titleOf(name)}.html`)),
      name,
    ).toBe(true);
  }
  for (const link of links.filter((one) => one?.startsWith(server.url))) {
    expect((await fetch(link ?? "")).status, link).toBe(200);
  }
  await page.close();
});

/** What TypeDoc calls the page of a guide. */
function titleOf(name: string): string {
  const title = /^# (.+)$/m.exec(readFileSync(path.join(root, "docs", name), "utf8"))?.[1] ?? "";
  return title.replaceAll(/[^\w-]/g, "_");
}
