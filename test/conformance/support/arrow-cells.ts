import { DataType, type Data, type Table, type TimeUnit } from "apache-arrow";
import * as api from "#overrides/index.js";
import { variantJson } from "../../../runtime/src/rows/arrow/variant-json.js";
import { isBitmap } from "../../../runtime/src/values/bitmap.js";
import { isRawValue } from "../../../runtime/src/values/raw-value.js";
import { isVariant } from "../../../runtime/src/values/is-variant.js";
import { isRow } from "../../../runtime/src/rows/is-row.js";
const { Decimal, Temporal } = api;

/** The values of a table's first column, read of Arrow's buffers as its specification lays them out. */
export function arrowCells(table: Table): unknown[] {
  return table.batches.flatMap(({ data }) => {
    const column = data.children[0] as Data;
    return Array.from({ length: data.length }, (_, index) => cell(column, index));
  });
}

function cell(data: Data, index: number): unknown {
  const { nullBitmap, nullCount, type } = data;
  const bit = (bits: Uint8Array) => ((bits[index >> 3] as number) >> (index & 7)) & 1;
  if (nullCount > 0 && bit(nullBitmap) === 0) return null;
  const values = data.values as Uint8Array;
  const words = data.values as Uint32Array;
  const [from, to] = [data.valueOffsets?.[index] as number, data.valueOffsets?.[index + 1] as number];
  const children = (of: Data) => Array.from({ length: to - from }, (_, position) => cell(of, from + position));
  if (DataType.isBool(type)) return bit(data.values as Uint8Array) === 1;
  if (DataType.isUtf8(type)) return new TextDecoder().decode(values.subarray(from, to));
  if (DataType.isBinary(type)) return values.slice(from, to);
  if (DataType.isDecimal(type)) return decimal(words.subarray(4 * index, 4 * index + 4), type.scale);
  if (DataType.isDate(type)) return Temporal.PlainDate.from("1970-01-01").add({ days: values[index] as number });
  if (DataType.isTime(type)) return new Temporal.PlainTime().add({ milliseconds: values[index] as number });
  if (DataType.isTimestamp(type)) return timestamp(BigInt(words[index] as number), type);
  if (DataType.isInterval(type)) return months(values[index] as number);
  if (DataType.isDuration(type)) return duration(Number(values[index]));
  if (DataType.isList(type)) return children(data.children[0] as Data);
  if (DataType.isMap(type)) {
    const [keys, contents] = (data.children[0] as Data).children as [Data, Data];
    const values_of_keys = children(contents);
    return new Map(children(keys).map((key, position) => [key, values_of_keys[position]]));
  }
  if (DataType.isStruct(type)) {
    return Object.fromEntries(type.children.map(({ name }, position) => [name, cell(data.children[position]!, index)]));
  }
  return values[index];
}

function decimal(words: Uint32Array, scale: number): api.Decimal {
  const unscaled = words.reduceRight((all, word) => (all << 32n) | BigInt(word), 0n);
  return new Decimal(`${BigInt.asIntN(128, unscaled)}e${-scale}`);
}

function timestamp(
  count: bigint,
  { unit, timezone }: { unit: TimeUnit; timezone?: string | null | undefined },
): unknown {
  const nanos = count * 10n ** BigInt(9 - 3 * unit);
  const instant = Temporal.Instant.fromEpochNanoseconds(nanos);
  return timezone === "UTC" ? instant : instant.toZonedDateTimeISO("UTC").toPlainDateTime();
}

function months(count: number): api.Temporal.Duration {
  return Temporal.Duration.from({ years: Math.trunc(count / 12), months: count % 12 });
}

function duration(milliseconds: number): api.Temporal.Duration {
  return Temporal.Duration.from({ milliseconds }).round({ largestUnit: "hours" });
}

/** What Arrow has for a value of a row, as `arrowCells` gives it. */
export function arrowForm(value: unknown): unknown {
  if (isVariant(value)) return variantJson(value.value);
  if (isBitmap(value)) return value.to_bytes();
  if (isRawValue(value)) return value.serialized;
  if (isRow(value)) {
    return Object.fromEntries(Object.entries(value.to_object()).map(([name, field]) => [name, arrowForm(field)]));
  }
  if (value instanceof Map) return new Map([...value].map(([key, content]) => [key, arrowForm(content)]));
  return Array.isArray(value) ? value.map(arrowForm) : value;
}
