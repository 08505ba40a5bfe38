import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Measurement } from "./measure.js";
import { root } from "./peers.js";
import { TsServer } from "./tsserver.js";

/**
 * What the package costs before anything runs: in the compiler, in the editor, and at import. All of it is processor time,
 * on all cores: what else the machine does is not the package's, and by the clock it is no more on a machine that is idle.
 */
export async function editor(): Promise<Measurement[]> {
  // Inside the checkout, so that programs in it find the package.
  const folder = mkdtempSync(path.join(root, "test/.tmp-"));
  try {
    return [typeCheck(folder), ...(await completion(folder)), ...imports(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const budget = (name: string, unit: string, tsflink: number, peerValue: number): Measurement => ({
  name,
  unit,
  tsflink,
  peer: "the budget",
  peerValue,
  atMost: 1,
});

/** How much more processor time one program takes than another: the least of each. */
function beyond(of: readonly string[], than: readonly string[], folder: string, rounds: number): number {
  const hook = path.join(folder, "processor-time.cjs");
  writeFileSync(hook, tellProcessorTime);
  const time = (args: readonly string[]): number => {
    const stdio = ["ignore", "inherit", "inherit", "pipe"] as const;
    const { status, output } = spawnSync(process.execPath, ["--require", hook, ...args], { stdio: [...stdio] });
    if (status !== 0) throw new Error(`${args.join(" ")} failed`);
    return Number(output[3]?.toString()) / 1000;
  };
  const times = Array.from({ length: rounds }, () => [time(of), time(than)] as const);
  return Math.min(...times.map(([own]) => own)) - Math.min(...times.map(([, empty]) => empty));
}

// Once a program ends, its microseconds.
const tellProcessorTime = `process.once("exit", () => {
  const { user, system } = process.cpuUsage();
  require("node:fs").writeSync(3, String(user + system));
});
`;

function typeCheck(folder: string): Measurement {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const check = (name: string, program: string): readonly string[] => [tsc, "-p", project(folder, name, program)];
  const long = readFileSync(path.join(root, "test/bench/programs/hundred_lines.ts"), "utf8");
  const milliseconds = beyond(check("long", long), check("empty", "export {};\n"), folder, 5);
  return budget("type-checking a program of 100 lines, beyond an empty one", "s", milliseconds / 1000, 1);
}

function project(folder: string, name: string, program: string): string {
  writeFileSync(path.join(folder, `${name}.ts`), program);
  const file = path.join(folder, `${name}.json`);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  writeFileSync(file, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  return file;
}

const edited = `import { EnvironmentSettings, TableEnvironment, col } from "tsflink";
const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
`;

/** What the list of members takes, in a file that is being typed. */
async function completion(folder: string): Promise<Measurement[]> {
  project(folder, "tsconfig", "export {};\n");
  const file = path.join(folder, "tsconfig.ts");
  const server = new TsServer(folder);
  try {
    server.notify("open", { file, fileContent: edited });
    const results: Measurement[] = [];
    for (const [before, member] of [
      ["t_env.", "sql_query"],
      ['col("a").', "is_equal"],
    ] as const) {
      const times: number[] = [];
      for (let run = 0; run < 20; run++) times.push(await completed(server, file, before, member));
      // The first ones load and compile.
      results.push(budget(`completion after ${before} in a warm editor`, "ms", Math.min(...times.slice(3)), 100));
    }
    return results;
  } finally {
    await server.stop();
  }
}

/** Types a line, asks for the members after its point, and takes the line away again. */
async function completed(server: TsServer, file: string, before: string, member: string): Promise<number> {
  const line = edited.split("\n").length;
  const change = { file, line, offset: 1, endLine: line };
  server.notify("change", { ...change, endOffset: 1, insertString: before });
  const began = await server.processorTime();
  const position = { file, line, offset: before.length + 1, triggerCharacter: "." };
  const list = (await server.request("completionInfo", position)) as { entries: { name: string }[] };
  const time = (await server.processorTime()) - began;
  if (!list.entries.some(({ name }) => name === member)) throw new Error(`${before} is not completed with ${member}`);
  server.notify("change", { ...change, endOffset: before.length + 1, insertString: "" });
  return time;
}

function imports(folder: string): Measurement[] {
  const program = (name: string, text: string): readonly string[] => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return [file];
  };
  const esm = beyond(program("imports.mjs", 'import "tsflink";\n'), program("empty.mjs", "\n"), folder, 11);
  const commonjs = beyond(program("requires.cjs", 'require("tsflink");\n'), program("empty.cjs", "\n"), folder, 11);
  return [
    budget('import "tsflink", beyond an empty program', "ms", esm, 60),
    budget('require("tsflink"), beyond an empty program', "ms", commonjs, 60),
  ];
}
