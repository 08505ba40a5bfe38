import type { Value } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { Decimal, isDecimal } from "../../values/decimal.js";
import { isValue, valueOf } from "../../values/encoded.js";
import { encodeObject } from "../../values/object-rule.js";
import { isPlainObject } from "../../values/plain-object.js";
import { decodeDate, decodeDateTime, decodeInstant } from "../../values/temporal-decoding.js";
import { isTemporal } from "../../values/temporal-encoding.js";
import { isText } from "../../values/text.js";
import { EncodeError } from "./encoding.js";
import { refuseCell } from "./value-kind.js";

/** What a VARIANT holds: integers as numbers where they are exact, objects as plain objects. */
export function variantValue({ kind }: Value): unknown {
  switch (kind.case) {
    case "boolean":
    case "int":
    case "float":
    case "double":
    case "string":
      return kind.value;
    case "long": {
      const number = Number(kind.value);
      return Number.isSafeInteger(number) ? number : kind.value;
    }
    case "decimal":
      return new Decimal(kind.value);
    case "bytes":
      return new Uint8Array(kind.value);
    case "localDate":
      return decodeDate(kind.value);
    case "localDateTime":
      return decodeDateTime(kind.value);
    case "instant":
      return decodeInstant(kind.value);
    case "list":
      return kind.value.elements.map(variantValue);
    case "row": {
      const { names, fields } = kind.value;
      return Object.fromEntries(names.map((name, index) => [name, variantValue(fields[index] as Value)]));
    }
    default:
      return null;
  }
}

/** The inverse of `variantValue`. */
export function encodeVariant(value: unknown, index: number, path: string): Value {
  if (Array.isArray(value)) {
    const elements = value.map((element: unknown, position) => encodeVariant(element, index, `${path}[${position}]`));
    return valueOf({ case: "list", value: { $typeName: "tsflink.bridge.v1.List", elements } });
  }
  if (isPlainObject(value)) {
    const given = Object.entries(value).filter(([, field]) => field !== undefined);
    const names = given.map(([name]) => name);
    const odd = names.find((name) => !isText(name));
    if (odd !== undefined)
      throw new EncodeError(index, path, `a Variant does not hold the name ${JSON.stringify(odd)}`);
    const fields = given.map(([name, field]) => encodeVariant(field, index, `${path}.${name}`));
    return valueOf({ case: "row", value: { $typeName: "tsflink.bridge.v1.Row", kind: 0, names, fields } });
  }
  const loss = lossOf(value);
  if (loss !== undefined) throw new EncodeError(index, path, `a Variant does not hold ${loss}`);
  const encoded = typeof value === "number" ? encodeNumber(value) : encodeObject(value);
  if (encoded !== undefined && isValue(encoded) && scalars.has(encoded.kind.case ?? "")) return encoded;
  const { message } = refuseCell(value, index);
  throw new EncodeError(index, path, `a Variant does not hold ${message}`);
}

const mostDigits = 38;

/** What Flink would cut off in silence; undefined when it keeps all. */
function lossOf(value: unknown): string | undefined {
  if (isDecimal(value)) {
    const tooLong = value.precision(true) > mostDigits || value.decimalPlaces() > mostDigits;
    return tooLong ? `a Decimal of more than ${mostDigits} digits` : undefined;
  }
  const isFine =
    (isTemporal(value, "Temporal.PlainDateTime") && value.nanosecond !== 0) ||
    (isTemporal(value, "Temporal.Instant") && value.epochNanoseconds % 1000n !== 0n);
  return isFine ? `${String(value)}: its times have microseconds` : undefined;
}

const scalars = new Set([
  "null",
  "boolean",
  "int",
  "long",
  "double",
  "string",
  "bytes",
  "decimal",
  "localDate",
  "localDateTime",
  "instant",
]);

function encodeNumber(value: number): Value {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
    ? valueOf({ case: "long", value: BigInt(value) })
    : valueOf({ case: "double", value });
}
