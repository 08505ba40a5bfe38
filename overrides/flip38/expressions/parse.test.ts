import { describe, expect, it } from "vitest";
import { ExpressionParserException, parse_expression, parse_expression_list } from "./index.js";

const today = (text: string) => parse_expression_list(text).map(String).join(", ");

describe("an expression string becomes today's expressions", () => {
  it.each([
    ["a, b as c", 'col("a"), col("b").as("c")'],
    ["word, count(1) as count", 'col("word"), lit(1).count().as("count")'],
    ["a as (x, y)", 'col("a").as("x", "y")'],
    ["a + b * 2L - 1.5", 'col("a").plus(col("b").times(lit(2n))).minus(lit(1.5))'],
    ["(a > 1) && !b", 'col("a").is_greater(lit(1)).and(col("b").not())'],
    ["a && b || c", 'col("a").and(col("b")).or(col("c"))'],
    ["a || b && c", 'col("a").or(col("b")).and(col("c"))'],
    ["a.?(b, c)", 'Expressions.if_then_else(col("a"), col("b"), col("c"))'],
    ["3.days", "lit(3).days()"],
    ["1.hour + 10.minutes", "lit(1).hour().plus(lit(10).minutes())"],
    ["10.rows", "Expressions.row_interval(10n)"],
    ["unbounded_range", "Expressions.UNBOUNDED_RANGE"],
    ["b.sum over w as s", 'col("b").sum().over(col("w")).as("s")'],
    [
      "w.start, w.end, w.rowtime, w.proctime",
      'col("w").start(), col("w").end(), col("w").rowtime(), col("w").proctime()',
    ],
    ["withColumns(1 to 3, a to c)", 'Expressions.with_columns(Expressions.range(1, 3), Expressions.range("a", "c"))'],
    ["a.cast(MAP(STRING, INT))", 'col("a").cast(DataTypes.MAP(DataTypes.STRING(), DataTypes.INT()))'],
    ["count.distinct(a), a.count.distinct", 'col("a").count().distinct(), col("a").count().distinct()'],
    ["myFunction(a, 1).upperCase", 'Expressions.call("myFunction", col("a"), lit(1)).upper_case()'],
    ["split(a) as (b)", 'Expressions.call("split", col("a")).as("b")'],
    ["a.flatten()", 'col("a").flatten()'],
    ["a.proctime, b.rowtime", 'col("a").proctime(), col("b").rowtime()'],
    ["a.asc, b.desc()", 'col("a").asc(), col("b").desc()'],
  ])("%s", (text, expected) => {
    // `call` prints without its class.
    expect(
      today(text).replaceAll(
        /(?<![.\w])(?:Expressions\.)?(call|if_then_else|range|row_interval|with_columns)\(/g,
        "Expressions.$1(",
      ),
    ).toBe(expected);
  });

  it("a registered function comes before a built-in one", () => {
    const scope = { hasFunction: (name: string) => name === "concat", tableOf: () => undefined };
    expect(String(parse_expression("concat(a)", scope))).toContain('call("concat", col("a"))');
    expect(String(parse_expression("concat(a)"))).toContain('concat(col("a"))');
  });

  it("10,000 operands in a row are no nesting", () => {
    expect(String(parse_expression(Array.from({ length: 10_000 }, () => "a").join(" + "))).length).toBeGreaterThan(
      10_000,
    );
  });
});

describe("an error names the column and what was expected there", () => {
  it.each([
    ["", 1, "expected an expression"],
    ["a +", 4, "expected an expression, found the end of the expression"],
    ["(a", 3, "expected ')', found the end of the expression"],
    ["a b", 3, "expected an operator, ',', 'as' or the end of the expression, found 'b'"],
    ["a = b = c", 7, "found '='"],
    ["a in (1, 2)", 3, "write a.in(1, 2)"],
    ["a > 1 and b", 7, "write &&"],
    ["a as", 5, "expected a name, '*' or '(', found the end of the expression"],
    ["a.", 3, "expected a name or '?', found the end of the expression"],
    // Flink 1.10 read no number that ends with a point, but for one with the suffix p.
    ["5.", 3, "expected a name or '?', found the end of the expression"],
    ["f(a,, b)", 5, "expected an expression, found ','"],
    ["!!a", 2, "expected an expression, found '!'"],
    ["a & b", 3, "expected '&&', found '&'"],
    ["'abc", 1, "expected a closing ': the string does not end"],
    ["`a`", 1, "names are not quoted"],
    ["a # b", 3, "'#' has no meaning here"],
    ["3000000000", 1, "3000000000 does not fit an INT; write 3000000000L for a BIGINT"],
    ["99999999999999999999L", 1, "does not fit a BIGINT"],
    ["1.5L", 1, "1.5L is no whole number"],
    ["a.cast(NUMBER)", 8, "expected a data type: one of BYTE, SHORT, INT"],
    ["a.extract(DAYS)", 11, "expected a unit of time: "],
    ["a.days", 1, "invalid constant for a day-time interval"],
    ["a.trim(UP, 'x')", 8, "expected LEADING, TRAILING or BOTH"],
    ["a.get(b)", 7, "expected a literal: the name or the position of a field"],
    ["substring(a)", 1, "substring takes 2 to 3 arguments, got 1"],
    ["a.abs(1)", 3, "abs takes 1 argument, got 2"],
    ["cast(a)", 1, "expected a.cast(STRING), found a.cast"],
    ["a to 3", 6, "expected a column's name, as before 'to'"],
    ["streamRecordTimestamp()", 1, "declare the time attribute in the table's schema"],
  ])("%s", (text, column, message) => {
    const thrown = (() => {
      try {
        return parse_expression_list(text);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ExpressionParserException);
    const { column: found, message: said } = thrown as ExpressionParserException;
    expect(said).toContain(message);
    expect(said.split("\n")[0]).toContain(`Could not parse expression at column ${column}: `);
    expect(found).toBe(column);
    expect(said.split("\n")[2]?.indexOf("^")).toBe(column - 1);
  });

  it("one expression is no list", () => {
    expect(() => parse_expression("a, b")).toThrow(
      "column 4: expected the end of the expression: one expression is taken",
    );
  });

  it("what is nested too deeply is said to be", () => {
    expect(() => parse_expression("(".repeat(100_000))).toThrow("it is nested too deeply");
  });
});
