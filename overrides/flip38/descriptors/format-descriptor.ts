import { PropertyDescriptor } from "./descriptor.js";
import type { Rules } from "./options/rules.js";
import type { DataType } from "../types/data-type.js";

/** A field of a format's records; the type is the table's when the format does not say one. */
export interface FormatField {
  readonly name: string;
  readonly type: DataType | undefined;
}

/** How rows are written and read. Today: the option `format`, or a `FormatDescriptor`. */
export abstract class FormatDescriptor extends PropertyDescriptor {
  readonly #identifier: string;

  /** @internal */
  constructor(type: string, version: number, rules: Rules) {
    super(["format.type", type], ["format.property-version", String(version)], rules);
    this.#identifier = type;
  }

  /** @internal What `format` is today. */
  identifier(): string {
    return this.#identifier;
  }

  /** @internal The fields of the records; undefined when they are the table's own. */
  fields(): readonly FormatField[] | undefined {
    return undefined;
  }

  /** @internal Whether its records can take rows back; Flink's planner knows of each whether they do. */
  takes_changes(): boolean {
    return false;
  }
}
