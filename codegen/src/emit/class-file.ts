import { CodeBlockWriter } from "ts-morph";
import { className, simpleNameOf, writeLines } from "./class-text.js";
import type { Documentation } from "./documentation.js";
import { brandText, fileHead } from "./file-head.js";
import type { EmittedConstant } from "./members.js";
import { writeConstructor, writeMethod, type ConstructorFamily } from "./method-text.js";
import type { Plan, TypePlan } from "./plan.js";
import type { EmittedType } from "./type-index.js";
import { importLines } from "./uses.js";

/** The source of the file that declares the class of one Java type. */
export function classFile(plan: TypePlan, whole: Plan, docs: Documentation): string {
  const { type, superclass, uses } = plan;
  const { index } = whole;
  const body = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  const nested = index.nested(type);
  const extending = superclass === undefined ? "JavaObject" : uses.value(superclass) + genericArguments(superclass);
  if (superclass === undefined) uses.runtimeValue("JavaObject");
  const parameters = type.typeParameters.length === 0 ? "" : `<${type.typeParameters.join(", ")}>`;
  const name = className(type);

  writeLines(body, docs.type(type));
  body.write(`export class ${name}${parameters} extends ${extending} `).block(() => {
    const brands = [type.name, ...index.supertypes(type.java).map((parent) => parent.name)];
    body
      .writeLine("/** @hidden */")
      .writeLine(`declare readonly __java: ${brandText([...new Set(brands)].toSorted())};`);
    for (const child of nested) writeNested(body, child, plan, whole, docs);
    for (const constant of plan.constants) writeConstant(body, constant, plan, docs);
    writeConstructor(body, plan, constructorFamily(plan, whole), docs);
    for (const method of plan.methods) writeMethod(body, method, plan, docs);
  });
  writeNamespace(body, type, nested, uses, docs);
  return [fileHead(index.flink, type), ...importLines(uses, type), "", body.toString()].join("\n");
}

function genericArguments(superclass: EmittedType): string {
  return superclass.typeParameters.length === 0 ? "" : `<${superclass.typeParameters.map(() => "unknown").join(", ")}>`;
}

/** A nested class is a static property; the registry sets it, so that files need not import one another in circles. */
function writeNested(
  writer: CodeBlockWriter,
  child: EmittedType,
  { superclass, uses }: TypePlan,
  { index }: Plan,
  docs: Documentation,
): void {
  const simple = simpleNameOf(child);
  const above =
    superclass === undefined ? undefined : index.nested(superclass).find((other) => simpleNameOf(other) === simple);
  const inherited = above === undefined ? "" : ` & typeof ${uses.type(above)}`;
  writeLines(writer, docs.nested(child));
  writer.writeLine(`declare static readonly ${simple}: typeof ${uses.type(child)}${inherited};`);
}

function writeNamespace(
  writer: CodeBlockWriter,
  type: EmittedType,
  nested: readonly EmittedType[],
  uses: TypePlan["uses"],
  docs: Documentation,
): void {
  if (nested.length === 0) return;
  writer
    .blankLine()
    .write(`export declare namespace ${className(type)} `)
    .block(() => {
      for (const child of nested) {
        const parameters = child.typeParameters.length === 0 ? "" : `<${child.typeParameters.join(", ")}>`;
        writeLines(writer, docs.nested(child));
        writer.writeLine(`export type ${simpleNameOf(child)}${parameters} = ${uses.type(child)}${parameters};`);
      }
    });
}

function writeConstant(
  writer: CodeBlockWriter,
  constant: EmittedConstant,
  { type, uses }: TypePlan,
  docs: Documentation,
): void {
  const { field } = constant;
  uses.runtimeValue("constant");
  writer.blankLine();
  writeLines(writer, docs.constant(type, constant));
  writer.write(`static ${constant.overrides ? "override " : ""}get ${constant.name}(): ${constant.type} `).block(() => {
    const args = [type.name, field.name, constant.descriptor].map((text) => JSON.stringify(text));
    writer.writeLine(`return constant(${args.join(", ")});`);
  });
}

function constructorFamily({ type, superclass }: TypePlan, { types }: Plan): ConstructorFamily {
  const above = superclass === undefined ? undefined : types.get(superclass.java);
  return {
    hasSubclasses: [...types.values()].some((other) => other.superclass?.java === type.java),
    inherits: above !== undefined && hasConstructor(above, types),
  };
}

function hasConstructor(plan: TypePlan, types: Plan["types"]): boolean {
  if (plan.constructor_ !== undefined) return true;
  const above = plan.superclass === undefined ? undefined : types.get(plan.superclass.java);
  return above !== undefined && hasConstructor(above, types);
}
