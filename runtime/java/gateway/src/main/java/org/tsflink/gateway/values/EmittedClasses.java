package org.tsflink.gateway.values;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that the other side has wrappers for. */
public final class EmittedClasses {

    private final Set<String> owners;
    private final Set<String> mentioned;
    /** Of each actual class, by the declared one. A record as the key would take the first call of a JVM milliseconds. */
    private final Map<Class<?>, Map<Class<?>, String>> answers = new ConcurrentHashMap<>();

    /**
     * @param owners the classes with wrappers
     * @param mentioned every class that a signature names
     */
    public EmittedClasses(Set<String> owners, Set<String> mentioned) {
        this.owners = owners;
        this.mentioned = mentioned;
    }

    /** Whether the signatures name the class at all. */
    public boolean mentions(String className) {
        return owners.contains(className) || mentioned.contains(className);
    }

    /** The name of the most specific wrapped class that the object is an instance of. */
    public String of(Object object, Class<?> declared) {
        Class<?> actual = object.getClass();
        return answers.computeIfAbsent(actual, type -> new ConcurrentHashMap<>())
                .computeIfAbsent(declared, type -> find(actual, type));
    }

    private String find(Class<?> actual, Class<?> declared) {
        List<Class<?>> emitted = emittedSupertypes(actual);
        return emitted.stream()
                .filter(declared::isAssignableFrom)
                .findFirst()
                .or(() -> emitted.stream().findFirst())
                .map(Class::getName)
                .orElseGet(() -> declared.isPrimitive() ? Object.class.getName() : declared.getName());
    }

    /** Nearest first, without those that another of them extends. */
    private List<Class<?>> emittedSupertypes(Class<?> actual) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> queue = new ArrayDeque<>();
        queue.add(actual);
        while (!queue.isEmpty()) {
            Class<?> type = queue.remove();
            if (seen.add(type)) {
                if (type.getSuperclass() != null) {
                    queue.add(type.getSuperclass());
                }
                queue.addAll(Arrays.asList(type.getInterfaces()));
            }
        }
        List<Class<?>> emitted = new ArrayList<>();
        for (Class<?> type : seen) {
            if (owners.contains(type.getName())) {
                emitted.add(type);
            }
        }
        List<Class<?>> all = List.copyOf(emitted);
        emitted.removeIf(type -> all.stream().anyMatch(other -> other != type && type.isAssignableFrom(other)));
        return emitted;
    }
}
