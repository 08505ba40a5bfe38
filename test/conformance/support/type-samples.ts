import * as api from "#overrides/index.js";
import { line } from "./line.js";

const { Bitmap, DataTypes, Decimal, RawValue, Row, Temporal, Variant, array, lit, map, null_of, row } = api;

type AnyType = api.AbstractDataType;
type Literal = Parameters<typeof row>[0];

/** A row of the table of types in docs/types.md, and values that show it; more of them may follow under the same name. */
export interface TypeSample {
  /** As SQL writes it. */
  readonly sql: string;
  readonly typescript: string;
  /** Which values there are. */
  readonly range?: string;
  /** What the other side of Arrow has. */
  readonly arrow: string;
  /** How a program writes a constant of the type; "" where Flink's API has no way. */
  readonly literal: string;
  readonly types: readonly AnyType[];
  /** Each is given to every one of `types`. */
  readonly values: readonly unknown[];
  /** An expression for a value; undefined where Flink takes none for it. */
  readonly literal_of?: (value: never, type: AnyType) => Literal | undefined;
  /** Why Arrow's type does not hold a value that the SQL type does. */
  readonly arrow_refuses?: RegExp;
}

const exact = (value: unknown, type: AnyType) => lit(value as never, (type as api.DataType).not_null());
const plain = (value: unknown) => lit(value as never);
/** Java's literals of these types take a Byte, a Short and a Float only, which no number of JavaScript is. */
const converted = (value: number, type: AnyType) => lit(value).cast(type as api.DataType);
/** Flink's literals have no negative zero, no NaN and no infinities. */
const inLiterals = (value: number) => Number.isFinite(value) && !Object.is(value, -0);
const precisions = Array.from({ length: 10 }, (_, precision) => precision);
const has = (from: string) => compare(line, from) >= 0;

function compare(a: string, b: string): number {
  const [a1 = 0, a2 = 0] = a.split(".").map(Number);
  const [b1 = 0, b2 = 0] = b.split(".").map(Number);
  return a1 - b1 || a2 - b2;
}

/** Cut to a number of digits of a second's fraction. */
function cut<T extends { round(options: never): T }>(value: T, precision: number): T {
  const smallestUnit =
    precision >= 7 ? "nanosecond" : precision >= 4 ? "microsecond" : precision >= 1 ? "millisecond" : "second";
  const roundingIncrement = precision === 0 ? 1 : 10 ** ((9 - precision) % 3);
  return value.round({ smallestUnit, roundingIncrement, roundingMode: "floor" } as never);
}

const dates = [
  "1970-01-01",
  "1582-10-04",
  "1582-10-15",
  "0001-01-01",
  "-004800-03-01",
  "9999-12-31",
  "+010000-01-01",
  "+275760-09-12",
];
/** Flink's code for literals is made of SQL's, which ends with the year 9999. */
const inSql = (value: { year: number }) => value.year >= 1 && value.year <= 9999;
const wide = "x".repeat(100_000);

const scalars: readonly TypeSample[] = [
  {
    sql: "BOOLEAN",
    typescript: "`boolean`",
    arrow: "bool",
    literal: "`lit(true)`",
    types: [DataTypes.BOOLEAN()],
    values: [true, false],
    literal_of: plain,
  },
  {
    sql: "TINYINT, SMALLINT, INT",
    range: "8, 16 and 32 bits",
    typescript: "`number`",
    arrow: "int8, int16, int32",
    literal: "`lit(1)`, `lit(1).cast(DataTypes.TINYINT())`",
    types: [DataTypes.TINYINT(), DataTypes.SMALLINT(), DataTypes.INT()],
    values: [0, -128, 127],
    literal_of: converted,
  },
  {
    sql: "TINYINT, SMALLINT, INT",
    typescript: "",
    arrow: "",
    literal: "",
    types: [DataTypes.INT()],
    values: [-(2 ** 31), 2 ** 31 - 1],
    literal_of: plain,
  },
  {
    sql: "BIGINT",
    range: "64 bits",
    typescript: "`bigint`",
    arrow: "int64",
    literal: "`lit(1n)`",
    types: [DataTypes.BIGINT()],
    values: [0n, -(2n ** 63n), 2n ** 63n - 1n],
    literal_of: plain,
  },
  {
    sql: "FLOAT",
    range: "32 bits, NaN, infinities, `-0`",
    typescript: "`number`",
    arrow: "float32",
    literal: "`lit(1.5).cast(DataTypes.FLOAT())`",
    types: [DataTypes.FLOAT()],
    values: [1.5, -0, NaN, Infinity, -Infinity, 2 ** -149, Math.fround(3.4e38)],
    literal_of: (value: number, type) => (inLiterals(value) ? converted(value, type) : undefined),
  },
  {
    sql: "DOUBLE",
    range: "64 bits, NaN, infinities, `-0`",
    typescript: "`number`",
    arrow: "float64",
    literal: "`lit(1.5)`",
    types: [DataTypes.DOUBLE()],
    values: [0.1, -0, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE],
    literal_of: (value: number, type) => (inLiterals(value) ? exact(value, type) : undefined),
  },
  {
    sql: "DECIMAL(p, s)",
    range: "1 to 38 digits, 0 to p of them after the point",
    typescript: "`Decimal`",
    arrow: "decimal128(p, s)",
    literal: '`lit(new Decimal("1.20"))`',
    types: [DataTypes.DECIMAL(38, 2)],
    values: ["0", "-1.20", "1234567890123456.78", `${"9".repeat(36)}.99`, `-${"9".repeat(36)}.99`].map(
      (digits) => new Decimal(digits),
    ),
    literal_of: exact,
  },
  {
    sql: "CHAR(n), VARCHAR(n)",
    range: "n characters, up to n",
    typescript: "`string`",
    arrow: "utf8",
    literal: '`lit("abc")`',
    types: [DataTypes.CHAR(3), DataTypes.VARCHAR(3)],
    values: ["abc", "é😀ß"],
    literal_of: exact,
  },
  {
    sql: "STRING",
    range: "any text; no half surrogate pairs",
    typescript: "`string`",
    arrow: "utf8",
    literal: '`lit("abc")`',
    types: [DataTypes.STRING()],
    values: ["", "a\u0000b", "日本語 😀", "'quoted' \"twice\" \\ \n", wide],
    literal_of: (value: string, type) => (value.length < 1000 ? exact(value, type) : undefined),
  },
  {
    sql: "BINARY(n), VARBINARY(n), BYTES",
    range: "n bytes, up to n, any number",
    typescript: "`Uint8Array`",
    arrow: "binary",
    literal: "`lit(Uint8Array.of(1))`",
    types: [DataTypes.BINARY(3), DataTypes.VARBINARY(3), DataTypes.BYTES()],
    values: [Uint8Array.of(0, 127, 255)],
    literal_of: exact,
  },
  {
    sql: "DATE",
    range: "March of -4800 to 13 September 275760",
    typescript: "`Temporal.PlainDate`",
    arrow: "date32",
    literal: '`lit(Temporal.PlainDate.from("2020-01-01"))`',
    types: [DataTypes.DATE()],
    values: dates.map((text) => Temporal.PlainDate.from(text)),
    literal_of: (value: { year: number }, type) => (inSql(value) ? exact(value, type) : undefined),
  },
  {
    sql: "TIME(0..9)",
    range: "a day; milliseconds at most",
    typescript: "`Temporal.PlainTime`",
    arrow: "time32[ms]",
    literal: '`lit(Temporal.PlainTime.from("12:00"))`',
    types: precisions.map((precision) => DataTypes.TIME(precision)),
    values: ["00:00", "23:59:59"].map((text) => Temporal.PlainTime.from(text)),
    literal_of: exact,
  },
  {
    sql: "TIME(0..9)",
    typescript: "",
    arrow: "",
    literal: "",
    types: precisions.slice(3).map((precision) => DataTypes.TIME(precision)),
    values: [Temporal.PlainTime.from("23:59:59.999")],
  },
  ...precisions.flatMap((precision): TypeSample[] => {
    const times = ["1970-01-01T00:00", ...dates.map((date) => `${date}T23:59:59.987654321`)];
    const values = times.map((text) => cut(Temporal.PlainDateTime.from(text), precision));
    const instants = values.map((value) => value.toZonedDateTime("UTC").toInstant());
    const unit = precision <= 3 ? "ms" : precision <= 6 ? "us" : "ns";
    const refuses = precision > 6 ? { arrow_refuses: /row \d+, column c: the time does not fit timestamp\[ns\]/ } : {};
    return [
      {
        sql: `TIMESTAMP(${precision})`,
        range: "March of -4800 to 13 September 275760",
        typescript: "`Temporal.PlainDateTime`",
        arrow: `timestamp[${unit}]`,
        literal: '`lit(Temporal.PlainDateTime.from("2020-01-01T12:00"))`',
        types: [DataTypes.TIMESTAMP(precision)],
        values,
        literal_of: (value: { year: number }, type) => (inSql(value) ? exact(value, type) : undefined),
        ...refuses,
      },
      {
        sql: `TIMESTAMP_LTZ(${precision})`,
        range: "March of -4800 to 13 September 275760",
        typescript: "`Temporal.Instant`",
        arrow: `timestamp[${unit}, UTC]`,
        literal: '`lit(Temporal.Instant.from("2020-01-01T12:00Z"))`',
        types: [DataTypes.TIMESTAMP_LTZ(precision)],
        values: instants,
        literal_of: (value: api.Temporal.Instant, type) =>
          inSql(value.toZonedDateTimeISO("UTC")) ? exact(value, type) : undefined,
        ...refuses,
      },
    ];
  }),
  {
    sql: "INTERVAL YEAR TO MONTH",
    range: "as many digits of years as the type has",
    typescript: "`Temporal.Duration` of years and months",
    arrow: "interval[year_month]",
    literal: '`lit(Temporal.Duration.from("P1Y2M"))`',
    types: [DataTypes.INTERVAL(DataTypes.YEAR(4), DataTypes.MONTH())],
    values: ["P1Y2M", "-P9999Y11M", "PT0S"].map((text) => Temporal.Duration.from(text)),
    // Java's literals of intervals have four digits of years, counted with the months.
    literal_of: (value: api.Temporal.Duration) => (value.years === 1 ? plain(value) : undefined),
  },
  {
    sql: "INTERVAL DAY TO SECOND",
    range: "as many digits of days as the type has; milliseconds at most",
    typescript: "`Temporal.Duration` of hours and smaller",
    arrow: "duration[ms]",
    literal: '`lit(Temporal.Duration.from("PT1H"))`',
    types: [DataTypes.INTERVAL(DataTypes.DAY(6), DataTypes.SECOND(3))],
    values: ["PT26H3M4.005S", "-PT0.001S", "PT2399999H59M59.999S", "PT0S"].map((text) => Temporal.Duration.from(text)),
    literal_of: plain,
  },
];

const nested: readonly TypeSample[] = [
  {
    sql: "ARRAY<t>",
    typescript: "array",
    arrow: "list",
    literal: "`array(1, 2)`",
    types: [DataTypes.ARRAY(DataTypes.INT())],
    values: [[1, 2], [1, null], []],
    literal_of: (value: (number | null)[]) =>
      value.length > 0 && value.every((each) => each !== null)
        ? array(lit(value[0] as number), ...value.slice(1).map((each) => lit(each as number)))
        : undefined,
  },
  {
    sql: "MAP<k, v>",
    range: "each key once",
    typescript: "`Map`",
    arrow: "map",
    literal: '`map("a", 1)`',
    types: [DataTypes.MAP(DataTypes.STRING(), DataTypes.BIGINT())],
    values: [new Map([["a", 1n]]), new Map([["", null]]), new Map()],
    literal_of: (value: ReadonlyMap<string, bigint | null>) => {
      const [entry] = value;
      return entry === undefined || entry[1] === null ? undefined : map(lit(entry[0]), lit(entry[1]));
    },
  },
  {
    sql: "MULTISET<t>",
    range: "counts from 1",
    typescript: "`Map` of elements to their counts; taken as an array too",
    arrow: "map of int32",
    literal: "",
    types: [DataTypes.MULTISET(DataTypes.STRING())],
    values: [
      new Map([
        ["a", 2],
        ["b", 1],
      ]),
      new Map(),
    ],
  },
  {
    sql: "ROW<...>",
    typescript: "`Row`; taken as an array or a plain object too",
    arrow: "struct",
    literal: '`row(1, "a")`',
    types: [DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()))],
    values: [named({ a: 1, b: "x" }), named({ a: null, b: null })],
    literal_of: (value: api.Row, type) =>
      value.get_field("a") === null
        ? undefined
        : row(lit(value.get_field_as<number>("a")), lit(value.get_field_as<string>("b"))).cast(type as api.DataType),
  },
  {
    sql: "any of these in any other",
    typescript: "as they are",
    arrow: "as they are",
    literal: "`array(row(1, array(2)))`",
    types: [
      DataTypes.ARRAY(
        DataTypes.MAP(
          DataTypes.STRING(),
          DataTypes.ROW(
            DataTypes.FIELD("when", DataTypes.ARRAY(DataTypes.TIMESTAMP(9))),
            DataTypes.FIELD("what", DataTypes.MAP(DataTypes.INT(), DataTypes.DECIMAL(38, 0))),
          ),
        ),
      ),
    ],
    values: [
      [
        new Map([
          [
            "k",
            named({
              when: [Temporal.PlainDateTime.from("2020-01-01T00:00:00.000000001"), null],
              what: new Map([[1, new Decimal("9".repeat(38))]]),
            }),
          ],
        ]),
        null,
        new Map([["n", null]]),
      ],
      [],
    ],
  },
  {
    sql: "NULL in any of these",
    range: "where the type is not NOT NULL",
    typescript: "`null`",
    arrow: "null",
    literal: "`null_of(DataTypes.INT())`",
    types: [DataTypes.INT(), DataTypes.STRING(), DataTypes.TIMESTAMP_LTZ(9), DataTypes.ARRAY(DataTypes.BYTES())],
    values: [null],
    literal_of: (_, type) => null_of(type as api.DataType),
  },
];

/** RAW of the class that a serializer of Flink's own is for, as SQL writes it. */
function rawType(className: string, snapshotClass: string): AnyType {
  // What Java's writeUTF gives of the snapshot's class, and the version that it is written in.
  const name = Buffer.from(`org.apache.flink.api.common.typeutils.base.${snapshotClass}`);
  const snapshot = Buffer.concat([Buffer.of(name.length >> 8, name.length & 255), name, Buffer.of(0, 0, 0, 3)]);
  return DataTypes.of(`RAW('${className}', '${snapshot.toString("base64")}')`);
}

const raw: TypeSample = {
  sql: "RAW('class', 'serializer')",
  typescript: "`RawValue`: the class and the serialised bytes",
  arrow: "binary, with the class in the field's metadata",
  literal: "",
  types: [rawType("java.lang.Integer", "IntSerializer$IntSerializerSnapshot")],
  values: [
    new RawValue("java.lang.Integer", Uint8Array.of(0, 0, 0, 7)),
    new RawValue("java.lang.Integer", Uint8Array.of(128, 0, 0, 0)),
  ],
};

const newer: readonly TypeSample[] = [
  ...(has("2.1")
    ? [
        {
          sql: "VARIANT (from Flink 2.1)",
          range: "what JSON holds",
          typescript: "`Variant`",
          arrow: "utf8, of JSON",
          literal: "`parse_json('{}')` in SQL",
          types: [DataTypes.of("VARIANT")],
          values: [
            new Variant({ a: [1, 2.5, "x", null, true], b: { c: "d" } }),
            new Variant(null),
            new Variant([]),
            new Variant("text"),
            new Variant(2 ** 53 - 1),
          ],
        },
      ]
    : []),
  ...(has("2.3")
    ? [
        {
          sql: "BITMAP (from Flink 2.3)",
          range: "sets of integers of 32 bits without sign",
          typescript: "`Bitmap`",
          arrow: "binary, a serialised Roaring bitmap",
          literal: "",
          types: [DataTypes.of("BITMAP")],
          values: [
            Bitmap.from([]),
            Bitmap.from([0, 1, 70_000, 2 ** 32 - 1]),
            Bitmap.from(Array.from({ length: 5000 }, (_, index) => 3 * index)),
          ],
        },
      ]
    : []),
];

/** Rows with names, as Flink gives them. */
function named(fields: Readonly<Record<string, unknown>>): api.Row {
  const made = Row.with_names();
  for (const [name, value] of Object.entries(fields)) made.set_field(name, value);
  return made;
}

export const typeSamples: readonly TypeSample[] = [...scalars, ...nested, raw, ...newer];
