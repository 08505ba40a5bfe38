import type { CodeBlockWriter } from "ts-morph";
import { className, writeLines } from "./class-text.js";
import type { Documentation } from "./documentation.js";
import { distinctSignatures, signatureText, type EmittedMethod, type Overload } from "./members.js";
import type { TypePlan } from "./plan.js";

/** A signature that no call has: it keeps a static method assignable to the one it hides in the superclass. */
const closing = "(...args: never[]): never";

/** Writes a method: one delegate, beneath overload signatures where there are several. */
export function writeMethod(writer: CodeBlockWriter, method: EmittedMethod, plan: TypePlan, docs: Documentation): void {
  const { name, overloads, closed } = method;
  const prefix = `${method.static ? "static " : ""}${method.overrides ? "override " : ""}${name}`;
  const [only] = overloads;
  writer.blankLine();
  if (only !== undefined && overloads.length === 1 && !closed) {
    writeLines(writer, docs.method(plan.type, method, only));
    writer
      .write(`${prefix}${signatureText(only)} `)
      .block(() => writer.writeLine(delegate(method, plan, argumentsOf(only))));
    return;
  }
  for (const overload of distinctSignatures(overloads)) {
    writeLines(writer, docs.method(plan.type, method, overload));
    writer.writeLine(`${prefix}${signatureText(overload)};`);
  }
  if (closed) writer.writeLine("/** @hidden */").writeLine(`${prefix}${closing};`);
  writer.write(`${prefix}(...args: unknown[]): ${method.asynchronous ? "Promise<unknown>" : "unknown"} `);
  writer.block(() => writer.writeLine(delegate(method, plan, "args")));
}

/** Writes the function of a module that does what a static method does. */
export function writeFunction(
  writer: CodeBlockWriter,
  name: string,
  method: EmittedMethod,
  plan: TypePlan,
  docs: Documentation,
): void {
  const { overloads } = method;
  const [only] = overloads;
  writer.blankLine();
  if (only !== undefined && overloads.length === 1) {
    writeLines(writer, docs.method(plan.type, method, only));
    writer.write(`export function ${name}${signatureText(only)} `);
    writer.block(() => writer.writeLine(delegate(method, plan, argumentsOf(only))));
    return;
  }
  for (const overload of distinctSignatures(overloads)) {
    writeLines(writer, docs.method(plan.type, method, overload));
    writer.writeLine(`export function ${name}${signatureText(overload)};`);
  }
  writer.write(`export function ${name}(...args: unknown[]): unknown `);
  writer.block(() => writer.writeLine(delegate(method, plan, "args")));
}

/** What the classes above and below a class have to do with its constructor. */
export interface ConstructorFamily {
  readonly hasSubclasses: boolean;
  /** Whether a class above it has a public constructor, which it must not inherit. */
  readonly inherits: boolean;
}

/** Writes the constructor of a class whose Java constructors are public, and hides what another would inherit. */
export function writeConstructor(
  writer: CodeBlockWriter,
  plan: TypePlan,
  { hasSubclasses, inherits }: ConstructorFamily,
  docs: Documentation,
): void {
  const { constructor_, type, uses } = plan;
  if (constructor_ === undefined) {
    if (!inherits) return;
    uses.runtimeType("Ref");
    writer.blankLine().writeLine("/** @hidden */").write("protected constructor(held?: Ref) ");
    writer.block(() => writer.writeLine("super(held as never);"));
    return;
  }
  uses.runtimeValue("construct");
  writer.blankLine();
  for (const overload of distinctSignatures(constructor_.overloads)) {
    writeLines(writer, docs.method(type, constructor_, overload));
    writer.writeLine(`constructor(${parameterList(overload)});`);
  }
  if (hasSubclasses) {
    uses.runtimeType("Ref");
    writer.writeLine("/** @internal */").writeLine("constructor(held?: Ref);");
  }
  const made = `construct(${JSON.stringify(type.name)}, ${signatures(constructor_.overloads)}, args)`;
  const held = hasSubclasses ? `new.target === ${className(type)} ? ${made} : (args[0] as Ref)` : made;
  writer.write("constructor(...args: unknown[]) ").block(() => writer.writeLine(`super(${held});`));
}

function parameterList(overload: Overload): string {
  return overload.parameters.map(({ name, type, rest }) => `${rest ? "..." : ""}${name}: ${type}`).join(", ");
}

function argumentsOf({ parameters }: Overload): string {
  return `[${parameters.map(({ name, rest }) => `${rest ? "..." : ""}${name}`).join(", ")}]`;
}

function signatures(overloads: readonly Overload[]): string {
  const texts = overloads.map(({ descriptor }) => JSON.stringify(descriptor));
  return texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
}

/** `return call(this, "Table", "...", [fields]);` */
function delegate(method: EmittedMethod, { type, uses }: TypePlan, args: string): string {
  const name = `call${method.static ? "_static" : ""}${method.asynchronous ? "_async" : ""}`;
  uses.runtimeValue(name);
  const leading = [...(method.static ? [] : ["this"]), JSON.stringify(type.name)];
  const made = `${name}(${[...leading, signatures(method.overloads), args].join(", ")})`;
  const isVoid = method.overloads.length === 1 && method.overloads[0]?.returns === "void" && !method.closed;
  return isVoid ? `${made};` : `return ${made};`;
}
