package org.tsflink.gateway.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.Step;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.errors.StepException;
import org.tsflink.gateway.handles.HandleTable;
import org.tsflink.gateway.values.Conversions;
import org.tsflink.gateway.values.EmittedClasses;
import org.tsflink.gateway.values.TestRows;

class ProgramTest {

    private static final String SHAPES = "org.tsflink.gateway.dispatch.ProgramTest$Shapes";

    private static final AllowList ALLOWED = new AllowList(String.join(
                    "\n",
                    "java.lang.Integer#MAX_VALUE: int",
                    "java.lang.Math#max(long,long): long",
                    "java.lang.String#format(java.util.Locale,java.lang.String,java.lang.Object[]): java.lang.String",
                    "java.util.ArrayList#<init>(): java.util.ArrayList",
                    "java.util.List#add(java.lang.Object): boolean",
                    "java.util.List#get(int): java.lang.Object",
                    "java.util.List#of(java.lang.Object[]): java.util.List",
                    "java.util.List#size(): int",
                    "java.util.List#vanished(): void",
                    SHAPES + "#sum(int[][]): int",
                    SHAPES + "$Derived#inherited(): java.lang.String",
                    SHAPES + "$Derived#<init>(): " + SHAPES + "$Derived")
            .getBytes(StandardCharsets.UTF_8));

    /** Members whose parameters or owners are not plain. */
    public static final class Shapes {
        public static int sum(int[][] numbers) {
            int sum = 0;
            for (int[] row : numbers) {
                for (int number : row) {
                    sum += number;
                }
            }
            return sum;
        }

        abstract static class Hidden {
            public String inherited() {
                return "from a class that is not public";
            }
        }

        public static final class Derived extends Hidden {}
    }

    private final Program program = new Program(
            new Members(ALLOWED, ProgramTest.class.getClassLoader()),
            new Conversions(new HandleTable(), new EmittedClasses(Set.of(), Set.of()), new TestRows()),
            1,
            ProgramTest.class.getClassLoader(),
            value -> {});

    private static Value integer(int number) {
        return Value.newBuilder().setInt(number).build();
    }

    private static Value string(String text) {
        return Value.newBuilder().setString(text).build();
    }

    private static Value step(int index) {
        return Value.newBuilder().setStep(index).build();
    }

    private static Value array(Value... elements) {
        return Value.newBuilder()
                .setArray(org.tsflink.bridge.v1.List.newBuilder().addAllElements(List.of(elements)))
                .build();
    }

    private static Step.Builder call(String signature, Value... arguments) {
        return Step.newBuilder().setSignature(signature).addAllArguments(List.of(arguments));
    }

    private Object run(Step.Builder... steps) throws StepException {
        return program.run(java.util.Arrays.stream(steps).map(Step.Builder::build).toList())
                .value();
    }

    private StepException refusal(Step.Builder... steps) {
        StepException thrown = assertThrows(StepException.class, () -> run(steps));
        assertInstanceOf(BridgeException.class, thrown.getCause());
        return thrown;
    }

    @Test
    void constantsStaticsAndConstructorsNeedNoReceiver() throws StepException {
        assertEquals(Integer.MAX_VALUE, run(call("java.lang.Integer#MAX_VALUE")));
        assertEquals(7L, run(call("java.lang.Math#max(long,long)", integer(3), integer(7))));
        assertEquals(new ArrayList<>(), run(call("java.util.ArrayList#<init>()")));
    }

    @Test
    void stepsUseTheValuesOfThoseBefore() throws StepException {
        Object last = run(
                call("java.util.ArrayList#<init>()"),
                call("java.util.List#add(java.lang.Object)", string("a")).setReceiver(step(0)),
                call("java.util.List#get(int)", integer(0)).setReceiver(step(0)));
        assertEquals("a", last);
    }

    @Test
    void setterGivesItsReceiverWhenAsked() throws StepException {
        Object last = run(
                call("java.util.ArrayList#<init>()"),
                call("java.util.List#add(java.lang.Object)", string("a")).setReceiver(step(0)).setReturnsReceiver(true),
                call("java.util.List#size()").setReceiver(step(1)));
        assertEquals(1, last);
    }

    @Test
    void variableArgumentsArriveAsAnArray() throws StepException {
        String format = "java.lang.String#format(java.util.Locale,java.lang.String,java.lang.Object[])";
        Value none = Value.newBuilder()
                .setNull(org.tsflink.bridge.v1.Null.getDefaultInstance())
                .build();
        assertEquals("1-a", run(call(format, none, string("%s-%s"), array(integer(1), string("a")))));
        assertEquals(List.of(1, 2), run(call("java.util.List#of(java.lang.Object[])", array(integer(1), integer(2)))));
        assertEquals(String.format((Locale) null, "x"), "x");
    }

    @Test
    void nestedArraysOfPrimitivesAreParameters() throws StepException {
        assertEquals(6, run(call(SHAPES + "#sum(int[][])", array(array(integer(1), integer(2)), array(integer(3))))));
    }

    @Test
    void methodOfAClassThatIsNotPublicIsReachedThroughItsPublicOwner() throws StepException {
        Object said = run(
                call(SHAPES + "$Derived#<init>()"),
                call(SHAPES + "$Derived#inherited()").setReceiver(step(0)));
        assertEquals("from a class that is not public", said);
    }

    @Test
    void signatureThatIsNotListedIsRefusedBeforeItsClassIsLoaded() {
        StepException thrown = refusal(call("java.lang.Runtime#getRuntime()"));
        assertEquals(
                "'java.lang.Runtime#getRuntime()' is not one of the signatures that may be called.",
                thrown.getCause().getMessage());
        refusal(call("no.such.Class#x()"));
        refusal(call("java.util.List#get( int)"));
        refusal(call(""));
    }

    @Test
    void memberThatFlinkNoLongerHasIsSaid() {
        String message = refusal(call("java.util.List#vanished()")).getCause().getMessage();
        assertTrue(message.contains("'java.util.List#vanished()' is not in the Flink on the classpath"), message);
    }

    @Test
    void receiverMustBeOfTheOwner() {
        StepException wrong = refusal(
                call("java.lang.Integer#MAX_VALUE"), call("java.util.List#size()").setReceiver(step(0)));
        assertEquals(1, wrong.step());
        assertEquals(
                "The receiver of java.util.List#size(): A value of java.lang.Integer 2147483647 does not fit"
                        + " java.util.List.",
                wrong.getCause().getMessage());
        assertEquals(
                "The receiver of java.util.List#size() is missing.",
                refusal(call("java.util.List#size()")).getCause().getMessage());
    }

    @Test
    void argumentsAreCountedAndNamed() {
        assertEquals(
                "java.lang.Math#max(long,long) takes 2 arguments, not 1.",
                refusal(call("java.lang.Math#max(long,long)", integer(1))).getCause().getMessage());
        assertEquals(
                "Argument 2 of java.lang.Math#max(long,long): A value of java.lang.String does not fit java.lang.Long.",
                refusal(call("java.lang.Math#max(long,long)", integer(1), string("2")))
                        .getCause()
                        .getMessage());
    }

    @Test
    void whatAMemberThrowsIsTheCause() {
        StepException thrown = assertThrows(
                StepException.class,
                () -> run(
                        call("java.util.ArrayList#<init>()"),
                        call("java.util.List#get(int)", integer(3)).setReceiver(step(0))));
        assertEquals(1, thrown.step());
        assertInstanceOf(IndexOutOfBoundsException.class, thrown.getCause());
    }

    @Test
    void callWithoutStepsIsRefused() {
        assertThrows(BridgeException.class, () -> run());
    }
}
