import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Whether that Flink version, or line (`2.3`), is the one that this package is for. */
export function isOwnVersion(version: string): boolean {
  const manifest = readFileSync(path.join(__dirname, "../package.json"), "utf8");
  const own = (JSON.parse(manifest) as { version: string }).version;
  return own === version || own.startsWith(`${version}.`);
}

/** Runs this very command with the package of another Flink version, whose version it has; npm finds or fetches it. */
export async function runOtherVersion(version: string): Promise<void> {
  if (!/^\d+\.\d+(\.\d+)?$/.test(version)) {
    process.stderr.write(`error: --flink-version takes a version such as 2.2 or 1.20.4, got '${version}'\n`);
    process.exit(1);
  }
  const words = process.argv.slice(2);
  const at = words.findIndex((word) => word.startsWith("--flink-version"));
  words.splice(at, words[at] === "--flink-version" ? 2 : 1);
  const child = spawn("npm", ["exec", "--yes", `--package=tsflink@${version}`, "--", "tsflink", ...words], {
    stdio: "inherit",
  });
  const code = await new Promise<number>((resolve) => {
    child.once("error", () => {
      process.stderr.write(
        `npm, which would run tsflink@${version}, is not there: install tsflink@${version} instead\n`,
      );
      resolve(1);
    });
    child.once("close", (status) => resolve(status ?? 1));
  });
  process.exit(code);
}
