package org.tsflink.gateway.adapter.elements;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.types.AbstractDataType;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.tsflink.bridge.v1.AppendElements;
import org.tsflink.bridge.v1.Field;
import org.tsflink.bridge.v1.RecordBatch;
import org.tsflink.gateway.flink.CellException;

/** Makes the tables of rows from TypeScript that one environment has. */
public final class ElementTables {

    /** Rows of which no table has been made yet. */
    private final Map<Integer, AppendedRows> appended = new HashMap<>();

    private boolean released;

    /** Keeps rows of a table to be; the type of its columns need not be known yet. */
    public synchronized void append(int elements, List<Field> fields, RecordBatch batch) throws IOException {
        if (!released) {
            AppendElements rows = AppendElements.newBuilder()
                    .addAllFields(fields)
                    .setBatch(batch)
                    .build();
            appended.computeIfAbsent(elements, number -> new AppendedRows()).add(rows);
        }
    }

    /** No table is made of them. */
    public void drop(int elements) {
        release(take(elements));
    }

    private synchronized AppendedRows take(int elements) {
        return appended.remove(elements);
    }

    private static void release(AppendedRows rows) {
        try (rows) {
            // Closing is all.
        } catch (IOException stays) {
            // The folder of temporary files goes with the JVM.
        }
    }

    /**
     * A table of the rows that were appended.
     *
     * @param dataType a DataType or an UnresolvedDataType of type ROW
     * @throws CellException when a value does not fit its column
     */
    public Table create(int elements, TableEnvironment environment, Object dataType)
            throws IOException, CellException {
        AppendedRows appendedRows = take(elements);
        try (AppendedRows rows = appendedRows == null ? new AppendedRows() : appendedRows) {
            DataType resolved = resolve(environment, dataType);
            String id = StoredRows.of((RowType) resolved.getLogicalType(), rows).publish();
            Schema schema = Schema.newBuilder().fromRowDataType(resolved).build();
            return environment.from(TableDescriptor.forConnector(ElementsTableFactory.CONNECTOR)
                    .schema(schema)
                    .option(ElementsTableFactory.ROWS, id)
                    .build());
        }
    }

    /** Lets the rows go of which no table was made. */
    public synchronized void release() {
        released = true;
        appended.values().forEach(ElementTables::release);
        appended.clear();
    }

    private static DataType resolve(TableEnvironment environment, Object dataType) {
        DataType resolved = ((TableEnvironmentImpl) environment)
                .getCatalogManager()
                .getDataTypeFactory()
                .createDataType((AbstractDataType<?>) dataType);
        if (resolved.getLogicalType().getTypeRoot() != LogicalTypeRoot.ROW) {
            throw new ValidationException("The type of the rows is "
                    + resolved.getLogicalType().asSummaryString() + "; it must be a ROW.");
        }
        return resolved;
    }
}
