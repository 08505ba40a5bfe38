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

    private record Question(Class<?> actual, Class<?> declared) {}

    private final Set<String> owners;
    private final Set<String> mentioned;
    private final Map<Question, String> answers = new ConcurrentHashMap<>();

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
        return answers.computeIfAbsent(new Question(object.getClass(), declared), this::find);
    }

    private String find(Question question) {
        List<Class<?>> emitted = emittedSupertypes(question.actual());
        return emitted.stream()
                .filter(type -> question.declared().isAssignableFrom(type))
                .findFirst()
                .or(() -> emitted.stream().findFirst())
                .map(Class::getName)
                .orElseGet(() -> question.declared().isPrimitive()
                        ? Object.class.getName()
                        : question.declared().getName());
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
