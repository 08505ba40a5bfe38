import type { JavaType, Method } from "../model/types.js";
import { collections, unboxed } from "./java-types.js";

/** Why one of two overloads that take the same JavaScript values comes first. */
export const overloadRules = {
  fixed: "A method of fixed arity comes before one with varargs, as in Java.",
  subtype:
    "A type comes before its supertypes (DataType before AbstractDataType, Expression before Object), as in Java.",
  number: "Of number types int comes first, then long, double, float, BigDecimal, BigInteger, short, byte.",
  constant: "An enum comes before String: a string that names a constant is that constant.",
  string: "String comes before Class: a class is written java_class(name).",
  collection:
    "List comes before Set, Collection and Iterable, and arrays before List, when they hold the same elements.",
  same: "Methods that the same values are for in every respect are tried as declared, deprecated ones last.",
} as const;

export type OverloadRule = keyof typeof overloadRules;

/** What the order of overloads needs to know of types. */
export interface TypeRelations {
  isSubtype(name: string, supertype: string): boolean;
  isEnum(name: string): boolean;
}

const numbers = [
  "int",
  "long",
  "double",
  "float",
  "java.math.BigDecimal",
  "java.math.BigInteger",
  "short",
  "byte",
  "java.lang.Number",
];
const sequences = ["[]", "List", "Set", "Collection", "Iterable"];
const widest = new Set(["java.lang.Object", "java.lang.Comparable", "java.io.Serializable"]);

/** Overloads in the order in which the runtime tries them; the first that takes the arguments is called. */
export function orderOverloads(methods: readonly Method[], relations: TypeRelations): readonly Method[] {
  const waiting = methods.toSorted(
    (a, b) =>
      Number(isVarargs(a)) - Number(isVarargs(b)) ||
      a.parameters.length - b.parameters.length ||
      Number(a.deprecated) - Number(b.deprecated) ||
      a.line - b.line,
  );
  const ordered: Method[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) =>
      waiting.every((other) => other === one || compare(other, one, relations).order >= 0),
    );
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** The rule that puts one method before another; the order is 0 when none does. */
export function compare(a: Method, b: Method, relations: TypeRelations): { order: number; rule: OverloadRule } {
  if (isVarargs(a) !== isVarargs(b)) return { order: isVarargs(a) ? 1 : -1, rule: "fixed" };
  let order = 0;
  let rule: OverloadRule = "same";
  for (let index = 0; index < Math.max(a.parameters.length, b.parameters.length); index++) {
    const left = typeAt(a, index);
    const right = typeAt(b, index);
    if (left === undefined || right === undefined) continue;
    const found = relate(left, right, relations);
    if (found.order === 0) continue;
    if (order !== 0 && order !== found.order) return { order: 0, rule: "same" };
    ({ order, rule } = found);
  }
  return { order, rule };
}

/** Whether some arguments could be for either of two methods, as far as JavaScript values tell. */
export function looksAlike(a: Method, b: Method, relations: TypeRelations): boolean {
  const lengths = Array.from({ length: 12 }, (_, length) => length);
  return lengths.some(
    (length) =>
      takes(a, length) &&
      takes(b, length) &&
      lengths.slice(0, length).every((index) => {
        const left = typeAt(a, index);
        const right = typeAt(b, index);
        return left !== undefined && right !== undefined && overlap(left, right, relations);
      }),
  );
}

function takes(method: Method, length: number): boolean {
  return isVarargs(method) ? length >= method.parameters.length - 1 : length === method.parameters.length;
}

function overlap(a: JavaType, b: JavaType, relations: TypeRelations): boolean {
  const [left, right] = [nameOf(a), nameOf(b)];
  return left === right || relate(a, b, relations).order !== 0;
}

function isVarargs(method: Method): boolean {
  return method.parameters.at(-1)?.varargs ?? false;
}

/** The type of an argument at that place; that of one element where varargs take it. */
function typeAt(method: Method, index: number): JavaType | undefined {
  const last = method.parameters.at(-1);
  if (last?.varargs && index >= method.parameters.length - 1) {
    return last.type.kind === "array" ? last.type.component : last.type;
  }
  return method.parameters[index]?.type;
}

function relate(a: JavaType, b: JavaType, relations: TypeRelations): { order: number; rule: OverloadRule } {
  const [left, right] = [nameOf(a), nameOf(b)];
  if (left === right)
    return a.kind === "array" && b.kind === "array"
      ? relate(a.component, b.component, relations)
      : { order: 0, rule: "same" };
  return precedes(left, right, relations, -1) ?? precedes(right, left, relations, 1) ?? { order: 0, rule: "same" };
}

function precedes(
  first: string,
  second: string,
  relations: TypeRelations,
  order: number,
): { order: number; rule: OverloadRule } | undefined {
  if (widest.has(second) && !widest.has(first)) return { order, rule: "subtype" };
  if (second === "java.lang.Object") return { order, rule: "subtype" };
  if (numbers.includes(first) && numbers.indexOf(first) < numbers.indexOf(second)) return { order, rule: "number" };
  if (sequences.includes(first) && sequences.indexOf(first) < sequences.indexOf(second))
    return { order, rule: "collection" };
  if (second === "java.lang.String" && relations.isEnum(first)) return { order, rule: "constant" };
  if (first === "java.lang.String" && second === "java.lang.Class") return { order, rule: "string" };
  if (first === "java.lang.String" && second === "java.lang.CharSequence") return { order, rule: "subtype" };
  return relations.isSubtype(first, second) ? { order, rule: "subtype" } : undefined;
}

/** Types that take the same JavaScript values have one name. */
function nameOf(type: JavaType): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "class":
      return unboxed.get(type.name) ?? collections.get(type.name) ?? type.name;
    case "array":
      return type.component.kind === "primitive" && type.component.name === "byte" ? "byte[]" : "[]";
    case "variable":
    case "wildcard": {
      const bound = type.kind === "variable" ? type.bounds[0] : type.bound;
      return bound === undefined || bound.kind === "variable" ? "java.lang.Object" : nameOf(bound);
    }
  }
}
