import { CliOption } from "../option.js";

/** The program of `run` and `info`, and how its Node runs. The gateway's driver class takes the same. */
export function typescriptOptions(): CliOption[] {
  return [
    new CliOption("-ts, --typescript <file>", "entry point: .ts, .mts, .cts, .js, .mjs or .cjs"),
    new CliOption(
      "-tsfs, --ts-files <files>",
      "files, folders, .zip and .tgz (npm pack) for the program's module path; commas in between",
    ),
    new CliOption("-tsm, --ts-module <module>", "entry module inside --ts-files, unless --typescript is given"),
    new CliOption("-ts-exec, --ts-exec <node>", "the Node binary that runs the program"),
    new CliOption("-ts-env, --ts-env <environment>", "how the program's Node runs").choices(["process", "docker"]),
    new CliOption("-ts-docker-image, --ts-docker-image <image>", "the image, with --ts-env docker"),
  ];
}
