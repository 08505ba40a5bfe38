package org.tsflink.gateway.adapter.elements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import org.tsflink.bridge.v1.Value;

/** Values as an error message names them. */
final class Described {

    private static final int LONGEST_TEXT = 40;

    private Described() {}

    static String value(Value value) {
        return switch (value.getKindCase()) {
            case NULL, ABSENT, KIND_NOT_SET -> "null";
            case BOOLEAN -> "the boolean " + value.getBoolean();
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER -> "the number " + number(value);
            case CHAR -> "the string '" + (char) value.getChar() + "'";
            case STRING -> "the string '" + shortened(value.getString()) + "'";
            case BYTES -> "an array of " + value.getBytes().size() + " bytes";
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATE_TIME, INSTANT, ZONED_DATE_TIME, DURATION, PERIOD -> time(value);
            case LIST -> "an array of " + value.getList().getElementsCount() + " elements";
            case ARRAY -> "an array of " + value.getArray().getElementsCount() + " elements";
            case SET -> "a set of " + value.getSet().getElementsCount() + " elements";
            case MAP -> "a map of " + value.getMap().getKeysCount() + " entries";
            case ROW -> "a row of " + value.getRow().getFieldsCount() + " fields";
            case TEXT -> "the " + value.getText().getClassName() + " '" + shortened(value.getText().getText()) + "'";
            case RAW -> "a raw value of class " + value.getRaw().getClassName();
            case ENUM_CONSTANT -> "the constant " + value.getEnumConstant().getName();
            case CLASS_NAME -> "the class " + value.getClassName();
            case HANDLE -> "an object of class " + value.getHandle().getClassName();
            case STEP -> "an object of Flink's";
        };
    }

    static String number(Value value) {
        return switch (value.getKindCase()) {
            case BYTE -> String.valueOf(value.getByte());
            case SHORT -> String.valueOf(value.getShort());
            case INT -> String.valueOf(value.getInt());
            case LONG -> String.valueOf(value.getLong());
            case FLOAT -> String.valueOf(value.getFloat());
            case DOUBLE -> ofDouble(value.getDouble());
            case DECIMAL -> shortened(value.getDecimal());
            default -> shortened(value.getBigInteger());
        };
    }

    /** 300 rather than 300.0, as JavaScript writes it. */
    private static String ofDouble(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private static String time(Value value) {
        return switch (value.getKindCase()) {
            case LOCAL_DATE -> "the date " + LocalDate.ofEpochDay(value.getLocalDate().getEpochDay());
            case LOCAL_TIME -> "the time " + LocalTime.ofNanoOfDay(value.getLocalTime().getNanoOfDay());
            case LOCAL_DATE_TIME -> "the date-time "
                    + LocalDateTime.of(
                            LocalDate.ofEpochDay(value.getLocalDateTime().getEpochDay()),
                            LocalTime.ofNanoOfDay(value.getLocalDateTime().getNanoOfDay()));
            case INSTANT -> "the instant "
                    + Instant.ofEpochSecond(
                            value.getInstant().getEpochSecond(),
                            value.getInstant().getNano());
            case ZONED_DATE_TIME -> "the zoned date-time "
                    + Instant.ofEpochSecond(
                            value.getZonedDateTime().getEpochSecond(),
                            value.getZonedDateTime().getNano())
                    + "[" + value.getZonedDateTime().getZone() + "]";
            case DURATION -> "the duration "
                    + Duration.ofSeconds(
                            value.getDuration().getSeconds(),
                            value.getDuration().getNano());
            default -> "the period "
                    + Period.of(
                            value.getPeriod().getYears(),
                            value.getPeriod().getMonths(),
                            value.getPeriod().getDays());
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
