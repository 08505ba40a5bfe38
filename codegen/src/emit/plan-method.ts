import type { JavaType, Method } from "../model/types.js";
import { mannerOf, type Manner } from "../policy/asynchronous.js";
import { genericTypes } from "../policy/generics.js";
import { givesNull } from "../policy/nullable-returns.js";
import { parameterName } from "../policy/names.js";
import { orderOverloads } from "../policy/overloads.js";
import type { Defaults } from "./defaults.js";
import { descriptorOf } from "./descriptor.js";
import { hasAbove, isOverriding } from "./inheritance.js";
import type { EmittedMethod, EmittedParameter, Overload } from "./members.js";
import type { TypePlan } from "./plan.js";
import type { EmittedType, TypeIndex } from "./type-index.js";
import { typeText, type TypeScope } from "./type-text.js";
import type { Uses } from "./uses.js";

/** What planning a method needs. */
export interface MethodContext {
  readonly type: EmittedType;
  readonly index: TypeIndex;
  readonly defaults: Defaults;
  readonly uses: Uses;
  readonly ancestors: readonly TypePlan[];
}

/** Plans the Java methods of one name as one TypeScript method. */
export function planMethod(name: string, methods: readonly Method[], context: MethodContext): EmittedMethod {
  const ordered = orderOverloads(methods, context.index);
  const isConstructor = ordered[0]?.constructor_ ?? false;
  const isStatic = ordered[0]?.static ?? false;
  const asynchronous = ordered.some((method) => manner(method, context).asynchronous);
  const overrides = !isConstructor && isOverriding(name, isStatic, context.ancestors);
  return {
    kind: isConstructor ? "constructor" : "method",
    name,
    static: isStatic,
    asynchronous,
    overloads: ordered.map((method) => planOverload(method, asynchronous, context)),
    overrides,
    closed: !isConstructor && isStatic && hasAbove(name, isStatic, context.ancestors),
  };
}

function manner(method: Method, { type, index }: MethodContext): Manner {
  const { returns } = method;
  const name = returns.kind === "class" ? returns.name : "";
  const returnsRecorded = index.get(name)?.recorded ?? false;
  return mannerOf(method.name, name === "java.util.concurrent.CompletableFuture", returnsRecorded, type.java);
}

function planOverload(method: Method, asynchronous: boolean, context: MethodContext): Overload {
  const { index, type } = context;
  const variables = keptVariables(method);
  const scope: TypeScope = {
    ...context,
    variables: new Set([...(method.static ? [] : type.typeParameters), ...variables]),
  };
  const fluent = isFluent(method, type);
  const flags = { static: method.static, waits: manner(method, context).waits, fluent };
  return {
    method,
    descriptor: descriptorOf(method, flags, index),
    typeParameters: variables.length === 0 ? "" : `<${variables.join(", ")}>`,
    parameters: method.parameters.map((parameter): EmittedParameter => {
      const text = typeText(parameter.type, "parameter", scope);
      // byte... takes numbers one by one, unlike byte[].
      const rest = parameter.varargs;
      const list = rest && text === "Uint8Array" ? "readonly number[]" : text;
      return { name: parameterName(parameter.name), type: parameter.nullable && !rest ? nullable(list) : list, rest };
    }),
    returns: returnText(method, fluent, asynchronous, scope),
  };
}

/** A setter of a recorded class that Java changes in place. */
function isFluent(method: Method, type: EmittedType): boolean {
  if (!type.mutable || method.static || method.constructor_ || method.name === "clone") return false;
  const { returns } = method;
  return returns.kind === "primitive"
    ? returns.name === "void"
    : returns.kind === "class" && returns.name === type.java;
}

function returnText(method: Method, fluent: boolean, asynchronous: boolean, scope: TypeScope): string {
  if (method.constructor_) return "";
  if (fluent && method.returns.kind === "class") return "this";
  const text = typeText(method.returns, "return", scope);
  const value = givesNull(method) && text !== "void" ? nullable(text) : text;
  return asynchronous && !text.startsWith("Promise<") ? `Promise<${value}>` : value;
}

function nullable(text: string): string {
  return /^(?:JavaValue|unknown)$|\| null$/.test(text) ? text : `${text} | null`;
}

/** A method's own type variables stay where an argument tells what they are: `get<T>(option: ConfigOption<T>): T`. */
function keptVariables(method: Method): readonly string[] {
  const own = new Set(method.typeParameters.map(({ name }) => name));
  const inferred = method.parameters.flatMap(({ type }) => genericVariables(type)).filter((name) => own.has(name));
  return [...new Set(inferred)];
}

function genericVariables(type: JavaType): readonly string[] {
  switch (type.kind) {
    case "class":
      if (!genericTypes.has(type.name)) return type.arguments.flatMap(genericVariables);
      return type.arguments.flatMap((argument) => variablesIn(argument));
    case "array":
      return genericVariables(type.component);
    case "wildcard":
      return type.bound === undefined ? [] : genericVariables(type.bound);
    default:
      return [];
  }
}

function variablesIn(type: JavaType): readonly string[] {
  if (type.kind === "variable") return [type.name];
  return type.kind === "class" ? type.arguments.flatMap(variablesIn) : [];
}
