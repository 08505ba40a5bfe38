package org.tsflink.gateway.adapter.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Test;

class RowCellsTest {

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
        assertRefused(DataTypes.FLOAT(), number(1e300), "out of its range");
        assertRefused(DataTypes.FLOAT(), number(0.123456789), "more digits than a FLOAT holds");
        assertEquals(0.1f, coerce(DataTypes.FLOAT(), number(0.1)).getFloat(0));
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
        Instant instant = Instant.ofEpochSecond(1, 1_500);
        assertEquals(
                TimestampData.fromEpochMillis(1000, 1_500),
                coerce(DataTypes.TIMESTAMP_LTZ(9), instant).getTimestamp(0, 9));
        assertRefused(DataTypes.TIMESTAMP_LTZ(3), instant, "more than the 3 fractional digits");
        assertRefused(DataTypes.TIME(9), LocalTime.ofNanoOfDay(1), "finer than a millisecond");
    }

    @Test
    void aDateThatFlinkWouldGiveBackAsAnotherIsRefused() {
        assertEquals(0, coerce(DataTypes.DATE(), date("1970-01-01")).getInt(0));
        for (String kept : new String[] {"0000-01-01", "-4713-01-01", "+275760-09-13"}) {
            assertEquals(
                    LocalDate.parse(kept).toEpochDay(),
                    coerce(DataTypes.DATE(), date(kept)).getInt(0));
        }
        assertRefused(DataTypes.DATE(), date("-4900-01-01"), "outside of what Flink's DATE holds");
        assertRefused(DataTypes.DATE(), date("-271821-04-19"), "outside of what Flink's DATE holds");
    }

    @Test
    void nullIsTakenByNullableColumnsOnly() {
        assertTrue(coerce(DataTypes.INT(), null).isNullAt(0));
        assertRefused(DataTypes.INT().notNull(), null, "null is not allowed in INT NOT NULL");
    }

    @Test
    void theProblemSaysWhereItIs() {
        DataType type = DataTypes.ROW(DataTypes.FIELD(
                "address", DataTypes.ROW(DataTypes.FIELD("lines", DataTypes.ARRAY(DataTypes.STRING())))));
        Object address = named("lines", List.of("a", 1));
        CellProblem problem = assertThrows(CellProblem.class, () -> cells(type).positional(row(address)));
        assertEquals(".address.lines[1]", problem.path());
    }

    @Test
    void namedRowsArePlacedByNameAndUnknownNamesRefused() {
        DataType type = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()));
        RowData placed = cells(type).coerce(named("b", "x"));
        assertTrue(placed.isNullAt(0));
        assertEquals("x", placed.getString(1).toString());
        assertTrue(assertThrows(CellProblem.class, () -> cells(type).coerce(named("c", 1)))
                .getMessage()
                .contains("a field 'c'"));
        // Other rows of its batch have it.
        assertTrue(cells(type).coerce(named("c", null)).isNullAt(0));
    }

    @Test
    void aRowThatLeavesAllItsFieldsOutIsNulls() {
        DataType type = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()), DataTypes.FIELD("b", DataTypes.STRING()));
        RowData row = cells(type).named(List.of(), List.of());
        assertTrue(row.isNullAt(0) && row.isNullAt(1));
        DataType strict = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT().notNull()));
        assertEquals(
                ".a",
                assertThrows(CellProblem.class, () -> cells(strict).named(List.of(), List.of()))
                        .path());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        CellProblem problem = assertThrows(
                CellProblem.class, () -> cells(DataTypes.ROW(DataTypes.INT())).positional(row(null, null)));
        assertTrue(problem.getMessage().contains("the row has 2 fields where its type has 1"));
    }

    private static void assertRefused(DataType column, Object value, String reason) {
        String message = assertThrows(CellProblem.class, () -> coerce(column, value)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static RowData coerce(DataType column, Object value) {
        return cells(DataTypes.ROW(DataTypes.FIELD("c", column))).positional(row(value));
    }

    private static RowCells cells(DataType type) {
        return RowCells.of((RowType) type.getLogicalType());
    }

    private static List<Object> row(Object... fields) {
        return Arrays.asList(fields);
    }

    private static Object named(String name, Object value) {
        return new Cells.Named(List.of(name), row(value));
    }

    private static double number(double number) {
        return number;
    }

    private static BigInteger whole(String digits) {
        return new BigInteger(digits);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static String string(String text) {
        return text;
    }
}
