import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Against a real Flink distribution of 330 MB, which is fetched at the first run: a command of its own. */
export default defineConfig({
  root,
  test: {
    globalSetup: [path.join(root, "test/nothing-left.ts")],
    include: ["test/distribution/**/*.test.ts"],
    env: { TSFLINK_CLASS_ARCHIVE: "off" },
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
});
