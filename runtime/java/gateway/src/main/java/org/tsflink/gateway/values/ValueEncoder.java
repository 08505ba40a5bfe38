package org.tsflink.gateway.values;

import com.google.protobuf.ByteString;
import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.tsflink.bridge.v1.EnumConstant;
import org.tsflink.bridge.v1.Handle;
import org.tsflink.bridge.v1.List;
import org.tsflink.bridge.v1.Null;
import org.tsflink.bridge.v1.Raw;
import org.tsflink.bridge.v1.Text;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;

/** Java objects to values of the bridge, exactly; what has no value form of its own becomes a handle. */
public final class ValueEncoder {

    private static final int MAX_DEPTH = 200;
    private static final Value NULL = Value.newBuilder().setNull(Null.getDefaultInstance()).build();
    private static final Value ABSENT = Value.newBuilder().setAbsent(Null.getDefaultInstance()).build();

    private final Conversions conversions;
    private final int environment;
    private final java.util.List<Long> given = new ArrayList<>();
    private int depth;

    /** @param environment the one that the objects behind new handles belong to */
    public ValueEncoder(Conversions conversions, int environment) {
        this.conversions = conversions;
        this.environment = environment;
    }

    public Value encode(Object value) {
        return encode(value, Object.class);
    }

    /** @param declared as the method that returned the value declares it */
    public Value encode(Object value, Type declared) {
        if (value == null) {
            return NULL;
        }
        Value simple = simple(value);
        if (simple != null) {
            return simple;
        }
        if (depth == MAX_DEPTH) {
            throw new BridgeException("A value is nested more than " + MAX_DEPTH + " deep, or contains itself.");
        }
        depth++;
        try {
            return compound(value, declared);
        } finally {
            depth--;
        }
    }

    private static Value simple(Object value) {
        Value.Builder encoded = Value.newBuilder();
        if (value instanceof String string) {
            encoded.setString(string);
        } else if (value instanceof Integer number) {
            encoded.setInt(number);
        } else if (value instanceof Long number) {
            encoded.setLong(number);
        } else if (value instanceof Boolean bool) {
            encoded.setBoolean(bool);
        } else if (value instanceof Double number) {
            encoded.setDouble(number);
        } else if (value instanceof Float number) {
            encoded.setFloat(number);
        } else if (value instanceof Short number) {
            encoded.setShort(number);
        } else if (value instanceof Byte number) {
            encoded.setByte(number);
        } else if (value instanceof Character unit) {
            encoded.setChar(unit);
        } else if (value instanceof BigDecimal number) {
            encoded.setDecimal(number.toPlainString());
        } else if (value instanceof BigInteger number) {
            encoded.setBigInteger(number.toString());
        } else if (value instanceof byte[] bytes) {
            encoded.setBytes(ByteString.copyFrom(bytes));
        } else if (value instanceof Enum<?> constant) {
            encoded.setEnumConstant(EnumConstant.newBuilder()
                    .setClassName(constant.getDeclaringClass().getName())
                    .setName(constant.name()));
        } else if (value instanceof Class<?> type) {
            encoded.setClassName(type.getName());
        } else if (value instanceof RawValue raw) {
            encoded.setRaw(Raw.newBuilder()
                    .setClassName(raw.className())
                    .setSerialized(ByteString.copyFrom(raw.serialized())));
        } else {
            return Temporals.encode(value);
        }
        return encoded.build();
    }

    private Value compound(Object value, Type declared) {
        if (conversions.rowCodec().isRow(value)) {
            return Value.newBuilder().setRow(conversions.rowCodec().encode(value, this)).build();
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? encode(optional.get(), Types.argument(declared, 0)) : ABSENT;
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? encode(optional.getAsInt()) : ABSENT;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? encode(optional.getAsLong()) : ABSENT;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? encode(optional.getAsDouble()) : ABSENT;
        }
        if (value instanceof Map<?, ?> map) {
            return Value.newBuilder().setMap(map(map, declared)).build();
        }
        if (value instanceof Collection<?> collection) {
            List elements = elements(collection, Types.argument(declared, 0));
            return isSet(value, declared)
                    ? Value.newBuilder().setSet(elements).build()
                    : Value.newBuilder().setList(elements).build();
        }
        if (value.getClass().isArray()) {
            return Value.newBuilder().setArray(array(value, Types.component(declared))).build();
        }
        Text text = TextForms.print(value);
        return text != null ? Value.newBuilder().setText(text).build() : handle(value, Types.erase(declared));
    }

    /** A method that gives a Collection or an Iterable gives a list, whatever it keeps it in. */
    private static boolean isSet(Object value, Type declared) {
        Class<?> type = Types.erase(declared);
        return value instanceof Set<?> && type != Collection.class && type != Iterable.class;
    }

    private org.tsflink.bridge.v1.Map map(Map<?, ?> map, Type declared) {
        org.tsflink.bridge.v1.Map.Builder encoded = org.tsflink.bridge.v1.Map.newBuilder();
        map.forEach((key, value) -> {
            encoded.addKeys(encode(key, Types.argument(declared, 0)));
            encoded.addValues(encode(value, Types.argument(declared, 1)));
        });
        return encoded.build();
    }

    private List elements(Collection<?> collection, Type declared) {
        List.Builder elements = List.newBuilder();
        for (Object element : collection) {
            elements.addElements(encode(element, declared));
        }
        return elements.build();
    }

    private List array(Object array, Type declared) {
        List.Builder elements = List.newBuilder();
        int length = Array.getLength(array);
        for (int index = 0; index < length; index++) {
            elements.addElements(encode(Array.get(array, index), declared));
        }
        return elements.build();
    }

    /** Takes back the handles in what was encoded: the other side does not hear of them. */
    public void withdraw() {
        given.forEach(conversions.handles()::release);
    }

    private Value handle(Object object, Class<?> declared) {
        long id = conversions.handles().add(object, environment);
        given.add(id);
        return Value.newBuilder()
                .setHandle(Handle.newBuilder()
                        .setId(id)
                        .setClassName(conversions.classes().of(object, declared)))
                .build();
    }
}
