package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.FieldType;
import org.tsflink.tasks.ColumnKind;

/** A column that holds nothing that its type does not: its cells are moved as they are, with no object for each. */
abstract class DirectColumn {

    private DirectColumn() {}

    /** How the cells of such a type are kept; null for types whose cells must be looked at one by one. */
    static ColumnKind kindOf(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case TINYINT -> ColumnKind.TINYINT;
            case SMALLINT -> ColumnKind.SMALLINT;
            case INTEGER -> ColumnKind.INT;
            case BIGINT -> ColumnKind.BIGINT;
            case FLOAT -> ColumnKind.FLOAT;
            case DOUBLE -> ColumnKind.DOUBLE;
            case VARCHAR -> ((VarCharType) type).getLength() == VarCharType.MAX_LENGTH ? ColumnKind.BYTES : null;
            case VARBINARY -> ((VarBinaryType) type).getLength() == VarBinaryType.MAX_LENGTH ? ColumnKind.BYTES : null;
            default -> null;
        };
    }

    /** Null where cells must be looked at one by one. */
    static DirectColumn of(Field field, ColumnReader column, LogicalType type) {
        ColumnKind kind = kindOf(type);
        if (kind == null || column.hasNulls() && !type.isNullable()) {
            return null;
        }
        return switch (field.getType()) {
            case FIELD_TYPE_NULL -> type.isNullable() ? new Nulls() : null;
            case FIELD_TYPE_UNION -> union(field, column, type);
            case FIELD_TYPE_UTF8 -> type.is(LogicalTypeRoot.VARCHAR) ? new Variable(column) : null;
            case FIELD_TYPE_BINARY -> type.is(LogicalTypeRoot.VARBINARY) ? new Variable(column) : null;
            default -> {
                IntToLongFunction bits = column.buffers().length == 0 || kind == ColumnKind.BYTES
                        ? null
                        : bits(field.getType(), column.buffers()[0], kind);
                yield bits == null ? null : new Fixed(column, bits, isKept(field.getType(), kind));
            }
        };
    }

    /** A dictionary of Arrow's: its chunks, and null. */
    private static DirectColumn union(Field field, ColumnReader column, LogicalType type) {
        DirectColumn[] members = new DirectColumn[field.getChildrenCount()];
        for (int member = 0; member < members.length; member++) {
            members[member] = of(field.getChildren(member), column.children().get(member), type);
            if (members[member] == null) {
                return null;
            }
        }
        return new Union(members, column.buffers()[0], column.buffers()[1]);
    }

    /** Reads a cell as the bits of its kind; null where the kind does not hold all that was given. */
    private static IntToLongFunction bits(FieldType given, ByteBuffer values, ColumnKind kind) {
        return switch (given) {
            case FIELD_TYPE_BOOLEAN -> kind == ColumnKind.BOOLEAN
                    ? index -> ColumnReader.bit(values, index) ? 1 : 0
                    : null;
            case FIELD_TYPE_FLOAT32 -> switch (kind) {
                case FLOAT -> index -> values.getInt(4 * index);
                case DOUBLE -> index -> Double.doubleToRawLongBits(values.getFloat(4 * index));
                default -> null;
            };
            case FIELD_TYPE_FLOAT64 -> kind == ColumnKind.DOUBLE ? index -> values.getLong(8 * index) : null;
            case FIELD_TYPE_INT8 -> holdsWhole(kind, 1) ? values::get : null;
            case FIELD_TYPE_INT16 -> holdsWhole(kind, 2) ? index -> values.getShort(2 * index) : null;
            case FIELD_TYPE_INT32 -> holdsWhole(kind, 4)
                    ? index -> values.getInt(4 * index)
                    : kind == ColumnKind.DOUBLE
                            ? index -> Double.doubleToRawLongBits(values.getInt(4 * index))
                            : null;
            case FIELD_TYPE_INT64 -> holdsWhole(kind, 8) ? index -> values.getLong(8 * index) : null;
            default -> null;
        };
    }

    /** Whether the cells lie as the kind keeps them. */
    private static boolean isKept(FieldType given, ColumnKind kind) {
        return switch (given) {
            case FIELD_TYPE_INT8 -> kind == ColumnKind.TINYINT;
            case FIELD_TYPE_INT16 -> kind == ColumnKind.SMALLINT;
            case FIELD_TYPE_INT32 -> kind == ColumnKind.INT;
            case FIELD_TYPE_INT64 -> kind == ColumnKind.BIGINT;
            case FIELD_TYPE_FLOAT32 -> kind == ColumnKind.FLOAT;
            case FIELD_TYPE_FLOAT64 -> kind == ColumnKind.DOUBLE;
            default -> false;
        };
    }

    private static boolean holdsWhole(ColumnKind kind, int width) {
        return switch (kind) {
            case TINYINT, SMALLINT, INT, BIGINT -> kind.width >= width;
            default -> false;
        };
    }

    abstract boolean isNull(int index);

    /** False where no cell is null and none has to be asked. */
    boolean mayHaveNulls() {
        return true;
    }

    /** Whether one cell follows the other where they lie, those that are null among them. */
    boolean isContiguous() {
        return false;
    }

    /** All cells of a contiguous column of a kind with a width. */
    ByteBuffer cells() {
        throw new IllegalStateException("these cells do not lie as they are kept");
    }

    /** A cell that is not null, of a kind with a width: as many of the lowest bytes. */
    long bits(int index) {
        throw new IllegalStateException("these cells are bytes");
    }

    /** What a cell that is not null lies in, of the kind without a width: from {@link #start} to {@link #end}. */
    byte[] bytes(int index) {
        throw new IllegalStateException("these cells have one width");
    }

    int start(int index) {
        throw new IllegalStateException("these cells have one width");
    }

    int end(int index) {
        throw new IllegalStateException("these cells have one width");
    }

    /** Moves one cell into a row. */
    final void move(int index, BinaryRowWriter row, int position, LogicalType type) {
        if (isNull(index)) {
            row.setNullAt(position);
            return;
        }
        switch (type.getTypeRoot()) {
            case BOOLEAN -> row.writeBoolean(position, bits(index) != 0);
            case TINYINT -> row.writeByte(position, (byte) bits(index));
            case SMALLINT -> row.writeShort(position, (short) bits(index));
            case INTEGER -> row.writeInt(position, (int) bits(index));
            case BIGINT -> row.writeLong(position, bits(index));
            case FLOAT -> row.writeFloat(position, Float.intBitsToFloat((int) bits(index)));
            case DOUBLE -> row.writeDouble(position, Double.longBitsToDouble(bits(index)));
            case VARCHAR -> {
                int start = start(index);
                row.writeString(position, BinaryStringData.fromBytes(bytes(index), start, end(index) - start));
            }
            default -> row.writeBinary(position, Arrays.copyOfRange(bytes(index), start(index), end(index)));
        }
    }

    private static final class Nulls extends DirectColumn {
        @Override
        boolean isNull(int index) {
            return true;
        }
    }

    private static final class Fixed extends DirectColumn {

        private final ColumnReader column;
        private final IntToLongFunction bits;
        private final boolean kept;

        /** @param kept whether the cells lie as they are kept */
        Fixed(ColumnReader column, IntToLongFunction bits, boolean kept) {
            this.column = column;
            this.bits = bits;
            this.kept = kept;
        }

        @Override
        boolean isNull(int index) {
            return column.isNull(index);
        }

        @Override
        boolean mayHaveNulls() {
            return column.hasNulls();
        }

        @Override
        boolean isContiguous() {
            return kept;
        }

        @Override
        ByteBuffer cells() {
            return column.buffers()[0].duplicate();
        }

        @Override
        long bits(int index) {
            return bits.applyAsLong(index);
        }
    }

    private static final class Variable extends DirectColumn {

        private final ColumnReader column;
        private final ByteBuffer offsets;
        private final byte[] bytes;

        Variable(ColumnReader column) {
            this.column = column;
            this.offsets = column.buffers()[0];
            ByteBuffer values = column.buffers()[1];
            this.bytes = new byte[values.remaining()];
            values.get(values.position(), bytes);
        }

        @Override
        boolean isNull(int index) {
            return column.isNull(index);
        }

        @Override
        boolean mayHaveNulls() {
            return column.hasNulls();
        }

        @Override
        boolean isContiguous() {
            return true;
        }

        @Override
        byte[] bytes(int index) {
            return bytes;
        }

        @Override
        int start(int index) {
            return offsets.getInt(4 * index);
        }

        @Override
        int end(int index) {
            return offsets.getInt(4 * index + 4);
        }
    }

    private static final class Union extends DirectColumn {

        private final DirectColumn[] members;
        private final ByteBuffer memberOf;
        private final ByteBuffer offsets;

        Union(DirectColumn[] members, ByteBuffer memberOf, ByteBuffer offsets) {
            this.members = members;
            this.memberOf = memberOf;
            this.offsets = offsets;
        }

        private DirectColumn member(int index) {
            return members[memberOf.get(index)];
        }

        private int offset(int index) {
            return offsets.getInt(4 * index);
        }

        @Override
        boolean isNull(int index) {
            return member(index).isNull(offset(index));
        }

        @Override
        long bits(int index) {
            return member(index).bits(offset(index));
        }

        @Override
        byte[] bytes(int index) {
            return member(index).bytes(offset(index));
        }

        @Override
        int start(int index) {
            return member(index).start(offset(index));
        }

        @Override
        int end(int index) {
            return member(index).end(offset(index));
        }
    }
}
