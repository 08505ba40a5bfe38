import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Against a real Flink distribution of 330 MB, which is fetched at the first run: a command of its own. */
export default defineConfig({
  root: path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../.."),
  test: {
    include: ["test/distribution/**/*.test.ts"],
    env: { TSFLINK_CLASS_ARCHIVE: "off" },
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
});
