package org.tsflink.gateway.adapter.elements;

import java.time.Duration;
import java.time.Period;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.DayTimeIntervalType.DayTimeResolution;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.apache.flink.table.types.logical.YearMonthIntervalType.YearMonthResolution;

/** Intervals, which Flink's runtime keeps as a number of months or of milliseconds. */
final class IntervalCells {

    private static final long MONTHS_PER_YEAR = 12;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private IntervalCells() {}

    static Integer months(Object value, YearMonthIntervalType type) {
        // A duration of nothing is as well of no months.
        boolean isZero = value instanceof Duration duration && duration.isZero();
        if (!(value instanceof Period) && !isZero) {
            return CellCoercers.refuse(value, type);
        }
        long months = isZero ? 0 : ((Period) value).toTotalMonths();
        if ((int) months != months
                || type.getResolution() != YearMonthResolution.MONTH
                        && digits(months / MONTHS_PER_YEAR) > type.getYearPrecision()) {
            throw tooLong(value, type.asSummaryString());
        }
        if (type.getResolution() == YearMonthResolution.YEAR && months % MONTHS_PER_YEAR != 0) {
            throw new CellProblem(Described.value(value) + " is not whole years, as " + type.asSummaryString() + " asks");
        }
        return (int) months;
    }

    static Long millis(Object value, DayTimeIntervalType type) {
        if (!(value instanceof Duration duration)) {
            return CellCoercers.refuse(value, type);
        }
        int precision = type.getFractionalPrecision();
        TimeCells.checkFraction(value, type, duration.getNano(), precision);
        if (duration.getNano() % NANOS_PER_MILLI != 0) {
            throw new CellProblem(
                    Described.value(value) + " is finer than a millisecond, which is all Flink keeps of an interval");
        }
        long millis;
        try {
            millis = duration.toMillis();
        } catch (ArithmeticException e) {
            throw tooLong(value, type.asSummaryString());
        }
        if (startsWithDays(type.getResolution()) && digits(millis / MILLIS_PER_DAY) > type.getDayPrecision()) {
            throw tooLong(value, type.asSummaryString());
        }
        return millis;
    }

    private static boolean startsWithDays(DayTimeResolution resolution) {
        return resolution.name().startsWith("DAY");
    }

    private static int digits(long number) {
        return String.valueOf(Math.abs(number)).length();
    }

    private static CellProblem tooLong(Object value, String type) {
        return new CellProblem(Described.value(value) + " is longer than " + type + " holds");
    }
}
