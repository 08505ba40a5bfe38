import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { programFile, run, start, temporaryFolder } from "./support/program.js";
import { listeningAddresses } from "./support/sockets.js";

const running = `
  import { EnvironmentSettings, TableEnvironment, gateway_info } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  console.log("log " + gateway_info().log_file);
  await t_env.execute_sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '10')");
  for await (const row of t_env.sql_query("SELECT a FROM endless").collect()) console.log("jvm " + gateway_info().process_id + ".");
`;

test("a running program listens on loopback only: its own cluster's ports and nothing for the bridge", async () => {
  const program = start(programFile(running));
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  const [, logFile = ""] = /log (\S+)\n/.exec(program.stdout()) ?? [];
  const log = readFileSync(logFile, "utf8");
  const [, blobServer] = /Started BLOB server at (127\.0\.0\.1:\d+)/.exec(log) ?? [];
  const [, rest] = /Rest endpoint listening at (127\.0\.0\.1:\d+)/.exec(log) ?? [];
  expect(listeningAddresses(jvm).toSorted()).toEqual([blobServer, rest].toSorted());
  expect(listeningAddresses(program.child.pid ?? 0)).toEqual([]);
});

test("nobody can upload or submit a jar over the cluster's REST endpoint", async () => {
  const program = start(programFile(running));
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  let refusing = 0;
  for (const address of listeningAddresses(jvm)) {
    const body = new FormData();
    body.append("jarfile", new Blob(["x"]), "x.jar");
    const answer = await fetch(`http://${address}/jars/upload`, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(10_000),
    }).then(
      (response) => response.status,
      () => 0,
    );
    // 0: what listens there does not speak HTTP.
    expect(answer === 0 || answer >= 400, `${address} answered ${answer}`).toBe(true);
    if (answer === 0) continue;
    for (const [method, path] of [
      ["POST", "/jobs"],
      ["POST", "/jars/x/run"],
      ["GET", "/jobs/overview"],
      ["GET", "/config"],
    ] as const) {
      expect((await ask(address, path, { method }))?.status, `${method} ${path} of ${address}`).toBe(404);
    }
    refusing += 1;
  }
  expect(refusing).toBe(1);
});

const ask = (address: string, path: string, init: RequestInit = {}) =>
  fetch(`http://${address}${path}`, { ...init, signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
const upload = (name: string) => {
  const body = new FormData();
  body.append(name, new Blob(["x"]), "x.jar");
  return { method: "POST", body };
};

/** Where a program's cluster shows its jobs. */
async function interfaceOf(configuration: string): Promise<string> {
  const program = start(programFile(running), { env: { TSFLINK_CONFIGURATION: configuration } });
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  const addresses = listeningAddresses(jvm);
  expect(addresses.filter((address) => !/^(127\.0\.0\.1|::1):/.test(address))).toEqual([]);
  const answers = await Promise.all(addresses.map((address) => ask(address, "/jobs/overview")));
  const shown = addresses.filter((_, index) => answers[index]?.status === 200);
  expect(shown).toHaveLength(1);
  return shown[0] ?? "";
}

test("Flink's REST interface is there for who asks for it: on loopback, and taking neither jars nor jobs", async () => {
  const address = await interfaceOf("rest.bind-port=0");
  expect((await ask(address, "/jars"))?.status).toBe(404);
  for (const [path, field] of [
    ["/jars/upload", "jarfile"],
    ["/jobs", "file_0"],
  ] as const) {
    const answer = await ask(address, path, upload(field));
    expect([answer?.status, await answer?.text()]).toEqual([400, '{"errors":["POST request not allowed"]}']);
  }
});

test("jobs may come over it where the user asks for that as well", async () => {
  const address = await interfaceOf("rest.bind-port=0\nweb.submit.enable=true");
  const answer = await ask(address, "/jobs", upload("file_0"));
  expect(answer?.status).toBe(400);
  expect(await answer?.text()).not.toContain("not allowed");
});

test("the bridge's folder is gone once both sides are connected", async () => {
  const folder = temporaryFolder();
  const program = start(programFile(running), { env: { TMPDIR: folder, XDG_RUNTIME_DIR: folder } });
  const jvm = Number(/jvm (\d+)\./.exec(await program.saw(/jvm \d+\./))?.[1]);
  const descriptors = readdirSync(`/proc/${jvm}/fd`).map((fd) => targetOf(`/proc/${jvm}/fd/${fd}`));
  const name = new RegExp(`^${folder}/tsflink-[0-9a-f]{16}-\\w{6}/(\\w+) \\(deleted\\)$`);
  const pipes = new Set(descriptors.map((target) => name.exec(target)?.[1]));
  expect([...pipes].filter((pipe) => pipe !== undefined).toSorted()).toEqual(["replies", "requests"]);
  expect(readdirSync(folder).filter((name) => /^tsflink-(?!scratch)/.test(name))).toEqual([]);
});

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // Closed meanwhile.
    return "";
  }
}

test("a program leaves nothing behind in the folder for temporary files", async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await run(
    `import { EnvironmentSettings, TableEnvironment } from "tsflink";
     const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
     await t_env.sql_query("SELECT 1").print();`,
    { env: { TMPDIR: folder, XDG_RUNTIME_DIR: folder } },
  );
  expect(code, stderr).toBe(0);
  // The JVM ends some milliseconds later than its output.
  await expect.poll(() => readdirSync(folder)).toEqual([]);
});
