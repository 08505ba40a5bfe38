package org.tsflink.gateway.adapter.elements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;

/** Numbers of any kind, taken by any column that holds them exactly. */
final class NumberCells {

    /** Beyond it doubles have gaps, and a number written in JavaScript may be another by now. */
    private static final double LARGEST_SAFE = 9007199254740991d;

    /** Any decimal of so many digits survives in a float. */
    private static final int FLOAT_DIGITS = 6;

    private NumberCells() {}

    static long whole(Object value, LogicalType type, long least, long greatest) {
        long number = value instanceof Integer || value instanceof Long
                ? ((Number) value).longValue()
                : value instanceof Double || value instanceof Float
                        ? wholeDouble((Number) value, type)
                        : wholeDecimal(value, type);
        if (number < least || number > greatest) {
            throw outOfRange(value, type, least, greatest);
        }
        return number;
    }

    private static long wholeDouble(Number value, LogicalType type) {
        double number = value.doubleValue();
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            throw new CellProblem(Described.value(value) + " is not whole, as " + type.asSummaryString() + " asks for");
        }
        if (Math.abs(number) > LARGEST_SAFE) {
            throw new CellProblem(Described.value(value)
                    + " is beyond what a JavaScript number holds exactly; give a bigint");
        }
        return (long) number;
    }

    private static long wholeDecimal(Object value, LogicalType type) {
        BigInteger number;
        try {
            number = decimal(value, type).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new CellProblem(Described.value(value) + " is not whole, as " + type.asSummaryString() + " asks for");
        }
        if (number.bitLength() > Long.SIZE - 1) {
            throw outOfRange(value, type, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return number.longValue();
    }

    private static CellProblem outOfRange(Object value, LogicalType type, long least, long greatest) {
        return new CellProblem(Described.value(value) + " does not fit " + type.asSummaryString() + ", which holds "
                + least + " to " + greatest);
    }

    static float toFloat(Object value, LogicalType type) {
        if (value instanceof Float number) {
            return number;
        }
        if (value instanceof Double number) {
            float nearest = number.floatValue();
            if (nearest == number || number.isNaN() || isWritten(nearest, number)) {
                return nearest;
            }
            throw new CellProblem(Described.value(value) + " has more digits than a FLOAT holds, or is out of its range;"
                    + " make the column DOUBLE, or round it with Math.fround()");
        }
        BigDecimal exact = decimal(value, type);
        float nearest = exact.floatValue();
        if (Float.isInfinite(nearest) || new BigDecimal(Float.toString(nearest)).compareTo(exact) != 0) {
            throw inexact(value, type);
        }
        return nearest;
    }

    /** Whether a float keeps all the digits of a number: 0.1 has no exact form, and comes back from its float as 0.1. */
    private static boolean isWritten(float nearest, double number) {
        if (Float.isInfinite(nearest)) {
            return false;
        }
        return Double.parseDouble(Float.toString(nearest)) == number
                // Before JDK 19 some floats are written with a digit too many.
                || nearest != 0 && new BigDecimal(Double.toString(number)).precision() <= FLOAT_DIGITS;
    }

    static double toDouble(Object value, LogicalType type) {
        if (value instanceof Double || value instanceof Float || value instanceof Integer) {
            return ((Number) value).doubleValue();
        }
        BigDecimal exact = decimal(value, type);
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest) || new BigDecimal(Double.toString(nearest)).compareTo(exact) != 0) {
            throw inexact(value, type);
        }
        return nearest;
    }

    private static CellProblem inexact(Object value, LogicalType type) {
        return new CellProblem(Described.value(value) + " has no exact form in " + type.asSummaryString());
    }

    static DecimalData toDecimal(Object value, DecimalType type) {
        BigDecimal exact = decimal(value, type);
        BigDecimal scaled;
        try {
            scaled = exact.setScale(type.getScale(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new CellProblem(Described.value(value) + " has more than the " + type.getScale()
                    + " fractional digits of " + type.asSummaryString());
        }
        if (scaled.precision() > type.getPrecision()) {
            throw new CellProblem(Described.value(value) + " has more than the "
                    + (type.getPrecision() - type.getScale()) + " integer digits of " + type.asSummaryString());
        }
        return DecimalData.fromBigDecimal(scaled, type.getPrecision(), type.getScale());
    }

    /** Doubles as they are written: 0.1, not 0.1000000000000000055. */
    private static BigDecimal decimal(Object value, LogicalType type) {
        try {
            if (value instanceof BigDecimal decimal) {
                return decimal;
            } else if (value instanceof BigInteger integer) {
                return new BigDecimal(integer);
            } else if (value instanceof Integer || value instanceof Long) {
                return BigDecimal.valueOf(((Number) value).longValue());
            } else if (value instanceof Double || value instanceof Float) {
                return new BigDecimal(value.toString());
            }
            return CellCoercers.refuse(value, type);
        } catch (NumberFormatException e) {
            // NaN and the infinities.
            return CellCoercers.refuse(value, type);
        }
    }
}
