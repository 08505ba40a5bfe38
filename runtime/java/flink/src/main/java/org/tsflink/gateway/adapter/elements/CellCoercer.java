package org.tsflink.gateway.adapter.elements;


/** Makes of a value of the bridge what Flink's runtime keeps in a column of one type. */
interface CellCoercer {

    /** Never called with a null. */
    Object coerce(Object cell) throws CellProblem;
}
