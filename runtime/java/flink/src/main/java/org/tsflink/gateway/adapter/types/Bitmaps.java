package org.tsflink.gateway.adapter.types;

import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;

/** Values of type BITMAP, which Flink has since 2.3. */
public final class Bitmaps {

    private static final Reflected ROW = new Reflected(RowData.class);
    private static final Reflected ARRAY = new Reflected(ArrayData.class);

    private Bitmaps() {}

    /** Loads Flink's class when a bitmap is met. */
    private static final class Flink {

        private static final Reflected BITMAP = new Reflected("org.apache.flink.types.bitmap.Bitmap");
    }

    /** A bitmap of a row. */
    public static Object get(RowData row, int position) {
        return ROW.call(row, "getBitmap", position);
    }

    /** A bitmap of an array. */
    public static Object get(ArrayData array, int position) {
        return ARRAY.call(array, "getBitmap", position);
    }

    /** In the portable form of Roaring bitmaps. */
    public static byte[] encode(Object bitmap) {
        return Flink.BITMAP.call(bitmap, "toBytes");
    }

    /** Of the portable form of Roaring bitmaps. */
    public static Object decode(byte[] serialized) {
        return Flink.BITMAP.call(null, "fromBytes", (Object) serialized);
    }
}
