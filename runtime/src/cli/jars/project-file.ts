import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TsflinkError } from "../../errors/tsflink-error.js";

/** What a project's package.json says of jars. */
export interface ProjectJars {
  /** Paths, relative to the file. */
  readonly jars: readonly string[];
  /** Maven coordinates. */
  readonly connectors: readonly string[];
}

/** The package.json of a project, which is changed in place: its order and indentation stay. */
export class ProjectFile {
  readonly path: string;
  readonly #content: Record<string, unknown>;
  readonly #indent: string;

  /** The nearest one, in the folder or above it. */
  constructor(folder: string) {
    this.path = nearestFile(folder);
    const text = readFileSync(this.path, "utf8");
    this.#indent = /^\{\r?\n(\s+)"/.exec(text)?.[1] ?? "  ";
    try {
      this.#content = JSON.parse(text) as Record<string, unknown>;
    } catch (error) {
      throw new TsflinkError(`${this.path} is not valid JSON`, { cause: error });
    }
  }

  get folder(): string {
    return path.dirname(this.path);
  }

  get jars(): ProjectJars {
    const { jars = [], connectors = [] } = (this.#content["tsflink"] ?? {}) as Partial<ProjectJars>;
    return { jars, connectors };
  }

  set jars({ jars, connectors }: ProjectJars) {
    const others = { ...(this.#content["tsflink"] as Record<string, unknown> | undefined) };
    delete others["jars"];
    delete others["connectors"];
    if (connectors.length > 0) others["connectors"] = connectors;
    if (jars.length > 0) others["jars"] = jars;
    this.#content["tsflink"] = others;
    writeFileSync(this.path, `${JSON.stringify(this.#content, undefined, this.#indent)}\n`);
  }
}

function nearestFile(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    if (existsSync(file)) return file;
    if (folder === path.dirname(folder)) {
      throw new TsflinkError(`No package.json in ${start} or above it: make one with \`npm init -y\``);
    }
  }
}
