import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packageFiles } from "../package-files.js";

/** A small jar of Flink's, exactly as Maven Central has it. */
export const minlog = {
  coordinate: "com.esotericsoftware:minlog:1.3.1",
  sha256: "5d4d632cfbebfe0a7644501cc303570b691406181bee65e9916b921c767d7c72",
  size: 5923,
};

/** A package, a home folder and a Maven repository of a test's own. */
export interface Workplace {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly repository: string;
  readonly pins: string;
  readonly minlogJar: string;
  /** Replaces the list of pinned jars. */
  pin(jar: { coordinate: string; sha256: string; size: number }): void;
  /** Makes every repository one that nobody answers for. */
  cutNetwork(): void;
  remove(): void;
}

/** Lays out a package that pins one jar of 6 kB. */
export function createWorkplace(): Workplace {
  const root = mkdtempSync(path.join(tmpdir(), "tsflink-provision-"));
  const home = path.join(root, "home");
  const java = path.join(root, "package", "java");
  const repository = path.join(home, ".m2", "repository");
  const pins = path.join(root, "package", "pins.tsv");
  mkdirSync(java, { recursive: true });
  mkdirSync(path.join(home, ".m2"), { recursive: true });
  copyFileSync(packageFiles({}).bootstrapJar, path.join(java, "tsflink-bootstrap.jar"));
  for (const jar of ["tsflink-gateway.jar", "tsflink-tasks.jar"]) writeFileSync(path.join(java, jar), "");
  writeFileSync(path.join(root, "package", "signatures.txt"), "");
  const workplace: Workplace = {
    env: {
      PATH: process.env["PATH"],
      JAVA_HOME: process.env["JAVA_HOME"],
      HOME: home,
      TSFLINK_GATEWAY_JAR: path.join(java, "tsflink-gateway.jar"),
    },
    home,
    repository,
    pins,
    minlogJar: path.join(repository, "com/esotericsoftware/minlog/1.3.1/minlog-1.3.1.jar"),
    pin: ({ coordinate, sha256, size }) =>
      writeFileSync(pins, `# flink 2.3.0\nruntime\t${coordinate}\t${sha256}\t${size}\n`),
    cutNetwork: () => writeFileSync(path.join(home, ".m2", "settings.xml"), closedMirror()),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  useSettingsOfMachine(home);
  workplace.pin(minlog);
  return workplace;
}

/** The machine that runs the tests may reach Maven Central by a mirror only. */
function useSettingsOfMachine(home: string): void {
  try {
    const settings = readFileSync(path.join(process.env["HOME"] ?? "", ".m2", "settings.xml"), "utf8");
    const elsewhere = settings.replace(/<localRepository>[^<]*<\/localRepository>/, "");
    writeFileSync(path.join(home, ".m2", "settings.xml"), elsewhere);
  } catch {
    // No settings: Maven's own.
  }
}

function closedMirror(): string {
  // Port 9 of loopback is the discard service's, which nobody runs.
  const mirror = "<id>closed</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url>";
  return `<settings><mirrors><mirror>${mirror}</mirror></mirrors></settings>\n`;
}
