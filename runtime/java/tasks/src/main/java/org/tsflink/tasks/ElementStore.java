package org.tsflink.tasks;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.table.api.TableException;

/**
 * The rows of all from_elements of this JVM. Plans carry an id only, so that a million rows make no plan larger; tasks
 * of an embedded cluster find them here, since this package is loaded once.
 */
public final class ElementStore {

    private static final Map<String, ElementRows> ROWS = new ConcurrentHashMap<>();

    private ElementStore() {}

    public static String put(ElementRows rows) {
        String id = UUID.randomUUID().toString();
        ROWS.put(id, rows);
        return id;
    }

    public static ElementRows get(String id) {
        ElementRows rows = ROWS.get(id);
        if (rows == null) {
            throw new TableException("The rows given to from_elements are not in this JVM. Either their environment has"
                    + " been closed, or the job runs on a remote cluster, for which from_elements is not made yet.");
        }
        return rows;
    }

    public static void remove(String id) {
        ROWS.remove(id);
    }
}
