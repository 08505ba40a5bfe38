import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The Flink line that the conformance tests are run for. */
const line = process.env["TSFLINK_LINE"] ?? "2.3";

/** The aliases of the sources, for unit tests; end-to-end tests use the built package. */
const alias = [
  { find: /^#runtime$/, replacement: path.join(root, "runtime/src/index.ts") },
  { find: /^#generated\/(.*)\.js$/, replacement: path.join(root, `generated/${line}/src/$1.ts`) },
  { find: /^#overrides\/(.*)\.js$/, replacement: path.join(root, "overrides/$1.ts") },
];

const faults = ["test/e2e/faults.test.ts", "test/e2e/collect-faults.test.ts", "runtime/src/gateway/flink.test.ts"];
// Their background process has the lowest priority, or they wait for what must take some seconds.
const alone = ["class-archive", "flink-collect", "warm-gateway"].map((name) => `test/e2e/${name}.test.ts`);
const patient = { testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    env: { TSFLINK_CLASS_ARCHIVE: "off" },
    globalSetup: [path.join(root, "test/nothing-left.ts")],
    reporters: ["default", path.join(root, "test/closing-line.ts")],
    // Vitest's second is too short for a machine with other work.
    expect: { poll: { timeout: 10_000 } },
    // Two cores: a JVM and the program that talks to it.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{codegen,runtime,overrides}/**/*.test.ts"],
          exclude: ["**/{dist,node_modules,target}/**", ...faults],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/{e2e,conformance,types,consumers,docs}/**/*.test.ts"],
          exclude: [...faults, ...alone],
          ...patient,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: "alone", include: alone, ...patient, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
      {
        // What must end within a second or two has the machine to itself.
        extends: true,
        test: { name: "faults", include: faults, ...patient, fileParallelism: false, sequence: { groupOrder: 3 } },
      },
    ],
  },
});
