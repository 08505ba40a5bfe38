package org.tsflink.gateway.errors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.tsflink.bridge.v1.Cause;
import org.tsflink.bridge.v1.Failure;
import org.tsflink.gateway.flink.CellException;
import org.tsflink.gateway.flink.UnknownNameException;

/** Turns what Java throws into the failure that the other side reads. */
public final class Failures {

    private static final int NO_STEP = -1;
    private static final int MAX_CAUSES = 32;
    private static final int MAX_FRAMES = 256;

    private Failures() {}

    public static Failure of(Throwable thrown) {
        if (thrown instanceof UnknownNameException unknown) {
            return of(unknown.getCause()).toBuilder()
                    .setUnknownName(unknown.name())
                    .addAllKnownNames(unknown.known())
                    .build();
        }
        int step = NO_STEP;
        Throwable top = thrown;
        while (top instanceof StepException located && located.getCause() != null) {
            step = located.step();
            top = located.getCause();
        }
        List<Throwable> chain = causes(top);
        Failure.Builder failure =
                Failure.newBuilder().setStep(step).setKind(kind(chain.get(0)));
        if (chain.get(0) instanceof CellException cell) {
            failure.setRow(cell.row()).setColumn(cell.column());
        }
        StackTraceElement[] enclosing = {};
        for (Throwable cause : chain) {
            StackTraceElement[] stack = cause.getStackTrace();
            failure.addCauses(describe(cause, stack, enclosing));
            enclosing = stack;
        }
        return failure.build();
    }

    /** What a call gets that SIGINT ended. */
    public static Failure interrupted() {
        return Failure.newBuilder()
                .setStep(NO_STEP)
                .setKind(Failure.Kind.KIND_INTERRUPTED)
                .addCauses(Cause.newBuilder()
                        .setClassName(InterruptedException.class.getName())
                        .setMessage("The call was interrupted."))
                .build();
    }

    private static Failure.Kind kind(Throwable top) {
        if (top instanceof CellException) {
            return Failure.Kind.KIND_CELL;
        }
        return top instanceof BridgeException ? Failure.Kind.KIND_BRIDGE : Failure.Kind.KIND_JAVA;
    }

    private static List<Throwable> causes(Throwable top) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = top; cause != null && chain.size() < MAX_CAUSES && seen.add(cause); ) {
            if (!addsNothing(cause)) {
                chain.add(cause);
            }
            cause = cause.getCause();
        }
        if (chain.isEmpty()) {
            chain.add(top);
        }
        return chain;
    }

    private static boolean addsNothing(Throwable wrapper) {
        Throwable cause = wrapper.getCause();
        if (cause == null) {
            return false;
        }
        if (wrapper instanceof InvocationTargetException || wrapper instanceof StepException) {
            return true;
        }
        boolean wraps = wrapper instanceof CompletionException
                || wrapper instanceof ExecutionException
                || wrapper instanceof UndeclaredThrowableException;
        String message = message(wrapper);
        return wraps && (message.isEmpty() || message.equals(cause.toString()));
    }

    private static Cause describe(Throwable cause, StackTraceElement[] stack, StackTraceElement[] enclosing) {
        int common = 0;
        while (common < stack.length
                && common < enclosing.length
                && stack[stack.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
            common++;
        }
        Cause.Builder described =
                Cause.newBuilder().setClassName(cause.getClass().getName()).setMessage(message(cause));
        int own = stack.length - common;
        for (int frame = 0; frame < Math.min(own, MAX_FRAMES); frame++) {
            described.addStack(stack[frame].toString());
        }
        int left = stack.length - Math.min(own, MAX_FRAMES);
        if (left > 0) {
            described.addStack("... " + left + " more");
        }
        return described.build();
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : SourcePositions.prefix(thrown, message);
        } catch (RuntimeException unprintable) {
            return "";
        }
    }
}
