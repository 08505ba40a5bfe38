import { DataTypes as Modern } from "#overrides/index.js";
import type { InferredType } from "#runtime";
import { ModernType } from "./as-data-type.js";
import type { DataType } from "./data-type.js";
import { DataTypes } from "./data-types.js";
import { RowField, RowType } from "./row-type.js";

/** The type of what was inferred from a program's values: integers are BIGINT, as in PyFlink 1.10. */
export function inferredType(type: InferredType): DataType {
  switch (type.kind) {
    case "boolean":
      return DataTypes.BOOLEAN();
    case "int":
    case "bigint":
      return DataTypes.BIGINT();
    case "double":
      return DataTypes.DOUBLE();
    case "decimal":
      return DataTypes.DECIMAL(type.precision, type.scale);
    case "string":
      return DataTypes.STRING();
    case "bytes":
      return DataTypes.BYTES();
    case "date":
      return DataTypes.DATE();
    case "time":
      return DataTypes.TIME(type.precision);
    case "timestamp":
      return DataTypes.TIMESTAMP(type.precision);
    case "timestamp_ltz":
      return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(type.precision);
    case "day_time_interval":
      return DataTypes.INTERVAL(DataTypes.DAY(6), DataTypes.SECOND(9));
    case "year_month_interval":
      return DataTypes.INTERVAL(DataTypes.YEAR(4), DataTypes.MONTH());
    case "array":
      return DataTypes.ARRAY(inferredType(type.element));
    case "map":
      return DataTypes.MAP(inferredType(type.key), inferredType(type.value));
    case "row":
      return new RowType(type.fields.map(({ name, type: field }) => new RowField(name, inferredType(field))));
    default:
      return new ModernType(Modern.of(type.kind.toUpperCase()));
  }
}
