package org.tsflink.gateway.adapter.results;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A buffer of a column: little-endian values, one after the other. */
final class Bytes {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_CAPACITY = 64;
    /** What one long value needed is not kept for the batches after it. */
    private static final int LARGEST_KEPT = 4 << 20;

    private byte[] array = new byte[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    void putLong(long value) {
        grow(Long.BYTES);
        LONG.set(array, size, value);
        size += Long.BYTES;
    }

    void putInt(int value) {
        grow(Integer.BYTES);
        INT.set(array, size, value);
        size += Integer.BYTES;
    }

    void putShort(short value) {
        grow(Short.BYTES);
        SHORT.set(array, size, value);
        size += Short.BYTES;
    }

    void putByte(byte value) {
        grow(1);
        array[size++] = value;
    }

    void putBytes(byte[] value) {
        grow(value.length);
        System.arraycopy(value, 0, array, size, value.length);
        size += value.length;
    }

    /** The bit at that position, all before it having been put. */
    void putBit(int position, boolean value) {
        if ((position & 7) == 0) {
            putByte((byte) 0);
        }
        if (value) {
            array[position >> 3] |= (byte) (1 << (position & 7));
        }
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(array, 0, target, offset, size);
    }

    void clear() {
        size = 0;
        if (array.length > LARGEST_KEPT) {
            array = new byte[FIRST_CAPACITY];
        }
    }

    private void grow(int more) {
        int needed = Math.addExact(size, more);
        if (needed > array.length) {
            array = Arrays.copyOf(array, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * array.length, needed)));
        }
    }
}
