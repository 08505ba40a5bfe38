import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root, startCommand, temporaryFolder } from "./support/program.js";

const vitest = [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--config"];

test("a run closes with a line that counts what passed, failed and was skipped; what is left behind is a failure", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, "config.mjs"),
    `export default { test: { root: ${JSON.stringify(folder)}, include: ["*.mjs"], exclude: ["config.mjs"],
      globalSetup: [${JSON.stringify(path.join(root, "test/nothing-left.ts"))}],
      reporters: ["default", ${JSON.stringify(path.join(root, "test/closing-line.ts"))}] } };`,
  );
  const closing = async (body: string) => {
    const imports = `import { mkdtempSync } from "node:fs"; import { tmpdir } from "node:os"; import { test } from "vitest";`;
    writeFileSync(path.join(folder, "tests.mjs"), `${imports}\n${body}`);
    const ended = startCommand(process.execPath, [...vitest, path.join(folder, "config.mjs")], { cwd: folder }).ended;
    const { code, stdout } = await ended;
    return [code, stdout.trimEnd().split("\n").at(-1)];
  };
  const [all, untidy] = [
    `test("a", () => {}); test("b", () => {}); test.skip("c", () => {}); test("d", () => { throw new Error("d"); });`,
    `test("a", () => { mkdtempSync(tmpdir() + "/tsflink-fetch-"); });`,
  ];
  expect(await closing(`test("a", () => {});`)).toEqual([0, "1 passed, 0 failed, 0 skipped"]);
  expect(await closing(all)).toEqual([1, "2 passed, 1 failed, 1 skipped"]);
  expect(await closing(`${all} throw new Error("e");`)).toEqual([1, "0 passed, 1 failed, 0 skipped"]);
  expect(await closing(untidy)).toEqual([1, "1 passed, 1 failed, 0 skipped"]);
});

test("without a browser the tests of pages are skipped, saying how to get one; where all must run, that is an error", async () => {
  const bin = temporaryFolder();
  mkdirSync(path.join(bin, "empty"));
  const pages = async (wanted: string | undefined) => {
    const env = { PATH: path.join(bin, "empty"), CHROMIUM: undefined, TSFLINK_TESTS: wanted };
    const files = ["test/docs/site.test.ts", "test/e2e/rest-page.test.ts"];
    const config = path.join(root, "test/vitest.config.ts");
    const ended = startCommand(process.execPath, [...vitest, config, "--project", "e2e", ...files], { env }).ended;
    const { code, stdout, stderr } = await ended;
    return { code, closing: stdout.trimEnd().split("\n").at(-1), said: stdout + stderr };
  };
  const [skipped, refused] = await Promise.all([pages(undefined), pages("complete")]);
  expect(skipped).toMatchObject({
    code: 0,
    closing: expect.stringMatching(/^0 passed, 0 failed, [1-9]\d* skipped$/),
  });
  expect(refused).toMatchObject({ code: 1, closing: "0 passed, 2 failed, 0 skipped" });
  for (const { said } of [skipped, refused]) expect(said).toContain("apt-get install chromium");
});
