package org.tsflink.gateway.handles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Releases handles only when every request that came before the release has looked at its arguments: a request may
 * still wait for its environment's thread when JavaScript has already forgotten what it names.
 */
public final class ReleaseOrder {

    /** A request on its way; releases that came with it wait for those before it. */
    public static final class Ticket {
        private List<Long> releases;
        private boolean done;

        private Ticket(List<Long> releases) {
            this.releases = releases;
        }
    }

    private final Deque<Ticket> tickets = new ArrayDeque<>();
    private final LongConsumer release;

    public ReleaseOrder(LongConsumer release) {
        this.release = release;
    }

    /** Called by the thread that reads requests, in their order. */
    public synchronized Ticket enter(List<Long> releases) {
        Ticket ticket = new Ticket(releases);
        tickets.add(ticket);
        settle();
        return ticket;
    }

    /** The request needs no handle any more. */
    public synchronized void leave(Ticket ticket) {
        ticket.done = true;
        settle();
    }

    private void settle() {
        for (Ticket head = tickets.peek(); head != null; head = tickets.peek()) {
            head.releases.forEach(release::accept);
            head.releases = List.of();
            if (!head.done) {
                return;
            }
            tickets.remove();
        }
    }
}
