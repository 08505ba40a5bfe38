package org.tsflink.gateway.adapter.elements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.tsflink.bridge.v1.Value;

/** Arrays, maps and multisets. */
final class ContainerCells {

    private ContainerCells() {}

    static CellCoercer array(ArrayType type) {
        CellCoercer element = CellCoercers.of(type.getElementType());
        return value -> {
            List<Value> elements = elements(value, type);
            Object[] coerced = new Object[elements.size()];
            for (int index = 0; index < coerced.length; index++) {
                coerced[index] = within("[" + index + "]", element, elements.get(index));
            }
            return new GenericArrayData(coerced);
        };
    }

    static CellCoercer map(MapType type) {
        return entries(type, CellCoercers.of(type.getKeyType()), CellCoercers.of(type.getValueType()));
    }

    /** Given as a map from elements to their counts, or as the elements. */
    static CellCoercer multiset(MultisetType type) {
        CellCoercer element = CellCoercers.of(type.getElementType());
        CellCoercer counts = entries(type, element, CellCoercers.of(new IntType(false)));
        return value -> value.hasMap() ? counts.coerce(value) : counted(value, type, element);
    }

    private static Object counted(Value value, MultisetType type, CellCoercer element) {
        Map<Object, Integer> counted = new LinkedHashMap<>();
        List<Value> elements = elements(value, type);
        for (int index = 0; index < elements.size(); index++) {
            counted.merge(within("[" + index + "]", element, elements.get(index)), 1, Integer::sum);
        }
        return new GenericMapData(counted);
    }

    private static CellCoercer entries(LogicalType type, CellCoercer key, CellCoercer value) {
        return given -> {
            if (!given.hasMap()) {
                return CellCoercers.refuse(given, type);
            }
            org.tsflink.bridge.v1.Map map = given.getMap();
            Map<Object, Object> coerced = new LinkedHashMap<>();
            for (int index = 0; index < map.getKeysCount(); index++) {
                Value name = map.getKeys(index);
                String step = "[" + (name.hasString() ? "'" + name.getString() + "'" : "key " + index) + "]";
                coerced.put(within(step, key, name), within(step, value, map.getValues(index)));
            }
            return new GenericMapData(coerced);
        };
    }

    static Object within(String step, CellCoercer coercer, Value value) {
        try {
            return coercer.coerce(value);
        } catch (CellProblem problem) {
            throw problem.within(step);
        }
    }

    private static List<Value> elements(Value value, LogicalType type) {
        return switch (value.getKindCase()) {
            case LIST -> value.getList().getElementsList();
            case ARRAY -> value.getArray().getElementsList();
            case SET -> value.getSet().getElementsList();
            default -> CellCoercers.refuse(value, type);
        };
    }
}
