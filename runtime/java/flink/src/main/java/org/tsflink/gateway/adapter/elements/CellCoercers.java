package org.tsflink.gateway.adapter.elements;

import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.BinaryType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DistinctType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RawType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.table.types.logical.YearMonthIntervalType;

/** The coercer of each type; a coercer that this gives takes nulls where the type does. */
final class CellCoercers {

    private CellCoercers() {}

    static CellCoercer of(LogicalType type) {
        CellCoercer coercer = ofNotNull(type);
        boolean nullable = type.isNullable();
        return value -> {
            if (value == null) {
                if (nullable) {
                    return null;
                }
                throw new CellProblem("null is not allowed in " + type.asSummaryString());
            }
            return coercer.coerce(value);
        };
    }

    private static CellCoercer ofNotNull(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case BOOLEAN -> value -> value instanceof Boolean ? value : refuse(value, type);
            case TINYINT -> value -> (byte) NumberCells.whole(value, type, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SMALLINT -> value -> (short) NumberCells.whole(value, type, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> value -> (int) NumberCells.whole(value, type, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case BIGINT -> value -> NumberCells.whole(value, type, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> value -> NumberCells.toFloat(value, type);
            case DOUBLE -> value -> NumberCells.toDouble(value, type);
            case DECIMAL -> value -> NumberCells.toDecimal(value, (DecimalType) type);
            case CHAR -> value -> TextCells.characters(value, type, ((CharType) type).getLength(), true);
            case VARCHAR -> value -> TextCells.characters(value, type, ((VarCharType) type).getLength(), false);
            case BINARY -> value -> TextCells.bytes(value, type, ((BinaryType) type).getLength(), true);
            case VARBINARY -> value -> TextCells.bytes(value, type, ((VarBinaryType) type).getLength(), false);
            case DATE -> value -> TimeCells.date(value, type);
            case TIME_WITHOUT_TIME_ZONE -> value -> TimeCells.time(value, (TimeType) type);
            case TIMESTAMP_WITHOUT_TIME_ZONE -> value ->
                    TimeCells.timestamp(value, type, ((TimestampType) type).getPrecision());
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> value ->
                    TimeCells.instant(value, type, ((LocalZonedTimestampType) type).getPrecision());
            case INTERVAL_YEAR_MONTH -> value -> IntervalCells.months(value, (YearMonthIntervalType) type);
            case INTERVAL_DAY_TIME -> value -> IntervalCells.millis(value, (DayTimeIntervalType) type);
            case ARRAY -> ContainerCells.array((ArrayType) type);
            case MAP -> ContainerCells.map((MapType) type);
            case MULTISET -> ContainerCells.multiset((MultisetType) type);
            case ROW -> RowCells.of((RowType) type);
            case STRUCTURED_TYPE -> RowCells.of((StructuredType) type);
            case DISTINCT_TYPE -> ofNotNull(((DistinctType) type).getSourceType());
            case RAW -> value -> BinaryCells.raw(value, (RawType<?>) type);
            default -> ofNewerType(type);
        };
    }

    /** Of the types that the oldest Flink does not have. */
    private static CellCoercer ofNewerType(LogicalType type) {
        return switch (type.getTypeRoot().name()) {
            case "VARIANT" -> value -> BinaryCells.variant(value, type);
            case "BITMAP" -> value -> BinaryCells.bitmap(value, type);
            default -> value -> {
                throw new CellProblem("a column of type " + type.asSummaryString()
                        + " cannot be filled from TypeScript; leave it null, or make it in a query");
            };
        };
    }

    /** Typed so that it can stand where a value is expected. */
    static <T> T refuse(Object value, LogicalType type) {
        throw new CellProblem(Described.value(value) + " is not a value of type " + type.asSummaryString());
    }
}
