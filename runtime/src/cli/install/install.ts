import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { TsflinkError } from "../../errors/tsflink-error.js";
import { packageFiles } from "../../provision/package-files.js";
import { Distribution } from "./distribution.js";

/** Lays tsflink into a Flink distribution, instead of one that is there; says what it has written. */
export function install(home: string, env: NodeJS.ProcessEnv): string[] {
  const distribution = new Distribution(home, env);
  distribution.checkScripts();
  const opt = path.dirname(distribution.folder);
  mkdirSync(opt, { recursive: true });
  let made: string | undefined;
  try {
    made = mkdtempSync(path.join(opt, ".typescript-"));
    fill(made, path.dirname(path.dirname(packageFiles(env).signatures)));
    chmodSync(made, 0o755);
    rmSync(distribution.folder, { recursive: true, force: true });
    renameSync(made, distribution.folder);
    for (const [file, text] of Object.entries(distribution.scripts)) writeFileSync(file, text, { mode: 0o755 });
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw new TsflinkError(`tsflink could not be installed into ${distribution.home}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return [distribution.folder, ...Object.keys(distribution.scripts)];
}

/** Removes what `install` has written; says what that was. */
export function uninstall(home: string, env: NodeJS.ProcessEnv): string[] {
  const distribution = new Distribution(home, env);
  distribution.checkScripts();
  const written = [distribution.folder, ...Object.keys(distribution.scripts)].filter((file) => existsSync(file));
  for (const file of written) rmSync(file, { recursive: true, force: true });
  return written;
}

/** The package with what it depends on, licences, and the gateway's jar where `flink run` is to find it. */
function fill(folder: string, root: string): void {
  const modules = path.join(folder, "node_modules");
  const own = path.join(modules, "tsflink");
  mkdirSync(own, { recursive: true });
  for (const name of ["package.json", "README.md", "LICENSE", "NOTICE", "dist"]) {
    cpSync(path.join(root, name), path.join(own, name), { recursive: true });
  }
  copyDependencies(root, modules);
  for (const name of ["LICENSE", "NOTICE", "README.md"]) cpSync(path.join(own, name), path.join(folder, name));
  mkdirSync(path.join(folder, "licenses"));
  for (const name of packagesIn(modules)) copyLicense(path.join(modules, name), path.join(folder, "licenses"), name);
  symlinkSync("node_modules/tsflink/dist/java/tsflink-gateway.jar", path.join(folder, "tsflink-gateway.jar"));
}

/** Flat, as npm lays out packages whose versions do not differ. */
function copyDependencies(root: string, modules: string): void {
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const target = path.join(modules, name);
    if (existsSync(target)) continue;
    const source = findPackage(name, root);
    cpSync(source, target, { recursive: true, filter: (file) => path.basename(file) !== "node_modules" });
    copyDependencies(source, modules);
  }
}

/** As Node finds it; a package need not export its package.json. */
function findPackage(name: string, from: string): string {
  const places = createRequire(path.join(from, "package.json")).resolve.paths(name) ?? [];
  const found = places
    .map((place) => path.join(place, name))
    .find((place) => existsSync(path.join(place, "package.json")));
  if (found === undefined) throw new TsflinkError(`the package ${name}, which tsflink needs, is not installed`);
  return realpathSync(found);
}

function packagesIn(modules: string): string[] {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(path.join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
}

function copyLicense(source: string, folder: string, name: string): void {
  const file = readdirSync(source).find((each) => /^licen[cs]e/i.test(each));
  if (file !== undefined) cpSync(path.join(source, file), path.join(folder, `${name.replace("/", "-")}.txt`));
}
