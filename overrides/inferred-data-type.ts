import type { InferredType } from "#runtime";
import type { AbstractDataType } from "#generated/abstract-data-type.js";
import { DataTypes } from "#generated/data-types.js";

/** The Flink type that stands for what was inferred from a program's values. */
export function data_type_of(type: InferredType): AbstractDataType {
  switch (type.kind) {
    case "boolean":
      return DataTypes.BOOLEAN();
    case "tinyint":
      return DataTypes.TINYINT();
    case "smallint":
      return DataTypes.SMALLINT();
    case "float":
      return DataTypes.FLOAT();
    case "binary":
      return DataTypes.BINARY(type.length);
    case "int":
      return DataTypes.INT();
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
      return DataTypes.TIMESTAMP_LTZ(type.precision);
    case "day_time_interval":
      return DataTypes.INTERVAL(DataTypes.DAY(6), DataTypes.SECOND(9));
    case "year_month_interval":
      return DataTypes.INTERVAL(DataTypes.YEAR(4), DataTypes.MONTH());
    case "variant":
      return DataTypes.of("VARIANT");
    case "bitmap":
      return DataTypes.of("BITMAP");
    case "array":
      return DataTypes.ARRAY(data_type_of(type.element));
    case "map":
      return DataTypes.MAP(data_type_of(type.key), data_type_of(type.value));
    case "row":
      return DataTypes.ROW(...type.fields.map(({ name, type: field }) => DataTypes.FIELD(name, data_type_of(field))));
  }
}
