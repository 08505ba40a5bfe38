import type { InferredType } from "#runtime";
import type { AbstractDataType } from "#generated/abstract-data-type.js";
import type { DataTypes } from "#generated/data-types.js";

/**
 * The Flink type that stands for what was inferred from a program's values.
 *
 * @param types - makes it; handed in, since each entry point is a bundle and all have the types of one
 */
export function data_type_of(type: InferredType, types: typeof DataTypes): AbstractDataType {
  switch (type.kind) {
    case "boolean":
      return types.BOOLEAN();
    case "tinyint":
      return types.TINYINT();
    case "smallint":
      return types.SMALLINT();
    case "float":
      return types.FLOAT();
    case "binary":
      return types.BINARY(type.length);
    case "int":
      return types.INT();
    case "bigint":
      return types.BIGINT();
    case "double":
      return types.DOUBLE();
    case "decimal":
      return types.DECIMAL(type.precision, type.scale);
    case "string":
      return types.STRING();
    case "bytes":
      return types.BYTES();
    case "date":
      return types.DATE();
    case "time":
      return types.TIME(type.precision);
    case "timestamp":
      return types.TIMESTAMP(type.precision);
    case "timestamp_ltz":
      return types.TIMESTAMP_LTZ(type.precision);
    case "day_time_interval":
      return types.INTERVAL(types.DAY(6), types.SECOND(9));
    case "year_month_interval":
      return types.INTERVAL(types.YEAR(4), types.MONTH());
    case "variant":
      return types.of("VARIANT");
    case "bitmap":
      return types.of("BITMAP");
    case "array":
      return types.ARRAY(data_type_of(type.element, types));
    case "map":
      return types.MAP(data_type_of(type.key, types), data_type_of(type.value, types));
    case "row":
      return types.ROW(...type.fields.map(({ name, type: field }) => types.FIELD(name, data_type_of(field, types))));
  }
}
