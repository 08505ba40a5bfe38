import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { repositoryPath } from "../locate-jars.js";

/** A Maven repository of a test's own, and a home folder whose settings.xml knows no other. */
export interface Repository {
  readonly home: string;
  /** Adds a release of Flink, each artifact a jar of a few bytes. */
  addFlink(version: string, options?: ReleaseOptions): void;
  remove(): void;
}

export interface ReleaseOptions {
  /** Artifacts that the release lacks. */
  readonly without?: readonly string[];
  /** Source jars with content of their own, by artifact. */
  readonly sources?: ReadonlyMap<string, Uint8Array>;
}

const group = "org.apache.flink";
/** Artifacts with what they depend on. */
const artifacts: Readonly<Record<string, readonly string[]>> = {
  "flink-annotations": [],
  "flink-core": [],
  "flink-table-common": [],
  "flink-table-api-java": [],
  "flink-table-api-bridge-base": [],
  "flink-table-api-java-bridge": ["flink-core"],
  "flink-runtime": [],
  "flink-clients": ["flink-core"],
  "flink-table-planner_2.12": ["flink-table-api-java-bridge"],
  "flink-table-runtime": [],
  "flink-connector-files": [],
  "flink-csv": [],
  "flink-json": [],
};
const loggers = ["log4j-api", "log4j-core", "log4j-1.2-api"];
const logging = "org.apache.logging.log4j";

/** Makes an empty repository. */
export function createRepository(): Repository {
  const root = mkdtempSync(join(tmpdir(), "tsflink-repository-"));
  const home = join(root, "home");
  const remote = join(root, "remote");
  const mirror = `<mirror><id>test</id><mirrorOf>*</mirrorOf><url>file://${remote}</url></mirror>`;
  write(join(home, ".m2", "settings.xml"), `<settings><mirrors>${mirror}</mirrors></settings>`);
  for (const artifact of loggers) addArtifact(remote, logging, artifact, "2.0", "");
  const versions: string[] = [];
  return {
    home,
    addFlink: (version, { without = [], sources = new Map() } = {}) => {
      versions.push(version);
      const managed = loggers.map((artifact) => dependency(logging, artifact, "2.0")).join("");
      for (const artifact of new Set([...Object.keys(artifacts), ...sources.keys()])) {
        if (without.includes(artifact)) continue;
        const own = sources.get(artifact);
        const needs = (artifacts[artifact] ?? []).map((each) => dependency(group, each, version)).join("");
        const content = `<dependencyManagement><dependencies>${managed}</dependencies></dependencyManagement>`;
        addArtifact(remote, group, artifact, version, `${content}<dependencies>${needs}</dependencies>`, own);
      }
      const list = versions.map((each) => `<version>${each}</version>`).join("");
      const metadata = `<metadata><versioning><versions>${list}</versions></versioning></metadata>`;
      publish(join(remote, ...group.split("."), "flink-table-api-java", "maven-metadata.xml"), metadata);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function dependency(groupId: string, artifact: string, version: string): string {
  return `<dependency><groupId>${groupId}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
}

function addArtifact(
  remote: string,
  groupId: string,
  artifact: string,
  version: string,
  content: string,
  sourceJar = zipSync({ "A.java": strToU8(`// ${artifact} ${version}`) }),
): void {
  const ids = `<groupId>${groupId}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`;
  const pin = { kind: "", group: groupId, artifact, version, sha256: "", size: 0 };
  const jar = join(remote, repositoryPath(pin));
  const sources = join(remote, repositoryPath({ ...pin, classifier: "sources" }));
  publish(jar.replace(/jar$/, "pom"), `<project><modelVersion>4.0.0</modelVersion>${ids}${content}</project>`);
  publish(jar, zipSync({ "A.class": strToU8(`${artifact} ${version}`) }));
  publish(sources, sourceJar);
}

function publish(file: string, content: string | Uint8Array): void {
  write(file, content);
  write(`${file}.sha1`, createHash("sha1").update(content).digest("hex"));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
