package org.tsflink.gateway.adapter;

import java.util.LinkedHashMap;
import java.util.Set;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.types.RowUtils;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.flink.RowCodec;
import org.tsflink.gateway.values.ValueDecoder;
import org.tsflink.gateway.values.ValueEncoder;

/** Rows with their kind, and with their names where they have some. */
final class FlinkRowCodec implements RowCodec {

    @Override
    public boolean isRow(Object value) {
        return value instanceof Row;
    }

    @Override
    public org.tsflink.bridge.v1.Row encode(Object value, ValueEncoder encoder) {
        Row row = (Row) value;
        org.tsflink.bridge.v1.Row.Builder encoded =
                org.tsflink.bridge.v1.Row.newBuilder().setKind(row.getKind().toByteValue());
        Set<String> names = row.getFieldNames(true);
        if (names == null) {
            for (int position = 0; position < row.getArity(); position++) {
                encoded.addFields(encoder.encode(row.getField(position)));
            }
            return encoded.build();
        }
        for (String name : names) {
            encoded.addNames(name).addFields(encoder.encode(row.getField(name)));
        }
        return encoded.build();
    }

    @Override
    public Row decode(org.tsflink.bridge.v1.Row row, ValueDecoder decoder) {
        RowKind kind = kind(row);
        Object[] fields =
                row.getFieldsList().stream().map(decoder::decode).toArray();
        if (row.getNamesCount() == 0) {
            Row positions = new Row(kind, fields.length);
            for (int position = 0; position < fields.length; position++) {
                positions.setField(position, fields[position]);
            }
            return positions;
        }
        return named(kind, row, fields);
    }

    /** A row that knows its fields by position and by name, as those do that Flink returns. */
    private static Row named(RowKind kind, org.tsflink.bridge.v1.Row row, Object[] fields) {
        if (row.getNamesCount() != fields.length) {
            throw new BridgeException(
                    "A row arrived with " + row.getNamesCount() + " names and " + fields.length + " fields.");
        }
        LinkedHashMap<String, Integer> positions = new LinkedHashMap<>();
        for (int position = 0; position < fields.length; position++) {
            if (positions.put(row.getNames(position), position) != null) {
                throw new BridgeException("A row arrived with two fields named '" + row.getNames(position) + "'.");
            }
        }
        return RowUtils.createRowWithNamedPositions(kind, fields, positions);
    }

    private static RowKind kind(org.tsflink.bridge.v1.Row row) {
        if (row.getKind() < 0 || row.getKind() > RowKind.DELETE.toByteValue()) {
            throw new BridgeException(row.getKind() + " is no RowKind.");
        }
        return RowKind.fromByteValue((byte) row.getKind());
    }
}
