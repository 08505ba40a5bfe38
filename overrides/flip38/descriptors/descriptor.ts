import { ArgumentError } from "#overrides/index.js";
import { translate, translateAll, type Rules } from "./options/rules.js";

/** Something that describes a part of a table by properties. Today: the options of a `TableDescriptor`. */
export abstract class Descriptor {
  /** The properties as Flink 1.10 had them: `{ "connector.type": "kafka" }`. Today: `descriptor.get_options()`. */
  abstract to_properties(): Record<string, string>;
}

/** A descriptor whose properties have counterparts among the options of today's Flink. */
export abstract class PropertyDescriptor extends Descriptor {
  readonly #properties = new Map<string, string>();
  readonly #rules: Rules;

  /** @internal */
  constructor(
    type: readonly [key: string, value: string],
    version: readonly [key: string, value: string],
    rules: Rules,
  ) {
    super();
    this.#rules = rules;
    this.#properties.set(...type);
    this.#properties.set(...version);
  }

  override to_properties(): Record<string, string> {
    return Object.fromEntries(this.#properties);
  }

  /** @internal The options of today's Flink. */
  options(): Record<string, string> {
    return translateAll(this.#rules, Object.fromEntries(this.#properties));
  }

  /** @internal */
  protected property_of(key: string): string | undefined {
    return this.#properties.get(key);
  }

  /** @internal Sets a property; refuses at once what today's Flink has no more. */
  protected set(key: string, value: string): this {
    translate(this.#rules, key, value);
    this.#properties.set(key, value);
    return this;
  }

  /** @internal */
  protected remove(key: string): this {
    this.#properties.delete(key);
    return this;
  }
}

/** The value, when it is one character. */
export function oneCharacter(value: string, label: string): string {
  if (typeof value === "string" && [...value].length === 1) return value;
  throw new ArgumentError(`${label}: Only one-character string is supported! Got ${JSON.stringify(value)}`);
}
