import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.flink.shaded.asm9.org.objectweb.asm.AnnotationVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassReader;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.FieldVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.MethodVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Opcodes;

/**
 * Lists the public members of the types that Flink offers to users in its two Table API jars, as their class files have
 * them: those that a type declares, and those that it has from types that are not listed themselves.
 *
 * <p>A line a member: type, kind, erased Java signature with simple names, signature as the gateway takes it, marks.
 */
public final class PublicApi {

    private static final Set<String> JARS = Set.of("flink-table-api-java", "flink-table-common");
    private static final Set<String> OFFERED = Set.of("Public", "PublicEvolving", "Experimental");
    private static final Set<String> NAMES = new TreeSet<>();
    private static final Map<String, ClassFile> CLASS_FILES = new HashMap<>();

    public static void main(String[] args) throws Exception {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String file = Path.of(entry).getFileName().toString();
            if (JARS.contains(file.replaceFirst("-\\d.*", ""))) {
                NAMES.addAll(classNames(entry));
            }
        }
        for (String name : args.length > 0 ? List.of(args) : NAMES) {
            Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
            if (args.length > 0 || isListed(type)) {
                list(type);
            }
        }
    }

    private static List<String> classNames(String jar) throws Exception {
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                String name = entries.nextElement().getName();
                if (name.startsWith("org/apache/flink/") && name.endsWith(".class") && !name.contains("/shaded/")
                        && !name.endsWith("package-info.class")) {
                    names.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
        return names;
    }

    private static boolean isListed(Class<?> type) throws Exception {
        return NAMES.contains(type.getName()) && isPublic(type) && isOffered(type);
    }

    private static boolean isPublic(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    /** A nested type without an annotation of its own is offered with the one around it. */
    private static boolean isOffered(Class<?> type) throws Exception {
        for (Class<?> each = type; each != null; each = each.getDeclaringClass()) {
            Set<String> stability = classFile(each).stability;
            if (!stability.isEmpty()) {
                return stability.stream().anyMatch(OFFERED::contains);
            }
        }
        return false;
    }

    private static void list(Class<?> type) throws Exception {
        Set<Class<?>> declaring = new LinkedHashSet<>(List.of(type));
        addHidden(type, declaring);
        Set<String> lines = new TreeSet<>();
        Set<String> overridden = new HashSet<>();
        for (Class<?> each : declaring) {
            ClassFile file = classFile(each);
            for (Method method : each.getDeclaredMethods()) {
                boolean isListed = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
                if (isListed && overridden.add(method.getName() + erasedParameters(method))) {
                    String erased = method.getName() + parameters(method.getGenericParameterTypes());
                    String signature = each.getName() + "#" + method.getName() + erasedParameters(method);
                    lines.add(line(type, "method", erased, signature, marks(file, method.getName(), method)));
                }
            }
            for (Field field : each.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers) && !field.isSynthetic()) {
                    String kind = field.isEnumConstant() ? "enum value" : "constant";
                    String signature = each.getName() + "#" + field.getName();
                    List<String> marks = file.marks(field.getName());
                    lines.add(line(type, kind, field.getName(), signature, marks));
                }
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers()) && !constructor.isSynthetic()) {
                String signature = type.getName() + "#<init>" + erasedParameters(constructor);
                List<String> marks = marks(classFile(type), "<init>", constructor);
                if (Modifier.isAbstract(type.getModifiers())) {
                    marks.add("abstract");
                }
                String erased = parameters(constructor.getGenericParameterTypes());
                lines.add(line(type, "constructor", erased, signature, marks));
            }
        }
        lines.forEach(System.out::println);
    }

    private static String line(Class<?> type, String kind, String erased, String signature, List<String> marks) {
        List<String> all = new ArrayList<>(marks);
        if (type.isAnnotation()) {
            all.add("annotation");
        }
        return String.join("\t", type.getName(), kind, erased, signature, String.join(", ", all));
    }

    /** Whether it is @Internal or @Deprecated, and the classes that its signature is made of. */
    private static List<String> marks(ClassFile file, String name, Executable member) {
        List<String> marks = file.marks(ClassFile.key(name, member));
        Set<String> mentioned = new TreeSet<>();
        for (Type type : member.getGenericParameterTypes()) {
            addMentioned(type, mentioned);
        }
        if (member instanceof Method method) {
            addMentioned(method.getGenericReturnType(), mentioned);
        }
        mentioned.forEach(each -> marks.add("mentions " + each));
        return marks;
    }

    private static void addMentioned(Type type, Set<String> mentioned) {
        if (type instanceof Class<?> cls) {
            mentioned.add(componentOf(cls).getName());
        } else if (type instanceof ParameterizedType parameterized) {
            addMentioned(parameterized.getRawType(), mentioned);
            for (Type argument : parameterized.getActualTypeArguments()) {
                addMentioned(argument, mentioned);
            }
        } else if (type instanceof GenericArrayType array) {
            addMentioned(array.getGenericComponentType(), mentioned);
        }
    }

    /** The supertypes whose members only this type makes public: those of Flink that have no lines of their own. */
    private static void addHidden(Class<?> type, Set<Class<?>> hidden) throws Exception {
        List<Class<?>> supertypes = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            supertypes.add(type.getSuperclass());
        }
        for (Class<?> each : supertypes) {
            if (each.getName().startsWith("org.apache.flink.") && !isListed(each)) {
                hidden.add(each);
                addHidden(each, hidden);
            }
        }
    }

    private static String parameters(Type[] types) {
        return Arrays.stream(types).map(PublicApi::simple).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simple(Type type) {
        if (type instanceof Class<?> cls) {
            if (cls.isArray()) {
                return simple(cls.getComponentType()) + "[]";
            }
            String name = cls.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }
        if (type instanceof ParameterizedType parameterized) {
            return simple(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return simple(array.getGenericComponentType()) + "[]";
        }
        return ((TypeVariable<?>) type).getName();
    }

    private static String erasedParameters(Executable member) {
        return Arrays.stream(member.getParameterTypes())
                .map(PublicApi::binaryName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String binaryName(Class<?> type) {
        return type.isArray() ? binaryName(type.getComponentType()) + "[]" : type.getName();
    }

    private static Class<?> componentOf(Class<?> type) {
        return type.isArray() ? componentOf(type.getComponentType()) : type;
    }

    private static ClassFile classFile(Class<?> type) throws Exception {
        ClassFile known = CLASS_FILES.get(type.getName());
        if (known == null) {
            known = new ClassFile();
            String path = "/" + type.getName().replace('.', '/') + ".class";
            try (InputStream in = PublicApi.class.getResourceAsStream(path)) {
                new ClassReader(in).accept(known, ClassReader.SKIP_CODE);
            }
            CLASS_FILES.put(type.getName(), known);
        }
        return known;
    }

    /** The annotations of a class file: those for the compiler alone, which reflection does not show. */
    private static final class ClassFile extends ClassVisitor {

        private final Set<String> stability = new TreeSet<>();
        private final Set<String> internal = new TreeSet<>();
        /** By annotation, or by Javadoc alone. */
        private final Set<String> deprecated = new TreeSet<>();

        private ClassFile() {
            super(Opcodes.ASM9);
        }

        private List<String> marks(String key) {
            List<String> marks = new ArrayList<>();
            if (internal.contains(key)) {
                marks.add("internal");
            }
            if (deprecated.contains(key)) {
                marks.add("deprecated");
            }
            return marks;
        }

        private static String key(String name, Executable member) {
            StringBuilder descriptor = new StringBuilder("(");
            for (Class<?> type : member.getParameterTypes()) {
                descriptor.append(type.descriptorString());
            }
            return name + descriptor + ")";
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.startsWith("Lorg/apache/flink/annotation/")) {
                stability.add(annotationName(descriptor));
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            String key = name + descriptor.substring(0, descriptor.indexOf(')') + 1);
            noteAccess(access, key);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    note(annotation, key);
                    return null;
                }
            };
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            noteAccess(access, name);
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    note(annotation, name);
                    return null;
                }
            };
        }

        private void noteAccess(int access, String key) {
            if ((access & Opcodes.ACC_DEPRECATED) != 0) {
                deprecated.add(key);
            }
        }

        private void note(String annotation, String key) {
            if (annotation.startsWith("Lorg/apache/flink/annotation/") && annotationName(annotation).equals("Internal")) {
                internal.add(key);
            }
        }

        private static String annotationName(String descriptor) {
            return descriptor.substring(descriptor.lastIndexOf('/') + 1, descriptor.length() - 1);
        }
    }
}
