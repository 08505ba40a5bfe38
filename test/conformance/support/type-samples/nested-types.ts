import * as api from "#overrides/index.js";
import { basicTypes } from "./basic-types.js";
import { javaTypes } from "./java-types.js";
import { times } from "./times.js";
import { named, type TypeCase, type TypeSample } from "./type-sample.js";
const { DataTypes, Decimal, Temporal, array, lit, map, null_of, row } = api;

const nestedType = DataTypes.ARRAY(
  DataTypes.MAP(
    DataTypes.STRING(),
    DataTypes.ROW(
      DataTypes.FIELD("when", DataTypes.ARRAY(DataTypes.TIMESTAMP(9))),
      DataTypes.FIELD("what", DataTypes.MAP(DataTypes.INT(), DataTypes.DECIMAL(38, 0))),
    ),
  ),
);

/** The first values of a type in an ARRAY, a MAP and a ROW. */
function insideOthers({ types: [type], values, arrow_types }: TypeCase): TypeCase {
  const inner = type as api.DataType;
  const [first, second = null] = values;
  const arrow = typeof arrow_types === "string" ? arrow_types : arrow_types[0];
  const own = (name: string, of: api.AbstractDataType) => DataTypes.FIELD(name, of);
  return {
    types: [
      DataTypes.ROW(
        own("a", DataTypes.ARRAY(inner)),
        own("m", DataTypes.MAP(DataTypes.STRING(), inner)),
        own("r", DataTypes.ROW(own("f", inner))),
      ),
    ],
    values: [
      named({ a: [first, null, second], m: new Map([["k", second]]), r: named({ f: first }) }),
      named({ a: [], m: new Map([["k", null]]), r: null }),
    ],
    arrow_types: `Struct<{a:List<${arrow}>, m:Map<{key:Utf8, value:${arrow}}>, r:Struct<{f:${arrow}}>}>`,
  };
}

const multiset: TypeCase = {
  types: [DataTypes.MULTISET(DataTypes.STRING())],
  values: [
    new Map([
      ["a", 2],
      ["b", 1],
    ]),
    new Map(),
  ],
  arrow_types: "Map<{key:Utf8, value:Int32}>",
};

/** One of each type. */
const innerTypes = [
  multiset,
  ...[...basicTypes, ...times, ...javaTypes].map(
    ({ cases }) => cases.findLast((each) => (each.arrow_refuses ?? each.arrow_gives) === undefined) as TypeCase,
  ),
];

export const nestedTypes: readonly TypeSample[] = [
  {
    sql: "ARRAY<t>",
    typescript: "array",
    arrow: "list",
    literal: "`array(1, 2)`",
    cases: [
      {
        types: [DataTypes.ARRAY(DataTypes.INT())],
        values: [[1, 2], [1, null], []],
        arrow_types: "List<Int32>",
        literal_of: (value: (number | null)[]) =>
          value.length > 0 && value.every((each) => each !== null)
            ? array(lit(value[0] as number), ...value.slice(1).map((each) => lit(each as number)))
            : undefined,
      },
    ],
  },
  {
    sql: "MAP<k, v>",
    range: "each key once",
    typescript: "`Map`",
    arrow: "map",
    literal: '`map("a", 1)`',
    cases: [
      {
        types: [DataTypes.MAP(DataTypes.STRING(), DataTypes.BIGINT())],
        values: [new Map([["a", 1n]]), new Map([["", null]]), new Map()],
        arrow_types: "Map<{key:Utf8, value:Int64}>",
        literal_of: (value: ReadonlyMap<string, bigint | null>) => {
          const [entry] = value;
          return entry === undefined || entry[1] === null ? undefined : map(lit(entry[0]), lit(entry[1]));
        },
      },
    ],
  },
  {
    sql: "MULTISET<t>",
    range: "counts from 1",
    typescript: "`Map` of elements to their counts; taken as an array too",
    arrow: "map of int32",
    literal: "",
    cases: [multiset],
  },
  {
    sql: "ROW<...>",
    typescript: "`Row`; taken as an array or a plain object too",
    arrow: "struct",
    literal: '`row(1, "a")`',
    cases: [
      {
        types: [DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()))],
        values: [named({ a: 1, b: "x" }), named({ a: null, b: null })],
        arrow_types: "Struct<{a:Int32, b:Utf8}>",
        literal_of: (value: api.Row, type) =>
          value.get_field("a") === null
            ? undefined
            : row(lit(value.get_field_as<number>("a")), lit(value.get_field_as<string>("b"))).cast(
                type as api.DataType,
              ),
      },
    ],
  },
  {
    sql: "any of these in any other",
    typescript: "as they are",
    arrow: "as they are",
    literal: "`array(row(1, array(2)))`",
    cases: [
      ...innerTypes.map(insideOthers),
      {
        types: [nestedType],
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
        arrow_types:
          "List<Map<{key:Utf8, value:Struct<{when:List<Timestamp<NANOSECOND>>, what:Map<{key:Int32, value:Decimal[38e0]}>}>}>>",
      },
      {
        types: [
          DataTypes.ARRAY(
            DataTypes.ROW(
              DataTypes.FIELD("a", DataTypes.INT()),
              DataTypes.FIELD("b", DataTypes.ARRAY(DataTypes.INT())),
            ),
          ),
        ],
        values: [[named({ a: 1, b: [2, 3] }), named({ a: 4, b: [5] })]],
        arrow_types: "List<Struct<{a:Int32, b:List<Int32>}>>",
        literal_of: (value: api.Row[], type) => {
          const [first, ...rest] = value.map((each) => {
            const [head, ...tail] = each.get_field_as<number[]>("b");
            return row(
              lit(each.get_field_as<number>("a")),
              array(lit(head as number), ...tail.map((item) => lit(item))),
            );
          });
          return array(first as never, ...rest).cast(type as api.DataType);
        },
      },
    ],
  },
  {
    sql: "NULL in any of these",
    range: "where the type is not NOT NULL",
    typescript: "`null`",
    arrow: "null",
    literal: "`null_of(DataTypes.INT())`",
    cases: [
      {
        types: [DataTypes.INT(), DataTypes.STRING(), DataTypes.TIMESTAMP_LTZ(9), DataTypes.ARRAY(DataTypes.BYTES())],
        values: [null],
        arrow_types: ["Int32", "Utf8", "Timestamp<NANOSECOND, UTC>", "List<Binary>"],
        literal_of: (_, type) => null_of(type as api.DataType),
      },
    ],
  },
];
