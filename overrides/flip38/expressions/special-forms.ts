import { Expressions, TimeIntervalUnit, TimePointUnit } from "#overrides/index.js";
import { dataTypeOf } from "./data-types.js";
import type { Expr } from "./functions/index.js";
import type { Refuse, Scope } from "./scope.js";
import { isWord, type CallNode, type Node } from "./syntax-tree.js";

/** What a special form needs of the builder. */
export interface Builder extends Scope {
  readonly build: (node: Node) => Expr;
  readonly refuse: Refuse;
}

/** A function that takes types, units or literals; undefined where the call is not of that form. */
type SpecialForm = (call: CallNode, builder: Builder) => Expr | undefined;

const cast: SpecialForm = ({ args: [value, type, ...rest] }, { build, refuse }) =>
  value === undefined || type === undefined || rest.length > 0
    ? undefined
    : build(value).cast(dataTypeOf(type, refuse));

const nullOf: SpecialForm = ({ args: [type, ...rest] }, { refuse }) =>
  type === undefined || rest.length > 0 ? undefined : Expressions.null_of(dataTypeOf(type, refuse));

const get: SpecialForm = ({ args: [value, key, ...rest] }, { build, refuse }) => {
  if (value === undefined || key === undefined || rest.length > 0) return undefined;
  if (key.kind === "literal" && key.type === "STRING") return build(value).get(key.text);
  if (key.kind === "literal" && key.type === "INT") return build(value).get(Number(key.text));
  return refuse(key, "expected a literal: the name or the position of a field");
};

const extract: SpecialForm = ({ args: [value, unit, ...rest] }, { build, refuse }) =>
  value === undefined || unit === undefined || rest.length > 0
    ? undefined
    : build(value).extract(unitOf(unit, TimeIntervalUnit, refuse));

const floor: SpecialForm = ({ args: [value, unit, ...rest] }, { build, refuse }) => {
  if (value === undefined || rest.length > 0) return undefined;
  return unit === undefined ? build(value).floor() : build(value).floor(unitOf(unit, TimeIntervalUnit, refuse));
};

const ceil: SpecialForm = ({ args: [value, unit, ...rest] }, { build, refuse }) => {
  if (value === undefined || rest.length > 0) return undefined;
  return unit === undefined ? build(value).ceil() : build(value).ceil(unitOf(unit, TimeIntervalUnit, refuse));
};

const timestampDiff: SpecialForm = ({ args: [unit, from, to, ...rest] }, { build, refuse }) =>
  unit === undefined || from === undefined || to === undefined || rest.length > 0
    ? undefined
    : Expressions.timestamp_diff(unitOf(unit, TimePointUnit, refuse), build(from), build(to));

/** `trim(a)`, `trim(LEADING, 'x', a)`. */
const trim: SpecialForm = ({ args }, { build, refuse }) => {
  const [first, character, value] = args;
  if (first !== undefined && args.length === 1) return build(first).trim();
  if (first === undefined || character === undefined || value === undefined || args.length > 3) return undefined;
  if (isWord(first, "LEADING")) return build(value).trim_leading(build(character));
  if (isWord(first, "TRAILING")) return build(value).trim_trailing(build(character));
  if (isWord(first, "BOTH")) return build(value).trim(build(character));
  return refuse(first, "expected LEADING, TRAILING or BOTH");
};

/** `a.in(1, 2)`, `a.in(table)`. */
const isIn: SpecialForm = ({ args: [value, ...elements] }, { build, tableOf }) => {
  const [only] = elements;
  if (value === undefined || only === undefined) return undefined;
  const table = elements.length === 1 && only.kind === "field" ? tableOf(only.name) : undefined;
  if (table !== undefined) return build(value).in(table);
  return build(value).in(...elements.map((each) => build(each)));
};

/** `10.rows`. */
const rows: SpecialForm = ({ args: [count, ...rest] }, { refuse }) => {
  if (count === undefined || rest.length > 0) return undefined;
  const isWhole = count.kind === "literal" && (count.type === "INT" || count.type === "BIGINT");
  return isWhole ? Expressions.row_interval(BigInt(count.text)) : refuse(count, "expected a whole number of rows");
};

const monthUnits = ["year", "years", "quarter", "quarters", "month", "months"] as const;
const millisecondUnits = [
  ...(["week", "weeks", "day", "days", "hour", "hours"] as const),
  ...(["minute", "minutes", "second", "seconds", "milli", "millis"] as const),
];
type IntervalUnit = (typeof monthUnits)[number] | (typeof millisecondUnits)[number];

/** `3.days`: only a literal has such a suffix. */
function interval(unit: IntervalUnit): SpecialForm {
  const kind = (monthUnits as readonly string[]).includes(unit) ? "month" : "day-time";
  return ({ args: [count, ...rest] }, { build, refuse }) => {
    if (count === undefined || rest.length > 0) return undefined;
    const isNumber = count.kind === "literal" && (count.type === "INT" || count.type === "BIGINT");
    if (isNumber) return build(count)[unit]();
    return refuse(count, `invalid constant for a ${kind} interval: expected a whole number before .${unit}`);
  };
}

function unitOf<T extends Readonly<Record<string, string>>>(node: Node, units: T, refuse: Refuse): T[keyof T] {
  const name = node.kind === "field" ? node.name.toUpperCase() : "";
  const unit = (units as Readonly<Record<string, string>>)[name];
  return unit === undefined
    ? refuse(node, `expected a unit of time: ${Object.keys(units).join(", ")}`)
    : (unit as T[keyof T]);
}

/** By name in lower case. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map<string, SpecialForm>([
  ["cast", cast],
  ["nullof", nullOf],
  ["null", nullOf],
  ["get", get],
  ["extract", extract],
  ["floor", floor],
  ["ceil", ceil],
  ["timestampdiff", timestampDiff],
  ["trim", trim],
  ["in", isIn],
  ["rows", rows],
  ...[...monthUnits, ...millisecondUnits].map((unit): [string, SpecialForm] => [unit, interval(unit)]),
]);

/** How special forms are written, for error messages. */
export const usage: Readonly<Record<string, string>> = {
  cast: "a.cast(STRING)",
  nullof: "nullOf(INT)",
  null: "nullOf(INT)",
  get: "a.get('name') or a.get(0)",
  extract: "a.extract(DAY)",
  floor: "a.floor() or a.floor(DAY)",
  ceil: "a.ceil() or a.ceil(DAY)",
  timestampdiff: "timestampDiff(HOUR, a, b)",
  trim: "a.trim() or a.trim(LEADING, 'x')",
  in: "a.in(1, 2)",
  rows: "10.rows",
};
