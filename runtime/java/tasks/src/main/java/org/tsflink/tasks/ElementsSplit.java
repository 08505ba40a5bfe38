package org.tsflink.tasks;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** All rows, read up to a position. */
final class ElementsSplit implements SourceSplit {

    private final int position;

    /** @param position how many rows have been read */
    ElementsSplit(int position) {
        this.position = position;
    }

    int position() {
        return position;
    }

    @Override
    public String splitId() {
        return "rows";
    }

    /** Also of the enumerator, whose state is such a split or none. */
    static final class Serializer implements SimpleVersionedSerializer<ElementsSplit> {

        static final Serializer INSTANCE = new Serializer();

        private static final int VERSION = 1;

        private Serializer() {}

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(ElementsSplit split) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(split.position()).array();
        }

        @Override
        public ElementsSplit deserialize(int version, byte[] serialized) {
            return new ElementsSplit(ByteBuffer.wrap(serialized).getInt());
        }
    }
}
