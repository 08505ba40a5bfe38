package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.FieldType;

/** Cells whose columns hold nothing that their type does not: moved as they are, with no object for each. */
final class DirectCells {

    /** Moves one cell into a row. */
    interface Mover {
        void move(int index, BinaryRowWriter row, int position);
    }

    private DirectCells() {}

    /** Null where cells must be looked at one by one. */
    static Mover of(Field field, ColumnReader column, LogicalType type) {
        if (field.getType() == FieldType.FIELD_TYPE_UNION) {
            return union(field, column, type);
        }
        Mover value = column.buffers().length == 0 ? null : value(field.getType(), column.buffers(), type);
        if (value == null || column.hasNulls() && !type.isNullable()) {
            return null;
        } else if (!column.hasNulls()) {
            return value;
        }
        return (index, row, position) -> {
            if (column.isNull(index)) {
                row.setNullAt(position);
            } else {
                value.move(index, row, position);
            }
        };
    }

    /** A dictionary of Arrow's: its chunks, and null. */
    private static Mover union(Field field, ColumnReader column, LogicalType type) {
        List<Mover> members = new ArrayList<>();
        for (int member = 0; member < field.getChildrenCount(); member++) {
            Field child = field.getChildren(member);
            boolean isNull = child.getType() == FieldType.FIELD_TYPE_NULL;
            Mover mover = isNull && type.isNullable()
                    ? (index, row, position) -> row.setNullAt(position)
                    : of(child, column.children().get(member), type);
            if (mover == null) {
                return null;
            }
            members.add(mover);
        }
        ByteBuffer memberOf = column.buffers()[0];
        ByteBuffer offsets = column.buffers()[1];
        return (index, row, position) ->
                members.get(memberOf.get(index)).move(offsets.getInt(4 * index), row, position);
    }

    private static Mover value(FieldType given, ByteBuffer[] buffers, LogicalType type) {
        return switch (type.getTypeRoot()) {
            case BOOLEAN -> given == FieldType.FIELD_TYPE_BOOLEAN
                    ? (index, row, position) -> row.writeBoolean(position, ColumnReader.bit(buffers[0], index))
                    : null;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> integer(given, buffers[0], type);
            case FLOAT -> given == FieldType.FIELD_TYPE_FLOAT32
                    ? (index, row, position) -> row.writeFloat(position, buffers[0].getFloat(4 * index))
                    : null;
            case DOUBLE -> switch (given) {
                case FIELD_TYPE_FLOAT64 -> (index, row, position) ->
                        row.writeDouble(position, buffers[0].getDouble(8 * index));
                case FIELD_TYPE_FLOAT32 -> (index, row, position) ->
                        row.writeDouble(position, buffers[0].getFloat(4 * index));
                case FIELD_TYPE_INT32 -> (index, row, position) ->
                        row.writeDouble(position, buffers[0].getInt(4 * index));
                default -> null;
            };
            case VARCHAR -> given == FieldType.FIELD_TYPE_UTF8
                            && ((VarCharType) type).getLength() == VarCharType.MAX_LENGTH
                    ? text(buffers)
                    : null;
            case VARBINARY -> given == FieldType.FIELD_TYPE_BINARY
                            && ((VarBinaryType) type).getLength() == VarBinaryType.MAX_LENGTH
                    ? bytes(buffers)
                    : null;
            default -> null;
        };
    }

    private static Mover integer(FieldType given, ByteBuffer values, LogicalType type) {
        int width = switch (given) {
            case FIELD_TYPE_INT8 -> 1;
            case FIELD_TYPE_INT16 -> 2;
            case FIELD_TYPE_INT32 -> 4;
            case FIELD_TYPE_INT64 -> 8;
            default -> Integer.MAX_VALUE;
        };
        IntToLongFunction read = switch (width) {
            case 1 -> values::get;
            case 2 -> index -> values.getShort(2 * index);
            case 4 -> index -> values.getInt(4 * index);
            default -> index -> values.getLong(8 * index);
        };
        return switch (type.getTypeRoot()) {
            case TINYINT -> width > 1
                    ? null
                    : (index, row, position) -> row.writeByte(position, (byte) read.applyAsLong(index));
            case SMALLINT -> width > 2
                    ? null
                    : (index, row, position) -> row.writeShort(position, (short) read.applyAsLong(index));
            case INTEGER -> width > 4
                    ? null
                    : (index, row, position) -> row.writeInt(position, (int) read.applyAsLong(index));
            default -> width > 8
                    ? null
                    : (index, row, position) -> row.writeLong(position, read.applyAsLong(index));
        };
    }

    private static Mover text(ByteBuffer[] buffers) {
        ByteBuffer offsets = buffers[0];
        byte[] bytes = copy(buffers[1]);
        return (index, row, position) -> {
            int start = offsets.getInt(4 * index);
            row.writeString(position, BinaryStringData.fromBytes(bytes, start, offsets.getInt(4 * index + 4) - start));
        };
    }

    private static Mover bytes(ByteBuffer[] buffers) {
        ByteBuffer offsets = buffers[0];
        return (index, row, position) -> {
            int start = offsets.getInt(4 * index);
            byte[] value = new byte[offsets.getInt(4 * index + 4) - start];
            buffers[1].get(start, value);
            row.writeBinary(position, value);
        };
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(buffer.position(), bytes);
        return bytes;
    }
}
