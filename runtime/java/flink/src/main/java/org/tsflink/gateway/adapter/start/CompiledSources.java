package org.tsflink.gateway.adapter.start;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Java sources and the classes that a compiler made of them, in a file that is only appended to: entries of their length,
 * their CRC-32 and what {@link #append} writes.
 */
final class CompiledSources {

    private record Compiled(char[] source, Map<String, byte[]> classes) {}

    private final List<Compiled> all;

    private CompiledSources(List<Compiled> all) {
        this.all = all;
    }

    static CompiledSources none() {
        return new CompiledSources(List.of());
    }

    /** Of a file that was cut off or overwritten, what is whole before that. */
    static CompiledSources read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Compiled> all = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                int length = bytes.getInt();
                int sum = bytes.getInt();
                ByteBuffer entry = readBytes(bytes, length);
                if (sum != sumOf(entry.duplicate())) {
                    break;
                }
                all.add(readEntry(entry));
            }
        } catch (BufferUnderflowException cutOff) {
            return new CompiledSources(all);
        }
        return new CompiledSources(all);
    }

    /** The classes by name; null for a source that is not known. */
    Map<String, byte[]> classesOf(char[] source) {
        for (Compiled each : all) {
            if (Arrays.equals(each.source, source)) {
                return each.classes;
            }
        }
        return null;
    }

    static synchronized void append(Path file, char[] source, Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entry);
        out.writeInt(2 * source.length);
        out.writeChars(new String(source));
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            write(out, each.getKey().getBytes(StandardCharsets.UTF_8));
            write(out, each.getValue());
        }
        ByteBuffer whole = ByteBuffer.allocate(2 * Integer.BYTES + entry.size())
                .putInt(entry.size())
                .putInt(sumOf(ByteBuffer.wrap(entry.toByteArray())))
                .put(entry.toByteArray());
        Files.write(file, whole.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Compiled readEntry(ByteBuffer entry) {
        ByteBuffer source = readBytes(entry, entry.getInt());
        char[] chars = new char[source.remaining() / 2];
        source.asCharBuffer().get(chars);
        Map<String, byte[]> classes = new HashMap<>();
        for (int count = entry.getInt(); count > 0; count--) {
            String name = StandardCharsets.UTF_8
                    .decode(readBytes(entry, entry.getInt()))
                    .toString();
            ByteBuffer content = readBytes(entry, entry.getInt());
            byte[] array = new byte[content.remaining()];
            content.get(array);
            classes.put(name, array);
        }
        return new Compiled(chars, classes);
    }

    private static ByteBuffer readBytes(ByteBuffer bytes, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return part;
    }

    private static int sumOf(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
