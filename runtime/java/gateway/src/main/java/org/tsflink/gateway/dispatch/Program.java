package org.tsflink.gateway.dispatch;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tsflink.bridge.v1.Step;
import org.tsflink.bridge.v1.Value;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.errors.StepException;
import org.tsflink.gateway.values.Conversions;
import org.tsflink.gateway.values.ValueDecoder;

/** Runs the steps of one call; each may use the values of those before it. */
final class Program {

    /** What a step gave, and the type that its member declares. */
    record Result(Object value, Type declared) {}

    /** A step whose arguments are ready. */
    final class Invocation {
        private final int index;
        private final Member member;
        private final Object[] operands;
        private final boolean returnsReceiver;

        private Invocation(int index, Member member, Object[] operands, boolean returnsReceiver) {
            this.index = index;
            this.member = member;
            this.operands = operands;
            this.returnsReceiver = returnsReceiver;
        }

        boolean returnsFuture() {
            return member.returnsFuture();
        }

        /** Null for a static method. */
        Object receiver() {
            return member.receiver() == null ? null : operands[0];
        }

        List<Object> arguments() {
            return Arrays.asList(operands).subList(member.receiver() == null ? 0 : 1, operands.length);
        }

        Result invoke() throws StepException {
            Object receiver = returnsReceiver ? operands[0] : null;
            try {
                Object value = member.invoke(operands);
                check.accept(value);
                return returnsReceiver
                        ? new Result(receiver, member.receiver())
                        : new Result(value, member.returned());
            } catch (Throwable thrown) {
                throw new StepException(index, thrown);
            }
        }
    }

    private final Members members;
    private final Consumer<Object> check;
    private final List<Object> values = new ArrayList<>();
    private final ValueDecoder decoder;

    /** @param check is given what each step gives, and throws where the step is to be refused */
    Program(
            Members members,
            Conversions conversions,
            int environment,
            ClassLoader loader,
            Consumer<Object> check) {
        this.members = members;
        this.check = check;
        this.decoder = new ValueDecoder(conversions, environment, loader, values);
    }

    /** Decodes values that may refer to the steps that have run. */
    ValueDecoder decoder() {
        return decoder;
    }

    /** Runs all steps; the last one's result. */
    Result run(List<Step> steps) throws StepException {
        return runAllButLast(steps).invoke();
    }

    /** For steps that others stand on, of which there may be none. */
    void runAll(List<Step> steps) throws StepException {
        for (Step step : steps) {
            values.add(prepare(step).invoke().value());
        }
    }

    Invocation runAllButLast(List<Step> steps) throws StepException {
        if (steps.isEmpty()) {
            throw new BridgeException("A call without steps arrived.");
        }
        int last = steps.size() - 1;
        runAll(steps.subList(0, last));
        return prepare(steps.get(last));
    }

    private Invocation prepare(Step step) throws StepException {
        int index = values.size();
        try {
            Member member = members.get(step.getSignature());
            boolean hasReceiver = member.receiver() != null;
            if (step.getReturnsReceiver() && !hasReceiver) {
                throw new BridgeException(step.getSignature() + " has no receiver to return.");
            }
            int offset = hasReceiver ? 1 : 0;
            Object[] operands = new Object[offset + member.parameters().length];
            if (hasReceiver) {
                operands[0] = receiver(step, member);
            } else if (step.hasReceiver()) {
                throw new BridgeException(step.getSignature() + " takes no receiver.");
            }
            arguments(step, member, operands, offset);
            return new Invocation(index, member, operands, step.getReturnsReceiver());
        } catch (RuntimeException | Error refused) {
            throw new StepException(index, refused);
        }
    }

    private Object receiver(Step step, Member member) {
        Object receiver = null;
        if (step.hasReceiver()) {
            try {
                receiver = decoder.decode(step.getReceiver(), member.receiver());
            } catch (BridgeException refused) {
                throw new BridgeException(
                        "The receiver of " + step.getSignature() + ": " + refused.getMessage(), refused.getCause());
            }
        }
        if (receiver == null) {
            throw new BridgeException("The receiver of " + step.getSignature() + " is missing.");
        }
        return receiver;
    }

    private void arguments(Step step, Member member, Object[] operands, int offset) {
        Type[] parameters = member.parameters();
        if (step.getArgumentsCount() != parameters.length) {
            throw new BridgeException(step.getSignature() + " takes " + parameters.length + " arguments, not "
                    + step.getArgumentsCount() + ".");
        }
        for (int index = 0; index < parameters.length; index++) {
            Value argument = step.getArguments(index);
            try {
                operands[offset + index] = decoder.decode(argument, parameters[index]);
            } catch (BridgeException refused) {
                throw new BridgeException(
                        "Argument " + (index + 1) + " of " + step.getSignature() + ": " + refused.getMessage(),
                        refused.getCause());
            }
        }
    }
}
