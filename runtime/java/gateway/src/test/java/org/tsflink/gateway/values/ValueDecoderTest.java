package org.tsflink.gateway.values;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsflink.bridge.v1.EnumConstant;
import org.tsflink.bridge.v1.Handle;
import org.tsflink.bridge.v1.Null;
import org.tsflink.bridge.v1.Text;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.handles.HandleTable;

class ValueDecoderTest {

    private final HandleTable handles = new HandleTable();
    private final List<Object> steps = new ArrayList<>();
    private final ValueDecoder decoder = new ValueDecoder(
            new Conversions(handles, new EmittedClasses(Set.of(), Set.of("java.time.DayOfWeek")), new TestRows()),
            1,
            ValueDecoderTest.class.getClassLoader(),
            steps);

    private static Value.Builder value() {
        return Value.newBuilder();
    }

    private static Value list(Value... elements) {
        return value()
                .setList(org.tsflink.bridge.v1.List.newBuilder().addAllElements(List.of(elements)))
                .build();
    }

    private static Value array(Value... elements) {
        return value()
                .setArray(org.tsflink.bridge.v1.List.newBuilder().addAllElements(List.of(elements)))
                .build();
    }

    private static Value integer(int number) {
        return value().setInt(number).build();
    }

    private String refusal(Value value, Type target) {
        return assertThrows(BridgeException.class, () -> decoder.decode(value, target)).getMessage();
    }

    /** The type of this class's method's only parameter. */
    private static Type parameter(String method) throws Exception {
        for (var candidate : ValueDecoderTest.class.getDeclaredMethods()) {
            if (candidate.getName().equals(method)) {
                return candidate.getGenericParameterTypes()[0];
            }
        }
        throw new NoSuchMethodException(method);
    }

    @Test
    void numberKeepsItsTypeForAnObject() {
        assertEquals(5, decoder.decode(integer(5), Object.class));
        assertEquals(5L, decoder.decode(value().setLong(5).build(), Object.class));
        assertEquals((byte) 5, decoder.decode(value().setByte(5).build(), Object.class));
        assertEquals(5f, decoder.decode(value().setFloat(5).build(), Number.class));
    }

    @Test
    void numberIsWidenedToTheParameter() {
        assertEquals(5L, decoder.decode(integer(5), long.class));
        assertEquals(5.0, decoder.decode(integer(5), double.class));
        assertEquals(5, decoder.decode(value().setShort(5).build(), Integer.class));
        assertEquals(0.5, decoder.decode(value().setFloat(0.5f).build(), double.class));
        assertEquals(new BigDecimal(5), decoder.decode(integer(5), BigDecimal.class));
        assertEquals(BigInteger.valueOf(5), decoder.decode(integer(5), BigInteger.class));
    }

    @ParameterizedTest
    @CsvSource({"128", "-129", "2147483647"})
    void numberThatLosesDigitsIsRefused(int number) {
        assertEquals("A value of java.lang.Integer " + number + " does not fit java.lang.Byte.",
                refusal(integer(number), byte.class));
    }

    @Test
    void wholeNumberThatADoubleWouldRoundIsRefused() {
        refusal(value().setLong((1L << 53) + 1).build(), double.class);
        refusal(value().setLong(Long.MAX_VALUE).build(), double.class);
        refusal(value().setDouble(0.1).build(), float.class);
        refusal(value().setDouble(1).build(), int.class);
    }

    @Test
    void decimalKeepsItsScale() {
        assertEquals(new BigDecimal("-12.340"), decoder.decode(value().setDecimal("-12.340").build()));
        refusal(value().setDecimal("x").build(), BigDecimal.class);
    }

    @Test
    void nullIsNoPrimitive() {
        Value nothing = value().setNull(Null.getDefaultInstance()).build();
        assertNull(decoder.decode(nothing, String.class));
        assertEquals("null is no int.", refusal(nothing, int.class));
    }

    void optional(Optional<Long> parameter) {}

    @Test
    void optionalIsFilledOrEmpty() throws Exception {
        assertEquals(Optional.of(5L), decoder.decode(integer(5), parameter("optional")));
        Value absent = value().setAbsent(Null.getDefaultInstance()).build();
        assertEquals(Optional.empty(), decoder.decode(absent, parameter("optional")));
        assertNull(decoder.decode(absent, String.class));
    }

    void numbers(List<Long> parameter) {}

    void collection(Collection<? extends Number> parameter) {}

    void counts(Map<String, List<Long>> parameter) {}

    @Test
    void listTakesTheElementTypeOfTheParameter() throws Exception {
        assertEquals(List.of(1L, 2L), decoder.decode(list(integer(1), integer(2)), parameter("numbers")));
        assertEquals(List.of(1, 2), decoder.decode(list(integer(1), integer(2)), parameter("collection")));
    }

    @Test
    void listBecomesTheContainerOfTheParameter() {
        assertEquals(Set.of(1), decoder.decode(list(integer(1), integer(1)), Set.class));
        assertArrayEquals(new long[] {1, 2}, (long[]) decoder.decode(list(integer(1), integer(2)), long[].class));
        assertEquals(1, ((Iterator<?>) decoder.decode(list(integer(1)), Iterator.class)).next());
        assertEquals("A list was given where java.lang.String is taken.", refusal(list(), String.class));
    }

    @Test
    void arrayForAnObjectHasTheTypeOfItsElements() {
        assertArrayEquals(new Integer[] {1, 2}, (Integer[]) decoder.decode(array(integer(1), integer(2))));
        Object mixed = decoder.decode(array(integer(1), value().setString("a").build()));
        assertEquals(Object[].class, mixed.getClass());
    }

    @Test
    void nestedArrayOfPrimitives() {
        Object decoded = decoder.decode(array(array(integer(1)), array()), int[][].class);
        assertArrayEquals(new int[][] {{1}, {}}, (int[][]) decoded);
    }

    @Test
    void mapTakesTheTypesOfTheParameter() throws Exception {
        Value map = value()
                .setMap(org.tsflink.bridge.v1.Map.newBuilder()
                        .addKeys(value().setString("a"))
                        .addValues(list(integer(1))))
                .build();
        assertEquals(Map.of("a", List.of(1L)), decoder.decode(map, parameter("counts")));
    }

    @Test
    void enumIsNamedOrTakenFromTheParameter() {
        Value month = value().setEnumConstant(EnumConstant.newBuilder().setName("MAY")).build();
        assertEquals(Month.MAY, decoder.decode(month, Month.class));
        assertEquals(Month.MAY, decoder.decode(value().setString("MAY").build(), Month.class));
        Value day = value()
                .setEnumConstant(EnumConstant.newBuilder().setClassName("java.time.DayOfWeek").setName("MONDAY"))
                .build();
        assertEquals(DayOfWeek.MONDAY, decoder.decode(day, Object.class));
        Value noDay = value()
                .setEnumConstant(EnumConstant.newBuilder().setClassName("java.time.DayOfWeek").setName("X"))
                .build();
        assertEquals("java.time.DayOfWeek has no constant 'X'.", refusal(noDay, Object.class));
    }

    @Test
    void enumThatNoSignatureNamesIsNotLoaded() {
        Value other = value()
                .setEnumConstant(EnumConstant.newBuilder().setClassName("java.time.Month").setName("MAY"))
                .build();
        assertEquals("The enum java.time.Month is not part of the API.", refusal(other, Object.class));
    }

    static final class Loud {
        static boolean initialised;

        static final class Inner {
            static {
                initialised = true;
            }
        }
    }

    @Test
    void classIsDataAndIsNotInitialised() {
        String name = Loud.class.getName() + "$Inner";
        Class<?> type = (Class<?>) decoder.decode(value().setClassName(name).build(), Class.class);
        assertEquals(name, type.getName());
        assertEquals(false, Loud.initialised);
        assertEquals(int[].class, decoder.decode(value().setClassName("int[]").build(), Class.class));
        assertEquals("A class was given where java.lang.Object is taken.",
                refusal(value().setClassName(name).build(), Object.class));
        refusal(value().setClassName("no.such.Class").build(), Class.class);
    }

    @Test
    void textIsOfAKnownClassOnly() {
        UUID uuid = UUID.randomUUID();
        Value text = value()
                .setText(Text.newBuilder().setClassName("java.util.UUID").setText(uuid.toString()))
                .build();
        assertEquals(uuid, decoder.decode(text, UUID.class));
        Value path = value()
                .setText(Text.newBuilder().setClassName("java.nio.file.Path").setText("/a"))
                .build();
        assertEquals(Path.of("/a"), decoder.decode(path, Path.class));
        Value other = value()
                .setText(Text.newBuilder().setClassName("java.lang.Thread").setText("x"))
                .build();
        assertEquals("Objects of java.lang.Thread do not travel as text.", refusal(other, Object.class));
        Value bad = value()
                .setText(Text.newBuilder().setClassName("java.util.UUID").setText("x"))
                .build();
        refusal(bad, UUID.class);
    }

    @Test
    void handleGivesItsObjectIfItFits() {
        Object object = new ArrayList<>();
        Value handle = value()
                .setHandle(Handle.newBuilder().setId(handles.add(object, 1)))
                .build();
        assertSame(object, decoder.decode(handle, List.class));
        assertEquals("A value of java.util.ArrayList does not fit java.lang.String.", refusal(handle, String.class));
    }

    @Test
    void handleOfAnotherEnvironmentIsRefused() {
        Value other = value().setHandle(Handle.newBuilder().setId(handles.add("x", 2))).build();
        Value neutral = value().setHandle(Handle.newBuilder().setId(handles.add("x", 0))).build();
        assertEquals("x", decoder.decode(neutral, String.class));
        assertEquals(
                "An object of another TableEnvironment (a String) was used; make it with the TableEnvironment that"
                        + " this call belongs to.",
                refusal(other, String.class));
    }

    @Test
    void stepGivesItsValue() {
        steps.add(7);
        steps.add(null);
        assertEquals(7L, decoder.decode(value().setStep(0).build(), long.class));
        assertNull(decoder.decode(value().setStep(1).build(), String.class));
        assertEquals("Step 2 has no value yet.", refusal(value().setStep(2).build(), Object.class));
        assertEquals("Step 4294967295 has no value yet.", refusal(value().setStep(-1).build(), Object.class));
    }

    @Test
    void valueWithoutAKindIsRefused() {
        assertEquals("A value without a kind arrived.", refusal(Value.getDefaultInstance(), Object.class));
    }
}
