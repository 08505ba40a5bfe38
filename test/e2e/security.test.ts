import { readdirSync, readlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { programFile, run, start, temporaryFolder } from "./support/program.js";
import { listeningAddresses } from "./support/sockets.js";

const running = `
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  await t_env.execute_sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10')");
  for await (const row of t_env.sql_query("SELECT a FROM endless").collect()) console.log("jvm " + gateway_info().process_id + ".");
`;

test("a running program listens on loopback only: its own cluster's ports and nothing for the bridge", async () => {
  const program = start(programFile(running));
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  const addresses = listeningAddresses(jvm);
  expect(addresses.filter((address) => !/^(127\.0\.0\.1|::1):/.test(address))).toEqual([]);
  expect(listeningAddresses(program.child.pid ?? 0)).toEqual([]);
});

test("nobody can upload or submit a jar over the cluster's REST endpoint", async () => {
  const program = start(programFile(running));
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  for (const address of listeningAddresses(jvm)) {
    const body = new FormData();
    body.append("jarfile", new Blob(["x"]), "x.jar");
    const answer = await fetch(`http://${address}/jars/upload`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(3000),
    }).then(
      (response) => response.status,
      () => 0,
    );
    // 0: what listens there does not speak HTTP.
    expect(answer === 0 || answer >= 400, `${address} answered ${answer}`).toBe(true);
  }
});

test("the bridge's folder is gone once both sides are connected", async () => {
  const folder = temporaryFolder();
  const program = start(programFile(running), { env: { TMPDIR: folder, XDG_RUNTIME_DIR: folder } });
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  const descriptors = [3, 4].map((fd) => readlinkSync(`/proc/${jvm}/fd/${fd}`));
  for (const target of descriptors) expect(target).toMatch(new RegExp(`^${folder}/.*\\(deleted\\)$`));
  expect(readdirSync(folder).filter((name) => /^tsflink-(?!scratch)/.test(name))).toEqual([]);
});

test("a program leaves nothing behind in the folder for temporary files", async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await run(
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
     const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     await t_env.sql_query("SELECT 1").print();`,
    { env: { TMPDIR: folder, XDG_RUNTIME_DIR: folder } },
  );
  expect(code, stderr).toBe(0);
  expect(readdirSync(folder).map((name) => path.join(folder, name))).toEqual([]);
});
