import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseOne } from "./parse.js";
import { printNode } from "./print.js";
import type { BinaryOperator, FieldNode, LiteralNode, Node } from "./syntax-tree.js";

const operators: readonly BinaryOperator[] = "+ - * / % == != > >= < <= && ||".split(" ") as BinaryOperator[];

/** Names, some of which are words of the language in other places. */
const names = fc.oneof(
  fc.constantFrom("a", "word", "größe", "$x_1", "as", "over", "to", "distinct", "count", "in", "rowtime", "DAY", "p"),
  fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_]{0,6}$/).filter((name) => !/^(?:true|false|null|nullof)$/i.test(name)),
);
const digits = fc.nat(1_000_000).map(String);
const sign = fc.constantFrom("", "-");
const whole = fc.tuple(sign, digits).map((parts) => parts.join(""));
const fraction = fc.tuple(whole, digits).map((parts) => parts.join("."));
const exponent = fc.tuple(fraction, fc.constantFrom("e3", "E-2", "e+7")).map((parts) => parts.join(""));

const literals: fc.Arbitrary<LiteralNode> = fc
  .oneof(
    fc.tuple(fc.constantFrom("INT", "BIGINT", "DECIMAL", "FLOAT", "DOUBLE"), whole),
    fc.tuple(fc.constantFrom("DECIMAL", "FLOAT", "DOUBLE"), fraction),
    fc.tuple(fc.constantFrom("FLOAT", "DOUBLE"), exponent),
    fc.tuple(fc.constant("BOOLEAN"), fc.constantFrom("true", "false")),
    fc.tuple(fc.constant("STRING"), fc.string({ unit: "grapheme" })),
  )
  .map(([type, text]) => ({ kind: "literal", type: type as LiteralNode["type"], text, at: 0 }));
const fields: fc.Arbitrary<FieldNode> = fc
  .oneof(names, fc.constant("*"))
  .map((name) => ({ kind: "field", name, at: 0 }));

const trees: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: "medium", withCrossShrink: true },
    fields,
    literals,
    fc
      .tuple(
        fc.oneof(
          names.filter((name) => name.toLowerCase() !== "as"),
          fc.constantFrom("?", "log", "trim", "cast"),
        ),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, args]): Node => ({ kind: "call", name, args, at: 0 })),
    fc
      .tuple(fc.constantFrom(...operators), tie("node"), tie("node"))
      .map(([operator, left, right]): Node => ({ kind: "operation", operator, operands: [left, right], at: 0 })),
    fc.tuple(fc.constantFrom("!", "negative"), tie("node")).map(([operator, each]): Node => ({
      kind: "operation",
      operator: operator as "!" | "negative",
      operands: [each],
      at: 0,
    })),
    fc
      .tuple(tie("node"), fc.array(names, { minLength: 1, maxLength: 3 }))
      .map(([each, aliases]): Node => ({ kind: "alias", operand: each, names: aliases, at: 0 })),
    fc.tuple(tie("node"), names).map(([each, window]): Node => ({ kind: "over", operand: each, window, at: 0 })),
    fc
      .oneof(
        fc.tuple(fields, fields),
        fc.tuple(
          literals.filter(({ type }) => type !== "STRING" && type !== "BOOLEAN"),
          fields,
        ),
      )
      .map(([first, last]): Node => ({ kind: "range", first, last, at: 0 })),
  ),
})).node;

const withoutPlaces = (node: Node): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === "at" ? 0 : value)));

it("10,000 random trees, printed in random styles, parse to themselves", () => {
  const styles = fc.record({
    suffixes: fc.infiniteStream(fc.boolean()),
    quote: fc.constantFrom("'" as const, '"' as const),
  });
  fc.assert(
    fc.property(trees, styles, (tree, { suffixes, quote }) => {
      const text = printNode(tree, { quote, suffix: () => suffixes.next().value });
      expect(withoutPlaces(parseOne(text)), text).toEqual(withoutPlaces(tree));
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ["(a+b)*c", "(a + b) * c"],
  ["a+(b*c)", "a + b * c"],
  ["a-(b-c)", "a - (b - c)"],
  ["(a=1)&&(b<>2)||c", "a == 1 && b != 2 || c"],
  ["a && (b || c)", "a && (b || c)"],
  ["(a == b) == c", "(a == b) == c"],
  ["-(1)", "-(1)"],
  ["-(1.abs)", "-(1.abs)"],
  ["abs(-1)", "-1.abs"],
  ["!isNull(a)", "!a.isNull"],
  ["(!a).isNull", "(!a).isNull"],
  ["count(distinct(a)) as n", "a.distinct.count as n"],
  ["trim(LEADING, 'x', a)", "a.trim(LEADING, 'x')"],
  ["log(2, a)", "a.log(2)"],
  ["b.sum over w as (s)", "b.sum over w as s"],
  ["split(a) as (b, c)", "a.split as (b, c)"],
  ["1d + 2.0 + 3f + 4L + 5p", "1d + 2.0 + 3f + 4L + 5p"],
  [`"it's"`, "'it''s'"],
])("%s is printed as %s", (text, printed) => {
  expect(printNode(parseOne(text))).toBe(printed);
});
