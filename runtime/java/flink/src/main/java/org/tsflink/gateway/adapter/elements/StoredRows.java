package org.tsflink.gateway.adapter.elements;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.tasks.ElementRows;

/** The rows of one from_elements: each made to fit its columns, then kept in the form in which tasks read them. */
final class StoredRows implements ElementRows {

    static final String JAR_PREFIX = "tsflink-rows-";
    private static final int CHUNK_BYTES = 1 << 20;

    private final SpillingBytes bytes = new SpillingBytes();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final DataOutputSerializer chunk = new DataOutputSerializer(CHUNK_BYTES / 4);
    private final RowDataSerializer serializer;
    private final RowCells cells;
    private int chunkRows;
    private long rows;
    private Path jar;

    private StoredRows(RowType type) {
        this.serializer = InternalTypeInfo.of(type).toRowSerializer();
        this.cells = RowCells.of(type);
    }

    /** @param batches {@link AppendElements}, each after its length */
    static StoredRows of(RowType type, SpillingBytes batches) throws IOException, CellException {
        StoredRows stored = new StoredRows(type);
        try (InputStream input = new BufferedInputStream(batches.open())) {
            AppendElements batch = AppendElements.parseDelimitedFrom(input);
            while (batch != null) {
                stored.add(batch.getFieldsList(), batch.getBatch());
                batch = AppendElements.parseDelimitedFrom(input);
            }
            stored.endChunk();
            stored.out.close();
            return stored;
        } catch (Throwable failed) {
            stored.delete();
            throw failed;
        }
    }

    private void add(List<Field> fields, RecordBatch batch) throws IOException, CellException {
        List<ColumnReader> columns = BatchReader.columns(batch, fields);
        List<String> names = fields.stream().map(Field::getName).toList();
        boolean positional = !names.isEmpty() && names.stream().allMatch(String::isEmpty);
        for (int index = 0; index < batch.getRows(); index++) {
            List<Object> row = ColumnReaders.row(columns, index);
            try {
                add(positional ? cells.positional(row) : cells.named(names, row));
            } catch (CellProblem problem) {
                String path = problem.path();
                throw new CellException(rows, path.startsWith(".") ? path.substring(1) : path, problem.getMessage());
            }
        }
    }

    private void add(RowData row) throws IOException {
        serializer.serialize(row, chunk);
        rows++;
        chunkRows++;
        if (chunk.length() >= CHUNK_BYTES) {
            endChunk();
        }
    }

    private void endChunk() throws IOException {
        out.writeInt(chunkRows);
        out.writeInt(chunk.length());
        out.write(chunk.getSharedBuffer(), 0, chunk.length());
        chunk.clear();
        chunkRows = 0;
    }

    @Override
    public InputStream open() throws IOException {
        return bytes.open();
    }

    /** A jar in which the rows are a resource of that name. */
    synchronized Path jar(String resource) throws IOException {
        if (jar == null) {
            Path file = Files.createTempFile(JAR_PREFIX, ".jar");
            try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(file));
                    InputStream content = open()) {
                entries.setLevel(Deflater.BEST_SPEED);
                entries.putNextEntry(new JarEntry(resource));
                content.transferTo(entries);
                entries.closeEntry();
            }
            jar = file;
        }
        return jar;
    }

    synchronized void delete() {
        bytes.delete();
        if (jar != null) {
            try {
                Files.deleteIfExists(jar);
            } catch (IOException e) {
                // The folder of temporary files goes with the JVM.
            }
        }
    }
}
