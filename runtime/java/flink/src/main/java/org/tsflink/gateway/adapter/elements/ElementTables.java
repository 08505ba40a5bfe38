package org.tsflink.gateway.adapter.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.TableDescriptor;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.internal.TableEnvironmentImpl;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.AbstractDataType;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.RowType;
import org.tsflink.bridge.v1.Row;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.tasks.ElementRows;
import org.tsflink.tasks.ElementStore;

/** Makes tables of rows from TypeScript; they are kept until their environment ends. */
public final class ElementTables {

    private final Map<TableEnvironment, List<String>> ids = new WeakHashMap<>();

    /**
     * @param dataType a DataType or an UnresolvedDataType of type ROW
     * @throws CellException when a value does not fit its column
     */
    public Table create(TableEnvironment environment, Object dataType, List<Row> rows) throws CellException {
        DataType resolved = resolve(environment, dataType);
        String id = ElementStore.put(new ElementRows(coerce((RowType) resolved.getLogicalType(), rows)));
        synchronized (ids) {
            ids.computeIfAbsent(environment, key -> new ArrayList<>()).add(id);
        }
        Schema schema = Schema.newBuilder().fromRowDataType(resolved).build();
        return environment.from(TableDescriptor.forConnector(ElementsTableFactory.CONNECTOR)
                .schema(schema)
                .option(ElementsTableFactory.ROWS, id)
                .build());
    }

    /** Lets the rows of an environment go. */
    public void release(TableEnvironment environment) {
        List<String> released;
        synchronized (ids) {
            released = ids.remove(environment);
        }
        if (released != null) {
            released.forEach(ElementStore::remove);
        }
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

    private static List<RowData> coerce(RowType type, List<Row> rows) throws CellException {
        RowCells cells = RowCells.of(type);
        List<RowData> coerced = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                coerced.add(cells.row(row));
            } catch (CellProblem problem) {
                String path = problem.path();
                throw new CellException(
                        coerced.size(), path.startsWith(".") ? path.substring(1) : path, problem.getMessage());
            }
        }
        return coerced;
    }
}
