import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Looks every signature of a list up on the classpath; prints those that name no member, or one of another type. */
final class Resolve {

    public static void main(String[] args) throws Exception {
        int resolved = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            int colon = line.lastIndexOf(": ");
            String problem = problem(line.substring(0, colon), line.substring(colon + 2));
            if (problem == null) {
                resolved++;
            } else {
                System.out.println(line + "\t" + problem);
            }
        }
        System.out.println("resolved\t" + resolved);
    }

    private static String problem(String signature, String returns) {
        int hash = signature.indexOf('#');
        try {
            Class<?> owner = Class.forName(signature.substring(0, hash), false, Resolve.class.getClassLoader());
            if (!isPublic(owner)) {
                return "is in a class that is not public";
            }
            String member = signature.substring(hash + 1);
            int open = member.indexOf('(');
            return open < 0 ? constant(owner, member, returns) : executable(owner, member, open, returns);
        } catch (ClassNotFoundException e) {
            return "has no class";
        } catch (NoSuchFieldException e) {
            return "has no field";
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static String constant(Class<?> owner, String name, String returns) throws NoSuchFieldException {
        Field field = owner.getField(name);
        if (!Modifier.isStatic(field.getModifiers())) {
            return "is a field of an object";
        }
        String type = binaryName(field.getType());
        return type.equals(returns) ? null : "is a " + type;
    }

    private static String executable(Class<?> owner, String member, int open, String returns) {
        String name = member.substring(0, open);
        String parameters = member.substring(open + 1, member.length() - 1);
        if (name.equals("<init>")) {
            long found = Arrays.stream(owner.getConstructors())
                    .filter(constructor -> parametersOf(constructor).equals(parameters))
                    .count();
            return found == 1 && returns.equals(owner.getName()) ? null : found + " constructors";
        }
        // An interface has it too, but reflection does not say so.
        if (owner.isInterface() && member.equals("toString()")) {
            return returns.equals("java.lang.String") ? null : "is a java.lang.String";
        }
        Method[] found = Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && parametersOf(method).equals(parameters))
                .toArray(Method[]::new);
        // A bridge method is the compiler's: the same one with a supertype as its result, or one of a hidden superclass.
        boolean onlyBridges = Arrays.stream(found).allMatch(Method::isBridge);
        Method[] own = Arrays.stream(found)
                .filter(method -> onlyBridges || !method.isBridge())
                .toArray(Method[]::new);
        if (own.length == 1 && binaryName(own[0].getReturnType()).equals(returns)) {
            return null;
        }
        return "stands for " + Arrays.stream(found).map(Method::toGenericString).collect(Collectors.joining("; ", "[", "]"));
    }

    private static String parametersOf(Executable executable) {
        return Arrays.stream(executable.getParameterTypes()).map(Resolve::binaryName).collect(Collectors.joining(","));
    }

    /** {@code java.util.Map$Entry[]}. */
    private static String binaryName(Class<?> type) {
        return type.isArray() ? binaryName(type.getComponentType()) + "[]" : type.getName();
    }
}
