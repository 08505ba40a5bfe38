import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { packageFiles } from "./package-files.js";
import { provision } from "./provision.js";
import { canMount, ownMount } from "./testing/own-mount.js";
import { createWorkplace, minlog, type Workplace } from "./testing/workplace.js";
import { findJava } from "../gateway/find-java.js";

let workplace: Workplace;
beforeEach(() => {
  workplace = createWorkplace();
});
afterEach(() => workplace.remove());

it.runIf(canMount())("says that the disk became full in the middle of a download, and what is needed", () => {
  // The check before the download believes the pins; the jar itself has 6 kB.
  workplace.pin({ ...minlog, size: 1 });
  const java = [
    findJava(process.env).executable,
    `-Duser.home=${workplace.home}`,
    "-jar",
    packageFiles({}).bootstrapJar,
  ];
  const [unshare, ...own] = ownMount;
  const fetch = ["fetch", "--pins", workplace.pins, "--kind", "runtime"];
  const script =
    'mkdir -p "$1" && mount -t tmpfs -o size=4k none "$1" && shift && "$@"; echo "status $?"; find "$HOME/.m2" -name "*.jar"';
  const list = path.join(workplace.home, "classpath.txt");
  const { stdout, stderr } = spawnSync(
    unshare,
    [...own, "sh", "-c", script, "sh", workplace.repository, ...java, ...fetch, "--output", list],
    { encoding: "utf8", env: workplace.env, timeout: 60_000 },
  );
  expect(stderr).toMatch(/Flink 2\.3\.0 could not be fetched: the disk is full: 0 kB are needed in \S+repository$/m);
  // No half a jar, which a later program would have to find out about.
  expect(stdout).toBe("status 1\n");
  workplace.pin(minlog);
  expect(provision({ env: workplace.env }).classpath).toContain(workplace.minlogJar);
  expect(readdirSync(path.dirname(workplace.minlogJar))).toContain("minlog-1.3.1.jar");
});
