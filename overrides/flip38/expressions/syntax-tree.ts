/** What an expression string says, before anything is known of tables and functions. */
export type Node = LiteralNode | FieldNode | CallNode | OperationNode | AliasNode | OverNode | RangeNode;

interface Located {
  /** Offset in the expression string; 0 for nodes that no string gave. */
  readonly at: number;
}

/** The SQL type of a literal. */
export type LiteralType = "INT" | "BIGINT" | "DECIMAL" | "FLOAT" | "DOUBLE" | "STRING" | "BOOLEAN";

/** `1`, `2L`, `1.5p`, `1.5f`, `1.5`, `'text'`, `true`. */
export interface LiteralNode extends Located {
  readonly kind: "literal";
  readonly type: LiteralType;
  /** The value: digits without a suffix, the text without quotes. */
  readonly text: string;
}

/** A name that stands alone, or `*`: a column, a window, a type, a unit of time. */
export interface FieldNode extends Located {
  readonly kind: "field";
  readonly name: string;
}

/** `f(a, b)` and `a.f(b)`, which mean the same; the name is as it was written. */
export interface CallNode extends Located {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Node[];
}

/** Operators with two operands. */
export type BinaryOperator = "+" | "-" | "*" | "/" | "%" | "==" | "!=" | ">" | ">=" | "<" | "<=" | "&&" | "||";

/** `a + b`, `!a`, `-a`. */
export interface OperationNode extends Located {
  readonly kind: "operation";
  readonly operator: BinaryOperator | "!" | "negative";
  readonly operands: readonly Node[];
}

/** `a as b`, `f(x) as (a, b)`, `a.as(b)`. */
export interface AliasNode extends Located {
  readonly kind: "alias";
  readonly operand: Node;
  readonly names: readonly string[];
}

/** `a.sum over w`. */
export interface OverNode extends Located {
  readonly kind: "over";
  readonly operand: Node;
  readonly window: string;
}

/** `a to c`, `1 to 3`: columns by name or position. */
export interface RangeNode extends Located {
  readonly kind: "range";
  readonly first: Node;
  readonly last: Node;
}

/** Whether a node is the name, in whatever case. */
export function isWord(node: Node | undefined, word: string): node is FieldNode {
  return node?.kind === "field" && node.name.toLowerCase() === word.toLowerCase();
}
