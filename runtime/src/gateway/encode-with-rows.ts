import { create, toBinary } from "@bufbuild/protobuf";
import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { AppendElementsSchema, RequestSchema, type Request } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { RecordBatchSchema } from "../gen/tsflink/bridge/v1/rows_pb.js";
import { byteLength } from "./pieces.js";

/**
 * A request to append elements, with the pieces of its batch's body at the end as they are: protobuf's own writer copies
 * the bytes of a field once for each message that it lies in.
 */
export function encodeWithRows(request: Request, body: readonly Uint8Array[]): readonly Uint8Array[] {
  if (request.body.case !== "appendElements") throw new TypeError(`${request.body.case} has no rows`);
  const { batch, ...append } = request.body.value;
  const pieces = [...body];
  const enclose = (message: Uint8Array, field: number) => {
    pieces.unshift(beginLast(message, field, byteLength(pieces)));
  };
  enclose(toBinary(RecordBatchSchema, batch ?? create(RecordBatchSchema)), RecordBatchSchema.field.body.number);
  enclose(toBinary(AppendElementsSchema, append), AppendElementsSchema.field.batch.number);
  enclose(
    toBinary(RequestSchema, { ...request, body: { case: undefined } }),
    RequestSchema.field.appendElements.number,
  );
  return pieces;
}

/** A message and then the beginning of its last field, whose value follows. */
function beginLast(message: Uint8Array, field: number, length: number): Uint8Array {
  return new BinaryWriter().raw(message).tag(field, WireType.LengthDelimited).uint32(length).finish();
}
