package org.tsflink.gateway.flink;

import java.util.concurrent.CompletableFuture;

/**
 * What a call that may have started a job returned, and what its reply has to wait for.
 *
 * @param value what the call returned
 * @param completion null when there is nothing to wait for; fails when the job does
 */
public record Submission(Object value, CompletableFuture<?> completion) {}
