package org.tsflink.gateway.values;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Widens numbers to the type that a parameter asks for, where no digit is lost. */
final class Numbers {

    private Numbers() {}

    /** The number as an object of {@code target} (a box); null when it does not fit. */
    static Object widen(Number value, Class<?> target) {
        if (target.isInstance(value)) {
            return value;
        }
        if (value instanceof Float || value instanceof Double) {
            return widenFloating(value.doubleValue(), value, target);
        }
        if (value instanceof BigDecimal) {
            return null;
        }
        BigInteger whole = value instanceof BigInteger big ? big : BigInteger.valueOf(value.longValue());
        if (target == BigInteger.class) {
            return whole;
        }
        if (target == BigDecimal.class) {
            return new BigDecimal(whole);
        }
        return whole.bitLength() > 63 ? null : widenWhole(whole.longValue(), target);
    }

    private static Object widenWhole(long value, Class<?> target) {
        if (target == Long.class) {
            return value;
        }
        if (target == Integer.class) {
            return (int) value == value ? (Object) (int) value : null;
        }
        if (target == Short.class) {
            return (short) value == value ? (Object) (short) value : null;
        }
        if (target == Byte.class) {
            return (byte) value == value ? (Object) (byte) value : null;
        }
        if (target == Double.class) {
            return exact(value, (double) value) ? (Object) (double) value : null;
        }
        if (target == Float.class) {
            return exact(value, (float) value) ? (Object) (float) value : null;
        }
        return null;
    }

    private static boolean exact(long value, double converted) {
        return new BigDecimal(converted).compareTo(BigDecimal.valueOf(value)) == 0;
    }

    private static Object widenFloating(double value, Number original, Class<?> target) {
        if (target == Double.class) {
            return value;
        }
        boolean kept = Double.isNaN(value) || (float) value == value;
        return target == Float.class && original instanceof Double && kept ? (Object) (float) value : null;
    }
}
