package org.tsflink.gateway.handles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.tsflink.gateway.errors.BridgeException;

/** The Java objects that the other side holds, by the numbers it knows them by. Numbers are never used again. */
public final class HandleTable {

    /** An object and the environment it belongs to; 0 for none. */
    public record Entry(Object object, int environment) {}

    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final IntConsumer added;
    private final IntConsumer removed;

    public HandleTable() {
        this(environment -> {}, environment -> {});
    }

    /** The two are told the environment of each handle that comes and goes. */
    public HandleTable(IntConsumer added, IntConsumer removed) {
        this.added = added;
        this.removed = removed;
    }

    public long add(Object object, int environment) {
        long id = last.incrementAndGet();
        entries.put(id, new Entry(object, environment));
        added.accept(environment);
        return id;
    }

    /** Throws a {@link BridgeException} when the handle was released or never given out. */
    public Entry get(long id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            String reason = id > 0 && id <= last.get() ? "has been released" : "was never given out";
            throw new BridgeException("The handle " + Long.toUnsignedString(id) + " " + reason + ".");
        }
        return entry;
    }

    /** Releasing what is not there does nothing. */
    public void release(long id) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            removed.accept(entry.environment());
        }
    }

    public int size() {
        return entries.size();
    }
}
