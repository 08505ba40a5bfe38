import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassReader;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Handle;
import org.apache.flink.shaded.asm9.org.objectweb.asm.MethodVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Opcodes;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Type;

/**
 * Looks up all that tsflink's own classes name of Flink: classes, methods and fields that are not there, and abstract
 * methods that are new there and that nothing implements. The first argument is the package to leave out, the others
 * are jars.
 */
public final class Links {

    private static final String OWN = "org/tsflink/";
    private static final Set<String> PROBLEMS = new TreeSet<>();
    private static int looked;

    public static void main(String[] args) throws Exception {
        for (String jar : Arrays.copyOfRange(args, 1, args.length)) {
            try (JarFile file = new JarFile(jar)) {
                for (JarEntry entry : file.stream().toList()) {
                    String name = entry.getName();
                    boolean isOwn = name.startsWith(OWN) && !name.startsWith(OWN + "shaded/") && !name.startsWith(args[0]);
                    if (isOwn && name.endsWith(".class")) {
                        ClassReader reader = new ClassReader(file.getInputStream(entry));
                        reader.accept(new References(reader.getClassName()), ClassReader.SKIP_DEBUG);
                        lookAtAbstractMethods(load(reader.getClassName()));
                    }
                }
            }
        }
        PROBLEMS.forEach(System.out::println);
        System.out.println("looked up\t" + looked);
    }

    private static void lookAtAbstractMethods(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return;
        }
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                PROBLEMS.add(type.getName() + " does not implement " + method);
            }
        }
    }

    private static Class<?> load(String internalName) throws ClassNotFoundException {
        return Class.forName(Type.getObjectType(internalName).getClassName(), false, Links.class.getClassLoader());
    }

    private static final class References extends ClassVisitor {

        private final String own;

        private References(String own) {
            super(Opcodes.ASM9);
            this.own = own;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
                    lookUp(owner, called, type);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    lookUp(owner, field, type);
                }

                @Override
                public void visitTypeInsn(int opcode, String type) {
                    if (!type.startsWith("[")) {
                        lookUp(type, null, null);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            lookUp(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }

        /** Only what is of Flink: the rest is in the jar or in the JDK. */
        private void lookUp(String owner, String member, String descriptor) {
            if (!owner.startsWith("org/apache/flink/")) {
                return;
            }
            looked++;
            String problem = own + " names " + owner + (member == null ? "" : "#" + member + descriptor);
            try {
                if (member != null && !has(load(owner), member, descriptor)) {
                    PROBLEMS.add(problem);
                }
                load(owner);
            } catch (ClassNotFoundException | LinkageError e) {
                PROBLEMS.add(problem + ": " + e);
            }
        }
    }

    /** Whether the class, or one of its supertypes, declares it with that very descriptor, as the JVM asks. */
    private static boolean has(Class<?> owner, String member, String descriptor) {
        Deque<Class<?>> left = new ArrayDeque<>(Set.of(owner, Object.class));
        Set<Class<?>> seen = new HashSet<>();
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            if (!seen.add(type)) {
                continue;
            }
            if (declares(type, member, descriptor)) {
                return true;
            }
            left.addAll(Arrays.asList(type.getInterfaces()));
            if (type.getSuperclass() != null) {
                left.add(type.getSuperclass());
            }
        }
        return false;
    }

    private static boolean declares(Class<?> type, String member, String descriptor) {
        if (member.equals("<init>")) {
            return Arrays.stream(type.getDeclaredConstructors())
                    .anyMatch(each -> Type.getConstructorDescriptor(each).equals(descriptor));
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(member) && Type.getMethodDescriptor(method).equals(descriptor)) {
                return true;
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(member) && Type.getDescriptor(field.getType()).equals(descriptor)) {
                return true;
            }
        }
        return false;
    }
}
