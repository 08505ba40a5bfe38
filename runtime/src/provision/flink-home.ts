import { readdirSync } from "node:fs";
import path from "node:path";
import { ProvisionError } from "./provision-error.js";

const distribution = /^flink-dist(?:_\d+\.\d+)?-(\d+\.\d+\S*)\.jar$/;

/** An installed Flink. */
export interface FlinkHome {
  readonly flinkVersion: string;
  readonly jars: readonly string[];
}

/**
 * The jars of an installed Flink, which must be of the same line (`2.3`) as this package.
 *
 * @param named - what has named its folder
 */
export function flinkHome(home: string, expected: string, named = "FLINK_HOME"): FlinkHome {
  const lib = path.resolve(home, "lib");
  const names = jarsIn(lib);
  const version = names.map((name) => distribution.exec(name)?.[1]).find((found) => found !== undefined);
  if (version === undefined) {
    throw new ProvisionError(
      `${named} is ${home}, but ${lib} holds no flink-dist jar: set it to the folder of a Flink installation`,
    );
  }
  if (line(version) !== line(expected)) {
    throw new ProvisionError(
      `${named} is ${home}, which is Flink ${version}, but this tsflink is for Flink ${line(expected)}: install ` +
        `tsflink@${line(version)}${named === "FLINK_HOME" ? `, or unset FLINK_HOME to have Flink ${expected} fetched` : ""}`,
    );
  }
  return { flinkVersion: version, jars: names.map((name) => path.join(lib, name)) };
}

function jarsIn(lib: string): string[] {
  try {
    return readdirSync(lib)
      .filter((name) => name.endsWith(".jar"))
      .toSorted();
  } catch {
    return [];
  }
}

function line(version: string): string {
  return version.split(".", 2).join(".");
}
