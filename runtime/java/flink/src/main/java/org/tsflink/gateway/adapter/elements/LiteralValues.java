package org.tsflink.gateway.adapter.elements;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.table.expressions.ValueLiteralExpression;
import org.apache.flink.table.types.logical.LogicalType;

/** What a literal's value must be like: that of a cell, and what Flink's planner writes down in full. */
final class LiteralValues {

    private static final String ELSEWHERE = "; it can be a value of from_elements";
    private static final int LAST_YEAR = 9999;
    private static final boolean TIME_HAS_FRACTION = isAtLeast(2, 3);

    private LiteralValues() {}

    static void check(ValueLiteralExpression literal) throws CellProblem {
        LogicalType type = literal.getOutputDataType().getLogicalType();
        Class<?> held = held(type);
        if (held == null || literal.isNull()) {
            return;
        }
        literal.getValueAs(held).ifPresent(value -> {
            checkPlanned(value);
            CellCoercers.of(type).coerce(value);
        });
    }

    /** As what a cell takes such a value; null for types of which literals lose nothing. */
    private static Class<?> held(LogicalType type) {
        return switch (type.getTypeRoot()) {
            case CHAR, VARCHAR -> String.class;
            case BINARY, VARBINARY -> byte[].class;
            case DECIMAL -> BigDecimal.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
            case DATE -> LocalDate.class;
            case TIME_WITHOUT_TIME_ZONE -> LocalTime.class;
            case TIMESTAMP_WITHOUT_TIME_ZONE -> LocalDateTime.class;
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Instant.class;
            case INTERVAL_DAY_TIME -> Duration.class;
            case INTERVAL_YEAR_MONTH -> Period.class;
            default -> null;
        };
    }

    private static void checkPlanned(Object value) {
        if (value instanceof Float || value instanceof Double) {
            checkNumber(((Number) value).doubleValue());
        } else if (value instanceof LocalTime time) {
            if (!TIME_HAS_FRACTION && time.getNano() != 0) {
                throw new CellProblem("before Flink 2.3 a literal of TIME has no fraction of a second" + ELSEWHERE);
            }
        } else if (value instanceof Instant instant) {
            checkYear(instant.atOffset(ZoneOffset.UTC).getYear());
        } else if (value instanceof LocalDate date) {
            checkYear(date.getYear());
        } else if (value instanceof LocalDateTime time) {
            checkYear(time.getYear());
        }
    }

    private static void checkNumber(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new CellProblem("Flink has no literal of NaN and Infinity: cast a string,"
                    + " lit(\"" + number + "\").cast(DataTypes.DOUBLE())");
        }
        if (number == 0 && 1 / number < 0) {
            throw new CellProblem("Flink makes 0 of a literal of -0: write 0" + ELSEWHERE);
        }
    }

    private static void checkYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new CellProblem("Flink's literals have the years 1 to " + LAST_YEAR + ", not " + year + ELSEWHERE);
        }
    }

    private static boolean isAtLeast(int major, int minor) {
        String[] version = EnvironmentInformation.getVersion().split("\\D", 3);
        int ours = Integer.parseInt(version[0]);
        return ours > major || ours == major && Integer.parseInt(version[1]) >= minor;
    }
}
