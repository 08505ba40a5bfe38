package org.tsflink.gateway.adapter.types;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls methods of an interface that newer releases of Flink have and the one compiled against does not. */
final class Reflected {

    private final Class<?> type;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    /** @param name of the interface */
    Reflected(String name) {
        try {
            this.type = Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This Flink has no " + name, e);
        }
    }

    Reflected(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    boolean has(String name) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(name));
    }

    /** @param receiver null for a static method */
    @SuppressWarnings("unchecked")
    <T> T call(Object receiver, String name, Object... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(Reflected::parameterType).toArray(Class<?>[]::new);
        Method method = methods.computeIfAbsent(name + Arrays.toString(types), key -> find(name, types));
        try {
            return (T) method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Method find(String name, Class<?>[] given) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, given))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        type.getName() + " has no " + name + Arrays.toString(given)));
    }

    private static boolean takes(Method method, Class<?>[] given) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != given.length) {
            return false;
        }
        for (int index = 0; index < given.length; index++) {
            if (!parameters[index].isAssignableFrom(given[index])) {
                return false;
            }
        }
        return true;
    }

    /** Of the methods called here, those that take a number or a boolean take the primitive. */
    private static Class<?> parameterType(Object argument) {
        return MethodType.methodType(argument.getClass()).unwrap().returnType();
    }
}
