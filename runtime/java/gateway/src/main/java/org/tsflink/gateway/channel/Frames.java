package org.tsflink.gateway.channel;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import com.google.protobuf.UnsafeByteOperations;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Messages on a stream: the length in bytes (unsigned 32 bits, little endian) and then the bytes. */
public final class Frames {

    /** Of a whole message; Java's arrays and protobuf's sizes end just above. */
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private static final int HEADER = Integer.BYTES;
    private static final int MAX_NESTING = 1000;

    private Frames() {}

    /**
     * The bytes of the next message; null at the end of the stream.
     *
     * @throws EOFException when the stream ends within a message
     * @throws IOException when the message is longer than {@code maxLength}
     */
    public static byte[] read(InputStream in, int maxLength) throws IOException {
        byte[] header = new byte[HEADER];
        int headerBytes = in.readNBytes(header, 0, HEADER);
        if (headerBytes == 0) {
            return null;
        }
        if (headerBytes < HEADER) {
            throw new EOFException("The stream ended within the length of a message.");
        }
        long length = Integer.toUnsignedLong(
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt());
        if (length > maxLength) {
            throw new IOException("A message of " + length + " bytes is longer than " + maxLength + ".");
        }
        byte[] message = new byte[(int) length];
        if (in.readNBytes(message, 0, message.length) < message.length) {
            throw new EOFException("The stream ended within a message.");
        }
        return message;
    }

    /** A message with its length, ready to be written at once. */
    public static byte[] encode(MessageLite message) {
        int length = message.getSerializedSize();
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("A message of " + length + " bytes is too long.");
        }
        byte[] frame = new byte[HEADER + length];
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(frame, HEADER, length);
            message.writeTo(out);
            out.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new IllegalStateException("an array has no input or output errors", e);
        }
        return frame;
    }

    /**
     * A parser's input over the bytes, for values nested as deep as a person may nest them. What is parsed keeps views of
     * the bytes, which are nobody else's from then on.
     */
    public static CodedInputStream input(byte[] message) {
        CodedInputStream input = UnsafeByteOperations.unsafeWrap(message).newCodedInput();
        input.enableAliasing(true);
        input.setRecursionLimit(MAX_NESTING);
        return input;
    }
}
