import { nothing, only, refused, renamed, type Rule, type Rules } from "./rules.js";

/** Says the schema of a format's records; the table's columns are made of it. */
const schema: Rules = {
  "format.type": nothing,
  "format.property-version": nothing,
  "format.derive-schema": nothing,
  "format.schema": nothing,
  "format.fields.*": nothing,
};

const lines: Rule = (value, key) => (value === "\n" || value === "" ? {} : refused("a line ends with \\n")(value, key));

const lineBreakReason = "a file's rows are lines";

/** Flink 1.10's `Csv`, by RFC 4180. */
export const csv: Rules = {
  ...schema,
  "format.field-delimiter": renamed("csv.field-delimiter"),
  "format.line-delimiter": lines,
  "format.quote-character": renamed("csv.quote-character"),
  "format.allow-comments": renamed("csv.allow-comments"),
  "format.ignore-parse-errors": renamed("csv.ignore-parse-errors"),
  "format.array-element-delimiter": renamed("csv.array-element-delimiter"),
  "format.escape-character": renamed("csv.escape-character"),
  "format.null-literal": renamed("csv.null-literal"),
};

/** Flink 1.10's `OldCsv`, which quoted nothing unless it was told the quote. */
export const oldCsv: Rules = {
  ...schema,
  "format.type": nothing,
  "format.field-delimiter": (value, key) =>
    [...value].length === 1
      ? { "csv.field-delimiter": value }
      : refused("a field delimiter is one character")(value, key),
  "format.line-delimiter": (value, key) =>
    value === "\n" ? {} : refused(`${lineBreakReason} that end with \\n`)(value, key),
  "format.quote-character": renamed("csv.quote-character"),
  "format.comment-prefix": (value, key) =>
    value === "#" ? { "csv.allow-comments": "true" } : refused("a comment begins with #")(value, key),
  "format.ignore-parse-errors": renamed("csv.ignore-parse-errors"),
  "format.ignore-first-line": only("false", "its csv format reads every line; remove the header from the file"),
};

/** Flink 1.10's `Json`. */
export const json: Rules = {
  ...schema,
  "format.type": () => ({ "json.timestamp-format.standard": "ISO-8601" }),
  "format.fail-on-missing-field": renamed("json.fail-on-missing-field"),
  "format.json-schema": nothing,
};

/** Flink 1.10's `Avro`. */
export const avro: Rules = {
  ...schema,
  "format.avro-schema": nothing,
  "format.record-class": refused("its avro format has no record classes; give the record's schema to avro_schema(...)"),
};

/** The formats that Flink 1.10 had, by type. */
export const formats: Readonly<Record<string, Rules>> = { csv, json, avro };

/** Rules for a format of another type: its own options, after `format.` or as they are. */
export function customFormat(type: string): Rules {
  return {
    ...(formats[type] ?? schema),
    "*": (value: string, key: string) => {
      if (type in formats && key.startsWith("format.")) return refused("the format has no such option")(value, key);
      const option = key.replace(/^format\./, "");
      return { [option.startsWith(`${type}.`) ? option : `${type}.${option}`]: value };
    },
  };
}
