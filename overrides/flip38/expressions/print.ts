import { isOperandLast } from "./nodes.js";
import type { CallNode, LiteralNode, Node, OperationNode } from "./syntax-tree.js";

/** Choices that mean the same. */
export interface PrintStyle {
  /** Whether a call is written `a.f(b)` rather than `f(a, b)`; it is where both are possible. */
  readonly suffix?: (call: CallNode) => boolean;
  /** The quote of strings. */
  readonly quote?: "'" | '"';
}

/** How tightly a construct binds; what binds less needs parentheses as an operand. */
const levels = { expression: 0, logic: 1, comparison: 2, term: 3, product: 4, unary: 5, composite: 6 } as const;
type Level = keyof typeof levels;

const operatorLevels: Readonly<Record<OperationNode["operator"], Level>> = {
  "&&": "logic",
  "||": "logic",
  "==": "comparison",
  "!=": "comparison",
  ">": "comparison",
  ">=": "comparison",
  "<": "comparison",
  "<=": "comparison",
  "+": "term",
  "-": "term",
  "*": "product",
  "/": "product",
  "%": "product",
  "!": "unary",
  negative: "unary",
};

/** The expression string of a tree; parsing it gives the tree again. */
export function printNode(node: Node, style: PrintStyle = {}): string {
  switch (node.kind) {
    case "literal":
      return printLiteral(node, style.quote ?? "'");
    case "field":
      return node.name;
    case "call":
      return printCall(node, style);
    case "operation":
      return printOperation(node, style);
    case "alias": {
      const names = node.names.length === 1 ? node.names[0] : `(${node.names.join(", ")})`;
      return `${operand(node.operand, "logic", style)} as ${names}`;
    }
    case "over":
      return `${operand(node.operand, "composite", style)} over ${node.window}`;
    case "range":
      return `${printNode(node.first, style)} to ${printNode(node.last, style)}`;
  }
}

function levelOf(node: Node): Level {
  if (node.kind === "operation") return operatorLevels[node.operator];
  return node.kind === "alias" || node.kind === "range" ? "expression" : "composite";
}

function operand(node: Node, needed: Level, style: PrintStyle): string {
  const text = printNode(node, style);
  return levels[levelOf(node)] < levels[needed] ? `(${text})` : text;
}

/** The level above: what the right operand of a left-associative operator needs. */
const tighter: Readonly<Record<string, Level>> = {
  logic: "comparison",
  comparison: "term",
  term: "product",
  product: "unary",
};

function printOperation({ operator, operands }: OperationNode, style: PrintStyle): string {
  const [first, second] = operands;
  if (first === undefined) return "";
  if (second === undefined) {
    const text = operand(first, "composite", style);
    if (operator === "!") return `!${text}`;
    // A sign before a digit would be part of the number.
    return /^[\d.]/.test(text) ? `-(${text})` : `-${text}`;
  }
  const level = operatorLevels[operator];
  const right = tighter[level] ?? "composite";
  const left = level === "comparison" ? right : level;
  return `${operand(first, left, style)} ${operator} ${operand(second, right, style)}`;
}

function printCall(node: CallNode, style: PrintStyle): string {
  const { name, args } = node;
  const last = isOperandLast(name, args.length - 1);
  const subject = last ? args.at(-1) : args[0];
  const others = last ? args.slice(0, -1) : args.slice(1);
  const list = (nodes: readonly Node[]) => nodes.map((each) => printNode(each, style)).join(", ");
  if (subject === undefined || !hasSuffixForm(node, subject) || !(style.suffix?.(node) ?? true)) {
    return `${name}(${list(args)})`;
  }
  const text = operand(subject, "composite", style);
  return others.length === 0 && name !== "?" ? `${text}.${name}` : `${text}.${name}(${list(others)})`;
}

/** `a.distinct(b)` would be `distinct(a(b))`; `1.p` would be a decimal; `nullOf` and its like have no operand. */
function hasSuffixForm({ name, args }: CallNode, subject: Node): boolean {
  const word = name.toLowerCase();
  if (word === "null" || word === "nullof") return false;
  if (word === "distinct" && args.length > 1) return false;
  return !(word === "p" && subject.kind === "literal");
}

const suffixes = { INT: "", BIGINT: "L", DECIMAL: "p", FLOAT: "f", DOUBLE: "" } as const;

function printLiteral({ type, text }: LiteralNode, quote: "'" | '"'): string {
  if (type === "STRING") return quote + text.replaceAll(quote, quote + quote) + quote;
  if (type === "BOOLEAN") return text;
  const suffix = type === "DOUBLE" && /^-?\d+$/.test(text) ? "d" : suffixes[type];
  return text + suffix;
}
