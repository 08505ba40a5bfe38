package org.tsflink.gateway.adapter.results;

/** Values that have all the same size, in one buffer. */
abstract class FixedWriter extends ColumnWriter {

    protected final Bytes values = new Bytes();

    @Override
    protected void writeBuffers(BatchBody body) {
        body.buffer(values);
    }

    @Override
    long bytes() {
        return values.size();
    }

    @Override
    void clear() {
        super.clear();
        values.clear();
    }
}
