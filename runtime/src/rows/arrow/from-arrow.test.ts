import {
  Binary,
  BinaryView,
  Bool,
  Dictionary,
  Field,
  Int32,
  LargeBinary,
  LargeList,
  LargeUtf8,
  List,
  RecordBatch,
  Table,
  Utf8,
  Utf8View,
  makeData,
  tableFromArrays,
  vectorFromArray,
} from "apache-arrow";
import { describe, expect, it } from "vitest";
import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { readBatch, view, writeBatch } from "../columns/column.js";
import { decodeColumn } from "../columns/decode-column.js";
import { nestedRows } from "../decode-rows.js";
import { columnOf } from "./arrow-column.js";
import type { ArrowDataShape } from "./arrow-shapes.js";
import type { ArrowRows } from "./from-arrow.js";
import { inferArrow } from "./inferred-arrow.js";

function values(data: ArrowDataShape): unknown[] {
  const column = columnOf(data, { name: "c", type: data.type });
  const { batch, body } = writeBatch([column], data.length);
  const [read] = readBatch({ ...batch, body: new Uint8Array(Buffer.concat(body)) }, [column.field]);
  return read === undefined ? [] : decodeColumn(read, data.length, nestedRows);
}

const texts = [
  "a",
  null,
  "é",
  "",
  "😀",
  "f",
  "more than the twelve bytes of a view",
  "h",
  "twelve bytes",
  "thirteen byte",
];
const bytes = (text: string | null) => (text === null ? null : new Uint8Array(Buffer.from(text)));
const lists = [[1], null, [], [2, 3], [4], [5], [6], [7], [8], [9, null]];

describe("Arrow's data", () => {
  it("goes over the same bytes", () => {
    const data = vectorFromArray([1, 2, 3], new Int32()).data[0] as ArrowDataShape;
    expect(columnOf(data, { name: "c", type: data.type }).buffers[0]?.buffer).toBe((data.values as Int32Array).buffer);
  });

  it.each([
    ["numbers", vectorFromArray([1, null, 3, 4, 5, 6, 7, 8, 9, null], new Int32())],
    ["booleans", vectorFromArray([true, null, false, true, true, true, false, true, true, null], new Bool())],
    ["strings", vectorFromArray(texts, new Utf8())],
    ["lists", vectorFromArray(lists, new List(new Field("item", new Int32(), true)))],
    ["strings with offsets of 64 bits", vectorFromArray(texts, new LargeUtf8())],
    ["bytes with offsets of 64 bits", vectorFromArray(texts.map(bytes), new LargeBinary())],
    ["lists with offsets of 64 bits", vectorFromArray(lists, new LargeList(new Field("item", new Int32(), true)))],
    ["strings by views", vectorFromArray(texts, new Utf8View())],
    ["bytes by views", vectorFromArray(texts.map(bytes), new BinaryView())],
  ])("of %s may begin anywhere", (_, vector) => {
    const all = [...vector].map(plain);
    const data = vector.data[0] as ArrowDataShape;
    for (const start of [0, 1, 3, 8]) {
      const part = data.slice(start, data.length - start);
      expect(values(part)).toEqual(all.slice(start));
    }
  });

  it("of text that is no UTF-8 is refused, but for what lies in the place of a null", () => {
    const text = (nullBitmap: Uint8Array | undefined, data = Uint8Array.of(0x61, 0xc3, 0x28, 0x62)) =>
      makeData({
        type: new Utf8(),
        valueOffsets: Int32Array.of(0, 1, 3, 4),
        data,
        ...(nullBitmap && { nullBitmap, nullCount: 1 }),
      }) as unknown as ArrowDataShape;
    expect(() => values(text(undefined))).toThrow("the bytes are not UTF-8");
    expect(values(text(Uint8Array.of(0b101)))).toEqual(["a", null, "b"]);
    // A character that lies half in one text and half in the next.
    const cut = Uint8Array.of(0xc3, 0xa9, 0x61, 0x62);
    expect(() => values(text(undefined, cut))).toThrow("the bytes are not UTF-8");
    expect(() => values(text(Uint8Array.of(0b110), cut))).toThrow("the bytes are not UTF-8");
    expect(values(text(Uint8Array.of(0b100), cut))).toEqual([null, null, "b"]);
    expect(() =>
      values(
        vectorFromArray([bytes("long enough for no view: "), Uint8Array.of(0xff)], new Binary())
          .data[0] as ArrowDataShape,
      ),
    ).not.toThrow();
  });

  it("of a dictionary is a union whose offsets are its indices", () => {
    const vector = vectorFromArray(["x", "y", null, "x"], new Dictionary(new Utf8(), new Int32()));
    const data = vector.data[0] as ArrowDataShape;
    const column = columnOf(data, { name: "c", type: data.type });
    expect(FieldType[column.field.type]).toBe("UNION");
    expect([...view(Int8Array, column.buffers[0])]).toEqual([0, 0, 1, 0]);
    expect([...view(Int32Array, column.buffers[1])]).toEqual([0, 1, 0, 0]);
    expect(inferArrow({ name: "c", type: data.type })).toEqual({ kind: "string" });
  });

  it("of a dictionary whose values are used one after the other is what the dictionary holds", () => {
    const words = ["a", "bc", "", "d"];
    const data = vectorFromArray(words, new Dictionary(new Utf8(), new Int32())).data[0] as ArrowDataShape;
    expect(FieldType[columnOf(data, { name: "c", type: data.type }).field.type]).toBe("UTF8");
    expect(values(data)).toEqual(words);
    expect(values(data.slice(1, 2))).toEqual(["bc", ""]);
  });

  it("of a part of the rows takes only the part of their dictionary that it uses", () => {
    const words = ["a", "b", "c", "d", null, "c"];
    const data = vectorFromArray(words, new Dictionary(new Utf8(), new Int32())).data[0] as ArrowDataShape;
    const part = columnOf(data.slice(2, 4), { name: "c", type: data.type });
    expect([...view(Int32Array, part.buffers[1])]).toEqual([0, 1, 0, 0]);
    expect(part.children[0]?.length).toBe(2);
    expect(Buffer.from(part.children[0]?.buffers[1] ?? []).toString()).toBe("cd");
  });

  it("is taken as apache-arrow types it", () => {
    const takes = (rows: ArrowRows) => rows;
    const table = tableFromArrays({ a: Int32Array.of(1) });
    expect(takes(table)).toBeInstanceOf(Table);
    expect(takes(table.batches[0] as RecordBatch)).toBeInstanceOf(RecordBatch);
    expect(takes(table.batches)).toHaveLength(1);
    expect(makeData({ type: new Int32(), data: Int32Array.of(1) }).length).toBe(1);
  });
});

function plain(value: unknown): unknown {
  return typeof value === "object" && value !== null && Symbol.iterator in value && !(value instanceof Uint8Array)
    ? [...(value as Iterable<unknown>)]
    : value;
}
