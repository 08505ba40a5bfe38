package org.tsflink.gateway.values;

import java.util.List;
import org.tsflink.gateway.errors.BridgeException;

/** Classes by name, without running any code of theirs. */
public final class ClassNames {

    private static final List<Class<?>> PRIMITIVES = List.of(
            boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class,
            void.class);

    private ClassNames() {}

    /** Takes binary names ({@code a.B$C}), primitives, and arrays written either way ({@code int[]}, {@code [I}). */
    public static Class<?> load(String name, ClassLoader loader) {
        if (name.endsWith("[]")) {
            return load(name.substring(0, name.length() - 2), loader).arrayType();
        }
        for (Class<?> primitive : PRIMITIVES) {
            if (primitive.getName().equals(name)) {
                return primitive;
            }
        }
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new BridgeException(
                    "The class " + name + " was not found or does not load", e);
        }
    }
}
