import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ProvisionError } from "./provision-error.js";

/** What the package carries beside its JavaScript. */
export interface PackageFiles {
  readonly gatewayJar: string;
  /** What runs inside tasks: on the gateway's classpath, and shipped to clusters elsewhere. */
  readonly tasksJar: string;
  readonly bootstrapJar: string;
  readonly pins: string;
  readonly signatures: string;
}

let packageRoot: string | undefined;

/** The entry point says where it lies, which is the package's `dist` unless it is bundled with a program. */
export function set_package_root(folder: string | undefined): void {
  packageRoot = folder;
}

/**
 * Finds the files by TSFLINK_GATEWAY_JAR, else beside the entry point, else of the line in a checkout that TSFLINK_LINE names,
 * else in the package where it is installed for the program, else in a checkout of the repository.
 */
export function packageFiles(env: NodeJS.ProcessEnv = process.env): PackageFiles {
  const named = env["TSFLINK_GATEWAY_JAR"] ?? "";
  if (named !== "") return besideJar(path.resolve(named));
  // A checkout's own dependencies hold the package of the default line.
  const found =
    packed(packageRoot) ??
    (env["TSFLINK_LINE"] === undefined ? undefined : checkout(env)) ??
    packed(...installed()) ??
    checkout(env);
  if (found !== undefined) return found;
  throw new ProvisionError(
    "tsflink's own jar was not found: install the package tsflink beside the bundled program, or copy its folder dist " +
      "along and set TSFLINK_GATEWAY_JAR to its java/tsflink-gateway.jar",
  );
}

function packed(...roots: readonly (string | undefined)[]): PackageFiles | undefined {
  const root = roots.find((each) => each !== undefined && existsSync(filesOf(each).gatewayJar));
  return root === undefined ? undefined : filesOf(root);
}

/** Where a bundled program's package may be: as if the bundle, or the working directory, imported it. */
function installed(): readonly string[] {
  const program = process.argv[1] === undefined ? [] : [path.dirname(process.argv[1])];
  return [...program, process.cwd()].flatMap((folder) => {
    try {
      const manifest = createRequire(path.join(folder, "program.js")).resolve("tsflink/package.json");
      return [path.join(path.dirname(manifest), "dist")];
    } catch {
      return [];
    }
  });
}

function filesOf(root: string): PackageFiles {
  return {
    gatewayJar: path.join(root, "java", "tsflink-gateway.jar"),
    tasksJar: path.join(root, "java", "tsflink-tasks.jar"),
    bootstrapJar: path.join(root, "java", "tsflink-bootstrap.jar"),
    pins: path.join(root, "pins.tsv"),
    signatures: path.join(root, "signatures.txt"),
  };
}

/** The other files may lie in the jar's folder or in the one above, as in the package. */
function besideJar(gatewayJar: string): PackageFiles {
  if (!existsSync(gatewayJar))
    throw new ProvisionError(`TSFLINK_GATEWAY_JAR names ${gatewayJar}, which does not exist`);
  const folder = path.dirname(gatewayJar);
  const beside = (name: string): string => {
    const above = path.join(path.dirname(folder), name);
    return !existsSync(path.join(folder, name)) && existsSync(above) ? above : path.join(folder, name);
  };
  return {
    gatewayJar,
    tasksJar: path.join(folder, "tsflink-tasks.jar"),
    bootstrapJar: path.join(folder, "tsflink-bootstrap.jar"),
    pins: beside("pins.tsv"),
    signatures: beside("signatures.txt"),
  };
}

/** What Maven and the generator have built, when the program runs inside the repository; TSFLINK_LINE names the line. */
function checkout(env: NodeJS.ProcessEnv): PackageFiles | undefined {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const java = path.join(folder, "runtime", "java");
    const generated = path.join(folder, "generated");
    if (existsSync(path.join(java, "bootstrap")) && existsSync(generated)) {
      const line = path.join(generated, env["TSFLINK_LINE"] ?? newestLine(generated));
      return {
        gatewayJar: path.join(java, "dist", "target", "tsflink-gateway.jar"),
        tasksJar: path.join(java, "tasks", "target", "tsflink-tasks.jar"),
        bootstrapJar: path.join(java, "bootstrap", "target", "tsflink-bootstrap.jar"),
        pins: path.join(line, "pins.tsv"),
        signatures: path.join(line, "signatures.txt"),
      };
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

function newestLine(generated: string): string {
  const lines = readdirSync(generated).filter((name) => /^\d+\.\d+$/.test(name));
  return lines.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1) ?? "";
}
