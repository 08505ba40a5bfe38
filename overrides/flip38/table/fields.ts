import { ArgumentError, type Expression } from "#overrides/index.js";
import { whatIs } from "../class-name.js";
import {
  emptyScope,
  parse_expression,
  parse_expression_list,
  type Scope,
  type StringOrExpression,
} from "../expressions/index.js";

/** The expressions that a method is given: one string of several, or expressions of today's API. */
export function listOf(label: string, fields: readonly StringOrExpression[], scope: Scope = emptyScope): Expression[] {
  if (fields.length === 0) throw new ArgumentError(`${label} takes an expression string: "a, b.sum as c"`);
  return fields.flatMap((field) =>
    typeof field === "string" ? parse_expression_list(field, scope) : [checked(label, field)],
  );
}

/** The one expression that a method is given. */
export function oneOf(label: string, field: StringOrExpression, scope: Scope = emptyScope): Expression {
  return typeof field === "string" ? parse_expression(field, scope) : checked(label, field);
}

/** The value, when it may be an expression of today's API; which objects are is checked where they are used. */
function checked(label: string, field: Expression): Expression {
  if (typeof field === "object" && field !== null) return field;
  throw new ArgumentError(`${label} takes an expression string, such as "a.sum as b", got ${whatIs(field)}`);
}

/** Names, separated by commas. */
export function namesOf(label: string, fields: string): string[] {
  const names = typeof fields === "string" ? fields.split(",").map((name) => name.trim()) : [];
  const bad = names.find((name) => !/^[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{N}\p{Sc}\p{Pc}\p{M}]*$/u.test(name));
  if (names.length > 0 && bad === undefined) return names;
  throw new ArgumentError(`${label} takes names, separated by commas: "a, b"; got ${JSON.stringify(fields)}`);
}
