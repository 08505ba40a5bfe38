import type { IToken } from "chevrotain";
import type {
  BinaryOperator,
  CallNode,
  FieldNode,
  LiteralNode,
  LiteralType,
  Node,
  OperationNode,
} from "./syntax-tree.js";

const operators: Readonly<Record<string, BinaryOperator>> = {
  "=": "==",
  "===": "==",
  "<>": "!=",
  "!==": "!=",
};

/** An operation of one or two operands. */
export function operation(token: IToken, ...operands: readonly [Node] | readonly [Node, Node]): OperationNode {
  const [first] = operands;
  if (operands.length === 1) {
    return { kind: "operation", operator: token.image === "-" ? "negative" : "!", operands, at: token.startOffset };
  }
  const operator = operators[token.image] ?? (token.image as BinaryOperator);
  return { kind: "operation", operator, operands, at: first.at };
}

/** `f(a)`; `as` is an alias and `rangeTo` a range however they are written. */
export function call(name: IToken, args: readonly Node[]): Node {
  return callOf(name.image, args, name.startOffset);
}

/** `a.f(b)`: the operand is the first argument, but for two functions that take it last. */
export function suffixCall(name: IToken, operand: Node, args: readonly Node[] = []): Node {
  const last = isOperandLast(name.image, args.length);
  return callOf(name.image, last ? [...args, operand] : [operand, ...args], name.startOffset);
}

/** `a.log(base)` is `log(base, a)`, and `a.trim(LEADING, 'x')` is `trim(LEADING, 'x', a)`. */
export function isOperandLast(name: string, otherArguments: number): boolean {
  const word = name.toLowerCase();
  return (word === "log" && otherArguments === 1) || (word === "trim" && otherArguments === 2);
}

function callOf(name: string, args: readonly Node[], at: number): Node {
  const node: CallNode = { kind: "call", name, args, at };
  const [operand, ...names] = args;
  if (operand === undefined || names.length === 0) return node;
  const word = name.toLowerCase();
  const [last] = names;
  if (word === "rangeto" && last !== undefined && names.length === 1) {
    return { kind: "range", first: operand, last, at: operand.at };
  }
  if (word !== "as") return node;
  const fields = names.filter((each) => each.kind === "field");
  if (fields.length < names.length) return node;
  return { kind: "alias", operand, names: fields.map((each) => each.name), at: operand.at };
}

/** A name; `true` and `false` are no names. */
export function fieldOf(token: IToken): FieldNode {
  const { image, startOffset } = token;
  return { kind: "field", name: image, at: startOffset };
}

/** The literal that `true` and `false` stand for where a value is meant. */
export function booleanOf({ name, at }: FieldNode): LiteralNode | undefined {
  const text = name.toLowerCase();
  return text === "true" || text === "false" ? { kind: "literal", type: "BOOLEAN", text, at } : undefined;
}

/** The literal of a number or string token. */
export function literalOf({ image, startOffset: at }: IToken): LiteralNode {
  const quote = image[0] ?? "";
  if (quote === "'" || quote === '"') {
    const text = image.slice(1, -1).replaceAll(quote + quote, quote);
    return { kind: "literal", type: "STRING", text, at };
  }
  const suffix = /[lLpPfFdD]$/.exec(image)?.[0].toLowerCase();
  const digits = image.replace(/\s*[lLpPfFdD]$/, "");
  return { kind: "literal", type: numberType(digits, suffix), text: digits, at };
}

/** The literal with the sign before it. */
export function negate(literal: LiteralNode, sign: IToken): LiteralNode {
  return { ...literal, text: `-${literal.text}`, at: sign.startOffset };
}

const suffixes: Readonly<Record<string, LiteralType>> = { l: "BIGINT", p: "DECIMAL", f: "FLOAT", d: "DOUBLE" };

function numberType(digits: string, suffix: string | undefined): LiteralType {
  if (suffix !== undefined) return suffixes[suffix] ?? "DOUBLE";
  return /^\d+$/.test(digits) ? "INT" : "DOUBLE";
}
