package org.tsflink.gateway.values;

/** A value of Flink's RAW type: the class and the bytes its serializer wrote. */
public record RawValue(String className, byte[] serialized) {}
