import type { DataType, Field as ArrowField } from "apache-arrow";
import { FieldType, type Field } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import { isTwoPart } from "../columns/column.js";
import type { Arrow } from "./load-arrow.js";

/** The Arrow field of a result's column. */
export function arrowField(arrow: Arrow, field: Field): ArrowField {
  return new arrow.Field(field.name, arrowType(arrow, field), field.nullable, metadataOf(field));
}

/** What Arrow's type does not say. */
function metadataOf(field: Field): Map<string, string> {
  const metadata = new Map<string, string>();
  if (field.sqlType !== "") metadata.set("flink.type", field.sqlType);
  if (field.type === FieldType.RAW) metadata.set("flink.class", field.className);
  if (field.type === FieldType.VARIANT) metadata.set("ARROW:extension:name", "arrow.json");
  return metadata;
}

function arrowType(arrow: Arrow, field: Field): DataType {
  switch (field.type) {
    case FieldType.NULL:
      return new arrow.Null();
    case FieldType.BOOLEAN:
      return new arrow.Bool();
    case FieldType.INT8:
      return new arrow.Int8();
    case FieldType.INT16:
      return new arrow.Int16();
    case FieldType.INT32:
      return new arrow.Int32();
    case FieldType.INT64:
      return new arrow.Int64();
    case FieldType.FLOAT32:
      return new arrow.Float32();
    case FieldType.FLOAT64:
      return new arrow.Float64();
    case FieldType.DECIMAL128:
      return new arrow.Decimal(field.scale, field.precision);
    case FieldType.UTF8:
    case FieldType.VARIANT:
      return new arrow.Utf8();
    case FieldType.DATE:
      return new arrow.DateDay();
    case FieldType.TIME:
      return new arrow.TimeMillisecond();
    case FieldType.TIMESTAMP:
      return timestamp(arrow, field, null);
    case FieldType.INSTANT:
      return timestamp(arrow, field, "UTC");
    case FieldType.MONTHS:
      return new arrow.IntervalYearMonth();
    case FieldType.DURATION:
      return new arrow.DurationMillisecond();
    case FieldType.LIST:
      return new arrow.List(child(arrow, field, "item"));
    case FieldType.MAP:
      return new arrow.Map_(child(arrow, field, "entries") as never);
    case FieldType.STRUCT:
      return new arrow.Struct(field.children.map((each) => arrowField(arrow, each)));
    default:
      return new arrow.Binary();
  }
}

function child(arrow: Arrow, { children: [first] }: Field, name: string): ArrowField {
  if (first === undefined) throw new Error("A field came without its child");
  return arrowField(arrow, { ...first, name });
}

function timestamp(arrow: Arrow, field: Field, zone: string | null): DataType {
  if (!isTwoPart(field)) return new arrow.Timestamp(arrow.TimeUnit.MILLISECOND, zone);
  return new arrow.Timestamp(field.precision <= 6 ? arrow.TimeUnit.MICROSECOND : arrow.TimeUnit.NANOSECOND, zone);
}
