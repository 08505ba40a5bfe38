import { expect, it } from "vitest";
import { flinkArguments } from "./flink/flink-option.js";
import { clusterOptions, submissionOptions } from "./flink/options.js";
import { ProgramCommand } from "./program-command.js";

/** What `tsflink run` makes of a command line. */
function parse(line: string) {
  const command = new ProgramCommand("run")
    .addOptions("How:", submissionOptions())
    .addOptions("Where:", clusterOptions())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .action(() => undefined);
  command.parse(line.split(" "), { from: "user" });
  const { options, args } = command.given;
  return { flink: flinkArguments(command), typescript: options, args };
}

it.each([
  ["example.ts", { flink: [], typescript: ["--typescript", "example.ts"], args: [] }],
  ["example.ts -p 3 --x", { flink: [], typescript: ["--typescript", "example.ts"], args: ["-p", "3", "--x"] }],
  [
    "-p 16 -ts example.ts -tsfs a.tgz, b.zip, c.ts in out",
    {
      flink: ["--parallelism", "16"],
      typescript: ["--typescript", "example.ts", "--ts-files", "a.tgz,b.zip,c.ts"],
      args: ["in", "out"],
    },
  ],
  [
    "-tsfs a,b -ts-exec ./node -ts-env process -tsm jobs/example --input x -p 3",
    {
      flink: [],
      typescript: ["--ts-files", "a,b", "--ts-module", "jobs/example", "--ts-exec", "./node", "--ts-env", "process"],
      args: ["--input", "x", "-p", "3"],
    },
  ],
  [
    "-ts=example.ts --ts-env=docker -ts-docker-image node:22 -p8 -- -d",
    {
      flink: ["--parallelism", "8"],
      typescript: ["--typescript", "example.ts", "--ts-env", "docker", "--ts-docker-image", "node:22"],
      args: ["-d"],
    },
  ],
  [
    "-d -n -sae -s file:///s -cm claim -C file:///a.jar -C file:///b.jar -Da.b=c=d -D e=f -t remote example.ts",
    {
      flink: [
        "--detached",
        "--fromSavepoint",
        "file:///s",
        "--allowNonRestoredState",
        "--claimMode",
        "claim",
        "--classpath",
        "file:///a.jar",
        "--classpath",
        "file:///b.jar",
        "--shutdownOnAttachedExit",
        "--target",
        "remote",
        "-Da.b=c=d",
        "-De=f",
      ],
      typescript: ["--typescript", "example.ts"],
      args: [],
    },
  ],
  [
    "-m host:8081 example.ts",
    {
      flink: ["--jobmanager", "host:8081", "-Drest.address=host", "-Drest.port=8081"],
      typescript: ["--typescript", "example.ts"],
      args: [],
    },
  ],
])("%s", (line, expected) => {
  const { flink, typescript, args } = parse(line);
  expect(args).toEqual(expected.args);
  expect(new Set(typescript)).toEqual(new Set(expected.typescript));
  expect(new Set(flink)).toEqual(new Set(expected.flink));
});

it.each([
  ["-tsfz a example.ts", "unknown option '-tsfz'\n(Did you mean -tsfs?)"],
  ["--paralelism 3 example.ts", "unknown option '--paralelism'\n(Did you mean --parallelism?)"],
  ["-ts-env kubernetes example.ts", "Allowed choices are process, docker."],
  ["-p", "option '-p, --parallelism <number>' argument missing"],
  ["-p 3", "which program? `tsflink run program.ts`"],
])("%s is refused", (line, message) => {
  expect(() => parse(line)).toThrow(message);
});
