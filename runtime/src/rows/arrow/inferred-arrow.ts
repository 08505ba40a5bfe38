import { TsflinkError } from "../../errors/tsflink-error.js";
import type { InferredType } from "../elements/inferred-type.js";
import { ArrowTypeId, type ArrowFieldShape, type ArrowTypeShape } from "./arrow-shapes.js";

const digits = [0, 3, 6, 9];

/** The SQL type of a column of Arrow's. */
export function inferArrow({ name, type, metadata }: ArrowFieldShape): InferredType {
  if (metadata?.get("ARROW:extension:name") === "arrow.json") return { kind: "variant" };
  if (metadata?.get("flink.type")?.startsWith("BITMAP")) return { kind: "bitmap" };
  const inferred = inferType(type);
  if (inferred !== undefined && !metadata?.has("flink.class")) return inferred;
  throw new TsflinkError(
    `column ${name} has Arrow's type ${String(type)}, of which no SQL type follows; give the schema`,
  );
}

function inferType(type: ArrowTypeShape): InferredType | undefined {
  const precision = digits[type.unit ?? 0] ?? 9;
  switch (type.typeId) {
    case ArrowTypeId.Dictionary:
      return type.dictionary && inferType(type.dictionary);
    case ArrowTypeId.Bool:
      return { kind: "boolean" };
    case ArrowTypeId.Int:
      return integers[`${type.isSigned === true ? "" : "U"}${type.bitWidth}`];
    case ArrowTypeId.Float:
      return { kind: type.precision === 2 ? "double" : "float" };
    case ArrowTypeId.Decimal:
      return inferDecimal(type);
    case ArrowTypeId.Utf8:
    case ArrowTypeId.LargeUtf8:
    case ArrowTypeId.Utf8View:
      return { kind: "string" };
    case ArrowTypeId.Binary:
    case ArrowTypeId.LargeBinary:
    case ArrowTypeId.BinaryView:
      return { kind: "bytes" };
    case ArrowTypeId.FixedSizeBinary:
      return { kind: "binary", length: type.byteWidth ?? 1 };
    case ArrowTypeId.Date:
      return { kind: "date" };
    case ArrowTypeId.Time:
      return { kind: "time", precision };
    case ArrowTypeId.Timestamp:
      return { kind: type.timezone ? "timestamp_ltz" : "timestamp", precision };
    case ArrowTypeId.Interval:
      return type.unit === 2 ? undefined : { kind: type.unit === 0 ? "year_month_interval" : "day_time_interval" };
    case ArrowTypeId.Duration:
      return { kind: "day_time_interval" };
    default:
      return inferNested(type);
  }
}

const integers: Readonly<Record<string, InferredType>> = {
  8: { kind: "tinyint" },
  16: { kind: "smallint" },
  32: { kind: "int" },
  64: { kind: "bigint" },
  U8: { kind: "smallint" },
  U16: { kind: "int" },
  U32: { kind: "bigint" },
  U64: { kind: "decimal", precision: 20, scale: 0 },
};

function inferDecimal({ precision = 38, scale = 0 }: ArrowTypeShape): InferredType | undefined {
  return precision <= 38 && scale >= 0 && scale <= precision ? { kind: "decimal", precision, scale } : undefined;
}

function inferNested({ typeId, children }: ArrowTypeShape): InferredType | undefined {
  const [first] = children ?? [];
  if (first === undefined) return undefined;
  switch (typeId) {
    case ArrowTypeId.List:
    case ArrowTypeId.LargeList:
    case ArrowTypeId.FixedSizeList:
      return { kind: "array", element: inferArrow(first) };
    case ArrowTypeId.Map: {
      const [key, value] = first.type.children ?? [];
      return key && value && { kind: "map", key: inferArrow(key), value: inferArrow(value) };
    }
    case ArrowTypeId.Struct:
      return { kind: "row", fields: (children ?? []).map((child) => ({ name: child.name, type: inferArrow(child) })) };
    default:
      return undefined;
  }
}
