package org.tsflink.gateway.values;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;

/** Lists, arrays, sets and maps, made into the container that a parameter asks for. */
final class Containers {

    // In the order of preference: the first that fits the parameter is taken.
    private static final List<Supplier<Collection<Object>>> LISTS =
            List.of(ArrayList::new, LinkedList::new, ArrayDeque::new);
    private static final List<Supplier<Collection<Object>>> SETS =
            List.of(LinkedHashSet::new, HashSet::new, TreeSet::new);
    private static final List<Supplier<Map<Object, Object>>> MAPS =
            List.of(LinkedHashMap::new, HashMap::new, TreeMap::new, Properties::new);

    private final ValueDecoder decoder;

    Containers(ValueDecoder decoder) {
        this.decoder = decoder;
    }

    Object list(List<Value> elements, Type target, Class<?> wanted) {
        if (wanted.isArray()) {
            return filled(elements, Types.component(target));
        }
        Collection<Object> set = make(SETS, wanted);
        return sequence(elements, target, wanted, set != null && !wanted.isInstance(new ArrayList<>()) ? SETS : LISTS);
    }

    Object array(List<Value> elements, Type target, Class<?> wanted) {
        if (wanted.isArray()) {
            return filled(elements, Types.component(target));
        }
        return wanted == Object.class ? typed(elements) : list(elements, target, wanted);
    }

    Object set(List<Value> elements, Type target, Class<?> wanted) {
        if (wanted.isArray()) {
            return filled(elements, Types.component(target));
        }
        return sequence(elements, target, wanted, make(SETS, wanted) == null ? LISTS : SETS);
    }

    Object map(org.tsflink.bridge.v1.Map map, Type target, Class<?> wanted) {
        if (map.getKeysCount() != map.getValuesCount()) {
            throw new BridgeException("A map arrived with " + map.getKeysCount() + " keys and "
                    + map.getValuesCount() + " values.");
        }
        Map<Object, Object> made = make(MAPS, wanted);
        if (made == null) {
            throw new BridgeException("A map was given where " + Types.name(wanted) + " is taken.");
        }
        for (int index = 0; index < map.getKeysCount(); index++) {
            made.put(
                    decoder.decode(map.getKeys(index), Types.argument(target, 0)),
                    decoder.decode(map.getValues(index), Types.argument(target, 1)));
        }
        return made;
    }

    private Object sequence(
            List<Value> elements, Type target, Class<?> wanted, List<Supplier<Collection<Object>>> kinds) {
        Type declared = Types.argument(target, 0);
        boolean streams = wanted == Iterator.class || wanted == Stream.class;
        Collection<Object> made = make(kinds, streams ? Collection.class : wanted);
        if (made == null) {
            throw new BridgeException("A list was given where " + Types.name(wanted) + " is taken.");
        }
        for (Value element : elements) {
            made.add(decoder.decode(element, declared));
        }
        if (streams) {
            return wanted == Iterator.class ? made.iterator() : made.stream();
        }
        return made;
    }

    private static <C> C make(List<Supplier<C>> kinds, Class<?> wanted) {
        for (Supplier<C> kind : kinds) {
            C made = kind.get();
            if (wanted.isInstance(made)) {
                return made;
            }
        }
        return null;
    }

    private Object filled(List<Value> elements, Type component) {
        Object array = Array.newInstance(Types.erase(component), elements.size());
        for (int index = 0; index < elements.size(); index++) {
            Array.set(array, index, decoder.decode(elements.get(index), component));
        }
        return array;
    }

    /** For a parameter of type Object: of the one class that all elements have, so that Flink can tell the type. */
    private Object typed(List<Value> elements) {
        Object[] decoded = elements.stream().map(decoder::decode).toArray();
        List<Class<?>> classes = Stream.of(decoded)
                .filter(Objects::nonNull)
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();
        if (classes.size() != 1) {
            return decoded;
        }
        Object array = Array.newInstance(classes.get(0), decoded.length);
        System.arraycopy(decoded, 0, array, 0, decoded.length);
        return array;
    }
}
