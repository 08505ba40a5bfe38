import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { AppendElementsSchema, RequestSchema } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { RecordBatchSchema } from "../gen/tsflink/bridge/v1/rows_pb.js";
import { encodeWithRows } from "./encode-with-rows.js";
import { piecesAfter } from "./pieces.js";

const pieces = [Uint8Array.of(1, 2, 3), new Uint8Array(300).fill(4), Uint8Array.of(5)];

function request(body: Uint8Array) {
  const batch = create(RecordBatchSchema, { rows: 3, lengths: [3], nullCounts: [0], buffers: [304], body });
  const append = create(AppendElementsSchema, { environment: 1, elements: 2, fields: [{ name: "a" }], batch });
  return create(RequestSchema, {
    id: 7n,
    asynchronous: true,
    releasedHandles: [8n],
    body: { case: "appendElements", value: append },
  });
}

describe("a request with rows", () => {
  it("is the message that protobuf itself would write", () => {
    const message = new Uint8Array(Buffer.concat(encodeWithRows(request(new Uint8Array()), pieces)));
    expect(fromBinary(RequestSchema, message)).toEqual(
      fromBinary(RequestSchema, toBinary(RequestSchema, request(new Uint8Array(Buffer.concat(pieces))))),
    );
  });

  it("holds the bytes of the rows where they lie", () => {
    expect(encodeWithRows(request(new Uint8Array()), pieces).slice(-3)).toEqual(pieces);
    expect(encodeWithRows(request(new Uint8Array()), pieces).at(-2)).toBe(pieces[1]);
  });
});

describe("pieces of which a part was written", () => {
  it.each([0, 1, 3, 4, 302, 303, 304])("go on after byte %i", (written) => {
    expect(Buffer.concat(piecesAfter(pieces, written))).toEqual(Buffer.concat(pieces).subarray(written));
  });
});
