package org.tsflink.gateway.adapter.results;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DistinctType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RawType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;
import org.apache.flink.table.types.logical.TimestampType;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.FieldType;
import org.tsflink.bridge.v1.TimeUnit;

/** Describes to the other side the columns that {@link ColumnWriters} write. */
final class Fields {

    private Fields() {}

    static Field of(String name, LogicalType type) {
        Field.Builder field = Field.newBuilder()
                .setName(name)
                .setNullable(type.isNullable())
                .setSqlType(type.asSummaryString());
        switch (type.getTypeRoot()) {
            case NULL -> field.setType(FieldType.FIELD_TYPE_NULL);
            case BOOLEAN -> field.setType(FieldType.FIELD_TYPE_BOOLEAN);
            case TINYINT -> field.setType(FieldType.FIELD_TYPE_INT8);
            case SMALLINT -> field.setType(FieldType.FIELD_TYPE_INT16);
            case INTEGER -> field.setType(FieldType.FIELD_TYPE_INT32);
            case BIGINT -> field.setType(FieldType.FIELD_TYPE_INT64);
            case FLOAT -> field.setType(FieldType.FIELD_TYPE_FLOAT32);
            case DOUBLE -> field.setType(FieldType.FIELD_TYPE_FLOAT64);
            case DECIMAL -> field.setType(FieldType.FIELD_TYPE_DECIMAL128)
                    .setPrecision(((DecimalType) type).getPrecision())
                    .setScale(((DecimalType) type).getScale());
            case CHAR, VARCHAR -> field.setType(FieldType.FIELD_TYPE_UTF8);
            case BINARY, VARBINARY -> field.setType(FieldType.FIELD_TYPE_BINARY);
            case DATE -> field.setType(FieldType.FIELD_TYPE_DATE);
            case TIME_WITHOUT_TIME_ZONE -> field.setType(FieldType.FIELD_TYPE_TIME)
                    .setUnit(TimeUnit.TIME_UNIT_MILLISECOND);
            case TIMESTAMP_WITHOUT_TIME_ZONE -> timestamp(
                    field, FieldType.FIELD_TYPE_TIMESTAMP, ((TimestampType) type).getPrecision());
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestamp(
                    field, FieldType.FIELD_TYPE_INSTANT, ((LocalZonedTimestampType) type).getPrecision());
            case INTERVAL_YEAR_MONTH -> field.setType(FieldType.FIELD_TYPE_MONTHS);
            case INTERVAL_DAY_TIME -> field.setType(FieldType.FIELD_TYPE_DURATION)
                    .setUnit(TimeUnit.TIME_UNIT_MILLISECOND);
            case ARRAY -> field.setType(FieldType.FIELD_TYPE_LIST)
                    .addChildren(of("", ((ArrayType) type).getElementType()));
            case MAP -> map(field, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
            case MULTISET -> map(field, ((MultisetType) type).getElementType(), new IntType(false));
            case ROW -> field.setType(FieldType.FIELD_TYPE_STRUCT)
                    .addAllChildren(ofAll(((RowType) type).getFieldNames(), type.getChildren()));
            case STRUCTURED_TYPE -> structured(field, (StructuredType) type);
            case RAW -> field.setType(FieldType.FIELD_TYPE_RAW)
                    .setClassName(((RawType<?>) type).getOriginatingClass().getName());
            case DISTINCT_TYPE -> {
                return of(name, ((DistinctType) type).getSourceType());
            }
            default -> field.setType(newerType(type));
        }
        return field.build();
    }

    static List<Field> ofAll(List<String> names, List<LogicalType> types) {
        List<Field> fields = new ArrayList<>();
        for (int position = 0; position < types.size(); position++) {
            fields.add(of(names.get(position), types.get(position)));
        }
        return fields;
    }

    private static void timestamp(Field.Builder field, FieldType type, int precision) {
        field.setType(type)
                .setPrecision(precision)
                .setUnit(
                        TimestampWriters.isInMillis(precision)
                                ? TimeUnit.TIME_UNIT_MILLISECOND
                                : TimeUnit.TIME_UNIT_MILLISECOND_AND_NANOSECOND);
    }

    private static void map(Field.Builder field, LogicalType key, LogicalType value) {
        field.setType(FieldType.FIELD_TYPE_MAP)
                .addChildren(Field.newBuilder()
                        .setType(FieldType.FIELD_TYPE_STRUCT)
                        .addChildren(of("key", key))
                        .addChildren(of("value", value)));
    }

    private static void structured(Field.Builder field, StructuredType type) {
        List<String> names = type.getAttributes().stream()
                .map(StructuredType.StructuredAttribute::getName)
                .toList();
        field.setType(FieldType.FIELD_TYPE_STRUCT).addAllChildren(ofAll(names, type.getChildren()));
        type.getImplementationClass().ifPresent(implementation -> field.setClassName(implementation.getName()));
    }

    private static FieldType newerType(LogicalType type) {
        return switch (type.getTypeRoot().name()) {
            case "VARIANT" -> FieldType.FIELD_TYPE_VARIANT;
            case "BITMAP" -> FieldType.FIELD_TYPE_BITMAP;
            default -> throw new IllegalArgumentException("No column is written of " + type.asSummaryString());
        };
    }
}
