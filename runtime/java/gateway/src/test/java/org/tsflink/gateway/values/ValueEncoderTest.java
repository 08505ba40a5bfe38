package org.tsflink.gateway.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.handles.HandleTable;

class ValueEncoderTest {

    private final HandleTable handles = new HandleTable();
    private final EmittedClasses classes = new EmittedClasses(
            Set.of("java.lang.CharSequence", "java.lang.Appendable", "java.lang.Runnable", "java.util.concurrent.TimeUnit"),
            Set.of());
    private final Conversions conversions = new Conversions(handles, classes, new TestRows());
    private final ValueEncoder encoder = new ValueEncoder(conversions, 4);
    private final ValueDecoder decoder =
            new ValueDecoder(conversions, 4, ValueEncoderTest.class.getClassLoader(), List.of());

    static Stream<Object> values() {
        LinkedHashMap<Object, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, 2L));
        map.put(null, null);
        return Stream.of(
                true,
                (byte) -128,
                (short) -32768,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Float.MIN_VALUE,
                Double.NaN,
                -0.0,
                '\uffff',
                "héllo \ud83d\ude00",
                new BigDecimal("-12.340"),
                new BigDecimal("123456789012345678901234567890.123456789"),
                BigInteger.ONE.shiftLeft(100),
                LocalDate.of(-9999, 1, 1),
                LocalTime.of(23, 59, 59, 999_999_999),
                LocalDateTime.of(2262, 4, 12, 0, 0, 0, 1),
                Instant.ofEpochSecond(-1, 999_999_999),
                ZonedDateTime.of(2024, 3, 31, 2, 0, 0, 1, ZoneId.of("Europe/Berlin")),
                Duration.ofSeconds(-1, 1),
                Period.of(1, -2, 3),
                Arrays.asList(1, null, "x"),
                Set.of(List.of(1)),
                map,
                TimeUnit.DAYS,
                UUID.randomUUID(),
                URI.create("http://a/b"),
                new TestRows.TestRow(Arrays.asList(1, null)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueComesBackAsItWas(Object value) {
        Object back = decoder.decode(encoder.encode(value));
        assertEquals(value, back);
        assertEquals(value.getClass() == Integer.class, back.getClass() == Integer.class);
    }

    @Test
    void arraysComeBackAsTheyWere() {
        for (Object array : new Object[] {new byte[] {1, -1}, new int[] {1, 2}, new String[] {"a", null}, new int[][] {{1}}}) {
            Object back = decoder.decode(encoder.encode(array), array.getClass());
            assertEquals(array.getClass(), back.getClass());
            assertEquals(Array.getLength(array), Array.getLength(back));
            assertEquals(Array.get(array, 0) instanceof int[] ? 1 : Array.get(array, 0),
                    Array.get(back, 0) instanceof int[] inner ? inner[0] : Array.get(back, 0));
        }
    }

    @Test
    void decimalHasNoExponent() {
        assertEquals("0.0000000001", encoder.encode(new BigDecimal("1E-10")).getDecimal());
    }

    @Test
    void fullOptionalIsItsValueAndAnEmptyOneIsAbsent() {
        assertEquals(encoder.encode(1), encoder.encode(Optional.of(1)));
        assertEquals(Value.KindCase.ABSENT, encoder.encode(Optional.empty()).getKindCase());
    }

    @Test
    void otherObjectsBecomeHandlesOfTheirEnvironment() {
        StringBuilder object = new StringBuilder();
        Value value = encoder.encode(object);
        assertSame(object, handles.get(value.getHandle().getId()).object());
        assertEquals(4, handles.get(value.getHandle().getId()).environment());
    }

    @Test
    void handleNamesAWrappedClassOfTheDeclaredType() {
        StringBuilder object = new StringBuilder();
        assertEquals("java.lang.Appendable", encoder.encode(object, Appendable.class).getHandle().getClassName());
        assertEquals("java.lang.CharSequence", encoder.encode(object, CharSequence.class).getHandle().getClassName());
    }

    @Test
    void handleOfNoWrappedClassNamesTheDeclaredType() {
        assertEquals("java.lang.Number", encoder.encode(new java.util.concurrent.atomic.AtomicInteger(), Number.class)
                .getHandle()
                .getClassName());
        assertEquals("java.lang.Object", encoder.encode(new Object()).getHandle().getClassName());
    }

    @Test
    void containerInItselfIsRefused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThrows(BridgeException.class, () -> encoder.encode(list));
    }
}
