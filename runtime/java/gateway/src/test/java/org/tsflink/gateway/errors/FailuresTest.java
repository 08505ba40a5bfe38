package org.tsflink.gateway.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.Cause;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.gateway.flink.CellException;

class FailuresTest {

    @Test
    void causesAreOutermostFirst() {
        Failure failure = Failures.of(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        assertEquals(
                List.of("java.lang.IllegalStateException", "java.lang.IllegalArgumentException"),
                failure.getCausesList().stream().map(Cause::getClassName).toList());
        assertEquals("inner", failure.getCauses(1).getMessage());
        assertEquals(Failure.Kind.KIND_JAVA, failure.getKind());
        assertEquals(-1, failure.getStep());
    }

    @Test
    void wrappersThatAddNothingAreLeftOut() {
        Throwable cause = new IllegalStateException("why");
        Failure failure = Failures.of(new CompletionException(new InvocationTargetException(cause)));
        assertEquals(1, failure.getCausesCount());
        assertEquals("why", failure.getCauses(0).getMessage());
    }

    @Test
    void wrapperWithItsOwnMessageStays() {
        Failure failure = Failures.of(new CompletionException("while x", new IllegalStateException("why")));
        assertEquals("while x", failure.getCauses(0).getMessage());
        assertEquals(2, failure.getCausesCount());
    }

    @Test
    void stepIsNamedAndIsNoCause() {
        Failure failure = Failures.of(new StepException(4, new BridgeException("no")));
        assertEquals(4, failure.getStep());
        assertEquals(1, failure.getCausesCount());
        assertEquals(Failure.Kind.KIND_BRIDGE, failure.getKind());
    }

    @Test
    void cellNamesItsRowAndColumn() {
        Failure failure = Failures.of(new StepException(0, new CellException(12, "a.b", "1.5 is no INT")));
        assertEquals(Failure.Kind.KIND_CELL, failure.getKind());
        assertEquals(12, failure.getRow());
        assertEquals("a.b", failure.getColumn());
    }

    @Test
    void causesInACircleEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertEquals(2, Failures.of(first).getCausesCount());
    }

    @Test
    void framesOfTheEnclosingCauseAreNotRepeated() {
        Throwable cause = new IllegalStateException("inner");
        Failure failure = Failures.of(new IllegalStateException("outer", cause));
        List<String> stack = failure.getCauses(1).getStackList();
        assertTrue(stack.get(0).contains("FailuresTest"), stack.get(0));
        assertTrue(stack.get(stack.size() - 1).matches("\\.\\.\\. \\d+ more"), stack.toString());
    }
}
