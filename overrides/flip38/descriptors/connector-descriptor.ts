import { PropertyDescriptor } from "./descriptor.js";
import type { Rules } from "./options/rules.js";

/** How a table's changes may be written. */
export type UpdateMode = "append" | "retract" | "upsert";

/** Where a table's rows are. Today: `TableDescriptor.for_connector(...)`. */
export abstract class ConnectorDescriptor extends PropertyDescriptor {
  readonly #type: string;

  /** @internal */
  constructor(type: string, version: number, rules: Rules) {
    super(["connector.type", type], ["connector.property-version", String(version)], rules);
    this.#type = type;
  }

  /** @internal As Flink 1.10 called it. */
  type(): string {
    return this.#type;
  }

  /** @internal The properties that it needs, and what sets each. */
  required(): readonly (readonly [key: string, call: string])[] {
    return [];
  }

  /** @internal Whether rows need a format to be bytes. */
  needs_format(): boolean {
    return true;
  }

  /** @internal The modes it can be written in. */
  update_modes(): readonly UpdateMode[] {
    return ["append"];
  }

  /** @internal What to write where a mode is refused; undefined when there is nothing. */
  mode_instead(mode: UpdateMode): string | undefined {
    if (mode !== "retract" || !this.needs_format()) return undefined;
    return 'what is taken back needs a format of changes: with_format(new CustomFormatDescriptor("debezium-json", 1))';
  }

  /** @internal The metadata that holds a record's timestamp. */
  timestamp_metadata(): string | undefined {
    return undefined;
  }

  /** @internal Whether its source may have watermarks of its own. */
  has_watermarks(): boolean {
    return false;
  }

  /** @internal The path of local files. */
  file_path(): string | undefined {
    return undefined;
  }
}
