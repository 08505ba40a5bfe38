import { printValue } from "../values/print-value.js";
import { isValue, type Encoded } from "../values/encoded.js";
import { methodName, staticName } from "./names.js";
import type { NodeReference, Reference } from "./reference.js";
import { nameOfJava } from "./registry.js";

const deepest = 500;

/** The calls that made a value, as TypeScript: `col("a").plus(1).as("b")`. */
export function printReference(held: Reference): string {
  return print(held, 0);
}

function print(held: Reference, depth: number): string {
  if (held.form === "handle") {
    const name = nameOfJava(held.className) ?? held.className.slice(held.className.lastIndexOf(".") + 1);
    return `${name}@${held.id}${held.released ? " (released)" : ""}`;
  }
  // A chain of calls is long rather than deep, so its receivers are gone through without recursion.
  const chain: NodeReference[] = [];
  let first: Encoded | undefined = held;
  while (first !== undefined && !isValue(first) && first.form === "node") {
    chain.push(first);
    first = first.receiver;
  }
  let text = first === undefined ? "" : printEncoded(first, depth);
  for (const node of chain.toReversed()) text += printCall(node, text === "", depth);
  return text;
}

function printCall({ method, args }: NodeReference, starts: boolean, depth: number): string {
  if (method.kind === "constant") return `${method.owner}.${method.name}`;
  const list = `(${printArguments(args, method.varargs, depth)})`;
  if (method.kind === "constructor") return `new ${method.owner}${list}`;
  return (starts ? staticName(method.owner, method.name) : `.${methodName(method.name)}`) + list;
}

function printArguments(args: readonly Encoded[], varargs: boolean, depth: number): string {
  if (depth >= deepest) return "…";
  return args
    .flatMap((arg, index) => {
      const rest = varargs && index === args.length - 1 ? elementsIn(arg) : undefined;
      return (rest ?? [arg]).map((each) => printEncoded(each, depth + 1));
    })
    .join(", ");
}

function elementsIn(encoded: Encoded): readonly Encoded[] | undefined {
  if (!isValue(encoded)) return encoded.form === "elements" ? encoded.elements : undefined;
  return encoded.kind.case === "array" ? encoded.kind.value.elements : undefined;
}

function printEncoded(encoded: Encoded, depth: number): string {
  if (isValue(encoded)) return printValue(encoded);
  switch (encoded.form) {
    case "elements": {
      const elements = `[${encoded.elements.map((each) => printEncoded(each, depth)).join(", ")}]`;
      return encoded.kind === "set" ? `new Set(${elements})` : elements;
    }
    case "entries": {
      const entries = encoded.keys.map((key, index) => {
        return `[${printEncoded(key, depth)}, ${printEncoded(encoded.values[index] as Encoded, depth)}]`;
      });
      return `new Map([${entries.join(", ")}])`;
    }
    default:
      return print(encoded, depth);
  }
}
