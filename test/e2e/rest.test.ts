import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validate } from "./support/openapi.js";
import { jarJob } from "./support/jar-job.js";
import { jobsOf, type Jobs } from "./support/jobs.js";
import { isAlive, temporaryFolder } from "./support/program.js";
import { startRest, type RestServer } from "./support/rest-server.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

let cluster: SessionCluster;
let jobs: Jobs;
beforeAll(async () => {
  cluster = await startSessionCluster({ web: true });
  jobs = jobsOf(cluster);
});
afterAll(() => cluster.stop());

const server = (): Promise<RestServer> => startRest(["--flink", cluster.address]);

/** Writes as many rows as it is told to nowhere, and says what it was given. */
const program = `
  import { EnvironmentSettings, TableEnvironment } from "tsflink";
  const [rows = "1000000000", ...others]: string[] = process.argv.slice(2);
  console.log("given", rows, ...others);
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  await t_env.execute_sql(
    \`CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100', 'number-of-rows' = '\${rows}')\`,
  );
  await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')");
  await t_env.execute_sql("INSERT INTO hole SELECT a FROM numbers");
`;

async function jobOf(id: unknown): Promise<{ state: string; vertices: { parallelism: number; status: string }[] }> {
  return cluster.get(`/jobs/${String(id)}`);
}

// A savepoint is taken twice on a machine that may be busy.
const patience = 300_000;

test("a program is planned without being run, and run with its parameters; the answer is the job's id", async () => {
  const rest = await server();
  const { body } = await rest.upload(program, "text/typescript", "numbers.ts");
  const id = String(body["id"]);
  const before = (await cluster.jobs()).length;
  const planned = await rest.call("GET", `/artifacts/${id}/plan?parallelism=2&programArg=5`);
  expect(planned.status, JSON.stringify(planned.body)).toBe(200);
  const { nodes } = planned.body["plan"] as { nodes: { parallelism: number }[] };
  expect(nodes.map(({ parallelism }) => parallelism)).toContain(2);
  expect(await cluster.jobs()).toHaveLength(before);

  const started = await rest.call("POST", `/artifacts/${id}/run?parallelism=2&programArg=50&programArg=a%20b`);
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  const { vertices } = await jobOf(started.body["jobid"]);
  expect(vertices.map(({ parallelism }) => parallelism)).toContain(2);
  const listed = async () => {
    const { runs } = (await rest.call("GET", "/runs")).body as { runs: Record<string, unknown>[] };
    return runs[0];
  };
  await expect.poll(async () => (await listed())?.["state"], { timeout: 60_000 }).toBe("FINISHED");
  expect(await listed()).toMatchObject({
    id: started.body["run"],
    artifact: id,
    jobs: [started.body["jobid"]],
    exitCode: 0,
    output: expect.stringContaining("given 50 a b"),
  });
  await expect.poll(async () => (await jobOf(started.body["jobid"])).state, { timeout: 60_000 }).toBe("FINISHED");
});

/** Waits for its job, which is endless unless it is told a number of rows. */
const waiting = `
  import { EnvironmentSettings, TableEnvironment } from "tsflink";
  const [rows = "1000000000"] = process.argv.slice(2);
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  await t_env.execute_sql(
    \`CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '100', 'number-of-rows' = '\${rows}')\`,
  );
  await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')");
  await (await t_env.execute_sql("INSERT INTO hole SELECT a FROM numbers")).await();
  console.log("waited");
`;

test(
  "programs that wait for endless jobs keep no other from being planned, and from being run up to --max-programs",
  async () => {
    const rest = await startRest(["--flink", cluster.address, "--max-programs", "3"]);
    const { body } = await rest.upload(waiting, "text/javascript", "waiting.js");
    const id = String(body["id"]);
    const run = (query = "") => rest.call("POST", `/artifacts/${id}/run${query}`);
    const endless = await Promise.all([run(), run()]);
    expect(endless.map(({ status }) => status)).toEqual([200, 200]);
    expect((await rest.call("DELETE", `/artifacts/${id}`)).status).toBe(409);
    const planned = await rest.call("GET", `/artifacts/${id}/plan?parallelism=2`);
    expect(planned.status, JSON.stringify(planned.body)).toBe(200);
    expect(await run("?programArg=10")).toMatchObject({ status: 200 });
    const listed = async () => (await rest.call("GET", "/runs")).body["runs"] as Record<string, unknown>[];
    await expect
      .poll(async () => (await listed())[0], { timeout: 60_000 })
      .toMatchObject({ state: "FINISHED", exitCode: 0, output: expect.stringContaining("waited") });
    expect(await run()).toMatchObject({ status: 200 });
    expect(await run()).toMatchObject({
      status: 503,
      body: {
        errors: [
          "3 programs run already: cancel a job that one of them waits for (GET /runs lists them), or allow more with --max-programs",
        ],
      },
    });
    const running = (await listed()).filter(({ state }) => state === "RUNNING");
    expect(running.map(({ jobs: started }) => (started as string[]).length)).toEqual([1, 1, 1]);
    for (const { jobs: started } of running) await jobs.cancel((started as string[])[0] ?? "");
    await expect
      .poll(async () => (await rest.call("DELETE", `/artifacts/${id}`)).status, { timeout: 60_000 })
      .toBe(200);
  },
  patience,
);

test("a program that comes to no job is stopped, and its run and its plan are answered with 504", async () => {
  const rest = await startRest(["--flink", cluster.address, "--start-timeout", "5"]);
  const idle = `console.log("idle", process.pid);\nsetInterval(() => {}, 1000);`;
  const id = String((await rest.upload(idle, "text/typescript", "idle.ts")).body["id"]);
  const [started, planned] = await Promise.all([
    rest.call("POST", `/artifacts/${id}/run`),
    rest.call("GET", `/artifacts/${id}/plan`),
  ]);
  const remedy = "let the program come to its first job sooner, or give it longer with --start-timeout";
  const said = (done: string) => [`idle.ts ${done} no job within 5 s, and was stopped: ${remedy}`];
  expect(started).toMatchObject({ status: 504, body: { errors: said("started") } });
  expect(planned).toMatchObject({ status: 504, body: { errors: said("planned") } });
  const [run] = (await rest.call("GET", "/runs")).body["runs"] as { state: string; output: string }[];
  expect(run?.state).toBe("FAILED");
  const [, pid] = /idle (\d+)/.exec(run?.output ?? "") ?? [];
  expect(isAlive(Number(pid))).toBe(false);
  expect(rest.incomingOnDisk()).toEqual([]);
  expect((await rest.call("DELETE", `/artifacts/${id}`)).status).toBe(200);
});

test("a module of a package runs as entry point; the artifact is not deleted while a run uses it", async () => {
  const rest = await server();
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "package/jobs"), { recursive: true });
  writeFileSync(path.join(folder, "package/package.json"), `{ "name": "acme", "type": "module", "main": "main.ts" }`);
  writeFileSync(path.join(folder, "package/main.ts"), `throw new Error("not this one");`);
  // Its job has been submitted, and it goes on for a while.
  writeFileSync(
    path.join(folder, "package/jobs/daily.ts"),
    `${program}\nawait new Promise((r) => setTimeout(r, 8000));`,
  );
  const tgz = execFileSync("tar", ["-czf", "-", "-C", folder, "package"]);
  const { body } = await rest.upload(tgz, "application/gzip", "acme-1.0.0.tgz");
  expect(body["entryPoints"]).toEqual(["main.ts", "jobs/daily.ts"]);
  const id = String(body["id"]);
  const failed = await rest.call("POST", `/artifacts/${id}/run`);
  expect(failed.status).toBe(422);
  expect(String(failed.body["errors"])).toContain("not this one");
  const started = await rest.call("POST", `/artifacts/${id}/run`, {
    body: JSON.stringify({ entryModule: "jobs/daily", programArg: ["10"] }),
    headers: { "Content-Type": "application/json" },
  });
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  expect(await rest.call("DELETE", `/artifacts/${id}`)).toMatchObject({
    status: 409,
    body: { errors: [expect.stringContaining("a run of it has not ended")] },
  });
  await expect.poll(async () => (await rest.call("DELETE", `/artifacts/${id}`)).status, { timeout: 60_000 }).toBe(200);
  const nothing = await rest.upload(`console.log("no job here")`, "text/typescript", "idle.ts");
  const idle = await rest.call("POST", `/artifacts/${String(nothing.body["id"])}/run`);
  expect(idle.status).toBe(422);
  expect(String(idle.body["errors"])).toContain("idle.ts ran to its end and started no job");
  expect(String(idle.body["errors"])).toContain("no job here");
});

test("a module of a zip is planned and run as entry point, with its arguments and parallelism", async () => {
  const rest = await server();
  const daily = `
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    import { source } from "../lib/source.js";
    const [sink = "none"]: string[] = process.argv.slice(2);
    console.log("writes to", sink);
    const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
    await t_env.execute_sql(source);
    await t_env.execute_sql(\`CREATE TABLE \${sink} (a INT) WITH ('connector' = 'blackhole')\`);
    await t_env.execute_sql(\`INSERT INTO \${sink} SELECT a FROM numbers\`);`;
  const table = "CREATE TABLE numbers (a INT) WITH ('connector' = 'datagen', 'number-of-rows' = '10')";
  const zip = zipSync({
    "jobs/daily.ts": strToU8(daily),
    "lib/source.ts": strToU8(`export const source: string = "${table}";`),
    "main.ts": strToU8(`throw new Error("not this one");`),
    "readme.txt": strToU8("no module"),
  });
  const { status, body } = await rest.upload(zip, "application/zip", "nightly.zip");
  expect(status, JSON.stringify(body)).toBe(200);
  const entryPoints = ["main.ts", "jobs/daily.ts", "lib/source.ts"];
  expect(body).toMatchObject({ type: "zip", name: "nightly.zip", size: zip.length, entryPoints });
  expect((await rest.call("GET", "/artifacts")).body["artifacts"]).toEqual([body]);
  const id = String(body["id"]);

  const before = (await cluster.jobs()).length;
  const entry = "entryModule=jobs/daily&parallelism=3";
  const planned = await rest.call("GET", `/artifacts/${id}/plan?${entry}&programArg=planned_hole`);
  expect(planned.status, JSON.stringify(planned.body)).toBe(200);
  const { nodes } = planned.body["plan"] as { nodes: { parallelism: number }[] };
  expect(nodes.map(({ parallelism }) => parallelism)).toContain(3);
  expect(JSON.stringify(nodes)).toContain("planned_hole");
  expect(await cluster.jobs()).toHaveLength(before);
  const failed = await rest.call("GET", `/artifacts/${id}/plan`);
  expect(failed.status).toBe(422);
  expect(String(failed.body["errors"])).toContain("not this one");
  const unknown = await rest.call("GET", `/artifacts/${id}/plan?entryModule=jobs/weekly`);
  const missing = `nightly.zip has no module jobs/weekly; it has ${entryPoints.join(", ")}`;
  expect(unknown).toMatchObject({ status: 400, body: { errors: [missing] } });

  const started = await rest.call("POST", `/artifacts/${id}/run?${entry}&programArg=daily_hole`);
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  const job = started.body["jobid"];
  await expect.poll(async () => (await jobOf(job)).state, { timeout: 60_000 }).toBe("FINISHED");
  expect((await jobOf(job)).vertices.map(({ parallelism }) => parallelism)).toContain(3);
  const listed = async () => ((await rest.call("GET", "/runs")).body["runs"] as Record<string, unknown>[])[0];
  await expect
    .poll(listed, { timeout: 60_000 })
    .toMatchObject({ state: "FINISHED", exitCode: 0, output: expect.stringContaining("writes to daily_hole") });
});

test(
  "a run begins with a savepoint's state; what has no place for it is refused unless allowNonRestoredState",
  async () => {
    const rest = await server();
    const counting = program.replace("SELECT a FROM numbers", "SELECT CAST(COUNT(a) AS INT) FROM numbers");
    const counts = String((await rest.upload(counting, "text/typescript", "counts.ts")).body["id"]);
    const numbers = String((await rest.upload(program, "text/typescript", "numbers.ts")).body["id"]);
    const run = async (id: string, parameters: Record<string, unknown> = {}) => {
      const options = { body: JSON.stringify(parameters), headers: { "Content-Type": "application/json" } };
      const { status, body } = await rest.call("POST", `/artifacts/${id}/run`, options);
      return { status, job: String(body["jobid"]), errors: String(body["errors"]) };
    };
    const restored = async (started: Awaited<ReturnType<typeof run>>) => {
      expect(started.status, started.errors).toBe(200);
      const from = await jobs.restoredFrom(started.job);
      await jobs.cancel(started.job);
      return from;
    };
    const savepointPath = await jobs.stop((await run(counts)).job);
    expect(await restored(await run(counts, { savepointPath }))).toBe(savepointPath);
    const unmapped = /Cannot map checkpoint\/savepoint state for operator [0-9a-f]{32} to the new program/;
    expect(await run(numbers, { savepointPath })).toMatchObject({
      status: 422,
      errors: expect.stringMatching(unmapped),
    });
    expect(await restored(await run(numbers, { savepointPath, allowNonRestoredState: true }))).toBe(savepointPath);

    const jar = String((await rest.upload(jarJob(), "application/java-archive", "job.jar")).body["id"]);
    const programArg = ["1000000000"];
    const refused = await run(jar, { savepointPath, programArg });
    expect(refused).toMatchObject({ status: 422, errors: expect.stringMatching(unmapped) });
    expect(refused.errors).not.toContain("\tat ");
    const allowed = await run(jar, { savepointPath, programArg, allowNonRestoredState: true });
    expect(await restored(allowed)).toBe(savepointPath);
    const nowhere = await run(jar, { savepointPath: "file:///nowhere", programArg });
    expect(nowhere.errors).toMatch(
      /^Flink refused it: .*Cannot find checkpoint or savepoint file\/directory 'file:\/\/\/nowhere'/,
    );
    expect((await rest.call("DELETE", `/artifacts/${jar}`)).status).toBe(200);
  },
  patience,
);

test("jars are given on to Flink, and the calls of old answer as before, marked as deprecated", async () => {
  const rest = await server();
  const jar = jarJob();
  const uploaded = await rest.upload(jar, "application/java-archive", "job.jar");
  expect(uploaded.body).toMatchObject({ type: "jar", name: "job.jar", size: jar.length, entryPoints: ["JarJob"] });
  const id = String(uploaded.body["id"]);
  const flinks = await cluster.get<{ files: { id: string }[] }>("/jars");
  expect(flinks.files.map((file) => file.id)).toContain(id);
  expect(((await rest.call("GET", "/artifacts")).body["artifacts"] as { id: string }[]).map((each) => each.id)).toEqual(
    [id],
  );
  const plan = await rest.call("GET", `/artifacts/${id}/plan?programArg=10`);
  expect(plan.status, JSON.stringify(plan.body)).toBe(200);
  expect(plan.body["plan"]).toMatchObject({ nodes: expect.any(Array) as unknown });
  const run = await rest.call("POST", `/artifacts/${id}/run?programArg=10&parallelism=2&entryModule=JarJob`);
  expect(run.status, JSON.stringify(run.body)).toBe(200);
  await expect.poll(async () => (await jobOf(run.body["jobid"])).state, { timeout: 60_000 }).toBe("FINISHED");
  const { vertices } = await cluster.get<{ vertices: { parallelism: number }[] }>(`/jobs/${String(run.body["jobid"])}`);
  expect(vertices.map(({ parallelism }) => parallelism)).toContain(2);

  const old = await rest.call("GET", "/jars");
  expect(old.body).toEqual(await cluster.get("/jars"));
  expect(old.headers.get("deprecation")).toMatch(/^@\d+$/);
  expect(old.headers.get("link")).toBe('</artifacts>; rel="successor-version"');
  const form = new FormData();
  form.append("jarfile", new Blob([new Uint8Array(jar)], { type: "application/x-java-archive" }), "old.jar");
  const oldCall: typeof rest.call = async (...args) => {
    const answer = await rest.call(...args);
    expect(answer.headers.get("deprecation"), args.slice(0, 2).join(" ")).toMatch(/^@\d+$/);
    return answer;
  };
  const oldUpload = await oldCall("POST", "/v1/jars/upload", { body: form });
  expect(oldUpload).toMatchObject({ status: 200, body: { status: "success" } });
  const oldId = String(oldUpload.body["filename"]).split("/").at(-1);
  const oldRun = await oldCall("POST", `/jars/${oldId}/run?programArg=10`, { body: "{}" });
  expect(oldRun.body["jobid"]).toMatch(/^[0-9a-f]{32}$/);
  expect((await oldCall("GET", `/jars/${oldId}/plan?programArg=10`)).status).toBe(200);
  const asBody = { body: JSON.stringify({ programArgsList: ["10"] }) };
  expect((await oldCall("POST", `/v1/jars/${oldId}/plan`, asBody)).status).toBe(200);
  expect((await oldCall("DELETE", `/jars/${oldId}`)).status).toBe(200);
  expect((await rest.call("DELETE", `/artifacts/${id}`)).status).toBe(200);
  expect(await cluster.get("/jars")).toMatchObject({ files: [] });
  const refused = await rest.upload(
    Buffer.from("PK\x03\x04 but no jar", "latin1"),
    "application/java-archive",
    "a.jar",
  );
  // Flink keeps what it is given; what is wrong with it shows when it is run.
  expect([200, 400]).toContain(refused.status);
});

test("a jar comes by Flink's own form, is listed while it runs and not deleted then, and its size outlives the server", async () => {
  const folder = path.join(temporaryFolder(), "kept");
  const start = () => startRest(["--flink", cluster.address, "--dir", folder]);
  const rest = await start();
  const jar = jarJob();
  const form = new FormData();
  form.append("jarfile", new Blob([new Uint8Array(jar)], { type: "application/x-java-archive" }), "form.jar");
  const uploaded = await rest.call("POST", "/artifacts/upload", { body: form });
  expect(uploaded).toMatchObject({ status: 200, body: { type: "jar", name: "form.jar", size: jar.length } });
  const id = String(uploaded.body["id"]);

  const planned = await rest.call("GET", `/artifacts/${id}/plan?entryModule=JarJob&parallelism=2&programArg=10`);
  expect(planned.status, JSON.stringify(planned.body)).toBe(200);
  const { nodes } = planned.body["plan"] as { nodes: { parallelism: number }[] };
  expect(nodes.map(({ parallelism }) => parallelism)).toContain(2);
  const unknown = await rest.call("GET", `/artifacts/${id}/plan?entryModule=Missing`);
  expect(unknown).toMatchObject({ status: 422, body: { errors: [expect.stringContaining("Missing")] } });

  const run = await rest.call("POST", `/artifacts/${id}/run?programArg=1000000000`);
  expect(run.status, JSON.stringify(run.body)).toBe(200);
  const job = String(run.body["jobid"]);
  const listed = async () => ((await rest.call("GET", "/runs")).body["runs"] as Record<string, unknown>[])[0];
  const told = { id: run.body["run"], artifact: id, name: "form.jar", jobs: [job], exitCode: null };
  expect(await listed()).toMatchObject({ ...told, state: "RUNNING" });
  expect(await rest.call("DELETE", `/artifacts/${id}`)).toMatchObject({
    status: 409,
    body: { errors: ["form.jar is in use: a run of it has not ended; GET /runs lists them"] },
  });
  const failed = await rest.call("POST", `/artifacts/${id}/run?entryModule=Missing`);
  expect(failed.status).toBe(422);
  expect(await listed()).toMatchObject({ state: "FAILED", jobs: [], output: String(failed.body["errors"]) });
  await jobs.cancel(job);
  const first = async () => ((await rest.call("GET", "/runs")).body["runs"] as Record<string, unknown>[])[1];
  await expect.poll(first, { timeout: 60_000 }).toMatchObject({ ...told, state: "FAILED" });

  const before = await rest.call("GET", "/artifacts");
  expect(await rest.stop()).toBe(0);
  const again = await start();
  expect((await again.call("GET", "/artifacts")).body).toEqual(before.body);
  expect(before.body["artifacts"]).toContainEqual(uploaded.body);
  expect((await again.call("DELETE", `/artifacts/${id}`)).status).toBe(200);
});

test("the OpenAPI document is valid and is served", async () => {
  const rest = await server();
  const { body, status } = await rest.call("GET", "/openapi.json");
  expect(status).toBe(200);
  expect(await validate(body)).toEqual([]);
  const paths = body["paths"] as Record<string, Record<string, { deprecated?: boolean }>>;
  expect(paths["/jars"]?.["get"]?.deprecated).toBe(true);
  expect(paths["/artifacts"]?.["get"]?.deprecated).toBeUndefined();
});
