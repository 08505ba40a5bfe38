package org.tsflink.gateway.adapter.elements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;

/** Rows by position or by name; a field that a named row leaves out is null. */
final class RowCells implements CellCoercer {

    private final LogicalType type;
    private final List<String> names = new ArrayList<>();
    private final List<CellCoercer> fields = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private RowCells(LogicalType type) {
        this.type = type;
    }

    static RowCells of(RowType type) {
        RowCells cells = new RowCells(type);
        type.getFields().forEach(field -> cells.add(field.getName(), field.getType()));
        return cells;
    }

    static RowCells of(StructuredType type) {
        RowCells cells = new RowCells(type);
        type.getAttributes().forEach(attribute -> cells.add(attribute.getName(), attribute.getType()));
        return cells;
    }

    private void add(String name, LogicalType fieldType) {
        positions.put(name, names.size());
        names.add(name);
        fields.add(CellCoercers.of(fieldType));
    }

    @Override
    @SuppressWarnings("unchecked")
    public GenericRowData coerce(Object value) {
        if (value instanceof Cells.Named row) {
            return named(row.names(), row.values());
        } else if (value instanceof List<?> row) {
            return positional((List<Object>) row);
        } else if (value instanceof Cells.Entries map) {
            return named(keys(map), map.values());
        }
        return CellCoercers.refuse(value, type);
    }

    GenericRowData positional(List<Object> values) {
        if (values.size() != fields.size()) {
            throw new CellProblem(
                    "the row has " + values.size() + " fields where its type has " + fields.size() + ": "
                            + String.join(", ", names));
        }
        GenericRowData row = new GenericRowData(fields.size());
        for (int position = 0; position < fields.size(); position++) {
            row.setField(position, field(position, values.get(position)));
        }
        return row;
    }

    /** A name that no field has is refused where it has a value; rows of one batch have the names of all of them. */
    GenericRowData named(List<String> given, List<Object> values) {
        Object[] placed = new Object[fields.size()];
        for (int index = 0; index < given.size(); index++) {
            Integer position = positions.get(given.get(index));
            Object value = values.get(index);
            if (position != null) {
                placed[position] = value;
            } else if (value != null) {
                throw new CellProblem("the row has a field '" + given.get(index) + "' that its type does not: "
                        + String.join(", ", names));
            }
        }
        return positional(Arrays.asList(placed));
    }

    /** Whether rows with these fields need no names to be told apart. */
    boolean areInOrder(List<String> given) {
        return names.equals(given);
    }

    int size() {
        return fields.size();
    }

    private Object field(int position, Object value) {
        return field(position, () -> value);
    }

    /** One cell, made to fit. */
    Object field(int position, Supplier<Object> value) {
        try {
            return fields.get(position).coerce(value.get());
        } catch (CellProblem problem) {
            throw problem.within("." + names.get(position));
        }
    }

    private static List<String> keys(Cells.Entries map) {
        List<String> keys = new ArrayList<>();
        for (Object key : map.keys()) {
            if (!(key instanceof String name)) {
                throw new CellProblem(Described.value(key) + " is not the name of a field");
            }
            keys.add(name);
        }
        return keys;
    }
}
