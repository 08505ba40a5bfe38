import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readData } from "../conformance/support/data.js";
import { root, start } from "../e2e/support/program.js";
import { parseGuide } from "./support/guide.js";

const files = readdirSync(path.join(root, "docs")).filter((name) => name.endsWith(".md"));
const guides = [path.join(root, "README.md"), ...files.map((name) => path.join(root, "docs", name))].map((file) => ({
  name: path.relative(root, file),
  ...parseGuide(readFileSync(file, "utf8")),
}));

/** Inside the checkout, so that programs in it find the package. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(root, "test/.tmp-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, program: string): string {
  const file = path.join(folder, `${name.replace(/\W/g, "-")}.ts`);
  writeFileSync(file, `${program}\nexport {};\n`);
  return file;
}

test("every sample in the guides type-checks", () => {
  const samples = guides.flatMap(({ name, programs, checked }) =>
    [...programs, ...checked].map((sample, index) => written(`${name}-${index}`, sample)),
  );
  const program = ts.createProgram(samples, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
    baseUrl: root,
    ignoreDeprecations: "6.0",
  });
  const findings = ts.getPreEmitDiagnostics(program).map((finding) => {
    const at = finding.file && ts.getLineAndCharacterOfPosition(finding.file, finding.start ?? 0);
    const line = finding.file?.text.split("\n")[at?.line ?? 0];
    const place = path.basename(finding.file?.fileName ?? "");
    return `${place}: ${line} -> ${ts.flattenDiagnosticMessageText(finding.messageText, " ")}`;
  });
  expect(findings).toEqual([]);
});

test("java.md says what to call instead of each overload that cannot be called", () => {
  const text = readFileSync(path.join(root, "docs/java.md"), "utf8");
  const overloads = readData("never-chosen.tsv").map(([owner = "", overload = ""]) => {
    const [, name = "", parameters = ""] = /(\w+)\((.*)\):/.exec(overload.replaceAll(/<[^>]*>/g, "")) ?? [];
    const types = parameters
      .split(", ")
      .map((parameter) => parameter.split(" ")[0]?.replace(/^Api(?=Checkpointing)/, ""));
    return `${owner}.${name}(${types.join(", ")})`;
  });
  expect(overloads).toHaveLength(9);
  expect(overloads.filter((overload) => !text.includes(overload))).toEqual([]);
});

test("the guides have samples, and tables of idioms", () => {
  const idioms = Object.fromEntries(
    guides.filter((guide) => guide.idioms > 0).map((guide) => [guide.name, guide.idioms]),
  );
  console.log("idioms that were type-checked and run:", JSON.stringify(idioms));
  expect(idioms).toMatchObject({ "docs/java.md": expect.any(Number), "docs/migrating.md": expect.any(Number) });
  expect(idioms["docs/migrating.md"]).toBeGreaterThan(60);
});

describe.each(guides.filter(({ programs }) => programs.length > 0))("the samples of $name", (guide) => {
  test("print what the guide says", { timeout: 240_000 }, async () => {
    let printed = "";
    for (const [index, program] of guide.programs.entries()) {
      const { stdout, stderr, code } = await start(written(`${guide.name}-run-${index}`, program), { limit: 200 })
        .ended;
      expect(code, stderr).toBe(0);
      printed += stdout;
    }
    expect(guide.output === "" ? "" : printed.trimEnd()).toBe(guide.output.trimEnd());
  });
});
