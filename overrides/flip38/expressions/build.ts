import { DataTypes, Decimal, Expressions, col, lit, type ApiExpression } from "#overrides/index.js";
import { ExpressionParserException } from "./exception.js";
import { builtIns, type Expr } from "./functions/index.js";
import { printNode } from "./print.js";
import type { Refuse, Scope } from "./scope.js";
import { specialForms, usage, type Builder } from "./special-forms.js";
import type { BinaryOperator, CallNode, LiteralNode, Node, OperationNode, RangeNode } from "./syntax-tree.js";

/** The expression of today's API that a tree stands for; `text` is what it was parsed from, for errors. */
export function buildExpression(node: Node, text: string, scope: Scope): ApiExpression {
  const refuse: Refuse = (at, problem) => {
    throw new ExpressionParserException(problem, text, at.at);
  };
  const builder: Builder = {
    hasFunction: (name) => scope.hasFunction(name),
    tableOf: (name) => scope.tableOf(name),
    build: (child) => build(child, builder),
    refuse,
  };
  return builder.build(node);
}

function build(node: Node, builder: Builder): Expr {
  switch (node.kind) {
    case "literal":
      return buildLiteral(node, builder.refuse);
    case "field":
      return overConstants[node.name.toLowerCase()]?.() ?? col(node.name);
    case "call":
      return buildCall(node, builder);
    case "operation":
      return buildOperation(node, builder);
    case "alias": {
      const [name = "", ...more] = node.names;
      return builder.build(node.operand).as(name, ...more);
    }
    case "over":
      return builder.build(node.operand).over(col(node.window));
    case "range":
      return buildRange(node, builder.refuse);
  }
}

const overConstants: Readonly<Record<string, () => Expr>> = {
  current_row: () => Expressions.CURRENT_ROW,
  current_range: () => Expressions.CURRENT_RANGE,
  unbounded_row: () => Expressions.UNBOUNDED_ROW,
  unbounded_range: () => Expressions.UNBOUNDED_RANGE,
};

function buildLiteral(node: LiteralNode, refuse: Refuse): Expr {
  const { type, text } = node;
  switch (type) {
    case "STRING":
      return lit(text);
    case "BOOLEAN":
      return lit(text === "true");
    case "INT": {
      const value = Number(text);
      if (value === (value | 0)) return lit(value);
      return refuse(node, `${text} does not fit an INT; write ${text}L for a BIGINT`);
    }
    case "BIGINT": {
      if (!/^-?\d+$/.test(text)) return refuse(node, `${text}L is no whole number; write ${text}d for a DOUBLE`);
      const value = BigInt(text);
      if (value === BigInt.asIntN(64, value)) return lit(value);
      return refuse(node, `${text} does not fit a BIGINT; write ${text}p for a DECIMAL`);
    }
    case "DECIMAL":
      return lit(new Decimal(text.replace(/\.$/, "")));
    case "DOUBLE":
      return asDouble(Number(text));
    case "FLOAT":
      return asDouble(Number(text)).cast(DataTypes.FLOAT());
  }
}

/** A number without a fraction would be taken for an INT. */
function asDouble(value: number): Expr {
  return Number.isInteger(value) ? lit(value).cast(DataTypes.DOUBLE()) : lit(value);
}

const binary: Readonly<Record<BinaryOperator, (left: Expr, right: Expr) => Expr>> = {
  "+": (left, right) => left.plus(right),
  "-": (left, right) => left.minus(right),
  "*": (left, right) => left.times(right),
  "/": (left, right) => left.divided_by(right),
  "%": (left, right) => left.mod(right),
  "==": (left, right) => left.is_equal(right),
  "!=": (left, right) => left.is_not_equal(right),
  ">": (left, right) => left.is_greater(right),
  ">=": (left, right) => left.is_greater_or_equal(right),
  "<": (left, right) => left.is_less(right),
  "<=": (left, right) => left.is_less_or_equal(right),
  "&&": (left, right) => left.and(right),
  "||": (left, right) => left.or(right),
};

/** Chains such as `a + b + c + ...` are long rather than deep: their left operands are gone through without recursion. */
function buildOperation(node: OperationNode, builder: Builder): Expr {
  const chain: { readonly operator: BinaryOperator; readonly right: Node }[] = [];
  let first: Node = node;
  while (first.kind === "operation") {
    const [left, right]: readonly Node[] = first.operands;
    if (left === undefined) break;
    if (right === undefined) {
      if (first !== node) break;
      const operand = builder.build(left);
      return first.operator === "!" ? operand.not() : Expressions.negative(operand);
    }
    chain.push({ operator: first.operator as BinaryOperator, right });
    first = left;
  }
  let built = builder.build(first);
  for (const { operator, right } of chain.toReversed()) built = binary[operator](built, builder.build(right));
  return built;
}

function buildRange({ first, last }: RangeNode, refuse: Refuse): Expr {
  if (first.kind === "field" && last.kind === "field") return Expressions.range(first.name, last.name);
  if (first.kind === "literal" && last.kind === "literal") {
    const bad = [first, last].find(({ type }) => type !== "INT");
    if (bad !== undefined) return refuse(bad, "expected a position of a column: a whole number, 1 is the first");
    return Expressions.range(Number(first.text), Number(last.text));
  }
  return refuse(last, `expected ${first.kind === "field" ? "a column's name" : "a column's position"}, as before 'to'`);
}

function buildCall(node: CallNode, builder: Builder): Expr {
  const name = node.name.toLowerCase();
  const operands = () => node.args.map((each) => builder.build(each));
  if (builder.hasFunction(name)) return Expressions.call(node.name, ...operands());
  const special = specialForms.get(name);
  if (special !== undefined) {
    return (
      special(node, builder) ?? builder.refuse(node, `expected ${usage[name] ?? `1.${name}`}, found ${printNode(node)}`)
    );
  }
  const builtIn = builtIns.get(name);
  if (builtIn === undefined) return buildUnknown(node, operands, builder.refuse);
  const { least, most } = builtIn;
  const given = node.args.length;
  if (given >= least && given <= most) return builtIn.build(...operands());
  const takes = least === most ? `${least}` : most === Infinity ? `${least} or more` : `${least} to ${most}`;
  return builder.refuse(
    node,
    `${builtIn.name} takes ${takes} ${takes === "1" ? "argument" : "arguments"}, got ${given}`,
  );
}

const refused: Readonly<Record<string, string>> = {
  reinterpretcast: "reinterpretCast takes a type where strings could not name one: write a.cast(LONG)",
  streamrecordtimestamp: "streamRecordTimestamp is no more: declare the time attribute in the table's schema",
  as: "expected a.as(b): the name of a column",
  rangeto: "expected a to c: the names or positions of two columns",
};

/** A function of the catalog, found by name when the expression is used. */
function buildUnknown(node: CallNode, operands: () => Expr[], refuse: Refuse): Expr {
  const reason = refused[node.name.toLowerCase()];
  return reason === undefined ? Expressions.call(node.name, ...operands()) : refuse(node, reason);
}
