package org.tsflink.gateway.adapter.elements;

import java.util.List;

/** What a cell may be that Java has no class for. */
final class Cells {

    private Cells() {}

    /** A row of which the names of the fields are known. */
    record Named(List<String> names, List<Object> values) {}

    /** The entries of a map, in their order. */
    record Entries(List<Object> keys, List<Object> values) {}

    /** A value of a RAW type, as its serializer wrote it. */
    record Raw(String className, byte[] bytes) {}

    /** A value of type VARIANT, as a serialised {@link org.tsflink.bridge.v1.Value}. */
    record Variant(byte[] bytes) {}

    /** A value of type BITMAP, in the portable form of Roaring bitmaps. */
    record Bitmap(byte[] bytes) {}
}
