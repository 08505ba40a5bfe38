package org.tsflink.gateway.values;

import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.handles.HandleTable;

/** What every conversion of a gateway shares. */
public record Conversions(HandleTable handles, EmittedClasses classes, RowCodec rowCodec) {}
