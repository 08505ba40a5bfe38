package org.tsflink.gateway.values;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;

/** What the codecs ask of a {@link Type}. */
final class Types {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            char.class, Character.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            void.class, Void.class);

    private Types() {}

    static Class<?> erase(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return erase(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erase(variable.getBounds()[0]);
        }
        if (type instanceof WildcardType wildcard) {
            return erase(wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    /** The type's argument at the index; Object when it has none. */
    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return index < arguments.length ? arguments[index] : Object.class;
        }
        if (type instanceof WildcardType wildcard) {
            return argument(wildcard.getUpperBounds()[0], index);
        }
        return Object.class;
    }

    static Type component(Type type) {
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        Class<?> component = erase(type).getComponentType();
        return component == null ? Object.class : component;
    }

    /** The class of the objects that a variable of the type holds. */
    static Class<?> box(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** As a person writes it: {@code int[]}, not {@code [I}. */
    static String name(Class<?> type) {
        return type.getTypeName();
    }
}
