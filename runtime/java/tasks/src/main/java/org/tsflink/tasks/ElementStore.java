package org.tsflink.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where tasks find the rows of from_elements, of which a plan carries an id only: in the memory of this JVM on an embedded
 * cluster, since this package is loaded once there, and on any other in a jar that came with the job.
 */
public final class ElementStore {

    private static final Map<String, ElementRows> ROWS = new ConcurrentHashMap<>();

    private ElementStore() {}

    public static String put(ElementRows rows) {
        String id = UUID.randomUUID().toString();
        ROWS.put(id, rows);
        return id;
    }

    /** Those of this JVM; null when there are none. */
    public static ElementRows get(String id) {
        return ROWS.get(id);
    }

    public static void remove(String id) {
        ROWS.remove(id);
    }

    /** The name of the rows in a jar. */
    public static String resource(String id) {
        return "org/tsflink/rows/" + id;
    }

    /** For a task. */
    static ElementRows find(String id, ClassLoader jars) {
        ElementRows rows = ROWS.get(id);
        return rows != null ? rows : () -> open(id, jars);
    }

    private static ElementRows.Chunks open(String id, ClassLoader jars) throws IOException {
        InputStream rows = jars.getResourceAsStream(resource(id));
        if (rows == null) {
            throw new IOException("The rows given to from_elements are not here: their environment has been closed, or the"
                    + " job came without the jar that holds them.");
        }
        return ElementRows.Chunks.in(rows);
    }
}
