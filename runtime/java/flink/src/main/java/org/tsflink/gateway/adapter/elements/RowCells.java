package org.tsflink.gateway.adapter.elements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.StructuredType;
import org.tsflink.bridge.v1.Null;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.Value;

/** Rows by position or by name; a field that a named row leaves out is null. */
final class RowCells implements CellCoercer {

    private static final Value NULL =
            Value.newBuilder().setNull(Null.getDefaultInstance()).build();

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
    public GenericRowData coerce(Value value) {
        return switch (value.getKindCase()) {
            case ROW -> row(value.getRow());
            case LIST -> positional(value.getList().getElementsList());
            case ARRAY -> positional(value.getArray().getElementsList());
            case MAP -> named(keys(value), value.getMap().getValuesList());
            default -> CellCoercers.refuse(value, type);
        };
    }

    GenericRowData row(Row row) {
        if (row.getKind() != 0) {
            throw new CellProblem("the row's kind is not INSERT; a table is made from rows that are");
        }
        // Neither names nor fields: an object that leaves all its fields out.
        return row.getNamesCount() == 0 && row.getFieldsCount() > 0
                ? positional(row.getFieldsList())
                : named(row.getNamesList(), row.getFieldsList());
    }

    private GenericRowData positional(List<Value> values) {
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

    private GenericRowData named(List<String> given, List<Value> values) {
        Value[] placed = new Value[fields.size()];
        for (int index = 0; index < given.size(); index++) {
            Integer position = positions.get(given.get(index));
            if (position == null) {
                throw new CellProblem("the row has a field '" + given.get(index) + "' that its type does not: "
                        + String.join(", ", names));
            }
            placed[position] = values.get(index);
        }
        GenericRowData row = new GenericRowData(fields.size());
        for (int position = 0; position < placed.length; position++) {
            row.setField(position, field(position, placed[position] == null ? NULL : placed[position]));
        }
        return row;
    }

    private Object field(int position, Value value) {
        try {
            return fields.get(position).coerce(value);
        } catch (CellProblem problem) {
            throw problem.within("." + names.get(position));
        }
    }

    private List<String> keys(Value value) {
        List<String> keys = new ArrayList<>();
        for (Value key : value.getMap().getKeysList()) {
            if (!key.hasString()) {
                throw new CellProblem(Described.value(key) + " is not the name of a field");
            }
            keys.add(key.getString());
        }
        return keys;
    }
}
