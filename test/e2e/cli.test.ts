import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli, startCommand, type Ended } from "./support/program.js";

const tsflink = (args: readonly string[], cwd?: string): Promise<Ended> =>
  startCommand(process.execPath, [cli, ...args], cwd === undefined ? {} : { cwd }).ended;

test("tsflink --help names every command, and each command's help says what its options and arguments are", async () => {
  const { stdout, code } = await tsflink(["--help"]);
  expect(code).toBe(0);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*\S$/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
  expect(commands).toEqual(
    expect.arrayContaining(
      "run info list stop cancel savepoint shell rest gateway doctor jars setup install uninstall".split(" "),
    ),
  );
  for (const name of commands) {
    const help = await tsflink(["help", name]);
    expect(help.code, name).toBe(0);
    expect(help.stdout, name).toMatch(new RegExp(`^Usage: tsflink ${name} `));
    for (const [line] of help.stdout.matchAll(/^ {2}-.*$/gm)) expect(line, name).toMatch(/\S {2,}\S/);
    expect(help.stdout, name).not.toMatch(/default: [{[]/);
    const inner = help.stdout.split(/^Commands:$/m)[1] ?? "";
    for (const [, command = ""] of inner.matchAll(/^ {2}([a-z]+)\b.* {2,}\S/gm)) {
      if (command === "help") continue;
      const { stdout: text, code: ended } = await tsflink([name, command, "--help"]);
      expect(ended, command).toBe(0);
      expect(text).toMatch(new RegExp(`^Usage: tsflink ${name} ${command} .*\n\n\\S`));
    }
  }
});

test.each([
  [["rnu"], "unknown command 'rnu'", "Did you mean run?"],
  [["run", "--ts-flies", "x", "a.ts"], "unknown option '--ts-flies'", "Did you mean --ts-files?"],
  [["run", "-tsn", "x"], "unknown option '-tsn'", "Did you mean -ts"],
  [["stop", "--drian", "x"], "unknown option '--drian'", "Did you mean --drain?"],
  [["list", "--runing"], "unknown option '--runing'", "Did you mean --running?"],
])("tsflink %j is an error that suggests the nearest", async (args, error, suggestion) => {
  const { code, stderr } = await tsflink(args);
  expect(code).toBe(1);
  expect(stderr.split("\n")[0]).toContain(error);
  expect(stderr).toContain(suggestion);
});

/** Outside of every checkout, as on a machine where only the command is installed. */
let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), "tsflink-cli-"));
  mkdirSync(path.join(place, "pack/jobs"), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(place, name), text);
  write("helper.ts", "export const helper: string = 'file';");
  write("resources.zip", "");
  writeFileSync(
    path.join(place, "resources.zip"),
    zipSync({
      lib: { "zipped.ts": strToU8("import { helper } from 'helper'; export const zipped = `zip+${helper}`;") },
    }),
  );
  write("pack/package.json", '{"name":"@acme/jobs","version":"1.0.0","exports":{".":"./index.ts"}}');
  write("pack/index.ts", "export const packed: string = 'package';");
  write(
    "pack/jobs/daily.ts",
    "import { zipped } from 'lib/zipped.js';\nimport { packed } from '@acme/jobs';\nimport { col } from 'tsflink';\n" +
      "console.log(zipped, packed, String(col('a').plus(1)), JSON.stringify(process.argv.slice(1)));",
  );
  execFileSync("npm", ["pack", "--silent", "--pack-destination", place], { cwd: path.join(place, "pack") });
});
afterAll(() => rmSync(place, { recursive: true }));

test("--ts-files are on the program's module path: a file, a folder, a .zip, a .tgz; tsflink itself is found too", async () => {
  const files = "helper.ts, resources.zip, acme-jobs-1.0.0.tgz".split(" ");
  const { stdout, stderr } = await tsflink(["run", "-tsfs", ...files, "pack/jobs/daily.ts", "--x", "-p", "3"], place);
  const argv = JSON.stringify([path.join(place, "pack/jobs/daily.ts"), "--x", "-p", "3"]);
  expect(stdout, stderr).toBe(`zip+file package col("a").plus(1) ${argv}\n`);
});

test("what is wrong with --ts-files is said in one line", async () => {
  const { code, stderr } = await tsflink(["run", "-tsfs", "helper.ts,nowhere", "pack/index.ts"], place);
  expect(code).toBe(1);
  expect(stderr).toBe(`nowhere, of --ts-files, does not exist (looked for ${path.join(place, "nowhere")})\n`);
  writeFileSync(path.join(place, "bad.zip"), "no zip");
  const bad = await tsflink(["run", "-tsfs", "bad.zip", "pack/index.ts"], place);
  expect(bad.stderr).toMatch(/^\S+bad\.zip is not unpacked: .*\n$/);
});
