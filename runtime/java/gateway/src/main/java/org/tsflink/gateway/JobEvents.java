package org.tsflink.gateway;

import org.tsflink.bridge.v1.Event;
import org.tsflink.bridge.v1.JobEnded;
import org.tsflink.bridge.v1.JobStarted;
import org.tsflink.gateway.channel.EventChannel;
import org.tsflink.gateway.errors.Failures;
import org.tsflink.gateway.flink.JobListener;

/** Tells the other side of jobs. */
final class JobEvents implements JobListener {

    private final EventChannel events;

    JobEvents(EventChannel events) {
        this.events = events;
    }

    @Override
    public void started(String jobId, String name, boolean collects, boolean detached) {
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
        JobEnded.Builder ended = JobEnded.newBuilder().setJobId(jobId).setStatus(status);
        if (failure != null) {
            ended.setFailure(Failures.of(failure));
        }
        events.send(Event.newBuilder().setJobEnded(ended).build());
    }
}
