package org.tsflink.gateway.flink;

import org.tsflink.bridge.v1.Row;
import org.tsflink.gateway.values.ValueDecoder;
import org.tsflink.gateway.values.ValueEncoder;

/** How org.apache.flink.types.Row, which the core does not name, crosses the bridge. */
public interface RowCodec {

    boolean isRow(Object value);

    Row encode(Object row, ValueEncoder encoder);

    Object decode(Row row, ValueDecoder decoder);
}
