package org.tsflink.gateway.adapter.elements;

import java.time.Duration;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.DayTimeIntervalType.DayTimeResolution;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.apache.flink.table.types.logical.YearMonthIntervalType.YearMonthResolution;
import org.tsflink.bridge.v1.Period;
import org.tsflink.bridge.v1.Value;

/** Intervals, which Flink's runtime keeps as a number of months or of milliseconds. */
final class IntervalCells {

    private static final long MONTHS_PER_YEAR = 12;
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private IntervalCells() {}

    static Integer months(Value value, YearMonthIntervalType type) {
        Period period = value.getPeriod();
        boolean zero = value.hasDuration()
                && value.getDuration().getSeconds() == 0
                && value.getDuration().getNano() == 0;
        if (!value.hasPeriod() && !zero) {
            return CellCoercers.refuse(value, type);
        }
        if (period.getDays() != 0) {
            throw new CellProblem(Described.value(value) + " has days, which " + type.asSummaryString() + " does not");
        }
        long months = period.getYears() * MONTHS_PER_YEAR + period.getMonths();
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

    static Long millis(Value value, DayTimeIntervalType type) {
        Duration duration = switch (value.getKindCase()) {
            case DURATION -> Duration.ofSeconds(
                    value.getDuration().getSeconds(), value.getDuration().getNano());
            case PERIOD -> days(value, type);
            default -> CellCoercers.<Duration>refuse(value, type);
        };
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

    private static Duration days(Value value, DayTimeIntervalType type) {
        Period period = value.getPeriod();
        if (period.getYears() != 0 || period.getMonths() != 0) {
            throw new CellProblem(
                    Described.value(value) + " has years or months, which " + type.asSummaryString() + " does not");
        }
        return Duration.ofDays(period.getDays());
    }

    private static boolean startsWithDays(DayTimeResolution resolution) {
        return resolution.name().startsWith("DAY");
    }

    private static int digits(long number) {
        return String.valueOf(Math.abs(number)).length();
    }

    private static CellProblem tooLong(Value value, String type) {
        return new CellProblem(Described.value(value) + " is longer than " + type + " holds");
    }
}
