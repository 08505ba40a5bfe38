import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { flinkHome } from "../../provision/flink-home.js";
import { packageFiles } from "../../provision/package-files.js";
import { readPins } from "../../provision/pins.js";

// How a script is known to be ours.
const marker = "# Written by `tsflink install`.";

/** Where tsflink is in a Flink distribution. */
export class Distribution {
  readonly home: string;
  /** FLIP-38's place for a language. */
  readonly folder: string;
  readonly scripts: Readonly<Record<string, string>>;

  /** Throws unless the folder holds a Flink of this package's line. */
  constructor(home: string, env: NodeJS.ProcessEnv) {
    this.home = path.resolve(home);
    flinkHome(this.home, readPins(packageFiles(env).pins).flinkVersion, "--flink-home");
    this.folder = path.join(this.home, "opt", "typescript");
    this.scripts = {
      [path.join(this.home, "bin", "tsflink")]: script(
        'exec node "$FLINK_HOME/opt/typescript/node_modules/tsflink/dist/cli.js" "$@"',
      ),
      [path.join(this.home, "bin", "tsflink-shell.sh")]: script('exec "$FLINK_HOME/bin/tsflink" shell "$@"'),
    };
  }

  /** Throws when a file is in the way that somebody else has put there. */
  checkScripts(): void {
    for (const file of Object.keys(this.scripts)) {
      if (existsSync(file) && !readFileSync(file, "utf8").includes(marker)) {
        throw new TsflinkError(`${file} is there and was not written by tsflink install: move it away first`);
      }
    }
  }
}

/** FLINK_HOME is the distribution that the script lies in, also where it is called by a link, unless it is set. */
function script(command: string): string {
  return `#!/bin/sh
${marker}
target="$0"
while [ -L "$target" ]; do
  link="$(readlink "$target")"
  case "$link" in /*) target="$link" ;; *) target="$(dirname "$target")/$link" ;; esac
done
: "\${FLINK_HOME:=$(cd "$(dirname "$target")/.." && pwd)}"
export FLINK_HOME
${command}
`;
}
