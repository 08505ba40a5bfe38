import { milliseconds, text, type TimeSpan } from "../config/arguments.js";
import { refusal } from "../config/refusal.js";
import { Descriptor } from "./descriptor.js";

/** Where a rowtime attribute comes from, and how far its watermarks stay behind. */
export interface RowtimeSettings {
  readonly timestamps:
    { readonly type: "from-field"; readonly field: string } | { readonly type: "from-source" } | undefined;
  /** In milliseconds; `from-source` for the source's own. */
  readonly watermarks: number | "from-source" | undefined;
}

/** An attribute of event time. Today: a computed column and `Schema.Builder.watermark`. */
export class Rowtime extends Descriptor {
  #properties: Record<string, string> = {};
  #timestamps: RowtimeSettings["timestamps"];
  #watermarks: RowtimeSettings["watermarks"];

  /** The timestamps of a field of the records. Today: `.column_by_expression(name, "CAST(ts AS TIMESTAMP(3))")`. */
  timestamps_from_field(field_name: string): this {
    this.#timestamps = { type: "from-field", field: text(field_name, "Rowtime.timestamps_from_field: field_name") };
    return this.#set("timestamps", { type: "from-field", from: field_name });
  }

  /** The timestamps that the source gives its records: Kafka's. Today: `.column_by_metadata(name, DataTypes.TIMESTAMP(3), "timestamp")`. */
  timestamps_from_source(): this {
    this.#timestamps = { type: "from-source" };
    return this.#set("timestamps", { type: "from-source" });
  }

  /** No more. Today: a computed column. */
  timestamps_from_extractor(extractor: string): this {
    throw refusal(
      `Rowtime.timestamps_from_extractor("${extractor}")`,
      "it has no timestamp extractors; compute the timestamp in a column",
    );
  }

  /** Rows come in order; several of one timestamp may. Today: `.watermark(name, "name - INTERVAL '0.001' SECOND")`. */
  watermarks_periodic_ascending(): this {
    this.#watermarks = 1;
    return this.#set("watermarks", { type: "periodic-ascending" });
  }

  /** Rows come at most so many milliseconds late. Today: `.watermark(name, "name - INTERVAL '5' SECOND")`. */
  watermarks_periodic_bounded(delay: TimeSpan): this {
    const late = milliseconds(delay, "Rowtime.watermarks_periodic_bounded: delay");
    this.#watermarks = late;
    return this.#set("watermarks", { type: "periodic-bounded", delay: String(late) });
  }

  /** The watermarks of the source, where it has some: a connector of one's own; Kafka and FileSystem are refused. Today: `.watermark(name, "SOURCE_WATERMARK()")`. */
  watermarks_from_source(): this {
    this.#watermarks = "from-source";
    return this.#set("watermarks", { type: "from-source" });
  }

  /** No more. Today: `.watermark(name, expression)`. */
  watermarks_from_strategy(strategy: string): this {
    throw refusal(
      `Rowtime.watermarks_from_strategy("${strategy}")`,
      "a watermark is an expression; call watermarks_periodic_bounded",
    );
  }

  override to_properties(): Record<string, string> {
    return { ...this.#properties };
  }

  /** @internal */
  settings(): RowtimeSettings {
    return { timestamps: this.#timestamps, watermarks: this.#watermarks };
  }

  #set(part: string, values: Readonly<Record<string, string>>): this {
    const prefix = `rowtime.${part}.`;
    const kept = Object.entries(this.#properties).filter(([key]) => !key.startsWith(prefix));
    const added = Object.entries(values).map(([key, value]) => [prefix + key, value]);
    this.#properties = Object.fromEntries([...kept, ...added]);
    return this;
  }
}
