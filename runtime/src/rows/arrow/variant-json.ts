import { create, toBinary } from "@bufbuild/protobuf";
import { parse } from "lossless-json";
import { ValueSchema } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { Decimal, isDecimal } from "../../values/decimal.js";
import { fitsLong } from "../../values/numbers.js";
import { isPlainObject } from "../../values/plain-object.js";
import { view } from "../columns/column.js";
import { byteBuffers } from "../columns/encode-binary.js";
import { EncodeError } from "../columns/encoding.js";
import { encodeVariant } from "../columns/variant-value.js";
import { jsonValue } from "../json-value.js";

/**
 * What a Variant holds, as JSON that `parseVariant` reads as equal: a Decimal has a point, a number that is no safe integer
 * an exponent, so that PARSE_JSON too makes the one a DECIMAL and the other a DOUBLE. JSON has only text for dates, times
 * and bytes.
 *
 * @throws RangeError for NaN, of which JSON has nothing
 */
export function variantJson(value: unknown): string {
  if (typeof value === "number") return numberJson(value);
  if (typeof value === "bigint") return String(value);
  if (isDecimal(value)) return decimalJson(value);
  if (Array.isArray(value)) return `[${value.map(variantJson).join(",")}]`;
  if (isPlainObject(value)) {
    const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${variantJson(field)}`);
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(jsonValue(value));
}

function numberJson(value: number): string {
  if (Number.isNaN(value)) throw new RangeError("JSON, which a VARIANT is in Arrow, has no NaN");
  if (!Number.isFinite(value)) return value < 0 ? "-1e999" : "1e999";
  if (Object.is(value, -0)) return "-0e0";
  return Number.isSafeInteger(value) ? String(value) : value.toExponential();
}

function decimalJson(value: Decimal): string {
  const text = value.toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

/** Variants of JSON texts, as a column has them; what is no JSON is refused with its index. */
export function variantBuffers([offsets, bytes]: readonly Uint8Array[], length: number): [Uint8Array, Uint8Array] {
  const ends = view(Int32Array, offsets);
  const values = Array.from({ length }, (_, index) => {
    const text = Buffer.from((bytes as Uint8Array).subarray(ends[index], ends[index + 1])).toString();
    if (text === "") return null;
    return toBinary(ValueSchema, create(ValueSchema, encodeVariant(parsed(text, index), index, "")));
  });
  return byteBuffers(values);
}

function parsed(text: string, index: number): unknown {
  try {
    return parseVariant(text);
  } catch (error) {
    throw new EncodeError(index, "", `the text is no JSON: ${(error as Error).message}`);
  }
}

/** What a Variant of a JSON text holds. */
export function parseVariant(text: string): unknown {
  return parse(text, undefined, { parseNumber });
}

function parseNumber(text: string): unknown {
  if (/e/i.test(text)) return Number(text);
  if (text.includes(".")) return new Decimal(text);
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  const integer = BigInt(text);
  return fitsLong(integer) ? integer : new Decimal(text);
}
