import { distinctSignatures, signatureText, type EmittedMethod } from "../emit/members.js";
import type { Plan, TypePlan } from "../emit/plan.js";

/** api.d.ts: every signature of a line, sorted and without prose, so that a change of the API is a change of this file. */
export function apiReport({ index, types }: Plan): string {
  const blocks = [...types.values()].map((plan) =>
    plan.type.enumConstants === undefined ? classBlock(plan) : enumBlock(plan),
  );
  return (
    [
      `// The API of tsflink for Flink ${index.flink}. Made by \`npm run generate\`; for review, not for use.`,
      ...blocks,
    ].join("\n\n") + "\n"
  );
}

function classBlock(plan: TypePlan): string {
  const { type, superclass, constants, constructor_, methods } = plan;
  const parameters = type.typeParameters.length === 0 ? "" : `<${type.typeParameters.join(", ")}>`;
  const extending = superclass === undefined ? "" : ` extends ${superclass.identifier}`;
  const head = `${writtenAs(type)}${deprecation(type.source?.deprecated)}export declare class ${type.identifier}${parameters}${extending} {`;
  const lines = [
    ...constants.map(({ name, type: text, field }) => `${deprecation(field.deprecated)}static get ${name}(): ${text};`),
    ...(constructor_ === undefined ? [] : signatures(constructor_)),
    ...methods.flatMap((method) => signatures(method)),
  ];
  return block(head, lines);
}

function enumBlock({ type, methods, constants }: TypePlan): string {
  const members = (type.enumConstants ?? []).map((name) => `${name}: ${JSON.stringify(name)};`);
  const functions = methods.flatMap((method) =>
    distinctSignatures(method.overloads).map((overload) => {
      const text = signatureText(overload);
      const receiver =
        overload.parameters.length === 0 ? `constant: ${type.identifier}` : `constant: ${type.identifier}, `;
      return `${method.name}${method.static ? text : text.replace("(", `(${receiver}`)};`;
    }),
  );
  const getters = constants.map(({ name, type: text }) => `get ${name}(): ${text};`);
  return block(`${writtenAs(type)}export declare const ${type.identifier}: {`, [...members, ...functions, ...getters]);
}

function block(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${head}}` : [head, ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

function signatures(method: EmittedMethod): readonly string[] {
  return distinctSignatures(method.overloads).map((overload) => {
    const text = method.kind === "constructor" ? signatureText(overload).replace(/: $/, "") : signatureText(overload);
    return `${deprecation(overload.method.deprecated)}${method.static ? "static " : ""}${method.name}${text};`;
  });
}

/** A nested type is a member of the one around it for users: `Schema.Builder`. */
function writtenAs({ name, identifier }: TypePlan["type"]): string {
  return name === identifier ? "" : `// ${name}\n`;
}

function deprecation(deprecated: boolean | undefined): string {
  return deprecated ? "/** @deprecated */ " : "";
}
