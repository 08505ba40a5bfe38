package org.tsflink.gateway.adapter.elements;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.tasks.ElementChunk;
import org.tsflink.tasks.ElementChunk.Form;
import org.tsflink.tasks.ElementRows;
import org.tsflink.tasks.ElementStore;

/** The rows of one from_elements: each made to fit its columns, then kept in the form in which tasks read them. */
final class StoredRows implements ElementRows {

    private static final int CHUNK_BYTES = 1 << 20;

    private static final Cleaner CLEANER = Cleaner.create();

    private final StoredChunks chunks;

    private StoredRows(StoredChunks chunks) {
        this.chunks = chunks;
    }

    /** @param appended which are taken */
    static StoredRows of(RowType type, AppendedRows appended) throws IOException, CellException {
        StoredChunks chunks = new StoredChunks();
        try (Writer writer = new Writer(type, chunks)) {
            for (AppendElements each = appended.take(); each != null; each = appended.take()) {
                writer.add(each.getFieldsList(), each.getBatch());
            }
        } catch (Throwable failed) {
            chunks.delete();
            throw failed;
        }
        return new StoredRows(chunks);
    }

    /**
     * Makes the rows findable for tasks, by the id that is returned, as long as somebody has that very object: a plan that
     * reads them, or a job that runs.
     */
    String publish() {
        String key = ElementStore.put(this);
        String id = new String(key);
        CLEANER.register(id, () -> ElementStore.remove(key));
        // Later: whoever reads them still has them.
        CLEANER.register(this, chunks::delete);
        return id;
    }

    @Override
    public Chunks open() throws IOException {
        return chunks.open();
    }

    /** A jar in which the rows are a resource of that name. */
    Path jar(String resource) throws IOException {
        return chunks.jar(resource);
    }

    /** Makes rows fit their columns and writes them in chunks. */
    private static final class Writer implements Closeable {

        private final DataOutputSerializer chunk = new DataOutputSerializer(CHUNK_BYTES / 4);
        private final StoredChunks chunks;
        private final RowDataSerializer serializer;
        private final RowCells cells;
        private final List<LogicalType> types;
        private final RowWriter inOrder;
        private final ColumnsWriter allDirect;
        private int chunkRows;
        private long rows;

        private Writer(RowType type, StoredChunks chunks) {
            this.chunks = chunks;
            this.serializer = InternalTypeInfo.of(type).toRowSerializer();
            this.cells = RowCells.of(type);
            this.types = type.getChildren();
            this.inOrder = new RowWriter(type, cells);
            this.allDirect = new ColumnsWriter(types);
        }

        private void add(List<Field> fields, RecordBatch batch) throws IOException, CellException {
            List<ColumnReader> columns = BatchReader.columns(batch, fields);
            List<String> names = fields.stream().map(Field::getName).toList();
            boolean positional = !names.isEmpty() && names.stream().allMatch(String::isEmpty);
            if (fields.size() == cells.size() && (positional || cells.areInOrder(names))) {
                addInOrder(fields, columns, batch.getRows());
                return;
            }
            for (int index = 0; index < batch.getRows(); index++) {
                List<Object> row = ColumnReaders.row(columns, names, index);
                add(() -> serializer.serialize(positional ? cells.positional(row) : cells.named(names, row), chunk));
            }
        }

        private void addInOrder(List<Field> fields, List<ColumnReader> columns, int count)
                throws IOException, CellException {
            DirectColumn[] direct = new DirectColumn[types.size()];
            for (int position = 0; position < direct.length; position++) {
                direct[position] = DirectColumn.of(fields.get(position), columns.get(position), types.get(position));
            }
            if (Arrays.stream(direct).allMatch(Objects::nonNull)) {
                endChunk();
                rows += count;
                addChunk(Form.COLUMNS, count, allDirect.write(direct, count));
                return;
            }
            for (int index = 0; index < count; index++) {
                int row = index;
                add(() -> inOrder.write(columns, direct, row, chunk));
            }
        }

        private interface RowAction {
            void run() throws IOException;
        }

        private void add(RowAction write) throws IOException, CellException {
            try {
                write.run();
            } catch (CellProblem problem) {
                String path = problem.path();
                throw new CellException(rows, path.startsWith(".") ? path.substring(1) : path, problem.getMessage());
            }
            rows++;
            chunkRows++;
            if (chunk.length() >= CHUNK_BYTES) {
                endChunk();
            }
        }

        private void endChunk() throws IOException {
            if (chunkRows > 0) {
                addChunk(Form.ROWS, chunkRows, chunk.getCopyOfBuffer());
                chunk.clear();
                chunkRows = 0;
            }
        }

        private void addChunk(Form form, int count, byte[] bytes) throws IOException {
            if (rows > Integer.MAX_VALUE) {
                throw new BridgeException("from_elements holds at most " + Integer.MAX_VALUE + " rows.");
            }
            chunks.add(new ElementChunk(form, count, bytes));
        }

        @Override
        public void close() throws IOException {
            endChunk();
            chunks.close();
        }
    }
}
