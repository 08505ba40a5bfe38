import { refusalText, type Refusal } from "../values/encoder.js";
import type { Method } from "./method.js";
import { methodName } from "./names.js";

/** Says why none of a method's signatures takes the arguments. */
export function explainArguments(methods: readonly Method[], args: readonly unknown[]): string {
  const ofLength = methods.filter((method) => takesCount(method, args.length));
  if (ofLength.length === 0) return explainCount(methods, args.length);
  const refused = ofLength.map((method) => ({ method, ...firstRefusal(method, args) }));
  const furthest = Math.max(...refused.map(({ index }) => index));
  const nearest = refused.filter(({ index }) => index === furthest);
  const [first] = nearest;
  if (first === undefined) return explainCount(methods, args.length);
  const takes = [...new Set(nearest.map(({ refusal }) => refusal.takes))];
  const hint = nearest.map(({ refusal }) => refusal.hint).find((each) => each !== undefined);
  const text = refusalText({ ...first.refusal, takes: takes.join(" or "), hint });
  const more = methods.length === 1 ? "" : `\n${signatureList(methods)}`;
  return `${first.method.label}: ${parameterAt(first.method, furthest)}${text}${more}`;
}

function takesCount({ encoders, varargs }: Method, count: number): boolean {
  return varargs ? count >= encoders.length - 1 : count === encoders.length;
}

function firstRefusal({ encoders }: Method, args: readonly unknown[]): { index: number; refusal: Refusal } {
  for (let index = 0; index < args.length; index += 1) {
    const encoder = encoders[Math.min(index, encoders.length - 1)];
    if (encoder !== undefined && encoder.encode(args[index]) === undefined) {
      return { index, refusal: encoder.refuse(args[index]) };
    }
  }
  return { index: args.length, refusal: { path: "", takes: "other arguments", got: "these" } };
}

function parameterAt({ parameters, varargs }: Method, index: number): string {
  const last = parameters.length - 1;
  if (varargs && index >= last) return `${parameters[last]?.name}[${index - last}]`;
  return parameters[index]?.name ?? "";
}

function explainCount(methods: readonly Method[], count: number): string {
  const label = methods[0]?.label ?? "";
  const got = count === 1 ? "1 argument" : `${count} arguments`;
  if (methods.length > 1)
    return `${label} was given ${got}, which none of its signatures takes\n${signatureList(methods)}`;
  const [method] = methods;
  const most = method?.encoders.length ?? 0;
  const least = method?.varargs ? most - 1 : most;
  const takes = `${method?.varargs ? `${least} or more` : least} argument${least === 1 && !method?.varargs ? "" : "s"}`;
  return `${label} takes ${takes}${most === 0 ? "" : ` (${parametersOf(method as Method)})`}, but was given ${count}`;
}

function signatureList(methods: readonly Method[]): string {
  return methods
    .map((method) => `  ${method.name === "" ? method.label : methodName(method.name)}(${parametersOf(method)})`)
    .join("\n");
}

/** `name: a string, ...fields: an Expression`. */
function parametersOf({ parameters, encoders }: Method): string {
  return parameters
    .map(({ name, varargs }, index) => `${varargs ? "..." : ""}${name}: ${encoders[index]?.takes ?? "?"}`)
    .join(", ");
}
