import { ArgumentError, Configuration as ModernConfiguration } from "#overrides/index.js";
import { Options } from "./options.js";

/**
 * Options by key. It needs no JVM; that of a TableConfig changes its environment's.
 *
 * Today: `Configuration`, and for an environment's options `t_env.get_config().set(key, value)`.
 */
export class Configuration {
  readonly #options: Options;

  /** Today: `new Configuration(other)`. */
  constructor(other?: Configuration | Options) {
    this.#options = other instanceof Options ? other : new Options();
    if (other instanceof Configuration) this.add_all(other);
  }

  /** The value, or the default when there is none. Today: `configuration.get_string(key, default_value)`. */
  get_string(key: string, default_value: string): string;
  get_string(key: string, default_value: undefined): string | undefined;
  get_string(key: string, default_value: string | undefined): string | undefined {
    return this.#options.get(key) ?? default_value;
  }

  /** Today: `configuration.set_string(key, value)`. */
  set_string(key: string, value: string): this {
    return this.#set(key, value, "string");
  }

  /**
   * The value as a whole number, or the default when there is none.
   *
   * Today: `configuration.get(ConfigOptions.key(key).long_type().default_value(n))`.
   */
  get_integer(key: string, default_value: number): number {
    return this.#number(key, /^\s*[+-]?\d+\s*$/, "a whole number") ?? default_value;
  }

  /** Today: `configuration.set_string(key, String(value))`. */
  set_integer(key: string, value: number | bigint): this {
    if (typeof value === "number" && !Number.isInteger(value)) {
      throw new ArgumentError(`Configuration.set_integer: value of ${key} takes a whole number, got ${value}`);
    }
    return this.#set(key, String(value), "string");
  }

  /**
   * The value as a boolean, or the default when there is none.
   *
   * Today: `configuration.get(ConfigOptions.key(key).boolean_type().default_value(b))`.
   */
  get_boolean(key: string, default_value: boolean): boolean {
    const value = this.#options.get(key)?.trim().toLowerCase();
    if (value === undefined) return default_value;
    if (value === "true" || value === "false") return value === "true";
    throw new ArgumentError(`Configuration.get_boolean: unrecognized option for boolean: ${value} (of ${key})`);
  }

  /** Today: `configuration.set_string(key, String(value))`. */
  set_boolean(key: string, value: boolean): this {
    return this.#set(key, value, "boolean");
  }

  /**
   * The value as a number, or the default when there is none.
   *
   * Today: `configuration.get(ConfigOptions.key(key).double_type().default_value(n))`.
   */
  get_float(key: string, default_value: number): number {
    return this.#number(key, /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i, "a number") ?? default_value;
  }

  /** Today: `configuration.set_string(key, String(value))`. */
  set_float(key: string, value: number): this {
    return this.#set(key, value, "number");
  }

  /** The value as bytes, or the default when there is none. Today: base64 in a string. */
  get_bytearray(key: string, default_value: Uint8Array): Uint8Array {
    const value = this.#options.get(key);
    return value === undefined ? default_value : new Uint8Array(Buffer.from(value, "base64"));
  }

  /** Keeps bytes, as base64. Today: base64 in a string. */
  set_bytearray(key: string, value: Uint8Array): this {
    if (!(value instanceof Uint8Array)) {
      throw new ArgumentError(`Configuration.set_bytearray: value of ${key} takes a Uint8Array, got ${typeof value}`);
    }
    return this.#set(key, Buffer.from(value).toString("base64"), "string");
  }

  /** The keys. Today: `configuration.key_set()`. */
  key_set(): Set<string> {
    return new Set(this.#options.keys());
  }

  /** Adds all options to an object or Map. Today: `configuration.to_map()`. */
  add_all_to_dict(target_dict: Record<string, string> | Map<string, string>): void {
    for (const [key, value] of this.#options.entries()) {
      if (target_dict instanceof Map) target_dict.set(key, value);
      else target_dict[key] = value;
    }
  }

  /** Adds all options of another, their keys after the prefix. Today: `configuration.add_all(other, prefix)`. */
  add_all(other: Configuration | ModernConfiguration, prefix = ""): this {
    const entries = other instanceof Configuration ? other.#options.entries() : [...other.to_map()];
    for (const [key, value] of entries) this.#options.set(prefix + key, value);
    return this;
  }

  /** Whether there is such an option. Today: `configuration.contains_key(key)`. */
  contains_key(key: string): boolean {
    return this.#options.has(key);
  }

  /** All options. Today: `configuration.to_map()`. */
  to_dict(): Record<string, string> {
    return Object.fromEntries(this.#options.entries());
  }

  /** Removes an option; whether there was one. Today: `configuration.remove_key(key)`. */
  remove_config(key: string): boolean {
    return this.#options.remove(key);
  }

  /** The configuration of today's API. */
  to_modern(): ModernConfiguration {
    return ModernConfiguration.from_map(this.to_dict());
  }

  /** Whether the other has the same options. */
  equals(other: unknown): boolean {
    return other instanceof Configuration && other.toString() === this.toString();
  }

  /** As Flink prints it: `{a=1, b=2}`. */
  toString(): string {
    const sorted = this.#options.entries().toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, value]) => `${key}=${value}`).join(", ")}}`;
  }

  #number(key: string, pattern: RegExp, kind: string): number | undefined {
    const value = this.#options.get(key);
    if (value === undefined) return undefined;
    if (pattern.test(value)) return Number(value);
    throw new ArgumentError(`Configuration: could not parse value '${value}' for key '${key}' as ${kind}`);
  }

  #set(key: string, value: string | number | boolean, type: string): this {
    if (typeof key !== "string") throw new ArgumentError(`Configuration: key takes a string, got ${typeof key}`);
    if (typeof value !== type) {
      throw new ArgumentError(
        `Configuration: value of ${key} takes a ${type}, got ${value === null ? "null" : typeof value}`,
      );
    }
    this.#options.set(key, value);
    return this;
  }
}
