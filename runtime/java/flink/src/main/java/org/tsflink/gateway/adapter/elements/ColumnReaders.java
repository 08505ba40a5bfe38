package org.tsflink.gateway.adapter.elements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.FieldType;
import org.tsflink.bridge.v1.TimeUnit;
import org.tsflink.gateway.errors.BridgeException;

/** The reader of each type of column. */
final class ColumnReaders {

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private ColumnReaders() {}

    static ColumnReader read(Field field, BatchReader batch) {
        int length = batch.field();
        boolean hasValidity =
                field.getType() != FieldType.FIELD_TYPE_NULL && field.getType() != FieldType.FIELD_TYPE_UNION;
        ByteBuffer validity = hasValidity ? batch.buffer() : NONE;
        return switch (field.getType()) {
            case FIELD_TYPE_UTF8, FIELD_TYPE_BINARY -> {
                ByteBuffer offsets = batch.buffer();
                ByteBuffer values = batch.buffer();
                yield of(validity, variable(field, offsets, values)).over(List.of(), offsets, values);
            }
            case FIELD_TYPE_BOOLEAN, FIELD_TYPE_INT8, FIELD_TYPE_INT16, FIELD_TYPE_INT32, FIELD_TYPE_INT64,
                    FIELD_TYPE_FLOAT32, FIELD_TYPE_FLOAT64 -> {
                ByteBuffer values = batch.buffer();
                yield of(validity, fixed(field, values)).over(List.of(), values);
            }
            case FIELD_TYPE_UNION -> {
                ByteBuffer members = batch.buffer();
                ByteBuffer offsets = batch.buffer();
                List<ColumnReader> children = children(field, batch);
                yield of(validity, union(members, offsets, children)).over(children, members, offsets);
            }
            default -> of(validity, value(field, length, batch));
        };
    }

    private static ColumnReader of(ByteBuffer validity, IntFunction<Object> value) {
        return new ColumnReader(validity) {
            @Override
            protected Object value(int index) {
                return value.apply(index);
            }
        };
    }

    private static IntFunction<Object> value(Field field, int length, BatchReader batch) {
        return switch (field.getType()) {
            case FIELD_TYPE_NULL -> index -> null;
            case FIELD_TYPE_DECIMAL_TEXT, FIELD_TYPE_RAW, FIELD_TYPE_VARIANT, FIELD_TYPE_BITMAP -> variable(field, batch.buffer(), batch.buffer());
            case FIELD_TYPE_TIME, FIELD_TYPE_TIMESTAMP, FIELD_TYPE_INSTANT, FIELD_TYPE_DURATION -> time(field, batch);
            case FIELD_TYPE_LIST -> list(field, batch);
            case FIELD_TYPE_FIXED_SIZE_LIST -> fixedSizeList(field, batch);
            case FIELD_TYPE_MAP -> map(field, batch);
            case FIELD_TYPE_STRUCT -> struct(field, batch);
            default -> fixed(field, batch.buffer());
        };
    }

    private static IntFunction<Object> fixed(Field field, ByteBuffer values) {
        return switch (field.getType()) {
            case FIELD_TYPE_BOOLEAN -> index -> ColumnReader.bit(values, index);
            case FIELD_TYPE_INT8 -> index -> (int) values.get(index);
            case FIELD_TYPE_INT16 -> index -> (int) values.getShort(2 * index);
            case FIELD_TYPE_INT32 -> index -> values.getInt(4 * index);
            case FIELD_TYPE_INT64 -> index -> values.getLong(8 * index);
            case FIELD_TYPE_UINT8 -> index -> Byte.toUnsignedInt(values.get(index));
            case FIELD_TYPE_UINT16 -> index -> Short.toUnsignedInt(values.getShort(2 * index));
            case FIELD_TYPE_UINT32 -> index -> Integer.toUnsignedLong(values.getInt(4 * index));
            case FIELD_TYPE_UINT64 -> index -> unsigned(values.getLong(8 * index));
            case FIELD_TYPE_FLOAT16 -> index -> halfFloat(values.getShort(2 * index));
            case FIELD_TYPE_FLOAT32 -> index -> values.getFloat(4 * index);
            case FIELD_TYPE_FLOAT64 -> index -> values.getDouble(8 * index);
            case FIELD_TYPE_DECIMAL128 -> index -> decimal(values, 16, index, field.getScale());
            case FIELD_TYPE_DECIMAL256 -> index -> decimal(values, 32, index, field.getScale());
            case FIELD_TYPE_FIXED_SIZE_BINARY -> index -> bytes(values, field.getSize() * index, field.getSize());
            case FIELD_TYPE_DATE -> index -> LocalDate.ofEpochDay(values.getInt(4 * index));
            case FIELD_TYPE_MONTHS -> index -> Period.ofMonths(values.getInt(4 * index));
            default -> throw new BridgeException("A column of the unknown type " + field.getType() + " arrived.");
        };
    }

    private static Object unsigned(long bits) {
        return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
    }

    private static float halfFloat(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size = exponent == 0x1f
                ? fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN
                : exponent == 0
                        ? fraction * 0x1p-24f
                        : Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
        return bits < 0 ? -size : size;
    }

    private static BigDecimal decimal(ByteBuffer values, int width, int index, int scale) {
        byte[] bigEndian = new byte[width];
        for (int octet = 0; octet < width; octet++) {
            bigEndian[width - 1 - octet] = values.get(width * index + octet);
        }
        return new BigDecimal(new BigInteger(bigEndian), scale);
    }

    private static byte[] bytes(ByteBuffer values, int start, int length) {
        byte[] bytes = new byte[length];
        values.get(start, bytes);
        return bytes;
    }

    private static IntFunction<Object> variable(Field field, ByteBuffer offsets, ByteBuffer values) {
        IntFunction<byte[]> read = index -> {
            int start = offsets.getInt(4 * index);
            return bytes(values, start, offsets.getInt(4 * index + 4) - start);
        };
        return switch (field.getType()) {
            case FIELD_TYPE_UTF8 -> index -> new String(read.apply(index), StandardCharsets.UTF_8);
            case FIELD_TYPE_DECIMAL_TEXT -> index ->
                    new BigDecimal(new String(read.apply(index), StandardCharsets.US_ASCII));
            case FIELD_TYPE_RAW -> index -> new Cells.Raw(field.getClassName(), read.apply(index));
            case FIELD_TYPE_VARIANT -> index -> new Cells.Variant(read.apply(index));
            case FIELD_TYPE_BITMAP -> index -> new Cells.Bitmap(read.apply(index));
            default -> read::apply;
        };
    }

    /** Reads times as seconds and nanoseconds. */
    private interface Times {
        Object of(long seconds, int nanos);

        default Object at(long seconds, int nanos) {
            try {
                return of(seconds, nanos);
            } catch (DateTimeException | ArithmeticException e) {
                throw new CellProblem(seconds + " s is out of range: " + e.getMessage());
            }
        }
    }

    private static IntFunction<Object> time(Field field, BatchReader batch) {
        Times times = switch (field.getType()) {
            case FIELD_TYPE_TIME -> (seconds, nanos) -> LocalTime.ofSecondOfDay(seconds).withNano(nanos);
            case FIELD_TYPE_TIMESTAMP -> (seconds, nanos) ->
                    LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
            case FIELD_TYPE_INSTANT -> Instant::ofEpochSecond;
            default -> Duration::ofSeconds;
        };
        if (field.getUnit() == TimeUnit.TIME_UNIT_MILLISECOND_AND_NANOSECOND) {
            ByteBuffer millis = half(batch);
            ByteBuffer nanos = half(batch);
            return index -> {
                long milli = millis.getLong(8 * index);
                int nano = (int) Math.floorMod(milli, (long) MILLIS_PER_SECOND) * NANOS_PER_MILLI
                        + nanos.getInt(4 * index);
                return times.at(Math.floorDiv(milli, (long) MILLIS_PER_SECOND), nano);
            };
        }
        ByteBuffer values = batch.buffer();
        boolean isShort = field.getType() == FieldType.FIELD_TYPE_TIME
                && field.getUnit().getNumber() <= TimeUnit.TIME_UNIT_MILLISECOND_VALUE;
        long perSecond = perSecond(field.getUnit());
        return index -> {
            long value = isShort ? values.getInt(4 * index) : values.getLong(8 * index);
            int nano = (int) (Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond));
            return times.at(Math.floorDiv(value, perSecond), nano);
        };
    }

    private static ByteBuffer half(BatchReader batch) {
        batch.field();
        batch.buffer();
        return batch.buffer();
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case TIME_UNIT_MILLISECOND -> 1000;
            case TIME_UNIT_MICROSECOND -> 1_000_000;
            case TIME_UNIT_NANOSECOND -> 1_000_000_000;
            default -> 1;
        };
    }

    private static IntFunction<Object> list(Field field, BatchReader batch) {
        ByteBuffer offsets = batch.buffer();
        ColumnReader elements = read(field.getChildren(0), batch);
        return index -> range(elements, offsets.getInt(4 * index), offsets.getInt(4 * index + 4));
    }

    private static IntFunction<Object> fixedSizeList(Field field, BatchReader batch) {
        ColumnReader elements = read(field.getChildren(0), batch);
        int size = field.getSize();
        return index -> range(elements, size * index, size * (index + 1));
    }

    private static IntFunction<Object> map(Field field, BatchReader batch) {
        ByteBuffer offsets = batch.buffer();
        Field entry = field.getChildren(0);
        batch.field();
        batch.buffer();
        ColumnReader keys = read(entry.getChildren(0), batch);
        ColumnReader values = read(entry.getChildren(1), batch);
        return index -> {
            int start = offsets.getInt(4 * index);
            int end = offsets.getInt(4 * index + 4);
            return new Cells.Entries(range(keys, start, end), range(values, start, end));
        };
    }

    private static IntFunction<Object> struct(Field field, BatchReader batch) {
        List<String> names =
                field.getChildrenList().stream().map(Field::getName).toList();
        List<ColumnReader> fields = children(field, batch);
        return index -> new Cells.Named(names, row(fields, names, index));
    }

    private static IntFunction<Object> union(ByteBuffer members, ByteBuffer offsets, List<ColumnReader> children) {
        return index -> children.get(members.get(index)).cell(offsets.getInt(4 * index));
    }

    private static List<ColumnReader> children(Field field, BatchReader batch) {
        List<ColumnReader> children = new ArrayList<>();
        for (Field child : field.getChildrenList()) {
            children.add(read(child, batch));
        }
        return children;
    }

    /** The cells of one row. */
    static List<Object> row(List<ColumnReader> columns, List<String> names, int index) {
        return new AbstractList<>() {
            @Override
            public Object get(int position) {
                try {
                    return columns.get(position).cell(index);
                } catch (CellProblem problem) {
                    throw problem.within("." + names.get(position));
                }
            }

            @Override
            public int size() {
                return columns.size();
            }
        };
    }

    private static List<Object> range(ColumnReader elements, int start, int end) {
        return new AbstractList<>() {
            @Override
            public Object get(int position) {
                return elements.cell(start + position);
            }

            @Override
            public int size() {
                return end - start;
            }
        };
    }
}
