import { FieldType } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import type { Decimal } from "../../values/decimal.js";
import { fitsLong } from "../../values/numbers.js";
import { isText } from "../../values/text.js";
import { bytesOf, fieldOf } from "./column.js";
import type { Body } from "./encoding.js";
import { refuseCell } from "./value-kind.js";

export function encodeBooleans(cells: readonly unknown[]): Body {
  const bits = new Uint8Array((cells.length + 7) >> 3);
  for (let index = 0; index < cells.length; index += 1) {
    if (cells[index] === true) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return { field: fieldOf(FieldType.BOOLEAN), buffers: [bits], children: [] };
}

/** As INT32 where all are such integers, else as FLOAT64. */
export function encodeNumbers(cells: readonly unknown[]): Body {
  const values = Float64Array.from(cells as number[]);
  const integers = Int32Array.from(values);
  // NaN is no integer, and -0 is none that has its sign.
  const whole = integers.every((integer, index) => Object.is(integer, values[index]));
  return whole
    ? { field: fieldOf(FieldType.INT32), buffers: [bytesOf(integers)], children: [] }
    : { field: fieldOf(FieldType.FLOAT64), buffers: [bytesOf(values)], children: [] };
}

/** As INT64 where all fit, else as decimal numbers. */
export function encodeBigints(cells: readonly unknown[]): Body {
  if (!cells.every((cell) => cell === null || fitsLong(cell as bigint))) return decimalTexts(cells.map(textOrNull));
  const values = BigInt64Array.from(cells, (cell) => (cell as bigint | null) ?? 0n);
  return { field: fieldOf(FieldType.INT64), buffers: [bytesOf(values)], children: [] };
}

export function encodeDecimals(cells: readonly unknown[]): Body {
  return decimalTexts(
    cells.map((cell, index) => {
      if (cell === null) return "";
      if (!(cell as Decimal).isFinite()) throw refuseCell(cell, index);
      return (cell as Decimal).toFixed();
    }),
  );
}

function textOrNull(cell: unknown): string {
  return cell === null ? "" : String(cell);
}

function decimalTexts(texts: readonly string[]): Body {
  return { field: fieldOf(FieldType.DECIMAL_TEXT), buffers: textBuffers(texts), children: [] };
}

export function encodeStrings(cells: readonly unknown[]): Body {
  const texts = cells as readonly (string | null)[];
  return { field: fieldOf(FieldType.UTF8), buffers: textBuffers(texts), children: [] };
}

/** Offsets and UTF-8 of strings; nulls are empty. */
export function textBuffers(texts: readonly (string | null)[]): [Uint8Array, Uint8Array] {
  const joined = texts.join("");
  const data = Buffer.from(joined);
  const offsets = new Int32Array(texts.length + 1);
  const isAscii = data.length === joined.length;
  let end = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? "";
    if (!isAscii && !isText(text)) throw refuseCell(text, index);
    end += isAscii ? text.length : Buffer.byteLength(text);
    offsets[index + 1] = end;
  }
  return [bytesOf(offsets), data];
}
