import type { Field, JavaType, Method, TypeParameter } from "../model/types.js";

/** A method as Java writes it, with simple names: `static DataType ROW(DataTypes.Field... fields)`. */
export function javaSignature(method: Method): string {
  const parameters = method.parameters.map(({ type, varargs, name }) => {
    const text = varargs && type.kind === "array" ? `${javaTypeText(type.component)}...` : javaTypeText(type);
    return `${text} ${name}`;
  });
  const list = `(${parameters.join(", ")})`;
  if (method.constructor_) return `new ${simpleName(method.declaredIn)}${list}`;
  const variables =
    method.typeParameters.length === 0 ? "" : `<${method.typeParameters.map(typeParameterText).join(", ")}> `;
  return `${method.static ? "static " : ""}${variables}${javaTypeText(method.returns)} ${method.name}${list}`;
}

/** `T extends Comparable<T> & Serializable` */
function typeParameterText({ name, bounds }: TypeParameter): string {
  return bounds.length === 0 ? name : `${name} extends ${bounds.map((bound) => javaTypeText(bound)).join(" & ")}`;
}

/** A constant as Java writes it. */
export function javaField(field: Field): string {
  return `${field.static ? "static " : ""}${javaTypeText(field.type)} ${field.name}`;
}

/** A type as Java writes it, with simple names. */
export function javaTypeText(type: JavaType): string {
  switch (type.kind) {
    case "primitive":
    case "variable":
      return type.name;
    case "array":
      return `${javaTypeText(type.component)}[]`;
    case "wildcard":
      return type.bound === undefined ? "?" : `? ${type.variance ?? "extends"} ${javaTypeText(type.bound)}`;
    case "class": {
      const args = type.arguments.map((argument) => javaTypeText(argument)).join(", ");
      return simpleName(type.name) + (args === "" ? "" : `<${args}>`);
    }
  }
}

/** `org.apache.flink.table.api.Schema$Builder` -> `Schema.Builder`. */
export function simpleName(binary: string): string {
  return binary.slice(binary.lastIndexOf(".") + 1).replaceAll("$", ".");
}
