import * as api from "#overrides/index.js";
import { variantJson } from "../../../../runtime/src/rows/arrow/variant-json.js";
import { has, type AnyType, type TypeSample } from "./type-sample.js";
const { Bitmap, DataTypes, Decimal, RawValue, Temporal, Variant, array, call_sql, lit } = api;

/** Arrays and objects in each other. */
const deep = (levels: number): unknown => (levels === 0 ? "end" : [{ inner: deep(levels - 1) }]);

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
  cases: [
    {
      types: [rawType("java.lang.Integer", "IntSerializer$IntSerializerSnapshot")],
      values: [
        new RawValue("java.lang.Integer", Uint8Array.of(0, 0, 0, 7)),
        new RawValue("java.lang.Integer", Uint8Array.of(128, 0, 0, 0)),
      ],
      arrow_types: "Binary",
    },
  ],
};

const variant = (): TypeSample => ({
  sql: "VARIANT (from Flink 2.1)",
  range: "what JSON holds; Decimal, bytes, dates and times of microseconds",
  typescript: "`Variant`",
  arrow: "utf8, of JSON; bytes, dates and times in it as text",
  literal: "`call_sql(\"PARSE_JSON('{}')\")`",
  cases: [
    {
      types: [DataTypes.VARIANT()],
      values: [
        new Variant({ a: [1, 2.5, "x", null, true], b: { "": [], c: "d" } }),
        new Variant(null),
        new Variant([]),
        new Variant(deep(200) as never),
        new Variant('text "quoted" 😀'),
        new Variant(2 ** 53 - 1),
        new Variant(0.1 + 0.2),
        new Variant(2 ** 60),
        new Variant(-1.5e300),
        new Variant({ n: [2n ** 53n + 1n, -(2n ** 63n), 2n ** 63n - 1n] }),
        new Variant([new Decimal("1.5"), new Decimal("-0.00"), new Decimal(`0.${"1".repeat(38)}`), new Decimal(7)]),
      ],
      arrow_types: "Utf8",
      literal_of: (value: api.Variant) => call_sql(`PARSE_JSON('${variantJson(value.value)}')`),
    },
    {
      // PARSE_JSON gives no -0, and a DOUBLE where the digits are more than 38 with a 0 after the point.
      types: [DataTypes.VARIANT()],
      values: [new Variant([-0, Infinity, -Infinity]), new Variant(new Decimal("9".repeat(38)))],
      arrow_types: "Utf8",
    },
    {
      types: [DataTypes.VARIANT()],
      values: [
        new Variant(Temporal.PlainDate.from("-000044-03-15")),
        new Variant(Temporal.PlainDateTime.from("1969-12-31T23:59:59.999999")),
        new Variant([Temporal.Instant.from("2020-01-01T00:00:00.000001Z")]),
        new Variant({ b: Uint8Array.of(0, 255) }),
      ],
      arrow_types: "Utf8",
      arrow_gives: [
        new Variant("-000044-03-15"),
        new Variant("1969-12-31T23:59:59.999999"),
        new Variant(["2020-01-01T00:00:00.000001Z"]),
        new Variant({ b: "AP8=" }),
      ],
    },
    {
      types: [DataTypes.VARIANT()],
      values: [new Variant([NaN])],
      arrow_types: "Utf8",
      arrow_refuses: /row 0, column c: JSON, which a VARIANT is in Arrow, has no NaN/,
    },
  ],
});

const bitmap = (): TypeSample => ({
  sql: "BITMAP (from Flink 2.3)",
  range: "sets of integers of 32 bits without sign",
  typescript: "`Bitmap`",
  arrow: "binary, a serialised Roaring bitmap",
  literal: "`array(1, 2).bitmap_build()`",
  cases: [
    {
      types: [DataTypes.BITMAP()],
      values: [
        Bitmap.from([]),
        Bitmap.from([0, 1, 70_000, 2 ** 32 - 1]),
        Bitmap.from(Array.from({ length: 5000 }, (_, index) => 3 * index)),
      ],
      arrow_types: "Binary",
      literal_of: (value: api.Bitmap) => {
        // INT has a sign.
        const [first, ...rest] = [...value].map((each) => lit(each | 0));
        return first === undefined || rest.length > 10 ? undefined : array(first, ...rest).bitmap_build();
      },
    },
  ],
});

/** What is of Java's own making, as far as this line has it. */
export const javaTypes: readonly TypeSample[] = [
  raw,
  ...(has("2.1") ? [variant()] : []),
  ...(has("2.3") ? [bitmap()] : []),
];
