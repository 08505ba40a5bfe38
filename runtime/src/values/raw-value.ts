import { inspect } from "node:util";

/** A value of a RAW type: an object of a Java class that has no form in TypeScript, as Flink serialised it. */
export class RawValue {
  /** Binary name of the Java class. */
  readonly java_class: string;
  readonly serialized: Uint8Array;

  constructor(java_class: string, serialized: Uint8Array) {
    this.java_class = java_class;
    this.serialized = serialized;
  }

  toString(): string {
    return `RAW(${this.java_class}, ${this.serialized.length} bytes)`;
  }

  get [Symbol.toStringTag](): string {
    return "tsflink.RawValue";
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/** A RawValue of any copy of the package. */
export function isRawValue(value: unknown): value is RawValue {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === "tsflink.RawValue"
  );
}
