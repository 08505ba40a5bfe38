package org.tsflink.tasks;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Rows that are kept together. Where they are not in memory: their form (8 bits), the number of the rows and of the bytes (32
 * bits each, big endian), and the bytes.
 */
public final class ElementChunk {

    /** How the bytes are rows. */
    public enum Form {
        /** As their serializer writes them, one after the other. */
        ROWS,
        /** As {@link ElementColumns}. */
        COLUMNS;

        private static final Form[] ALL = values();
    }

    final Form form;
    final int rows;
    final byte[] bytes;

    /** @param bytes which nobody changes any more */
    public ElementChunk(Form form, int rows, byte[] bytes) {
        this.form = form;
        this.rows = rows;
        this.bytes = bytes;
    }

    /** How many bytes its rows are. */
    public int size() {
        return bytes.length;
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(form.ordinal());
        out.writeInt(rows);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Null where the input ends. */
    public static ElementChunk read(DataInputStream input) throws IOException {
        int form = input.read();
        if (form < 0) {
            return null;
        }
        int rows = input.readInt();
        byte[] bytes = new byte[input.readInt()];
        input.readFully(bytes);
        return new ElementChunk(Form.ALL[form], rows, bytes);
    }
}
