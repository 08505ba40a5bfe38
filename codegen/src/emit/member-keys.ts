import type { EmittedMethod, Overload } from "./members.js";
import type { EmittedType } from "./type-index.js";

/** What the API report knows an overload by: `static of(...readonly string[])`, without the names of its parameters. */
export function overloadKey(method: EmittedMethod, { parameters }: Overload): string {
  const types = parameters.map(({ type, rest }) => `${rest ? "..." : ""}${type}`);
  return `${method.static ? "static " : ""}${method.name}(${types.join(", ")})`;
}

/** That of an enum's function, whose first parameter is the constant. */
export function enumFunctionKey(identifier: string, method: EmittedMethod, overload: Overload): string {
  const key = overloadKey(method, overload);
  if (method.static) return key.replace(/^static /, "");
  return key.replace("(", overload.parameters.length === 0 ? `(${identifier}` : `(${identifier}, `);
}

/** That of a constant. */
export function constantKey(owner: EmittedType, name: string): string {
  return owner.enumConstants === undefined ? `static ${name}` : name;
}
