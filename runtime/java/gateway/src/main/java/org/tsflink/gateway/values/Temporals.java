package org.tsflink.gateway.values;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.tsflink.bridge.v1.Duration;
import org.tsflink.bridge.v1.Instant;
import org.tsflink.bridge.v1.LocalDate;
import org.tsflink.bridge.v1.LocalDateTime;
import org.tsflink.bridge.v1.LocalTime;
import org.tsflink.bridge.v1.Period;
import org.tsflink.bridge.v1.Value;
import org.tsflink.bridge.v1.ZonedDateTime;
import org.tsflink.gateway.errors.BridgeException;

/** java.time on its way, to the nanosecond. */
final class Temporals {

    private Temporals() {}

    /** Null when the value is of no class of java.time that travels as numbers. */
    static Value encode(Object value) {
        Value.Builder encoded = Value.newBuilder();
        if (value instanceof java.time.LocalDate date) {
            encoded.setLocalDate(LocalDate.newBuilder().setEpochDay(date.toEpochDay()));
        } else if (value instanceof java.time.LocalTime time) {
            encoded.setLocalTime(LocalTime.newBuilder().setNanoOfDay(time.toNanoOfDay()));
        } else if (value instanceof java.time.LocalDateTime time) {
            encoded.setLocalDateTime(LocalDateTime.newBuilder()
                    .setEpochDay(time.toLocalDate().toEpochDay())
                    .setNanoOfDay(time.toLocalTime().toNanoOfDay()));
        } else if (value instanceof java.time.Instant time) {
            encoded.setInstant(
                    Instant.newBuilder().setEpochSecond(time.getEpochSecond()).setNano(time.getNano()));
        } else if (value instanceof java.time.ZonedDateTime time) {
            encoded.setZonedDateTime(ZonedDateTime.newBuilder()
                    .setEpochSecond(time.toEpochSecond())
                    .setNano(time.getNano())
                    .setZone(time.getZone().getId()));
        } else if (value instanceof java.time.Duration duration) {
            encoded.setDuration(
                    Duration.newBuilder().setSeconds(duration.getSeconds()).setNano(duration.getNano()));
        } else if (value instanceof java.time.Period period) {
            encoded.setPeriod(Period.newBuilder()
                    .setYears(period.getYears())
                    .setMonths(period.getMonths())
                    .setDays(period.getDays()));
        } else {
            return null;
        }
        return encoded.build();
    }

    /** Of a value whose kind is one of java.time. */
    static Object decode(Value value) {
        try {
            return decodeUnchecked(value);
        } catch (DateTimeException | ArithmeticException e) {
            throw new BridgeException("A date or time is outside of what Java holds: " + e.getMessage(), e);
        }
    }

    private static Object decodeUnchecked(Value value) {
        return switch (value.getKindCase()) {
            case LOCAL_DATE -> java.time.LocalDate.ofEpochDay(value.getLocalDate().getEpochDay());
            case LOCAL_TIME -> java.time.LocalTime.ofNanoOfDay(value.getLocalTime().getNanoOfDay());
            case LOCAL_DATE_TIME -> java.time.LocalDateTime.of(
                    java.time.LocalDate.ofEpochDay(value.getLocalDateTime().getEpochDay()),
                    java.time.LocalTime.ofNanoOfDay(value.getLocalDateTime().getNanoOfDay()));
            case INSTANT -> java.time.Instant.ofEpochSecond(
                    value.getInstant().getEpochSecond(), nano(value.getInstant().getNano()));
            case ZONED_DATE_TIME -> java.time.ZonedDateTime.ofInstant(
                    java.time.Instant.ofEpochSecond(
                            value.getZonedDateTime().getEpochSecond(),
                            nano(value.getZonedDateTime().getNano())),
                    ZoneId.of(value.getZonedDateTime().getZone()));
            case DURATION -> java.time.Duration.ofSeconds(
                    value.getDuration().getSeconds(), nano(value.getDuration().getNano()));
            case PERIOD -> java.time.Period.of(
                    value.getPeriod().getYears(),
                    value.getPeriod().getMonths(),
                    value.getPeriod().getDays());
            default -> throw new IllegalArgumentException(value.getKindCase().name());
        };
    }

    private static long nano(int unsigned) {
        return Integer.toUnsignedLong(unsigned);
    }
}
