package org.tsflink.gateway.values;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.tsflink.bridge.v1.EnumConstant;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.handles.HandleTable;

/** Values of the bridge to Java objects of the type that is asked for; refuses what would lose something. */
public final class ValueDecoder {

    private final Conversions conversions;
    private final int environment;
    private final ClassLoader loader;
    private final List<Object> steps;
    private final Containers containers = new Containers(this);

    /**
     * @param environment the one whose handles may be used, besides those of none
     * @param loader finds the classes that are arguments
     * @param steps the values of the program's steps so far; may grow
     */
    public ValueDecoder(Conversions conversions, int environment, ClassLoader loader, List<Object> steps) {
        this.conversions = conversions;
        this.environment = environment;
        this.loader = loader;
        this.steps = steps;
    }

    /** The Java object that the value itself says it is. */
    public Object decode(Value value) {
        return decode(value, Object.class);
    }

    /** An object that a variable of the type can hold; throws a {@link BridgeException} when there is none. */
    public Object decode(Value value, Type target) {
        Class<?> wanted = Types.box(Types.erase(target));
        switch (value.getKindCase()) {
            case NULL -> {
                return nothing(target);
            }
            case ABSENT -> {
                return wanted == Object.class || wanted == Optional.class ? Optional.empty() : nothing(target);
            }
            default -> {
                if (wanted == Optional.class) {
                    Type full = Types.argument(target, 0);
                    Object content = decode(value, full);
                    return content instanceof Optional<?> ? content : Optional.ofNullable(content);
                }
                return converted(value, target, wanted);
            }
        }
    }

    private static Object nothing(Type target) {
        if (target instanceof Class<?> primitive && primitive.isPrimitive()) {
            throw new BridgeException("null is no " + primitive.getName() + ".");
        }
        return null;
    }

    private Object converted(Value value, Type target, Class<?> wanted) {
        return switch (value.getKindCase()) {
            case BYTE -> number((byte) value.getByte(), wanted);
            case SHORT -> number((short) value.getShort(), wanted);
            case INT -> number(value.getInt(), wanted);
            case LONG -> number(value.getLong(), wanted);
            case FLOAT -> number(value.getFloat(), wanted);
            case DOUBLE -> number(value.getDouble(), wanted);
            case DECIMAL -> number(parse(value.getDecimal(), BigDecimal::new), wanted);
            case BIG_INTEGER -> number(parse(value.getBigInteger(), BigInteger::new), wanted);
            case BOOLEAN -> fitting(value.getBoolean(), wanted);
            case CHAR -> fitting((char) value.getChar(), wanted);
            case STRING -> string(value.getString(), wanted);
            case BYTES -> fitting(value.getBytes().toByteArray(), wanted);
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, INSTANT, ZONED_DATE_TIME, DURATION, PERIOD -> fitting(
                    Temporals.decode(value), wanted);
            case LIST -> containers.list(value.getList().getElementsList(), target, wanted);
            case ARRAY -> containers.array(value.getArray().getElementsList(), target, wanted);
            case SET -> containers.set(value.getSet().getElementsList(), target, wanted);
            case MAP -> containers.map(value.getMap(), target, wanted);
            case ROW -> fitting(conversions.rowCodec().decode(value.getRow(), this), wanted);
            case ENUM_CONSTANT -> constant(value.getEnumConstant(), wanted);
            case CLASS_NAME -> type(value.getClassName(), wanted);
            case HANDLE -> object(value.getHandle().getId(), wanted);
            case STEP -> step(value.getStep(), wanted);
            case RAW -> fitting(
                    new RawValue(
                            value.getRaw().getClassName(),
                            value.getRaw().getSerialized().toByteArray()),
                    wanted);
            case TEXT -> fitting(TextForms.parse(value.getText()), wanted);
            case NULL, ABSENT, KIND_NOT_SET -> throw new BridgeException("A value without a kind arrived.");
        };
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static <T> T parse(String text, Parser<T> parser) {
        try {
            return parser.parse(text);
        } catch (NumberFormatException e) {
            throw new BridgeException("'" + text + "' is no number.", e);
        }
    }

    private static Object number(Number value, Class<?> wanted) {
        Object widened = Numbers.widen(value, wanted);
        if (widened == null) {
            throw misfit(value, wanted);
        }
        return widened;
    }

    private static Object string(String value, Class<?> wanted) {
        if (wanted == Character.class && value.length() == 1) {
            return value.charAt(0);
        }
        return wanted.isEnum() ? enumConstant(wanted, value) : fitting(value, wanted);
    }

    private Object constant(EnumConstant constant, Class<?> wanted) {
        String className = constant.getClassName();
        if (wanted.isEnum() && (className.isEmpty() || className.equals(wanted.getName()))) {
            return enumConstant(wanted, constant.getName());
        }
        // Only an enum that the signatures name is loaded because a value says so.
        if (!conversions.classes().mentions(className)) {
            throw new BridgeException("The enum " + className + " is not part of the API.");
        }
        Class<?> type = ClassNames.load(className, ValueDecoder.class.getClassLoader());
        if (!type.isEnum()) {
            throw new BridgeException(className + " is no enum.");
        }
        return fitting(enumConstant(type, constant.getName()), wanted);
    }

    private static Object enumConstant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new BridgeException(type.getName() + " has no constant '" + name + "'.");
    }

    private Object type(String className, Class<?> wanted) {
        // A class is data here: it is found, for parameters that take one, and never initialised.
        if (wanted != Class.class && wanted != Type.class) {
            throw new BridgeException("A class was given where " + Types.name(wanted) + " is taken.");
        }
        return ClassNames.load(className, loader);
    }

    private Object object(long id, Class<?> wanted) {
        HandleTable.Entry entry = conversions.handles().get(id);
        if (entry.environment() != 0 && entry.environment() != environment) {
            throw new BridgeException("An object of another TableEnvironment (a "
                    + entry.object().getClass().getSimpleName()
                    + ") was used; make it with the TableEnvironment that this call belongs to.");
        }
        return fitting(entry.object(), wanted);
    }

    private Object step(int index, Class<?> wanted) {
        if (index < 0 || index >= steps.size()) {
            throw new BridgeException("Step " + Integer.toUnsignedString(index) + " has no value yet.");
        }
        Object value = steps.get(index);
        if (value instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            return number(number, wanted);
        }
        return value == null ? null : fitting(value, wanted);
    }

    static Object fitting(Object value, Class<?> wanted) {
        if (!wanted.isInstance(value)) {
            throw misfit(value, wanted);
        }
        return value;
    }

    static BridgeException misfit(Object value, Class<?> wanted) {
        String shown = value instanceof Number || value instanceof Boolean ? " " + value : "";
        return new BridgeException("A value of " + Types.name(value.getClass()) + shown + " does not fit "
                + Types.name(wanted) + ".");
    }
}
