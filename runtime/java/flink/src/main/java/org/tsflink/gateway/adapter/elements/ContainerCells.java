package org.tsflink.gateway.adapter.elements;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;

/** Arrays, maps and multisets. */
final class ContainerCells {

    private ContainerCells() {}

    static CellCoercer array(ArrayType type) {
        CellCoercer element = CellCoercers.of(type.getElementType());
        return value -> {
            List<Object> elements = elements(value, type);
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
        CellCoercer counts = entries(type, element, count(type));
        return value -> value instanceof Cells.Entries ? counts.coerce(value) : counted(value, type, element);
    }

    private static CellCoercer count(MultisetType type) {
        CellCoercer integer = CellCoercers.of(new IntType(false));
        return value -> {
            Object count = integer.coerce(value);
            if ((int) count < 1) {
                throw new CellProblem(Described.value(value) + " is no count of an element of " + type.asSummaryString());
            }
            return count;
        };
    }

    private static Object counted(Object value, MultisetType type, CellCoercer element) {
        Map<Object, Object> known = new HashMap<>();
        Map<Object, Integer> counted = new LinkedHashMap<>();
        List<Object> elements = elements(value, type);
        for (int index = 0; index < elements.size(); index++) {
            Object fitting = within("[" + index + "]", element, elements.get(index));
            Object first = known.putIfAbsent(comparable(fitting), fitting);
            counted.merge(first == null ? fitting : first, 1, Integer::sum);
        }
        return new GenericMapData(counted);
    }

    private static CellCoercer entries(LogicalType type, CellCoercer key, CellCoercer value) {
        return given -> {
            if (!(given instanceof Cells.Entries map)) {
                return CellCoercers.refuse(given, type);
            }
            Set<Object> known = new HashSet<>();
            Map<Object, Object> coerced = new LinkedHashMap<>();
            for (int index = 0; index < map.keys().size(); index++) {
                Object name = map.keys().get(index);
                String step = "[" + (name instanceof String ? "'" + name + "'" : "key " + index) + "]";
                Object fitting = within(step, key, name);
                if (!known.add(comparable(fitting))) {
                    throw new CellProblem("two of its keys are the same " + Described.value(name)).within(step);
                }
                coerced.put(fitting, within(step, value, map.values().get(index)));
            }
            return new GenericMapData(coerced);
        };
    }

    /** Bytes are equal when their contents are; Java's arrays when they are the same. */
    private static Object comparable(Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    static Object within(String step, CellCoercer coercer, Object value) {
        try {
            return coercer.coerce(value);
        } catch (CellProblem problem) {
            throw problem.within(step);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> elements(Object value, LogicalType type) {
        return value instanceof List<?> elements ? (List<Object>) elements : CellCoercers.refuse(value, type);
    }
}
