import type { Value } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { rowKinds } from "../rows/row-kind.js";
import {
  decodeDate,
  decodeDateTime,
  decodeDuration,
  decodeInstant,
  decodePeriod,
  decodeTime,
  decodeZoned,
} from "./temporal-decoding.js";

/** A value as TypeScript that makes it: `"a"`, `1`, `5n`, `new Decimal("1.50")`, `Temporal.PlainDate.from("2020-01-01")`. */
export function printValue({ kind }: Value): string {
  switch (kind.case) {
    case "null":
      return "null";
    case "boolean":
    case "byte":
    case "short":
    case "int":
      return String(kind.value);
    case "float":
    case "double":
      return Object.is(kind.value, -0) ? "-0" : String(kind.value);
    case "long":
      return `${kind.value}n`;
    case "bigInteger":
      return `${kind.value}n`;
    case "string":
    case "className":
      return JSON.stringify(kind.value);
    case "char":
      return JSON.stringify(String.fromCharCode(kind.value));
    case "bytes":
      return printBytes(kind.value);
    case "decimal":
      return `new Decimal(${JSON.stringify(kind.value)})`;
    case "localDate":
      return from("PlainDate", () => decodeDate(kind.value));
    case "localTime":
      return from("PlainTime", () => decodeTime(kind.value));
    case "localDateTime":
      return from("PlainDateTime", () => decodeDateTime(kind.value));
    case "instant":
      return from("Instant", () => decodeInstant(kind.value));
    case "zonedDateTime":
      return from("ZonedDateTime", () => decodeZoned(kind.value));
    case "duration":
      return from("Duration", () => decodeDuration(kind.value));
    case "period":
      return from("Duration", () => decodePeriod(kind.value));
    case "list":
    case "array":
      return printElements(kind.value.elements);
    case "set":
      return `new Set(${printElements(kind.value.elements)})`;
    case "map": {
      const { keys, values } = kind.value;
      return `new Map([${keys.map((key, index) => `[${printValue(key)}, ${printValue(values[index] as Value)}]`).join(", ")}])`;
    }
    case "row": {
      const fields = kind.value.fields.map(printValue);
      const rowKind = rowKinds[kind.value.kind] ?? "INSERT";
      return rowKind === "INSERT"
        ? `Row.of(${fields.join(", ")})`
        : `Row.of_kind(${[`"${rowKind}"`, ...fields].join(", ")})`;
    }
    case "enumConstant":
      return JSON.stringify(kind.value.name);
    case "text":
      return JSON.stringify(kind.value.text);
    case "raw":
      return `RAW(${kind.value.className})`;
    case "absent":
    case undefined:
      return "undefined";
    case "handle":
      return `${kind.value.className}@${kind.value.id}`;
    case "step":
      return `step ${kind.value}`;
  }
}

function printElements(elements: readonly Value[]): string {
  return `[${elements.map(printValue).join(", ")}]`;
}

function printBytes(bytes: Uint8Array): string {
  if (bytes.length > 32) return `Uint8Array(${bytes.length})`;
  return `Uint8Array.of(${Array.from(bytes, (byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(", ")})`;
}

function from(cls: string, decode: () => { toString(): string }): string {
  return `Temporal.${cls}.from(${JSON.stringify(decode().toString())})`;
}
