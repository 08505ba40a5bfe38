package org.tsflink.gateway.adapter.elements;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.data.writer.BinaryWriter;
import org.apache.flink.table.runtime.typeutils.BinaryRowDataSerializer;
import org.apache.flink.table.runtime.typeutils.InternalSerializers;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/** Writes rows whose columns come in the order of their type, each cell made to fit. */
final class RowWriter {

    private final List<LogicalType> types;
    private final RowCells cells;
    private final TypeSerializer<?>[] serializers;
    private final BinaryRowDataSerializer rows;
    private final BinaryRowData row;
    private final BinaryRowWriter writer;

    RowWriter(RowType type, RowCells cells) {
        this.types = type.getChildren();
        this.cells = cells;
        this.serializers = types.stream().map(InternalSerializers::create).toArray(TypeSerializer<?>[]::new);
        this.rows = new BinaryRowDataSerializer(types.size());
        this.row = new BinaryRowData(types.size());
        this.writer = new BinaryRowWriter(row);
    }

    /** @param direct of each column; null where each cell is made to fit */
    void write(List<ColumnReader> columns, DirectColumn[] direct, int index, DataOutputView output) throws IOException {
        writer.reset();
        for (int position = 0; position < direct.length; position++) {
            if (direct[position] != null) {
                direct[position].move(index, writer, position, types.get(position));
            } else {
                coerce(columns.get(position), index, position);
            }
        }
        writer.complete();
        rows.serialize(row, output);
    }

    private void coerce(ColumnReader column, int index, int position) {
        Object value = cells.field(position, () -> column.cell(index));
        if (value == null) {
            writer.setNullAt(position);
        } else {
            BinaryWriter.write(writer, position, value, types.get(position), serializers[position]);
        }
    }
}
