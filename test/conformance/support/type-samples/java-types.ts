import * as api from "#overrides/index.js";
import { has, type AnyType, type TypeSample } from "./type-sample.js";
const { Bitmap, DataTypes, RawValue, Variant, array, call_sql, lit } = api;

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
  range: "what JSON holds",
  typescript: "`Variant`",
  arrow: "utf8, of JSON",
  literal: "`call_sql(\"PARSE_JSON('{}')\")`",
  cases: [
    {
      types: [DataTypes.VARIANT()],
      values: [
        new Variant({ a: [1, 2.5, "x", null, true], b: { c: "d" } }),
        new Variant({ a: [1, "x", null, true], b: { c: "d" } }),
        new Variant(null),
        new Variant([]),
        new Variant("text"),
        new Variant(2 ** 53 - 1),
      ],
      arrow_types: "Utf8",
      // PARSE_JSON makes a decimal of a number with a fraction.
      literal_of: (value: api.Variant) => {
        const json = JSON.stringify(value);
        return json.includes(".") ? undefined : call_sql(`PARSE_JSON('${json}')`);
      },
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
