import { ObjectPath as ModernObjectPath } from "#overrides/index.js";

/** A database and the name of something in it. Today: `ObjectPath` of `tsflink`. */
export class ObjectPath {
  /** The path of today's API. */
  readonly modern: ModernObjectPath;

  /** Today: `new ObjectPath(database_name, object_name)`. */
  constructor(database_name: string | ModernObjectPath, object_name = "") {
    this.modern =
      database_name instanceof ModernObjectPath ? database_name : new ModernObjectPath(database_name, object_name);
  }

  /** Today: `path.get_database_name()`. */
  get_database_name(): string {
    return this.modern.get_database_name();
  }

  /** Today: `path.get_object_name()`. */
  get_object_name(): string {
    return this.modern.get_object_name();
  }

  /** Both with a point between them. Today: `path.get_full_name()`. */
  get_full_name(): string {
    return this.modern.get_full_name();
  }

  /** The path of `database.object`. Today: `ObjectPath.from_string(full_name)`. */
  static from_string(full_name: string): ObjectPath {
    return new ObjectPath(ModernObjectPath.from_string(full_name));
  }

  /** Whether the other is the same path. */
  equals(other: unknown): boolean {
    return other instanceof ObjectPath && other.get_full_name() === this.get_full_name();
  }

  toString(): string {
    return this.get_full_name();
  }
}
