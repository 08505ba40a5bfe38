package org.tsflink.gateway.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.values.ClassNames;

/** Finds members by their exact signature, once each, and only those on the allow list. */
final class Members {

    private static final MethodHandles.Lookup PUBLIC = MethodHandles.publicLookup();
    private static final MethodType INVOKER = MethodType.methodType(Object.class, Object[].class);

    private final AllowList allowed;
    private final ClassLoader loader;
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    Members(AllowList allowed, ClassLoader loader) {
        this.allowed = allowed;
        this.loader = loader;
    }

    Member get(String signature) {
        Member known = members.get(signature);
        return known != null ? known : members.computeIfAbsent(signature, this::find);
    }

    private Member find(String text) {
        allowed.check(text);
        Signature signature = Signature.parse(text);
        Class<?> owner = ClassNames.load(signature.owner(), loader);
        try {
            if (signature.isConstant()) {
                return constant(owner.getField(signature.name()));
            }
            Class<?>[] parameters = signature.parameters().stream()
                    .map(name -> ClassNames.load(name, loader))
                    .toArray(Class<?>[]::new);
            return signature.isConstructor()
                    ? constructor(owner.getConstructor(parameters))
                    : method(owner, find(owner, signature.name(), parameters));
        } catch (NoSuchMethodException | NoSuchFieldException | IllegalAccessException e) {
            throw new BridgeException(
                    "'" + text + "' is not in the Flink on the classpath, which is not the release it was generated for.",
                    e);
        }
    }

    /** An interface has the methods of every object too, but reflection does not say so. */
    private static Method find(Class<?> owner, String name, Class<?>[] parameters) throws NoSuchMethodException {
        boolean ofObject = owner.isInterface() && name.equals("toString") && parameters.length == 0;
        return (ofObject ? Object.class : owner).getMethod(name, parameters);
    }

    private static Member constant(Field field) throws IllegalAccessException {
        if (!Modifier.isStatic(field.getModifiers())) {
            throw new BridgeException(field + " is not static.");
        }
        return new Member(
                null, new Type[0], field.getGenericType(), field.getType(), invoker(PUBLIC.unreflectGetter(field)));
    }

    private static Member constructor(Constructor<?> constructor) throws IllegalAccessException {
        Class<?> made = constructor.getDeclaringClass();
        Type[] parameters = parameters(constructor.getGenericParameterTypes(), constructor.getParameterTypes());
        return new Member(null, parameters, made, made, invoker(PUBLIC.unreflectConstructor(constructor)));
    }

    private static Member method(Class<?> owner, Method method) throws IllegalAccessException {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        Type[] parameters = parameters(method.getGenericParameterTypes(), method.getParameterTypes());
        return new Member(
                isStatic ? null : owner,
                parameters,
                method.getGenericReturnType(),
                method.getReturnType(),
                invoker(handle(owner, method, isStatic)));
    }

    private static MethodHandle handle(Class<?> owner, Method method, boolean isStatic)
            throws IllegalAccessException {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        try {
            // Through the owner, which is public, even where the class that declares the method is not.
            return isStatic
                    ? PUBLIC.findStatic(method.getDeclaringClass(), method.getName(), type)
                    : PUBLIC.findVirtual(owner, method.getName(), type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method);
        }
    }

    private static MethodHandle invoker(MethodHandle handle) {
        MethodHandle fixed = handle.asFixedArity();
        int arity = fixed.type().parameterCount();
        return fixed.asType(fixed.type().generic())
                .asSpreader(Object[].class, arity)
                .asType(INVOKER);
    }

    private static Type[] parameters(Type[] generic, Class<?>[] erased) {
        return generic.length == erased.length ? generic : erased;
    }
}
