package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.accumulators.SerializedListAccumulator;
import org.apache.flink.api.common.typeutils.base.BooleanSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.operators.coordination.CoordinationRequest;
import org.apache.flink.runtime.operators.coordination.CoordinationResponse;
import org.apache.flink.streaming.api.operators.collect.CollectCoordinationRequest;
import org.apache.flink.streaming.api.operators.collect.CollectCoordinationResponse;
import org.apache.flink.streaming.api.operators.collect.CollectSinkFunction;

/**
 * Answers the fetches of Flink's collect() when there is something to answer: after each empty answer collect() sleeps
 * for 100 ms, which for a small query is most of its time. What the job left behind at its end, where collect() would
 * look after one more such sleep, is an answer too.
 */
final class CollectFetches {

    private static final long SHORTEST_PAUSE_MILLIS = 1;
    private static final long LONGEST_PAUSE_MILLIS = 20;
    private static final int PATIENT_ANSWERS = 2;
    private static final int MOST_FAILURES = 500;
    private static final String FIRST_VERSION = "";
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "tsflink-collect");
        thread.setDaemon(true);
        return thread;
    });

    private final CompletableFuture<JobExecutionResult> end;
    private volatile Fetch current;
    private volatile long lastCheckpointedOffset;
    private volatile boolean justAnswered;
    private int answers;

    CollectFetches(CompletableFuture<JobExecutionResult> end) {
        this.end = end;
        end.whenComplete((result, failure) -> {
            Fetch fetch = current;
            if (fetch != null) {
                fetch.answerAtEnd();
            }
        });
    }

    /** @param sink asks the job's collect sink itself */
    CompletableFuture<CoordinationResponse> send(
            CollectCoordinationRequest request,
            Function<CoordinationRequest, CompletableFuture<CoordinationResponse>> sink) {
        Fetch fetch = new Fetch(request, sink);
        current = fetch;
        fetch.ask();
        return fetch.answer;
    }

    /**
     * Whether rows have just been fetched, for the first times. Next collect() asks for the job's status, and if it
     * then learns that a small job has ended it is spared a sleep.
     */
    boolean mayBeAtEnd() {
        boolean may = justAnswered && answers <= PATIENT_ANSWERS;
        justAnswered = false;
        return may;
    }

    private final class Fetch {

        private final CompletableFuture<CoordinationResponse> answer = new CompletableFuture<>();
        private final Function<CoordinationRequest, CompletableFuture<CoordinationResponse>> sink;
        private volatile CollectCoordinationRequest request;
        private long pause = SHORTEST_PAUSE_MILLIS;
        private int failures;

        private Fetch(
                CollectCoordinationRequest request,
                Function<CoordinationRequest, CompletableFuture<CoordinationResponse>> sink) {
            this.request = request;
            this.sink = sink;
        }

        private void ask() {
            if (end.isDone()) {
                answerAtEnd();
            } else if (!answer.isDone()) {
                sink.apply(request).whenComplete(this::consider);
            }
        }

        private void consider(CoordinationResponse response, Throwable failure) {
            if (failure != null && ++failures > MOST_FAILURES) {
                answer.completeExceptionally(failure);
            } else if (failure == null && tellsSomething((CollectCoordinationResponse) response)) {
                lastCheckpointedOffset = ((CollectCoordinationResponse) response).getLastCheckpointedOffset();
                answers++;
                justAnswered = true;
                answer.complete(response);
            } else if (failure == null && tellsVersion((CollectCoordinationResponse) response)) {
                request = new CollectCoordinationRequest(
                        ((CollectCoordinationResponse) response).getVersion(), request.getOffset());
                ask();
            } else {
                TIMER.schedule(this::ask, pause, TimeUnit.MILLISECONDS);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }

        /** The sink gives rows only to those who know its version, which its first answer tells. */
        private boolean tellsVersion(CollectCoordinationResponse response) {
            return request.getVersion().equals(FIRST_VERSION)
                    && !response.getVersion().equals(FIRST_VERSION);
        }

        private boolean tellsSomething(CollectCoordinationResponse response) {
            return !isEmpty(response)
                    || !request.getVersion().equals(FIRST_VERSION)
                            && !request.getVersion().equals(response.getVersion())
                    || response.getLastCheckpointedOffset() > lastCheckpointedOffset;
        }

        private void answerAtEnd() {
            CollectCoordinationResponse nothing =
                    new CollectCoordinationResponse(request.getVersion(), -1, List.of());
            try {
                CollectCoordinationResponse left = leftBehind(end.join());
                answer.complete(left == null ? nothing : left);
            } catch (Exception e) {
                // collect() finds out by itself how the job ended.
                answer.complete(nothing);
            }
        }

        /** Null when the job left nothing that continues where this fetch does. */
        private CollectCoordinationResponse leftBehind(JobExecutionResult result)
                throws IOException, ClassNotFoundException {
            CollectCoordinationResponse found = null;
            for (Object accumulator : result.getAllAccumulatorResults().values()) {
                Tuple2<Long, CollectCoordinationResponse> left = collected(accumulator);
                if (left != null) {
                    boolean continues = found == null
                            && left.f0 == request.getOffset()
                            && (request.getVersion().equals(FIRST_VERSION)
                                    || request.getVersion().equals(left.f1.getVersion()));
                    if (!continues) {
                        return null;
                    }
                    found = left.f1;
                }
            }
            return found;
        }
    }

    /** Null when the accumulator is none of the collect sink's. */
    private static Tuple2<Long, CollectCoordinationResponse> collected(Object accumulator)
            throws IOException, ClassNotFoundException {
        if (!(accumulator instanceof ArrayList<?> list) || list.size() != 1 || !(list.get(0) instanceof byte[] bytes)) {
            return null;
        }
        ArrayList<byte[]> serialized = new ArrayList<>(List.of(bytes));
        List<byte[]> content =
                SerializedListAccumulator.deserializeList(serialized, BytePrimitiveArraySerializer.INSTANCE);
        return CollectSinkFunction.deserializeAccumulatorResult(content.get(0));
    }

    private static boolean isEmpty(CollectCoordinationResponse response) {
        try {
            // Flink offers no other look at them; this one reads a byte of each.
            return response.getResults(BooleanSerializer.INSTANCE).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
