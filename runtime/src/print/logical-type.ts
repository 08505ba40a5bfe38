/** A type as Flink prints it, as far as drawing needs it. */
export interface LogicalType {
  /** `BIGINT`, `TIMESTAMP`, `TIMESTAMP_LTZ`, `ROW`, `INTERVAL`. */
  readonly root: string;
  /** What is in its first parentheses: precision and scale. */
  readonly numbers: readonly number[];
  /** Element, key and value, or fields. */
  readonly children: readonly LogicalType[];
}

const numeric = new Set(["TINYINT", "SMALLINT", "INT", "INTEGER", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL"]);
const token = /\s*(`(?:[^`]|``)*`|'(?:[^']|'')*'|[\w$.]+|[<>(),]|\S)/y;

/** Whether values of the type are numbers. */
export function isNumeric({ root }: LogicalType): boolean {
  return numeric.has(root);
}

/** Parses a type such as `ARRAY<DECIMAL(10, 2) NOT NULL>`; what it does not know it skips. */
export function parseLogicalType(text: string): LogicalType {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) tokens.push(match[1] ?? "");
  return parse(tokens);
}

/** Takes the type at the front of the tokens, up to a comma or a closing bracket. */
function parse(tokens: string[]): LogicalType {
  const root = tokens.shift() ?? "";
  const words: string[] = [];
  let numbers: number[] | undefined;
  let children: LogicalType[] = [];
  for (let next = tokens[0]; next !== undefined && !/^[,>)]$/.test(next); next = tokens[0]) {
    tokens.shift();
    if (next === "(") {
      const found = parenthesised(tokens);
      numbers ??= found;
    } else if (next === "<") children = bracketed(tokens, root === "ROW" || root === "STRUCTURED_TYPE");
    else words.push(next);
  }
  return { root: rootOf(root, words), numbers: numbers ?? [], children };
}

function parenthesised(tokens: string[]): number[] {
  const numbers: number[] = [];
  for (let next = tokens.shift(); next !== undefined && next !== ")"; next = tokens.shift()) {
    if (next !== ",") numbers.push(Number(next));
  }
  return numbers;
}

function bracketed(tokens: string[], named: boolean): LogicalType[] {
  const children: LogicalType[] = [];
  while (tokens.length > 0 && tokens[0] !== ">") {
    // A field's name, and a structured type's class in quotes, which has no type.
    if (named && tokens[0]?.startsWith("'") === false) tokens.shift();
    const child = parse(tokens);
    if (!child.root.startsWith("'")) children.push(child);
    if (tokens[0] === "," || tokens[0] === ")") tokens.shift();
  }
  tokens.shift();
  return children;
}

function rootOf(root: string, words: readonly string[]): string {
  const text = words.join(" ");
  if (root === "TIMESTAMP" && text.includes("WITH LOCAL TIME ZONE")) return "TIMESTAMP_LTZ";
  return root;
}
