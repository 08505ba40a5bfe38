import * as api from "#overrides/index.js";
import { converted, exact, plain, type TypeSample } from "./type-sample.js";
const { DataTypes, Decimal } = api;

/** Flink's literals have no negative zero, no NaN and no infinities. */
const inLiterals = (value: number) => Number.isFinite(value) && !Object.is(value, -0);
const wide = "x".repeat(100_000);

const precisionsOfDecimal = [
  [1, 0],
  [5, 5],
  [9, 4],
  [18, 0],
  [19, 9],
  [38, 0],
  [38, 2],
  [38, 38],
] as const;

/** The numbers next to zero and the last ones. */
function decimals(precision: number, scale: number): api.Decimal[] {
  const digits = "9".repeat(precision);
  const most = scale === 0 ? digits : `${digits.slice(0, precision - scale) || "0"}.${digits.slice(precision - scale)}`;
  const least = scale === 0 ? "1" : `0.${"1".padStart(scale, "0")}`;
  return ["0", least, `-${least}`, most, `-${most}`].map((text) => new Decimal(text));
}

export const basicTypes: readonly TypeSample[] = [
  {
    sql: "BOOLEAN",
    typescript: "`boolean`",
    arrow: "bool",
    literal: "`lit(true)`",
    cases: [{ types: [DataTypes.BOOLEAN()], values: [true, false], arrow_types: "Bool", literal_of: plain }],
  },
  {
    sql: "TINYINT, SMALLINT, INT",
    range: "8, 16 and 32 bits",
    typescript: "`number`",
    arrow: "int8, int16, int32",
    literal: "`lit(1)`, `lit(1).cast(DataTypes.TINYINT())`",
    cases: [
      {
        types: [DataTypes.TINYINT(), DataTypes.SMALLINT(), DataTypes.INT()],
        values: [0, -128, 127],
        arrow_types: ["Int8", "Int16", "Int32"],
        literal_of: converted,
      },
      { types: [DataTypes.SMALLINT()], values: [-(2 ** 15), 2 ** 15 - 1], arrow_types: "Int16", literal_of: converted },
      { types: [DataTypes.INT()], values: [-(2 ** 31), 2 ** 31 - 1], arrow_types: "Int32", literal_of: plain },
    ],
  },
  {
    sql: "BIGINT",
    range: "64 bits",
    typescript: "`bigint`",
    arrow: "int64",
    literal: "`lit(1n)`",
    cases: [
      {
        types: [DataTypes.BIGINT()],
        values: [0n, 2n ** 53n + 1n, -(2n ** 63n), 2n ** 63n - 1n],
        arrow_types: "Int64",
        literal_of: plain,
      },
    ],
  },
  {
    sql: "FLOAT",
    range: "32 bits, NaN, infinities, `-0`",
    typescript: "`number`",
    arrow: "float32",
    literal: "`lit(1.5).cast(DataTypes.FLOAT())`",
    cases: [
      {
        types: [DataTypes.FLOAT()],
        values: [1.5, -0, NaN, Infinity, -Infinity, 2 ** -149, Math.fround(3.4e38)],
        arrow_types: "Float32",
        literal_of: (value: number, type) => (inLiterals(value) ? converted(value, type) : undefined),
      },
    ],
  },
  {
    sql: "DOUBLE",
    range: "64 bits, NaN, infinities, `-0`",
    typescript: "`number`",
    arrow: "float64",
    literal: "`lit(1.5)`",
    cases: [
      {
        types: [DataTypes.DOUBLE()],
        values: [0.1, -0, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE],
        arrow_types: "Float64",
        literal_of: (value: number, type) => (inLiterals(value) ? exact(value, type) : undefined),
      },
    ],
  },
  {
    sql: "DECIMAL(p, s)",
    range: "1 to 38 digits, 0 to p of them after the point",
    typescript: "`Decimal`",
    arrow: "decimal128(p, s)",
    literal: '`lit(new Decimal("1.20"))`',
    cases: precisionsOfDecimal.map(([precision, scale]) => ({
      types: [DataTypes.DECIMAL(precision, scale)],
      values: decimals(precision, scale),
      arrow_types: `Decimal[${precision}e${scale > 0 ? "+" : ""}${scale}]`,
      // Flink's planner counts the 0 of a literal as a digit before the point.
      literal_of: (value: api.Decimal, type) =>
        precision === scale && value.isZero() ? undefined : exact(value, type),
    })),
  },
  {
    sql: "CHAR(n), VARCHAR(n)",
    range: "n characters, up to n",
    typescript: "`string`",
    arrow: "utf8",
    literal: '`lit("abc")`',
    cases: [
      {
        types: [DataTypes.CHAR(3), DataTypes.VARCHAR(3)],
        values: ["abc", "é😀ß"],
        arrow_types: "Utf8",
        literal_of: exact,
      },
      { types: [DataTypes.VARCHAR(3)], values: ["", "😀"], arrow_types: "Utf8", literal_of: exact },
    ],
  },
  {
    sql: "STRING",
    range: "any text; no half surrogate pairs",
    typescript: "`string`",
    arrow: "utf8",
    literal: '`lit("abc")`',
    cases: [
      {
        types: [DataTypes.STRING()],
        values: ["", "a\u0000b", "日本語 😀", "'quoted' \"twice\" \\ \n", wide],
        arrow_types: "Utf8",
        literal_of: (value: string, type) => (value.length < 1000 ? exact(value, type) : undefined),
      },
    ],
  },
  {
    sql: "BINARY(n), VARBINARY(n), BYTES",
    range: "n bytes, up to n, any number",
    typescript: "`Uint8Array`",
    arrow: "binary",
    literal: "`lit(Uint8Array.of(1))`",
    cases: [
      {
        types: [DataTypes.BINARY(3), DataTypes.VARBINARY(3), DataTypes.BYTES()],
        values: [Uint8Array.of(0, 127, 255)],
        arrow_types: "Binary",
        literal_of: exact,
      },
      { types: [DataTypes.VARBINARY(3)], values: [Uint8Array.of(), Uint8Array.of(1)], arrow_types: "Binary" },
      { types: [DataTypes.BYTES()], values: [Uint8Array.of(), Buffer.from(wide)], arrow_types: "Binary" },
    ],
  },
];
