package org.tsflink.gateway.adapter.types;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.json.JsonReadFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.RowData;
import org.tsflink.bridge.v1.Null;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.channel.Frames;

/** Values of type VARIANT, which Flink has since 2.1. */
public final class Variants {

    private static final Reflected ROW = new Reflected(RowData.class);
    private static final Reflected ARRAY = new Reflected(ArrayData.class);

    private Variants() {}

    /** Loads Flink's classes when a variant is met. */
    private static final class Flink {

        private static final Reflected VARIANT = new Reflected("org.apache.flink.types.variant.Variant");
        // Before Flink 2.3, only their text tells the fields of an object and the size of an array.
        private static final boolean TELLS_CONTENTS = VARIANT.has("getFieldNames");
        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        private static final Reflected BUILDER = new Reflected("org.apache.flink.types.variant.VariantBuilder");
        private static final Reflected OBJECT =
                new Reflected("org.apache.flink.types.variant.VariantBuilder$VariantObjectBuilder");
        private static final Reflected LIST =
                new Reflected("org.apache.flink.types.variant.VariantBuilder$VariantArrayBuilder");
    }

    /** A variant of a row. */
    public static Object get(RowData row, int position) {
        return ROW.call(row, "getVariant", position);
    }

    /** A variant of an array. */
    public static Object get(ArrayData array, int position) {
        return ARRAY.call(array, "getVariant", position);
    }

    /** A variant as a serialised {@link Value}. */
    public static byte[] encode(Object variant) {
        return value(variant).toByteArray();
    }

    private static Value value(Object variant) {
        Value.Builder value = Value.newBuilder();
        if (Flink.VARIANT.<Boolean>call(variant, "isNull")) {
            return value.setNull(Null.getDefaultInstance()).build();
        }
        if (Flink.VARIANT.<Boolean>call(variant, "isArray")) {
            org.tsflink.bridge.v1.List.Builder list = org.tsflink.bridge.v1.List.newBuilder();
            int size = size(variant);
            for (int index = 0; index < size; index++) {
                list.addElements(value(Flink.VARIANT.call(variant, "getElement", index)));
            }
            return value.setList(list).build();
        }
        if (Flink.VARIANT.<Boolean>call(variant, "isObject")) {
            Row.Builder row = Row.newBuilder();
            for (String name : fieldNames(variant)) {
                row.addNames(name).addFields(value(Flink.VARIANT.call(variant, "getField", name)));
            }
            return value.setRow(row).build();
        }
        return scalar(value, Flink.VARIANT.call(variant, "get")).build();
    }

    private static int size(Object array) {
        return Flink.TELLS_CONTENTS
                ? Flink.VARIANT.<Integer>call(array, "getArraySize")
                : json(array).size();
    }

    private static java.util.List<String> fieldNames(Object object) {
        if (Flink.TELLS_CONTENTS) {
            return Flink.VARIANT.call(object, "getFieldNames");
        }
        java.util.List<String> names = new ArrayList<>();
        json(object).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(Object variant) {
        try {
            return Flink.JSON.readTree(Flink.VARIANT.<String>call(variant, "toJson"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Value.Builder scalar(Value.Builder value, Object scalar) {
        if (scalar instanceof Boolean flag) {
            return value.setBoolean(flag);
        } else if (scalar instanceof Byte || scalar instanceof Short || scalar instanceof Integer) {
            return value.setInt(((Number) scalar).intValue());
        } else if (scalar instanceof Long number) {
            return value.setLong(number);
        } else if (scalar instanceof Float number) {
            return value.setFloat(number);
        } else if (scalar instanceof Double number) {
            return value.setDouble(number);
        } else if (scalar instanceof BigDecimal number) {
            return value.setDecimal(number.toPlainString());
        } else if (scalar instanceof byte[] bytes) {
            return value.setBytes(ByteString.copyFrom(bytes));
        } else if (scalar instanceof LocalDate date) {
            return value.setLocalDate(org.tsflink.bridge.v1.LocalDate.newBuilder().setEpochDay(date.toEpochDay()));
        } else if (scalar instanceof LocalDateTime time) {
            return value.setLocalDateTime(org.tsflink.bridge.v1.LocalDateTime.newBuilder()
                    .setEpochDay(time.toLocalDate().toEpochDay())
                    .setNanoOfDay(time.toLocalTime().toNanoOfDay()));
        } else if (scalar instanceof Instant instant) {
            return value.setInstant(org.tsflink.bridge.v1.Instant.newBuilder()
                    .setEpochSecond(instant.getEpochSecond())
                    .setNano(instant.getNano()));
        }
        return value.setString(String.valueOf(scalar));
    }

    /** The variant of a serialised {@link Value}. */
    public static Object decode(byte[] serialized) {
        try {
            return variant(Flink.VARIANT.call(null, "newBuilder"), Value.parser().parseFrom(Frames.input(serialized)));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("The bytes are no value", e);
        }
    }

    private static Object variant(Object builder, Value value) {
        return switch (value.getKindCase()) {
            case LIST -> list(builder, value.getList());
            case ROW -> object(builder, value.getRow());
            case BOOLEAN -> of(builder, value.getBoolean());
            case INT -> of(builder, (long) value.getInt());
            case LONG -> of(builder, value.getLong());
            case DOUBLE -> of(builder, value.getDouble());
            case STRING -> of(builder, value.getString());
            case BYTES -> of(builder, value.getBytes().toByteArray());
            case DECIMAL -> of(builder, new BigDecimal(value.getDecimal()));
            case LOCAL_DATE -> of(builder, LocalDate.ofEpochDay(value.getLocalDate().getEpochDay()));
            case LOCAL_DATE_TIME -> of(
                    builder,
                    LocalDateTime.of(
                            LocalDate.ofEpochDay(value.getLocalDateTime().getEpochDay()),
                            LocalTime.ofNanoOfDay(value.getLocalDateTime().getNanoOfDay())));
            case INSTANT -> of(
                    builder,
                    Instant.ofEpochSecond(
                            value.getInstant().getEpochSecond(),
                            Integer.toUnsignedLong(value.getInstant().getNano())));
            default -> Flink.BUILDER.call(builder, "ofNull");
        };
    }

    private static Object of(Object builder, Object value) {
        return Flink.BUILDER.call(builder, "of", value);
    }

    private static Object list(Object builder, org.tsflink.bridge.v1.List values) {
        Object list = Flink.BUILDER.call(builder, "array");
        values.getElementsList().forEach(value -> Flink.LIST.call(list, "add", variant(builder, value)));
        return Flink.LIST.call(list, "build");
    }

    private static Object object(Object builder, Row row) {
        Object object = Flink.BUILDER.call(builder, "object");
        for (int index = 0; index < row.getNamesCount(); index++) {
            Flink.OBJECT.call(object, "add", row.getNames(index), variant(builder, row.getFields(index)));
        }
        return Flink.OBJECT.call(object, "build");
    }
}
