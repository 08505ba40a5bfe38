package org.tsflink.gateway.adapter.elements;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.TimeType;
import org.apache.flink.table.utils.DateTimeUtils;

/** Dates and times; a fraction of a second that the column would cut off is refused. */
final class TimeCells {

    private static final int DIGITS_OF_NANOS = 9;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private TimeCells() {}

    static Integer date(Object value, LogicalType type) {
        if (!(value instanceof LocalDate date)) {
            return CellCoercers.refuse(value, type);
        }
        long day = date.toEpochDay();
        if ((int) day != day || !survives((int) day)) {
            throw outOfRange(type);
        }
        return (int) day;
    }

    /** Flink's own conversion back into a date is off, or fails, for days before March of the year -4800. */
    private static boolean survives(int day) {
        try {
            return DateTimeUtils.toLocalDate(day).toEpochDay() == day;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Flink's runtime keeps a TIME in milliseconds, whatever its precision. */
    static Integer time(Object value, TimeType type) {
        if (!(value instanceof LocalTime time)) {
            return CellCoercers.refuse(value, type);
        }
        long nanos = time.toNanoOfDay();
        checkFraction(value, type, (int) (nanos % 1_000_000_000), type.getPrecision());
        if (nanos % NANOS_PER_MILLI != 0) {
            throw new CellProblem(
                    Described.value(value) + " is finer than a millisecond, which is all Flink keeps of a TIME");
        }
        return (int) (nanos / NANOS_PER_MILLI);
    }

    static TimestampData timestamp(Object value, LogicalType type, int precision) {
        if (!(value instanceof LocalDateTime time)) {
            return CellCoercers.refuse(value, type);
        }
        try {
            checkFraction(value, type, time.getNano(), precision);
            return stamp(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange(type);
        }
    }

    static TimestampData instant(Object value, LogicalType type, int precision) {
        if (!(value instanceof Instant instant)) {
            return CellCoercers.refuse(value, type);
        }
        try {
            checkFraction(value, type, instant.getNano(), precision);
            return stamp(instant);
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange(type);
        }
    }

    /** Flink's own conversions wrap around beyond 64-bit milliseconds. */
    private static TimestampData stamp(Instant instant) {
        return TimestampData.fromEpochMillis(instant.toEpochMilli(), instant.getNano() % NANOS_PER_MILLI);
    }

    static void checkFraction(Object value, LogicalType type, int nanos, int precision) {
        int kept = 1;
        for (int digit = precision; digit < DIGITS_OF_NANOS; digit++) {
            kept *= 10;
        }
        if (nanos % kept != 0) {
            throw new CellProblem(Described.value(value) + " has more than the " + precision
                    + " fractional digits of " + type.asSummaryString());
        }
    }

    private static CellProblem outOfRange(LogicalType type) {
        return new CellProblem("the value is outside of what Flink's " + type.asSummaryString() + " holds");
    }
}
