import { existsSync, readFileSync } from "node:fs";

/** A function or a member of a class. */
export interface IndexedMember {
  readonly signatures: readonly string[];
  /** The exported type it gives: of the property, or of what the call returns; awaited. */
  readonly gives?: string;
  readonly doc?: string;
}

/** A class, or an object of constants. */
export interface IndexedClass {
  readonly doc?: string;
  readonly extends?: string;
  readonly statics?: Readonly<Record<string, IndexedMember>>;
  readonly members?: Readonly<Record<string, IndexedMember>>;
}

interface IndexFile {
  readonly classes: Readonly<Record<string, IndexedClass>>;
  readonly functions: Readonly<Record<string, IndexedMember>>;
}

/** Something the index knows, as `.doc` shows it. */
export interface Found {
  readonly name: string;
  readonly signatures: readonly string[];
  readonly doc: string | undefined;
}

/** Signatures and documentation of what the package exports; read when they are first asked for. */
export class ApiIndex {
  readonly #files: readonly string[];
  #read: IndexFile | undefined;

  /** @param files - made when the package is built; those of later files win */
  constructor(files: readonly string[]) {
    this.#files = files;
  }

  function(name: string): IndexedMember | undefined {
    return own(this.#index.functions, name);
  }

  class(name: string): IndexedClass | undefined {
    return own(this.#index.classes, name);
  }

  /** The members of a class's objects, with those of the classes above it. */
  membersOf(name: string): Record<string, IndexedMember> {
    return this.#chain(name, "members");
  }

  /** What is called on the class itself. */
  staticsOf(name: string): Record<string, IndexedMember> {
    return this.#chain(name, "statics");
  }

  /** The names of all that is exported. */
  names(): string[] {
    return [...Object.keys(this.#index.functions), ...Object.keys(this.#index.classes)];
  }

  #chain(name: string, side: "members" | "statics"): Record<string, IndexedMember> {
    const above = this.class(name)?.extends;
    return { ...(above === undefined ? {} : this.#chain(above, side)), ...this.class(name)?.[side] };
  }

  get #index(): IndexFile {
    return (this.#read ??= merge(this.#files));
  }
}

function merge(files: readonly string[]): IndexFile {
  const read = files
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")) as IndexFile);
  return {
    classes: Object.assign({}, ...read.map(({ classes }) => classes)) as IndexFile["classes"],
    functions: Object.assign({}, ...read.map(({ functions }) => functions)) as IndexFile["functions"],
  };
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
