package org.tsflink.gateway.adapter.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.FieldType;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.tasks.ElementRows;

class StoredRowsTest {

    private static final RowType TYPE = (RowType) DataTypes.ROW(
                    DataTypes.FIELD("flag", DataTypes.BOOLEAN()),
                    DataTypes.FIELD("id", DataTypes.BIGINT()),
                    DataTypes.FIELD("share", DataTypes.DOUBLE()),
                    DataTypes.FIELD("name", DataTypes.STRING()))
            .getLogicalType();

    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> buffers = new ArrayList<>();
    private ByteString body = ByteString.EMPTY;

    @Test
    void rowsComeBackInOrderWhicheverFormTheyAreKeptIn() throws Exception {
        // Whole numbers in four bytes widen; text that must be a number is looked at cell by cell.
        List<RowData> rows = read(stored(TYPE, direct(), coerced(), direct()), TYPE, 0);
        assertEquals(7, rows.size());
        for (int start : new int[] {0, 4}) {
            assertEquals("true 1 0.5 a", text(rows.get(start)));
            assertEquals("null null -0.0 null", text(rows.get(start + 1)));
            assertEquals("false -3 NaN é", text(rows.get(start + 2)));
        }
        assertEquals("true 7 1.5 x", text(rows.get(3)));
    }

    @Test
    void aReaderGoesOnAtAnyPosition() throws Exception {
        StoredRows stored = stored(TYPE, direct(), coerced(), direct());
        List<String> all = read(stored, TYPE, 0).stream().map(StoredRowsTest::text).toList();
        for (int position = 0; position <= all.size(); position++) {
            List<String> rest = read(stored, TYPE, position).stream().map(StoredRowsTest::text).toList();
            assertEquals(all.subList(position, all.size()), rest);
        }
    }

    @Test
    void noRowsAreNoRows() throws Exception {
        assertEquals(List.of(), read(stored(TYPE), TYPE, 0));
    }

    private AppendElements direct() {
        begin();
        column(3, bits(0b101), bits(0b001));
        column(3, bits(0b101), ints(1, 0, -3));
        column(3, new byte[0], doubles(0.5, -0.0, Double.NaN));
        column(3, bits(0b101), ints(0, 1, 1, 3), "aé".getBytes(StandardCharsets.UTF_8));
        return batch(3, FieldType.FIELD_TYPE_INT32);
    }

    private AppendElements coerced() {
        begin();
        column(1, new byte[0], bits(1));
        column(1, new byte[0], ints(0, 1), "7".getBytes(StandardCharsets.UTF_8));
        column(1, new byte[0], doubles(1.5));
        column(1, new byte[0], ints(0, 1), "x".getBytes(StandardCharsets.UTF_8));
        return batch(1, FieldType.FIELD_TYPE_DECIMAL_TEXT);
    }

    private static StoredRows stored(RowType type, AppendElements... batches) throws IOException, CellException {
        try (AppendedRows appended = new AppendedRows()) {
            for (AppendElements each : batches) {
                appended.add(each);
            }
            return StoredRows.of(type, appended);
        }
    }

    private static List<RowData> read(ElementRows rows, RowType type, int position) throws IOException {
        List<RowData> read = new ArrayList<>();
        try (ElementRows.Cursor cursor = rows.read(InternalTypeInfo.of(type).toSerializer(), position)) {
            for (RowData row = cursor.next(); row != null; row = cursor.next()) {
                read.add(row);
            }
            assertNull(cursor.next());
        }
        return read;
    }

    private static String text(RowData row) {
        return (row.isNullAt(0) ? null : row.getBoolean(0)) + " " + (row.isNullAt(1) ? null : row.getLong(1)) + " "
                + (row.isNullAt(2) ? null : row.getDouble(2)) + " " + (row.isNullAt(3) ? null : row.getString(3));
    }

    private void begin() {
        lengths.clear();
        buffers.clear();
        body = ByteString.EMPTY;
    }

    private void column(int rows, byte[]... parts) {
        lengths.add(rows);
        for (byte[] part : parts) {
            buffers.add(part.length);
            body = body.concat(ByteString.copyFrom(part)).concat(ByteString.copyFrom(new byte[-part.length & 7]));
        }
    }

    private AppendElements batch(int rows, FieldType id) {
        return AppendElements.newBuilder()
                .addFields(Field.newBuilder().setName("flag").setType(FieldType.FIELD_TYPE_BOOLEAN))
                .addFields(Field.newBuilder().setName("id").setType(id))
                .addFields(Field.newBuilder().setName("share").setType(FieldType.FIELD_TYPE_FLOAT64))
                .addFields(Field.newBuilder().setName("name").setType(FieldType.FIELD_TYPE_UTF8))
                .setBatch(RecordBatch.newBuilder()
                        .setRows(rows)
                        .addAllLengths(lengths)
                        .addAllBuffers(buffers)
                        .setBody(body))
                .build();
    }

    private static byte[] bits(int octet) {
        return new byte[] {(byte) octet};
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = little(Integer.BYTES * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] doubles(double... values) {
        ByteBuffer bytes = little(Double.BYTES * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
