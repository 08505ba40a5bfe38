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
import org.tsflink.bridge.v1.Field;

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

    /** The cells of one batch, column by column. */
    DirectCells.Mover[] columns(List<Field> fields, List<ColumnReader> columns) {
        DirectCells.Mover[] movers = new DirectCells.Mover[types.size()];
        for (int position = 0; position < movers.length; position++) {
            ColumnReader column = columns.get(position);
            DirectCells.Mover direct = DirectCells.of(fields.get(position), column, types.get(position));
            movers[position] = direct == null ? coercing(column) : direct;
        }
        return movers;
    }

    private DirectCells.Mover coercing(ColumnReader column) {
        return (index, target, position) -> {
            Object value = cells.field(position, column.cell(index));
            if (value == null) {
                target.setNullAt(position);
            } else {
                BinaryWriter.write(target, position, value, types.get(position), serializers[position]);
            }
        };
    }

    void write(DirectCells.Mover[] columns, int index, DataOutputView output) throws IOException {
        writer.reset();
        for (int position = 0; position < columns.length; position++) {
            columns[position].move(index, writer, position);
        }
        writer.complete();
        rows.serialize(row, output);
    }
}
