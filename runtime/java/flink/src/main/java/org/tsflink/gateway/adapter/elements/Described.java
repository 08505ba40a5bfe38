package org.tsflink.gateway.adapter.elements;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;

/** Says in messages what a value is, as the person who gave it wrote it. */
final class Described {

    private static final int LONGEST_TEXT = 40;
    private static final double LARGEST_EXACT = 1e15;

    private Described() {}

    static String value(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof Boolean) {
            return "the boolean " + value;
        } else if (value instanceof Number number) {
            return "the number " + number(number);
        } else if (value instanceof String text) {
            return "the string '" + shortened(text) + "'";
        } else if (value instanceof byte[] bytes) {
            return "an array of " + bytes.length + " bytes";
        } else if (value instanceof List<?> elements) {
            return "an array of " + elements.size() + " elements";
        } else if (value instanceof Cells.Entries map) {
            return "a map of " + map.keys().size() + " entries";
        } else if (value instanceof Cells.Named row) {
            return "a row of " + row.names().size() + " fields";
        } else if (value instanceof Cells.Raw raw) {
            return "a raw value of class " + raw.className();
        }
        return time(value);
    }

    private static String time(Object value) {
        if (value instanceof LocalDate) {
            return "the date " + value;
        } else if (value instanceof LocalTime) {
            return "the time " + value;
        } else if (value instanceof LocalDateTime) {
            return "the date-time " + value;
        } else if (value instanceof Instant) {
            return "the instant " + value;
        } else if (value instanceof Duration) {
            return "the duration " + value;
        } else if (value instanceof Period) {
            return "the period " + value;
        }
        return "a value of type " + value.getClass().getSimpleName().toUpperCase();
    }

    /** 300 rather than 300.0, as JavaScript writes it. */
    private static String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT
                    ? String.valueOf((long) value)
                    : number.toString();
        }
        return shortened(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
