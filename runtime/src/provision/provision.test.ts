import { appendFileSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { provision } from "./provision.js";
import { createWorkplace, minlog, type Workplace } from "./testing/workplace.js";

describe("provision", () => {
  let workplace: Workplace;
  beforeEach(() => {
    workplace = createWorkplace();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    workplace.remove();
  });

  const run = (env: NodeJS.ProcessEnv = {}) => provision({ env: { ...workplace.env, ...env } });
  const withoutJava = { PATH: "", JAVA_HOME: "" };

  it("fetches the pinned jars into the user's Maven repository", () => {
    const { classpath, gatewayJar, signatures, flinkVersion } = run();
    expect(classpath).toEqual([gatewayJar.replace("gateway.jar", "tasks.jar"), gatewayJar, workplace.minlogJar]);
    expect(statSync(workplace.minlogJar).size).toBe(minlog.size);
    expect(path.basename(signatures)).toBe("signatures.txt");
    expect(flinkVersion).toBe("2.3.0");
  });

  it("starts no Java the second time", () => {
    const first = run();
    expect(run(withoutJava)).toEqual(first);
  });

  it("needs no network once the jars are there", () => {
    const first = run();
    workplace.cutNetwork();
    rmSync(path.join(workplace.home, ".cache"), { recursive: true });
    expect(run()).toEqual(first);
  });

  it("says that there is no network, what is needed and what to do", () => {
    workplace.cutNetwork();
    expect(() => run()).toThrow(
      /^Flink 2\.3\.0 could not be fetched: no network \(.*Connection refused\); it is needed once, 5 kB; set FLINK_HOME .* mirror is reachable/,
    );
  });

  it("fetches a damaged jar again, whether its size differs or only its content", () => {
    const first = run();
    appendFileSync(workplace.minlogJar, "x");
    expect(run()).toEqual(first);
    expect(statSync(workplace.minlogJar).size).toBe(minlog.size);
    const content = readFileSync(workplace.minlogJar);
    content[100] = (content[100] ?? 0) ^ 0xff;
    writeFileSync(workplace.minlogJar, content);
    expect(run()).toEqual(first);
    expect(readFileSync(workplace.minlogJar)[100]).toBe((content[100] ?? 0) ^ 0xff);
  });

  it("verifies a jar that was touched and keeps it", () => {
    run();
    utimesSync(workplace.minlogJar, 1, 1);
    workplace.cutNetwork();
    expect(run().classpath).toContain(workplace.minlogJar);
    expect(statSync(workplace.minlogJar).mtimeMs).toBe(1000);
  });

  it("refuses a jar that is not the pinned one, naming it and both checksums", () => {
    const sha256 = "0".repeat(64);
    workplace.pin({ ...minlog, sha256 });
    expect(() => run()).toThrow(
      `a jar is not the pinned one: ${minlog.coordinate}: expected SHA-256 ${sha256}, found ${minlog.sha256}`,
    );
  });

  it("says when the disk has no room", () => {
    workplace.pin({ ...minlog, size: 1e17 });
    expect(() => run()).toThrow(/the disk is full: .* free, and 100000000000 MB are needed/);
  });

  it("says when Maven's repository cannot be written", () => {
    const settings = "<settings><localRepository>/dev/null/repository</localRepository></settings>";
    writeFileSync(path.join(workplace.home, ".m2", "settings.xml"), settings);
    expect(() => run()).toThrow(
      "Flink 2.3.0 could not be fetched: no permission to write (/dev/null/repository); the local repository is /dev/null/repository",
    );
  });

  it("goes on without a cache folder, and says so", () => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(run({ XDG_CACHE_HOME: "/dev/null" }).classpath).toContain(workplace.minlogJar);
    expect(said.mock.calls.flat().join("")).toMatch(
      /^tsflink: \/dev\/null\/tsflink\/.* cannot be written to, so Flink's jars are verified again/,
    );
  });

  it("honours the properties given to Maven", () => {
    const other = path.join(workplace.home, "other repository");
    const { classpath } = run({ MAVEN_OPTS: `-Xmx64m '-Dmaven.repo.local=${other}'` });
    expect(classpath.at(-1)).toBe(path.join(other, path.relative(workplace.repository, workplace.minlogJar)));
  });

  it("shows what is wrong with settings.xml", () => {
    writeFileSync(path.join(workplace.home, ".m2", "settings.xml"), "<settings><mirr");
    expect(() => run()).toThrow(/^Maven's settings\.xml cannot be used: .*\n.*Non-readable settings/);
  });

  it("names the file that an incomplete package lacks", () => {
    rmSync(path.join(path.dirname(workplace.pins), "signatures.txt"));
    expect(() => run()).toThrow(/^The package tsflink is not complete: \S+\/signatures\.txt is missing$/);
    expect(existsSync(workplace.repository)).toBe(false);
  });
});
