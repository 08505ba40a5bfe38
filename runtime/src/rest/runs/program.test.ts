import { execPath } from "node:process";
import { expect, it } from "vitest";
import type { Artifact } from "../artifacts/artifact.js";
import type { RunParameters } from "./parameters.js";
import { planTo, ProgramProcess, runOn, type ProgramStart } from "./program.js";

const flink = { host: "jobmanager", port: 8081 };
const none: RunParameters = {
  entryModule: undefined,
  programArgs: [],
  parallelism: undefined,
  savepointPath: undefined,
  allowNonRestoredState: false,
};
const artifact = (type: Artifact["type"], entryPoints: string[]): Artifact => ({
  id: "1",
  name: "jobs",
  type,
  size: 1,
  uploaded: 0,
  entryPoints,
});

const options = (start: ProgramStart) => start.env["TSFLINK_CONFIGURATION"]?.split("\n");

it("runs a program's file with its arguments, its jobs on the cluster", () => {
  const parameters = {
    ...none,
    programArgs: ["-d", "--x"],
    parallelism: 3,
    savepointPath: "/s",
    allowNonRestoredState: true,
  };
  const start = runOn(flink, { artifact: artifact("typescript", ["a.ts"]), content: "/a.ts", parameters });
  expect(start.args).toEqual(["run", "/a.ts", "-d", "--x"]);
  expect(options(start)).toEqual([
    "execution.target=remote",
    "rest.address=jobmanager",
    "rest.port=8081",
    "execution.job-listeners=org.tsflink.gateway.adapter.SubmissionLog",
    "execution.state-recovery.path=/s",
    "execution.state-recovery.ignore-unclaimed-state=true",
    "parallelism.default=3",
  ]);
});

it("plans the first module of a package, or the one that is named, with its extension or without", () => {
  const jobs = artifact("npm", ["main.ts", "jobs/daily.ts"]);
  const plan = (entryModule: string | undefined) =>
    planTo("/plan", { artifact: jobs, content: "/c", parameters: { ...none, entryModule } });
  expect(plan(undefined).args).toEqual(["run", "-tsfs", "/c", "/c/main.ts"]);
  expect(options(plan(undefined))).toEqual(["execution.target=tsflink-plan", "tsflink.plan.path=/plan"]);
  expect(plan("jobs/daily").args.at(-1)).toBe("/c/jobs/daily.ts");
  expect(plan("jobs/daily.js").args.at(-1)).toBe("/c/jobs/daily.ts");
  expect(() => plan("jobs/weekly")).toThrow("jobs has no module jobs/weekly; it has main.ts, jobs/daily.ts");
});

it("makes a process end that does not want to", async () => {
  const stubborn = `process.on("SIGTERM", () => undefined); console.log("on"); setInterval(() => undefined, 1000);`;
  const told: string[] = [];
  const process = new ProgramProcess([execPath, "-e", stubborn], {}, (line) => {
    told.push(line);
    process.stop(100);
  });
  await expect(process.ended).resolves.toBeNull();
  expect(told).toEqual(["on"]);
});
