package org.tsflink.gateway.adapter.elements;

import org.tsflink.bridge.v1.Value;

/** Makes of a value of the bridge what Flink's runtime keeps in a column of one type. */
interface CellCoercer {

    /** Never called with a null. */
    Object coerce(Value value) throws CellProblem;
}
