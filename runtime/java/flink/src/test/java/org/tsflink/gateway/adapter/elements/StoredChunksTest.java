package org.tsflink.gateway.adapter.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.tsflink.tasks.ElementChunk;
import org.tsflink.tasks.ElementChunk.Form;
import org.tsflink.tasks.ElementRows.Chunks;

class StoredChunksTest {

    // Memory has room for one of them.
    private static final int SIZE = (int) (TemporaryFile.MOST_IN_MEMORY / 2) + 1;

    @Test
    void chunksThatMemoryHasNoRoomForGoToAFileAndComeBackInTheirOrderEachTime() throws Exception {
        List<Path> before = files();
        StoredChunks stored = new StoredChunks();
        for (int first = 1; first <= 3; first++) {
            stored.add(chunk(first));
        }
        stored.close();
        List<Path> made = files().stream().filter(file -> !before.contains(file)).toList();
        assertEquals(1, made.size());
        long expected = 2L * (Byte.BYTES + 2 * Integer.BYTES + SIZE);
        assertEquals(expected, Files.size(made.get(0)), "all but the first are in the file");
        for (int time = 0; time < 2; time++) {
            try (Chunks chunks = stored.open()) {
                for (int first = 1; first <= 3; first++) {
                    ElementChunk chunk = chunks.next();
                    assertEquals(SIZE, chunk.size());
                    assertEquals(first, firstByte(chunk));
                }
                assertNull(chunks.next());
            }
        }
        stored.delete();
        assertFalse(Files.exists(made.get(0)));
    }

    @Test
    void aJarHoldsAllChunksAndGoesWithThem() throws Exception {
        StoredChunks stored = new StoredChunks();
        stored.add(new ElementChunk(Form.COLUMNS, 2, new byte[] {7}));
        stored.add(new ElementChunk(Form.ROWS, 1, new byte[] {8}));
        stored.close();
        Path jar = stored.jar("a/b");
        assertEquals(jar, stored.jar("a/b"));
        try (ZipFile zip = new ZipFile(jar.toFile());
                Chunks chunks = Chunks.in(zip.getInputStream(zip.getEntry("a/b")))) {
            assertEquals(7, firstByte(chunks.next()));
            assertEquals(8, firstByte(chunks.next()));
            assertNull(chunks.next());
        }
        stored.delete();
        assertFalse(Files.exists(jar));
    }

    private static ElementChunk chunk(int first) {
        byte[] bytes = new byte[SIZE];
        bytes[0] = (byte) first;
        return new ElementChunk(Form.ROWS, 1, bytes);
    }

    /** After what comes before it. */
    private static int firstByte(ElementChunk chunk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        chunk.write(new DataOutputStream(out));
        return out.toByteArray()[Byte.BYTES + 2 * Integer.BYTES];
    }

    private static List<Path> files() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(TemporaryFile.PREFIX)).toList();
        }
    }
}
