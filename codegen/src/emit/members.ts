import type { Field, Method } from "../model/types.js";

/** One Java signature beneath an emitted member. */
export interface Overload {
  readonly method: Method;
  readonly descriptor: string;
  /** `<T>`, or "". */
  readonly typeParameters: string;
  readonly parameters: readonly EmittedParameter[];
  readonly returns: string;
}

export interface EmittedParameter {
  readonly name: string;
  /** With `readonly X[]` for a rest parameter. */
  readonly type: string;
  readonly rest: boolean;
}

/** The methods of one name, which become one method with overload signatures. */
export interface EmittedMethod {
  readonly kind: "method" | "constructor";
  readonly name: string;
  readonly static: boolean;
  readonly asynchronous: boolean;
  /** In the order in which the runtime tries them. */
  readonly overloads: readonly Overload[];
  /** Whether a superclass has a member of that name. */
  readonly overrides: boolean;
  /** Whether a signature has to be added that keeps the class assignable to its superclass. */
  readonly closed: boolean;
}

/** A static constant. */
export interface EmittedConstant {
  readonly name: string;
  readonly field: Field;
  readonly type: string;
  readonly descriptor: string;
  readonly overrides: boolean;
}

/** What became of one Java member. */
export interface Fate {
  /** `static Table select(Expression... fields)`. */
  readonly java: string;
  readonly declaredIn: string;
  /** `Table.select`; absent when it is excluded. */
  readonly emittedAs?: string;
  readonly excluded?: string;
}

/** `<T>(a: X, ...b: readonly Y[]): Z`. */
export function signatureText({ typeParameters, parameters, returns }: Overload): string {
  const list = parameters.map(({ name, type, rest }) => `${rest ? "..." : ""}${name}: ${type}`);
  return `${typeParameters}(${list.join(", ")}): ${returns}`;
}

/** The distinct TypeScript signatures, each with the first of the Java signatures that it stands for. */
export function distinctSignatures(overloads: readonly Overload[]): readonly Overload[] {
  const shapes = new Map<string, Overload>();
  for (const overload of overloads) {
    const shape = JSON.stringify([
      overload.typeParameters,
      overload.parameters.map(({ type, rest }) => [type, rest]),
      overload.returns,
    ]);
    if (!shapes.has(shape)) shapes.set(shape, overload);
  }
  return [...shapes.values()];
}
