package org.tsflink.gateway.adapter.results;

import java.util.List;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DistinctType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RawType;
import org.apache.flink.table.types.logical.TimestampType;
import org.tsflink.gateway.errors.BridgeException;

/** The writer of each type. */
final class ColumnWriters {

    private ColumnWriters() {}

    static ColumnWriter of(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case NULL -> new NestedWriters.Null();
            case BOOLEAN -> new NumberWriters.Boolean();
            case TINYINT -> new NumberWriters.Int8();
            case SMALLINT -> new NumberWriters.Int16();
            case INTEGER, DATE, TIME_WITHOUT_TIME_ZONE, INTERVAL_YEAR_MONTH -> new NumberWriters.Int32();
            case BIGINT, INTERVAL_DAY_TIME -> new NumberWriters.Int64();
            case FLOAT -> new NumberWriters.Float32();
            case DOUBLE -> new NumberWriters.Float64();
            case DECIMAL -> new NumberWriters.Decimal(
                    ((DecimalType) type).getPrecision(), ((DecimalType) type).getScale());
            case CHAR, VARCHAR -> new BinaryWriters.Text();
            case BINARY, VARBINARY -> new BinaryWriters.Binary();
            case TIMESTAMP_WITHOUT_TIME_ZONE -> TimestampWriters.of(((TimestampType) type).getPrecision());
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TimestampWriters.of(
                    ((LocalZonedTimestampType) type).getPrecision());
            case ARRAY -> new NestedWriters.Array(of(((ArrayType) type).getElementType()));
            case MAP -> new NestedWriters.Map(of(((MapType) type).getKeyType()), of(((MapType) type).getValueType()));
            case MULTISET -> new NestedWriters.Map(
                    of(((MultisetType) type).getElementType()), new NumberWriters.Int32());
            case ROW, STRUCTURED_TYPE -> new NestedWriters.Struct(ofAll(type.getChildren()));
            case DISTINCT_TYPE -> of(((DistinctType) type).getSourceType());
            case RAW -> new BinaryWriters.Raw<>(((RawType<?>) type).getTypeSerializer());
            default -> ofNewerType(type);
        };
    }

    static ColumnWriter[] ofAll(List<LogicalType> types) {
        return types.stream().map(ColumnWriters::of).toArray(ColumnWriter[]::new);
    }

    /** Of the types that the oldest Flink does not have. */
    private static ColumnWriter ofNewerType(LogicalType type) {
        return switch (type.getTypeRoot().name()) {
            case "VARIANT" -> new BinaryWriters.Variant();
            case "BITMAP" -> new BinaryWriters.Bitmap();
            default -> throw new BridgeException("A result has a column of type " + type.asSummaryString()
                    + ", which does not leave Flink; cast it in the query.");
        };
    }
}
