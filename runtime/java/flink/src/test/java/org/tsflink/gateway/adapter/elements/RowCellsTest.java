package org.tsflink.gateway.adapter.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;
import org.tsflink.bridge.v1.Instant;
import org.tsflink.bridge.v1.List;
import org.tsflink.bridge.v1.LocalDate;
import org.tsflink.bridge.v1.LocalTime;
import org.tsflink.bridge.v1.Null;
import org.tsflink.bridge.v1.Row;
import org.tsflink.bridge.v1.Value;

class RowCellsTest {

    private static final Value NULL = Value.newBuilder().setNull(Null.getDefaultInstance()).build();

    @Test
    void aNumberIsTakenByEveryColumnThatHoldsItExactly() {
        assertEquals(300, coerce(DataTypes.INT(), number(300)).getInt(0));
        assertEquals(300L, coerce(DataTypes.BIGINT(), number(300)).getLong(0));
        assertEquals((short) 300, coerce(DataTypes.SMALLINT(), number(300)).getShort(0));
        assertEquals(300d, coerce(DataTypes.DOUBLE(), whole("300")).getDouble(0));
        assertEquals(
                new BigDecimal("0.10"),
                coerce(DataTypes.DECIMAL(4, 2), number(0.1)).getDecimal(0, 4, 2).toBigDecimal());
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        assertRefused(DataTypes.TINYINT(), number(300), "the number 300 does not fit TINYINT, which holds -128 to 127");
        assertRefused(DataTypes.INT(), number(1.5), "the number 1.5 is not whole");
        assertRefused(DataTypes.BIGINT(), number(1e17), "give a bigint");
        assertRefused(DataTypes.BIGINT(), whole("9223372036854775808"), "does not fit BIGINT");
        assertRefused(DataTypes.DOUBLE(), whole("9007199254740993"), "no exact form");
        assertRefused(DataTypes.DECIMAL(4, 2), number(0.123), "more than the 2 fractional digits");
        assertRefused(DataTypes.DECIMAL(4, 2), number(123.4), "more than the 2 integer digits");
        assertRefused(DataTypes.DECIMAL(4, 2), number(Double.NaN), "is not a value of type DECIMAL(4, 2)");
        assertRefused(DataTypes.FLOAT(), number(1e300), "no exact form");
    }

    @Test
    void aTypeIsNotTurnedIntoAnother() {
        assertRefused(DataTypes.STRING(), number(1), "the number 1 is not a value of type STRING");
        assertRefused(DataTypes.INT(), string("1"), "the string '1' is not a value of type INT");
        assertRefused(DataTypes.BOOLEAN(), number(1), "is not a value of type BOOLEAN");
    }

    @Test
    void charactersAreCountedNotCodeUnits() {
        assertEquals("\uD83D\uDE00", coerce(DataTypes.VARCHAR(1), string("\uD83D\uDE00")).getString(0).toString());
        assertRefused(DataTypes.VARCHAR(2), string("abc"), "3 characters");
        assertEquals("ab  ", coerce(DataTypes.CHAR(4), string("ab")).getString(0).toString());
    }

    @Test
    void fractionsOfASecondThatWouldBeCutOffAreRefused() {
        Value instant = Value.newBuilder()
                .setInstant(Instant.newBuilder().setEpochSecond(1).setNano(1_500))
                .build();
        assertEquals(
                TimestampData.fromEpochMillis(1000, 1_500),
                coerce(DataTypes.TIMESTAMP_LTZ(9), instant).getTimestamp(0, 9));
        assertRefused(DataTypes.TIMESTAMP_LTZ(3), instant, "more than the 3 fractional digits");
        Value time = Value.newBuilder()
                .setLocalTime(LocalTime.newBuilder().setNanoOfDay(1))
                .build();
        assertRefused(DataTypes.TIME(9), time, "finer than a millisecond");
    }

    @Test
    void aDateThatFlinkWouldGiveBackAsAnotherIsRefused() {
        assertEquals(0, coerce(DataTypes.DATE(), date("1970-01-01")).getInt(0));
        for (String kept : new String[] {"0000-01-01", "-4713-01-01", "+275760-09-13"}) {
            assertEquals(
                    java.time.LocalDate.parse(kept).toEpochDay(),
                    coerce(DataTypes.DATE(), date(kept)).getInt(0));
        }
        assertRefused(DataTypes.DATE(), date("-4900-01-01"), "outside of what Flink's DATE holds");
        assertRefused(DataTypes.DATE(), date("-271821-04-19"), "outside of what Flink's DATE holds");
    }

    @Test
    void nullIsTakenByNullableColumnsOnly() {
        assertTrue(coerce(DataTypes.INT(), NULL).isNullAt(0));
        assertRefused(DataTypes.INT().notNull(), NULL, "null is not allowed in INT NOT NULL");
    }

    @Test
    void theProblemSaysWhereItIs() {
        DataType type = DataTypes.ROW(DataTypes.FIELD(
                "address", DataTypes.ROW(DataTypes.FIELD("lines", DataTypes.ARRAY(DataTypes.STRING())))));
        Value lines = Value.newBuilder()
                .setList(List.newBuilder().addElements(string("a")).addElements(number(1)))
                .build();
        Value address = Value.newBuilder()
                .setRow(Row.newBuilder().addNames("lines").addFields(lines))
                .build();
        CellProblem problem = assertThrows(CellProblem.class, () -> cells(type).row(row(address)));
        assertEquals(".address.lines[1]", problem.path());
    }

    @Test
    void namedRowsArePlacedByNameAndUnknownNamesRefused() {
        DataType type = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()));
        RowData placed = cells(type)
                .row(Row.newBuilder().addNames("b").addFields(string("x")).build());
        assertTrue(placed.isNullAt(0));
        assertEquals("x", placed.getString(1).toString());
        Row unknown = Row.newBuilder().addNames("c").addFields(NULL).build();
        assertTrue(assertThrows(CellProblem.class, () -> cells(type).row(unknown))
                .getMessage()
                .contains("a field 'c'"));
    }

    @Test
    void aRowThatLeavesAllItsFieldsOutIsNulls() {
        DataType type = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()));
        RowData row = cells(type).row(Row.getDefaultInstance());
        assertTrue(row.isNullAt(0) && row.isNullAt(1));
        DataType strict = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT().notNull()));
        assertEquals(
                ".a",
                assertThrows(CellProblem.class, () -> cells(strict).row(Row.getDefaultInstance())).path());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        CellProblem problem = assertThrows(
                CellProblem.class, () -> cells(DataTypes.ROW(DataTypes.INT())).row(row(NULL, NULL)));
        assertTrue(problem.getMessage().contains("the row has 2 fields where its type has 1"));
    }

    private static void assertRefused(DataType column, Value value, String reason) {
        String message = assertThrows(CellProblem.class, () -> coerce(column, value)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static RowData coerce(DataType column, Value value) {
        return cells(DataTypes.ROW(DataTypes.FIELD("c", column))).row(row(value));
    }

    private static RowCells cells(DataType type) {
        return RowCells.of((RowType) type.getLogicalType());
    }

    private static Row row(Value... fields) {
        return Row.newBuilder().addAllFields(java.util.List.of(fields)).build();
    }

    private static Value number(double number) {
        return Value.newBuilder().setDouble(number).build();
    }

    private static Value whole(String digits) {
        return Value.newBuilder().setBigInteger(digits).build();
    }

    private static Value date(String text) {
        long day = java.time.LocalDate.parse(text).toEpochDay();
        return Value.newBuilder()
                .setLocalDate(LocalDate.newBuilder().setEpochDay(day))
                .build();
    }

    private static Value string(String text) {
        return Value.newBuilder().setString(text).build();
    }
}
