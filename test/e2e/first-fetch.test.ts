import { expect, test, vi } from "vitest";
import { cli, programFile, temporaryFolder } from "./support/program.js";
import { terminal } from "./support/terminal.js";

// All of Flink comes over the network.
vi.setConfig({ testTimeout: 600_000 });

test("in an empty home the first program fetches Flink with a progress bar, the second has it", async () => {
  const file = programFile(
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
for await (const row of t_env.sql_query("SELECT 42 AS answer").collect()) console.log(String(row));`,
  );
  const env = {
    HOME: temporaryFolder(),
    XDG_CACHE_HOME: undefined,
    XDG_STATE_HOME: undefined,
    FLINK_HOME: undefined,
    TSFLINK_CLASS_ARCHIVE: "off",
  };
  const first = terminal([process.execPath, cli, "run", file], env);
  await first.see(/Fetching Flink 2\.3\.0 \[=* *\] \d+ %, \d+(\.\d+)? [kM]B of \d+ MB/, 180);
  expect(await first.ended).toBe(0);
  // Of what was drawn meanwhile nothing is left on the screen.
  expect(first.screen()).toMatch(/^Fetched Flink 2\.3\.0: \d+ jars, \d+ MB in \d+\.\d s\n\+I\[42\]$/);

  const second = terminal([process.execPath, cli, "run", file], env);
  expect(await second.ended).toBe(0);
  expect(second.screen()).toBe("+I[42]");
});
