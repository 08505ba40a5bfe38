package org.tsflink.gateway.dispatch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The asynchronous requests that have not been answered, so that they can be interrupted. */
final class Unanswered {

    private static final int SMALLEST_SWEEP = 64;

    private final Map<Long, PendingReply> replies = new ConcurrentHashMap<>();
    private int nextSweep = SMALLEST_SWEEP;

    /** Called by the one thread that reads requests. */
    void add(long request, PendingReply reply) {
        if (replies.size() >= nextSweep) {
            replies.values().removeIf(PendingReply::isAnswered);
            nextSweep = Math.max(SMALLEST_SWEEP, 2 * replies.size());
        }
        replies.put(request, reply);
    }

    void interrupt(List<Long> requests) {
        for (Long request : requests) {
            PendingReply reply = replies.remove(request);
            if (reply != null) {
                reply.interrupt();
            }
        }
    }
}
