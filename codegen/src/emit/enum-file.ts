import { CodeBlockWriter } from "ts-morph";
import { simpleNameOf, writeLines } from "./class-text.js";
import type { Documentation } from "./documentation.js";
import { fileHead } from "./file-head.js";
import { distinctSignatures, signatureText, type EmittedMethod, type Overload } from "./members.js";
import type { Plan, TypePlan } from "./plan.js";
import { importLines } from "./uses.js";

/** The source of the file of an enum: an object of its constants, their union, and its methods as functions. */
export function enumFile(plan: TypePlan, { index }: Plan, docs: Documentation): string {
  const { type, uses } = plan;
  const { identifier, enumConstants = [] } = type;
  const body = new CodeBlockWriter({ indentNumberOfSpaces: 2 });
  const doc = docs.type(type);
  writeLines(body, doc);
  body.write(`export const ${identifier} = `).inlineBlock(() => {
    for (const name of enumConstants) {
      writeLines(body, docs.enumConstant(type, name));
      body.writeLine(`${name}: ${JSON.stringify(name)},`);
    }
    for (const method of plan.methods) writeEnumMethod(body, method, plan, docs);
    for (const constant of plan.constants) {
      uses.runtimeValue("constant");
      const args = [type.name, constant.field.name, constant.descriptor].map((text) => JSON.stringify(text));
      writeLines(body, docs.constant(type, constant));
      body
        .write(`get ${constant.name}(): ${constant.type} `)
        .inlineBlock(() => body.writeLine(`return constant(${args.join(", ")});`))
        .write(",")
        .newLine();
    }
    for (const nested of index.nested(type)) {
      writeLines(body, docs.nested(nested));
      body.writeLine(`${simpleNameOf(nested)}: ${uses.value(nested)},`);
    }
  });
  body.write(" as const;").newLine().blankLine();
  writeLines(body, doc);
  const union = enumConstants.map((name) => JSON.stringify(name)).join(" | ");
  body.writeLine(`export type ${identifier} = ${union === "" ? "never" : union};`);
  return [fileHead(index.flink, type), ...importLines(uses, type), "", body.toString()].join("\n");
}

function writeEnumMethod(
  writer: CodeBlockWriter,
  method: EmittedMethod,
  { type, uses }: TypePlan,
  docs: Documentation,
): void {
  const function_ = method.static ? "call_static" : "call_enum";
  uses.runtimeValue(function_);
  uses.types.delete(type.java);
  const receiver = method.static ? "" : `constant: ${type.identifier}`;
  const shapes = distinctSignatures(method.overloads);
  const descriptors = method.overloads.map(({ descriptor }) => JSON.stringify(descriptor)).join(", ");
  const leading = [JSON.stringify(type.name), ...(method.static ? [] : ["constant"]), `[${descriptors}]`].join(", ");
  writer.blankLineIfLastNot();
  for (const shape of shapes) writeLines(writer, docs.method(type, method, shape));
  const [only] = shapes;
  if (only !== undefined && shapes.length === 1) {
    const names = only.parameters.map(({ name, rest }) => `${rest ? "..." : ""}${name}`).join(", ");
    const signature = signatureText(only).replace(
      "(",
      `(${receiver}${receiver !== "" && only.parameters.length > 0 ? ", " : ""}`,
    );
    writer
      .write(`${method.name}${signature} `)
      .inlineBlock(() => writer.writeLine(`return ${function_}(${leading}, [${names}]);`))
      .write(",")
      .newLine();
    return;
  }
  const type_ = `{ ${shapes.map((shape) => overloadType(shape, receiver)).join("; ")} }`;
  writer
    .write(
      `${method.name}: ((${receiver === "" ? "" : `${receiver}, `}...args: unknown[]) => ${function_}(${leading}, args)) as ${type_},`,
    )
    .newLine();
}

function overloadType(overload: Overload, receiver: string): string {
  return signatureText(overload).replace(
    "(",
    `(${receiver}${receiver !== "" && overload.parameters.length > 0 ? ", " : ""}`,
  );
}
