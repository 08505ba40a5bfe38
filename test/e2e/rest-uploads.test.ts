import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { cli, root, startCommand, temporaryFolder } from "./support/program.js";
import { canMount } from "../../runtime/src/provision/testing/own-mount.js";
import { needed } from "../../runtime/src/testing/needed.js";
import { startRest } from "./support/rest-server.js";
import { listeningAddresses } from "./support/sockets.js";

// No cluster is needed to receive, list and refuse.
const noCluster = ["--flink", "127.0.0.1:1"];
const program = `import { EnvironmentSettings } from "tsflink";\nconst n: number = 1;\n`;

/** A .tgz as `npm pack` makes it. */
function packed(files: Readonly<Record<string, string>>): Buffer {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, "package", name)), { recursive: true });
    writeFileSync(path.join(folder, "package", name), text);
  }
  return execFileSync("tar", ["-czf", "-", "-C", folder, "package"]);
}

test("programs and packages are uploaded, listed with their entry points, kept over a restart, and deleted", async () => {
  const rest = await startRest(noCluster);
  const single = await rest.upload(program, "text/typescript", "word_count.ts");
  expect(single).toMatchObject({
    status: 200,
    body: { name: "word_count.ts", type: "typescript", size: program.length, entryPoints: ["word_count.ts"] },
  });
  expect(Math.abs((single.body["uploaded"] as number) - Date.now())).toBeLessThan(60_000);
  const files = {
    "package.json": `{ "name": "jobs", "main": "./daily.js" }`,
    "daily.ts": program,
    "jobs/weekly.ts": program,
    "types.d.ts": "",
  };
  const npm = await rest.upload(packed(files), "application/gzip", "jobs-1.0.0.tgz");
  expect(npm.body).toMatchObject({ type: "npm", entryPoints: ["daily.ts", path.join("jobs", "weekly.ts")] });
  const form = new FormData();
  form.append("file", new Blob(["export {};"], { type: "text/javascript" }), "../../etc/cron.d/evil name.mjs");
  const named = await rest.call("POST", "/artifacts/upload", { body: form });
  expect(named.body).toMatchObject({ name: "evil_name.mjs", type: "javascript" });
  const listed = await rest.call("GET", "/artifacts");
  expect((listed.body["artifacts"] as { name: string }[]).map(({ name }) => name)).toEqual([
    "evil_name.mjs",
    "jobs-1.0.0.tgz",
    "word_count.ts",
  ]);
  expect(listed.body["errors"]).toEqual([expect.stringContaining("Flink at http://127.0.0.1:1 does not answer")]);

  const other = await startCommand(process.execPath, [cli, "rest", "--port", "0", "--dir", rest.folder]).ended;
  expect(other.stderr).toContain(`uses ${rest.folder}: choose another folder with --dir`);
  expect(await rest.stop()).toBe(0);
  const again = startCommand(process.execPath, [cli, "rest", "--port", "0", "--dir", rest.folder, ...noCluster]);
  const [, url] = /(http:\/\/\S+)\n/.exec(await again.saw(/: http:\/\/\S+\n/)) ?? [];
  const { artifacts } = (await (await fetch(`${url}/artifacts`)).json()) as { artifacts: { id: string }[] };
  expect(artifacts).toEqual(listed.body["artifacts"]);
  for (const { id } of artifacts) {
    expect((await fetch(`${url}/artifacts/${id}`, { method: "DELETE" })).status).toBe(200);
    expect((await fetch(`${url}/artifacts/${id}`, { method: "DELETE" })).status).toBe(404);
  }
  expect(readdirSync(path.join(rest.folder, "artifacts"))).toEqual([]);
});

test("hostile uploads are refused, and nothing of them is left on disk", async () => {
  const rest = await startRest([...noCluster, "--max-upload", "2"]);
  const outside = path.join(rest.folder, "..", "escaped.ts");
  const links = temporaryFolder();
  mkdirSync(path.join(links, "package"));
  symlinkSync("/etc/passwd", path.join(links, "package/link.ts"));
  const linked = execFileSync("tar", ["-czf", "-", "-C", links, "package"]);
  const climbing = execFileSync(
    "tar",
    ["-czf", "-", "-P", "--transform", "s,^,../../../,", "-C", path.dirname(links), path.basename(links)],
    { encoding: "buffer" },
  );
  const bomb = gzipSync(tarOf("big.ts", Buffer.alloc(1), 2 ** 31));
  const cases: readonly (readonly [string, Buffer | string, string, number, RegExp])[] = [
    ["a.tgz", linked, "application/gzip", 400, /neither a file nor a folder/],
    ["a.tgz", climbing, "application/gzip", 400, /outside of the archive's folder|neither/],
    ["a.tgz", bomb, "application/gzip", 400, /larger than 1024 MB|not unpacked/],
    ["a.zip", zipOf("../escaped.ts", program), "application/zip", 400, /outside|relative path|not unpacked/],
    ["a.zip", zipOf("/escaped.ts", program), "application/zip", 400, /outside|absolute path|not unpacked/],
    ["a.zip", zipOf("link.ts", "/etc/passwd", 0o120777), "application/zip", 400, /neither a file nor a folder/],
    ["a.zip", zipOf("big.ts", program, 0o100644, 2 ** 31), "application/zip", 400, /larger than 1024 MB/],
    ["a.zip", zipOf("big.ts", Buffer.alloc(20 * 2 ** 20), 0o100644, 10), "application/zip", 400, /not unpacked/],
    ["a.zip", zipOf("readme.txt", "no module"), "application/zip", 400, /has no TypeScript or JavaScript module/],
    ["a.zip", "PK\x03\x04 and no more", "application/zip", 400, /not unpacked/],
    ["a.zip", "not a zip at all", "application/zip", 400, /The upload is no zip file/],
    ["a.tgz", "not a gzip at all", "application/gzip", 400, /The upload is no gzip file/],
    ["a.jar", "not a jar at all", "application/java-archive", 400, /The upload is no zip file/],
    ["a.ts", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]), "text/typescript", 400, /not text in UTF-8/],
    ["a.ts", Buffer.from([0xff, 0xfe, 0x41]), "text/typescript", 400, /not text in UTF-8/],
    ["a.ts", "", "text/typescript", 400, /is empty/],
    ["a.exe", "MZ", "application/octet-stream", 415, /must be one of application\/java-archive/],
    ["a.ts", Buffer.alloc(3 * 2 ** 20, 32), "text/typescript", 413, /2 MB at most/],
    ["a.jar", Buffer.from("PK\x03\x04"), "application/java-archive", 502, /Flink at .* does not answer/],
  ];
  for (const [name, body, type, status, message] of cases) {
    const answer = await rest.upload(body as NonNullable<RequestInit["body"]>, type, name);
    expect({ name, status: answer.status, said: String(answer.body["errors"]) }).toEqual({
      name,
      status,
      said: expect.stringMatching(message) as string,
    });
  }
  const two = new FormData();
  two.append("a", new Blob([program], { type: "text/typescript" }), "a.ts");
  two.append("b", new Blob([program], { type: "text/typescript" }), "b.ts");
  expect(await rest.call("POST", "/artifacts/upload", { body: two })).toMatchObject({
    status: 400,
    body: { errors: ["The form has more than one file; upload each by itself"] },
  });
  for (const body of [
    "",
    "--x\r\n",
    "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--\r\n",
    "garbage",
  ]) {
    const { status } = await rest.upload(body, "multipart/form-data; boundary=x");
    expect({ body, status }).toEqual({ body, status: 400 });
  }
  expect((await rest.upload("x", "multipart/form-data")).status).toBe(400);
  // Longer than it may be, without saying so beforehand.
  const endless = await chunked(rest.url, 4 * 2 ** 20);
  expect(endless).toBe(413);
  for (const id of ["..%2f..%2fserver.pid", "%00", "..", "artifact.json", "a".repeat(5000)]) {
    expect([400, 404, 405]).toContain((await rest.call("DELETE", `/artifacts/${id}`)).status);
  }
  expect(existsSync(outside)).toBe(false);
  expect(rest.artifactsOnDisk()).toEqual([]);
  expect(rest.incomingOnDisk()).toEqual([]);
  expect((await rest.upload(program, "text/typescript", "fine.ts")).status).toBe(200);
});

/** The commands of docs/rest.md that upload. */
function documentedUploads(): string[] {
  const documented = readFileSync(path.join(root, "docs/rest.md"), "utf8");
  return documented.split("\n").filter((line) => line.startsWith("curl ") && line.includes("/artifacts/upload"));
}

const hasCurl = needed(
  spawnSync("curl", ["--version"]).status === 0,
  "No curl, so the documented commands of the REST server do not run: install curl",
);

test.runIf(hasCurl)("the documented curl commands upload a program and a package", async () => {
  const rest = await startRest(noCluster);
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "word_count.ts"), program);
  writeFileSync(
    path.join(folder, "jobs-1.0.0.tgz"),
    packed({ "package.json": `{ "name": "jobs" }`, "main.ts": program }),
  );
  const commands = documentedUploads();
  expect(commands.map((command) => /--data-binary|-F/.exec(command)?.[0])).toEqual(["--data-binary", "-F"]);
  for (const command of commands) {
    const here = command
      .replace("localhost:8082", new URL(rest.url).host)
      .replace("curl", "curl --silent --show-error");
    const { stdout, stderr } = await startCommand("sh", ["-c", here], { cwd: folder }).ended;
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ uploaded: expect.any(Number) as number });
  }
  const { artifacts } = (await rest.call("GET", "/artifacts")).body as { artifacts: Record<string, unknown>[] };
  expect(artifacts.map(({ name, type, entryPoints }) => ({ name, type, entryPoints }))).toEqual([
    { name: "jobs-1.0.0.tgz", type: "npm", entryPoints: ["main.ts"] },
    { name: "word_count.ts", type: "typescript", entryPoints: ["word_count.ts"] },
  ]);
});

test("large programs are checked without being in memory, at the same time, too", async () => {
  const rest = await startRest(noCluster);
  const bytes = 150 * 2 ** 20;
  const text = Buffer.alloc(bytes, "// é\n");
  const cut = Buffer.from(text).fill(0xff, bytes - 1);
  const answers = await Promise.all([
    rest.upload(text, "text/typescript", "a.ts"),
    rest.upload(text, "text/typescript", "b.ts"),
    rest.upload(cut, "text/typescript", "cut.ts"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${rest.running.child.pid}/status`, "utf8")) ?? [];
  expect(Number(kibibytes) / 1024).toBeLessThan(300);
});

test("a run is told at once where there is no cluster", async () => {
  const rest = await startRest(noCluster);
  const { body } = await rest.upload(program, "text/typescript", "program.ts");
  expect(await rest.call("POST", `/artifacts/${String(body["id"])}/run`)).toMatchObject({
    status: 502,
    body: {
      errors: [expect.stringMatching(/^Flink at http:\/\/127\.0\.0\.1:1 does not answer \(.*\): is the cluster up/)],
    },
  });
  expect((await rest.call("GET", "/runs")).body).toEqual({ runs: [] });
  const other = await startRest(["--flink", new URL(rest.url).host]);
  const id = String((await other.upload(program, "text/typescript", "program.ts")).body["id"]);
  expect(await other.call("POST", `/artifacts/${id}/run`)).toMatchObject({
    status: 502,
    body: { errors: [`What is at ${rest.url} is no Flink (it answers /config with 404): is --flink right?`] },
  });
});

test("what there is no room for is refused with 507, what is larger than allowed with 413", async () => {
  const rest = await startRest([...noCluster, "--max-upload", "0.8", "--max-total", "1"]);
  const half = (name: string) => rest.upload(Buffer.alloc(600_000, 32), "text/typescript", name);
  const first = await half("first.ts");
  expect(first.status).toBe(200);
  const full = { status: 507, body: { errors: ["There is no room for it (--max-total): delete artifacts first"] } };
  expect(await half("second.ts")).toMatchObject(full);
  expect((await rest.upload(Buffer.alloc(900_000, 32), "text/typescript", "large.ts")).status).toBe(413);
  // It has some hundred bytes, and takes half a megabyte.
  const zip = zipOf("spaces.ts", Buffer.alloc(500_000, 32));
  expect(zip.length).toBeLessThan(2000);
  expect(await rest.upload(zip, "application/zip", "spaces.zip")).toMatchObject(full);
  expect(rest.artifactsOnDisk()).toHaveLength(1);
  expect(rest.incomingOnDisk()).toEqual([]);
  expect((await rest.call("DELETE", `/artifacts/${String(first.body["id"])}`)).status).toBe(200);
  // Two at once see each other.
  const both = await Promise.all([half("second.ts"), half("third.ts")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 507]);
});

test.runIf(canMount())("a disk that is full is told with 507, and takes uploads again when it has room", async () => {
  const rest = await startRest(noCluster, {}, { diskMegabytes: 2 });
  const upload = (bytes: number) => rest.upload(Buffer.alloc(bytes, 32), "text/typescript", "program.ts");
  const first = await upload(1_200_000);
  expect(first.status).toBe(200);
  const full = await upload(1_200_000);
  expect(full.status, String(full.body["errors"])).toBe(507);
  expect(String(full.body["errors"])).toMatch(/^There is no room for it on the server's disk/);
  const zip = await rest.upload(zipOf("spaces.ts", Buffer.alloc(1_500_000, 32)), "application/zip", "spaces.zip");
  expect(zip.status, String(zip.body["errors"])).toBe(507);
  expect((await rest.call("GET", "/artifacts")).body["artifacts"]).toEqual([first.body]);
  expect((await rest.call("DELETE", `/artifacts/${String(first.body["id"])}`)).status).toBe(200);
  expect((await upload(1_200_000)).status).toBe(200);
});

test("bodies that end early or never leave nothing", async () => {
  const rest = await startRest(noCluster);
  const { port } = new URL(rest.url);
  const heads = [
    "Content-Type: text/typescript\r\nContent-Length: 1000000",
    "Content-Type: application/zip\r\nTransfer-Encoding: chunked",
    "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000",
  ];
  for (const head of heads) {
    const socket = connect(Number(port), "127.0.0.1");
    const part = head.includes("multipart")
      ? `--x\r\nContent-Disposition: form-data; name="f"; filename="a.ts"\r\nContent-Type: text/typescript\r\n\r\nlet a`
      : head.includes("chunked")
        ? "4\r\nPK\x03\x04\r\n"
        : "let a";
    socket.write(`POST /artifacts/upload HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${head}\r\n\r\n${part}`, "latin1");
    await expect.poll(() => rest.incomingOnDisk().length, { timeout: 10_000 }).toBe(1);
    socket.destroy();
    await expect.poll(() => rest.incomingOnDisk(), { timeout: 10_000 }).toEqual([]);
  }
  expect(rest.artifactsOnDisk()).toEqual([]);
  // Cut at any moment, as early as the server's first step for it.
  for (let turn = 0; turn < 40; turn += 1) {
    const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
    const form = `--x\r\nContent-Disposition: form-data; name="f"; filename="a.ts"\r\n\r\nlet a`;
    socket.write(`POST /artifacts/upload HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${heads[2]}\r\n\r\n${form}`);
    const began = performance.now();
    while (rest.incomingOnDisk().length === 0 && performance.now() - began < 500) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    socket.destroy();
    await expect.poll(() => rest.incomingOnDisk(), { timeout: 10_000, interval: 5 }).toEqual([]);
  }
  expect((await rest.call("GET", "/artifacts")).status).toBe(200);
  // A server that is stopped in the middle of an upload leaves nothing either.
  const socket = connect(Number(port), "127.0.0.1").on("error", () => undefined);
  socket.write(`POST /artifacts/upload HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${heads[0]}\r\n\r\nlet a`);
  await expect.poll(() => rest.incomingOnDisk().length, { timeout: 10_000 }).toBe(1);
  expect(await rest.stop()).toBe(0);
  expect(readdirSync(rest.folder).toSorted()).toEqual(["artifacts"]);
  expect(rest.artifactsOnDisk()).toEqual([]);
});

test("1,000 requests at once leave the server up and every artifact whole", async () => {
  const rest = await startRest(noCluster);
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, index) => {
      if (index % 5 === 0) return rest.upload(`// ${index}\n`.repeat(1000), "text/typescript", `p${index}.ts`);
      if (index % 5 === 1) return rest.upload("PK\x03\x04", "application/zip", "bad.zip");
      if (index % 5 === 2) return rest.call("DELETE", `/artifacts/missing-${index}`);
      if (index % 5 === 3) return rest.call("GET", "/openapi.json");
      return rest.call("GET", "/nowhere");
    }),
  );
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  expect({ ok: count(200), refused: count(400), missing: count(404) }).toEqual({ ok: 400, refused: 200, missing: 400 });
  expect(rest.artifactsOnDisk()).toHaveLength(200);
  expect(rest.incomingOnDisk()).toEqual([]);
  const [id = ""] = rest.artifactsOnDisk();
  const [, name = ""] = /_(.*)$/.exec(id) ?? [];
  expect(readFileSync(path.join(rest.folder, "artifacts", id, "content", name), "utf8").split("\n")).toHaveLength(1001);
});

test("calls that there are none of, and methods that a call has not, are told", async () => {
  const rest = await startRest(noCluster);
  expect((await rest.call("GET", "/artifact")).status).toBe(404);
  const put = await rest.call("PUT", "/artifacts/some/run");
  expect(put).toMatchObject({ status: 405, body: { errors: ["/artifacts/some/run takes POST, not PUT"] } });
  expect(put.headers.get("allow")).toBe("POST");
  expect((await rest.call("PATCH", "/jars/some")).status).toBe(405);
});

test("other sites' pages, other names for this machine and wrong tokens get nowhere", async () => {
  const rest = await startRest(noCluster);
  const { port } = new URL(rest.url);
  const status = (headers: Record<string, string>, method = "GET", route = "/artifacts") =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, method, path: route, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once("error", reject).end();
    });
  expect(await status({})).toBe(200);
  expect(await status({ Host: `localhost:${port}` })).toBe(200);
  expect(await status({ Host: "rebound.example" })).toBe(403);
  expect(await status({ Host: "rebound.example" }, "GET", "/")).toBe(403);
  expect(await status({ Origin: "https://evil.example" })).toBe(403);
  expect(await status({ Origin: "null" }, "POST", "/artifacts/upload")).toBe(403);
  expect(await status({ Origin: `http://127.0.0.1:${port}` }, "DELETE", "/artifacts/none")).toBe(404);
  expect(await status({ "Sec-Fetch-Site": "cross-site" }, "GET", "/artifacts/none/plan")).toBe(403);
  expect(await status({ "Sec-Fetch-Site": "same-site" }, "POST", "/jars/x/run")).toBe(403);
  expect(await status({ "Sec-Fetch-Site": "cross-site" }, "GET", "/")).toBe(200);

  const open = await startCommand(process.execPath, [cli, "rest", "--port", "0", "--host", "0.0.0.0"]).ended;
  expect(open.stderr).toContain("set TSFLINK_REST_TOKEN to a secret of 16 characters");
  const short = { TSFLINK_REST_TOKEN: "short" };
  const weak = await startCommand(process.execPath, [cli, "rest", "--port", "0"], { env: short }).ended;
  expect(weak.stderr).toContain("TSFLINK_REST_TOKEN has 5 characters; it needs 16 or more");

  const token = "a-secret-of-some-length";
  const secured = await startRest(noCluster, { TSFLINK_REST_TOKEN: token });
  const withToken = (given: string) => secured.call("GET", "/artifacts", { headers: { Authorization: given } });
  expect((await secured.call("GET", "/artifacts")).status).toBe(401);
  expect((await secured.call("POST", "/artifacts/upload", { body: program })).status).toBe(401);
  expect((await secured.call("GET", "/jars")).status).toBe(401);
  expect((await withToken(`Bearer ${token}x`)).status).toBe(401);
  expect((await withToken(`Bearer ${token}`)).status).toBe(200);
  expect((await secured.call("GET", "/")).status).toBe(200);
});

test("it listens on loopback alone unless told otherwise, and elsewhere every call needs the token", async () => {
  const local = await startRest(noCluster);
  expect(listeningAddresses(local.running.child.pid ?? 0)).toEqual([`127.0.0.1:${new URL(local.url).port}`]);
  await local.stop();

  const token = "a-secret-of-some-length";
  const open = await startRest([...noCluster, "--host", "0.0.0.0"], { TSFLINK_REST_TOKEN: token });
  const { port } = new URL(open.url);
  expect(listeningAddresses(open.running.child.pid ?? 0)).toEqual([`0.0.0.0:${port}`]);
  const status = async (Authorization?: string) => {
    const headers = Authorization === undefined ? {} : { Authorization };
    return (await fetch(`http://127.0.0.1:${port}/artifacts`, { headers })).status;
  };
  expect(await status(`Bearer ${token}`)).toBe(200);
  expect(await status()).toBe(401);
  expect(await status(`Bearer ${token.replace("some", "same")}`)).toBe(401);
  expect(await open.stop()).toBe(0);
});

/** Sends that many bytes without a Content-Length; gives the status. */
function chunked(url: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const headers = { "Content-Type": "text/typescript", "Transfer-Encoding": "chunked" };
    const asked = request(`${url}/artifacts/upload`, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", (error) => resolve(error.message as never));
    for (let sent = 0; sent < bytes; sent += 65_536) asked.write(Buffer.alloc(65_536, 32));
    asked.end();
  });
}

/** A tar with one file, whose header may lie about its size. */
function tarOf(name: string, content: Buffer, size = content.length): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc(1536 - (content.length % 512))]);
}

/** A zip with one entry, whose headers may lie about its size. */
function zipOf(name: string, text: string | Buffer, mode = 0o100644, size?: number): Buffer {
  const data = Buffer.from(text);
  const packedData = deflateRawSync(data);
  const said = size ?? data.length;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packedData.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packedData.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packedData.length, 16);
  return Buffer.concat([local, Buffer.from(name), packedData, central, Buffer.from(name), end]);
}
