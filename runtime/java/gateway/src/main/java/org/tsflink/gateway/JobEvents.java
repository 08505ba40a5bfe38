package org.tsflink.gateway;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.JobEnded;
import org.tsflink.bridge.v1.JobStarted;
import org.tsflink.gateway.channel.EventChannel;
import org.tsflink.gateway.errors.Failures;
import org.tsflink.gateway.flink.JobListener;

/** Tells the other side of jobs. */
final class JobEvents implements JobListener {

    private final EventChannel events;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    JobEvents(EventChannel events) {
        this.events = events;
    }

    /** Whether a job has been told of that has not ended. */
    boolean runs(String jobId) {
        return running.contains(jobId);
    }

    @Override
    public void started(String jobId, String name, boolean collects, boolean detached) {
        running.add(jobId);
        events.send(Event.newBuilder()
                .setJobStarted(JobStarted.newBuilder()
                        .setJobId(jobId)
                        .setName(name)
                        .setCollects(collects)
                        .setDetached(detached))
                .build());
    }

    @Override
    public void ended(String jobId, String status, Throwable failure) {
        running.remove(jobId);
        JobEnded.Builder ended = JobEnded.newBuilder().setJobId(jobId).setStatus(status);
        if (failure != null) {
            ended.setFailure(Failures.of(failure));
        }
        events.send(Event.newBuilder().setJobEnded(ended).build());
    }
}
