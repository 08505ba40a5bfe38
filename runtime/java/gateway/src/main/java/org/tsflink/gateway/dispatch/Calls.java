package org.tsflink.gateway.dispatch;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.tsflink.bridge.v1.Call;
import org.tsflink.bridge.v1.CreateEnvironment;
import org.tsflink.bridge.v1.FromElements;
import org.tsflink.gateway.flink.FlinkAdapter;
import org.tsflink.gateway.flink.Submission;
import org.tsflink.gateway.values.Conversions;
import org.tsflink.gateway.values.ValueEncoder;

/** What runs on an environment's thread. */
final class Calls {

    private final Members members;
    private final Conversions conversions;
    private final FlinkAdapter adapter;
    private final Executor waiting;

    /** @param waiting runs what waits, so that the environment's thread does not */
    Calls(Members members, Conversions conversions, FlinkAdapter adapter, Executor waiting) {
        this.members = members;
        this.conversions = conversions;
        this.adapter = adapter;
        this.waiting = waiting;
    }

    /** @param finished called when the environment is no longer needed, on any thread */
    void call(Environment environment, Call call, PendingReply reply, Runnable finished) throws Throwable {
        boolean handedOver = false;
        try {
            Program.Invocation last = program(environment).runAllButLast(call.getStepsList());
            if (call.getWaits()) {
                if (last.returnsFuture()) {
                    awaitFuture(environment, last.invoke(), reply, finished);
                } else {
                    elsewhere(environment, reply, finished, () -> answer(environment, await(last), reply));
                }
                handedOver = true;
            } else if (reply.isAsynchronous()) {
                handedOver = submit(environment, last, reply, finished);
            } else {
                answer(environment, last.invoke(), reply);
            }
        } finally {
            if (!handedOver) {
                finished.run();
            }
        }
    }

    private Program.Result await(Program.Invocation last) throws Exception {
        Program.Result[] result = new Program.Result[1];
        adapter.await(last.receiver(), last.arguments(), () -> {
            result[0] = last.invoke();
            return result[0].value();
        });
        return result[0] == null ? new Program.Result(null, Object.class) : result[0];
    }

    /** A call that may start a job; whether the reply now waits for it elsewhere. */
    private boolean submit(
            Environment environment, Program.Invocation last, PendingReply reply, Runnable finished)
            throws Exception {
        Program.Result[] result = new Program.Result[1];
        Submission submission = adapter.submit(environment.id(), () -> {
            result[0] = last.invoke();
            return result[0].value();
        });
        Program.Result submitted = new Program.Result(submission.value(), result[0].declared());
        if (submission.completion() == null) {
            answer(environment, submitted, reply);
            return false;
        }
        afterwards(environment, submission.completion(), reply, finished, completed -> submitted);
        return true;
    }

    void create(Environment environment, CreateEnvironment create, PendingReply reply) throws Exception {
        Program program = program(environment);
        Program.Result[] created = new Program.Result[1];
        Object tableEnvironment = adapter.createEnvironment(environment, () -> {
            created[0] = program.run(create.getStepsList());
            return created[0].value();
        });
        answer(environment, new Program.Result(tableEnvironment, created[0].declared()), reply);
    }

    void fromElements(Environment environment, FromElements request, PendingReply reply) throws Exception {
        Program program = program(environment);
        program.runAll(request.getStepsList());
        Object table = adapter.fromElements(
                environment.id(),
                request.getElements(),
                program.decoder().decode(request.getTableEnvironment()),
                program.decoder().decode(request.getDataType()));
        answer(environment, new Program.Result(table, Object.class), reply);
    }

    private Program program(Environment environment) {
        return new Program(
                members, conversions, environment.id(), environment.classLoader(), adapter.checkOfSteps());
    }

    private void answer(Environment environment, Program.Result result, PendingReply reply) {
        ValueEncoder encoder = new ValueEncoder(conversions, environment.id());
        boolean sent = false;
        try {
            sent = reply.value(encoder.encode(result.value(), result.declared()));
        } finally {
            if (!sent) {
                encoder.withdraw();
            }
        }
    }

    private void awaitFuture(
            Environment environment, Program.Result running, PendingReply reply, Runnable finished) {
        Object value = running.value();
        if (value instanceof CompletionStage<?> stage) {
            afterwards(
                    environment, stage, reply, finished, completed -> new Program.Result(completed, Object.class));
            return;
        }
        elsewhere(environment, reply, finished, () -> {
            Object completed = value instanceof Future<?> future ? future.get() : value;
            answer(environment, new Program.Result(completed, Object.class), reply);
        });
    }

    private void afterwards(
            Environment environment,
            CompletionStage<?> stage,
            PendingReply reply,
            Runnable finished,
            Function<Object, Program.Result> result) {
        stage.whenCompleteAsync(
                (completed, thrown) -> complete(environment, reply, finished, () -> {
                    if (thrown != null) {
                        throw thrown;
                    }
                    answer(environment, result.apply(completed), reply);
                }),
                waiting);
    }

    private void elsewhere(Environment environment, PendingReply reply, Runnable finished, PendingReply.Body body) {
        waiting.execute(() -> complete(environment, reply, finished, body));
    }

    private static void complete(
            Environment environment, PendingReply reply, Runnable finished, PendingReply.Body body) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(environment.classLoader());
        try {
            reply.run(body);
        } finally {
            finished.run();
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
