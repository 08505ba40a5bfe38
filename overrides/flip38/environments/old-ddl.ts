import { ArgumentError } from "#overrides/index.js";
import { refusal } from "../config/refusal.js";
import { connectors, documentType } from "../descriptors/options/connectors.js";
import { formats, oldCsv } from "../descriptors/options/formats.js";
import { translateAll, type Rules } from "../descriptors/options/rules.js";

/** A CREATE TABLE in today's options. */
export interface TodaysTable {
  readonly statement: string;
  /** The table's path. */
  readonly name: string;
  /** Where its files are. */
  readonly files: string | undefined;
}

const comment = String.raw`--[^\n]*\n|/\*[\s\S]*?\*/`;
const gap = `(?:\\s|${comment})*`;
const quoted = "'(?:''|[^'])*'";
const pair = `${quoted}${gap}=${gap}${quoted}`;
const withClause = new RegExp(`\\bWITH${gap}\\(${gap}(${pair}(?:${gap},${gap}${pair})*)${gap}\\)${gap};?${gap}$`, "i");
const part = "(?:`(?:``|[^`])*`|[^\\s.(`]+)";
const tableName = new RegExp(
  `^(?:CREATE\\s+(?:TEMPORARY\\s+)?|DROP\\s+(?:TEMPORARY\\s+)?)TABLE\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(${part}(?:\\.${part})*)`,
  "i",
);

/** The path that a CREATE TABLE or DROP TABLE names. */
export function tableNameOf(ddl: string): string | undefined {
  return tableName.exec(ddl)?.[1];
}

/**
 * A CREATE TABLE with Flink 1.10's properties (`'connector.type' = 'filesystem'`) in today's options, by the rules that
 * descriptors have; undefined for any other statement.
 *
 * @param ddl - the statement, without comments before its first word
 */
export function inTodaysOptions(ddl: string): TodaysTable | undefined {
  const name = tableNameOf(ddl);
  const found = /^CREATE\b/i.test(ddl) ? withClause.exec(ddl) : null;
  if (name === undefined || found === null) return undefined;
  const properties = propertiesOf(found[1] ?? "");
  if (!("connector.type" in properties)) return undefined;
  checkUpdateMode(properties, /\bPRIMARY\s+KEY\b/i.test(ddl.slice(0, found.index)));
  const options = Object.entries(optionsOf(properties)).map(([key, value]) => `  ${quote(key)} = ${quote(value)}`);
  const statement = `${ddl.slice(0, found.index)}WITH (\n${options.join(",\n")}\n)`;
  return { statement, name, files: properties["connector.path"] };
}

/** The properties of a WITH clause; client properties that Flink 1.9 wrote in pairs are as 1.10 wrote them. */
function propertiesOf(list: string): Readonly<Record<string, string>> {
  const words = [...list.matchAll(new RegExp(`${quoted}|${comment}`, "g"))].map(([word]) => word);
  const texts = words.filter((word) => word.startsWith("'")).map((word) => word.slice(1, -1).replaceAll("''", "'"));
  const written = Object.fromEntries(texts.flatMap((key, at) => (at % 2 === 0 ? [[key, texts[at + 1] ?? ""]] : [])));
  const properties = Object.entries(written).flatMap(([key, value]) => {
    const [, index, side] = /^connector\.properties\.(\d+)\.(key|value)$/.exec(key) ?? [];
    if (side === undefined) return [[key, value]];
    return side === "key" ? [[`connector.properties.${value}`, written[`connector.properties.${index}.value`]]] : [];
  });
  return Object.fromEntries(properties) as Record<string, string>;
}

function optionsOf(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { "connector.type": type = "", "format.type": format, "update-mode": _, ...rest } = properties;
  const connector = known(connectors, "connector", type);
  const ofConnector = translateAll(connector, { "connector.type": type, ...without(rest, "format.") });
  const ofFormat = format === undefined ? {} : formatOptions(type, format, only(rest, "format."));
  return { ...ofConnector, ...documentType(properties), ...ofFormat };
}

/** Flink 1.10 wrote the files of its `filesystem` with what descriptors call OldCsv. */
function formatOptions(connector: string, format: string, properties: Readonly<Record<string, string>>) {
  const isOld = connector === "filesystem" && format === "csv";
  const rules = isOld ? oldCsv : known(formats, "format", format);
  const bare = isOld && !("format.quote-character" in properties);
  return {
    format,
    ...translateAll(rules, { "format.type": format, ...properties }),
    ...(bare ? { "csv.disable-quote-character": "true" } : {}),
  };
}

function known(all: Readonly<Record<string, Rules>>, part: "connector" | "format", type: string): Rules {
  const rules = Object.hasOwn(all, type) ? all[type] : undefined;
  if (rules !== undefined) return rules;
  const reason = `of Flink 1.10's properties those of ${Object.keys(all).join(", ")} are understood; write today's, '${part}' = '${type}'`;
  throw refusal(`The property '${part}.type' = '${type}'`, reason);
}

function checkUpdateMode(properties: Readonly<Record<string, string>>, hasKey: boolean): void {
  const { "update-mode": mode = "append", "connector.type": type = "" } = properties;
  if (mode === "append") return;
  const upserts = type === "elasticsearch" || type === "hbase";
  if (mode !== "upsert" || !upserts) {
    throw refusal(
      `The property 'update-mode' = '${mode}' of ${type}`,
      "leave it out, or describe the table with connect",
    );
  }
  if (hasKey || type === "hbase") return;
  throw new ArgumentError(
    "'update-mode' = 'upsert': today's Flink finds the row to update by the table's primary key, not by the query's: " +
      "add PRIMARY KEY (column) NOT ENFORCED",
  );
}

const only = (all: Readonly<Record<string, string>>, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));

const without = (all: Readonly<Record<string, string>>, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith(prefix)));

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
