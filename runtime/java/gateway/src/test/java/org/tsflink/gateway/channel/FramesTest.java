package org.tsflink.gateway.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.List;
import org.tsflink.bridge.v1.Request;
import org.tsflink.bridge.v1.Value;

class FramesTest {

    @Test
    void lengthComesFirstInLittleEndian() {
        byte[] frame = Frames.encode(Request.newBuilder().setId(5).build());
        assertArrayEquals(new byte[] {2, 0, 0, 0, 8, 5}, frame);
    }

    @Test
    void messagesAreReadOneAfterTheOther() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {1, 0, 0, 0, 42, 0, 0, 0, 0});
        assertArrayEquals(new byte[] {42}, Frames.read(in, 10));
        assertArrayEquals(new byte[0], Frames.read(in, 10));
        assertNull(Frames.read(in, 10));
    }

    @Test
    void endWithinAMessageIsAnError() {
        assertThrows(EOFException.class, () -> Frames.read(new ByteArrayInputStream(new byte[] {1, 0}), 10));
        assertThrows(EOFException.class, () -> Frames.read(new ByteArrayInputStream(new byte[] {2, 0, 0, 0, 1}), 10));
    }

    @Test
    void lengthIsUnsignedAndLimited() {
        byte[] huge = {-1, -1, -1, -1};
        IOException refused =
                assertThrows(IOException.class, () -> Frames.read(new ByteArrayInputStream(huge), 1024));
        assertEquals("A message of 4294967295 bytes is longer than 1024.", refused.getMessage());
    }

    @Test
    void valuesMayBeNestedDeeply() throws IOException {
        Value value = Value.newBuilder().setInt(1).build();
        for (int depth = 0; depth < 200; depth++) {
            value = Value.newBuilder().setList(List.newBuilder().addElements(value)).build();
        }
        assertEquals(value, Value.parser().parseFrom(Frames.input(value.toByteArray())));
    }
}
