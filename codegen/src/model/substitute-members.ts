import { type Substitution, substitute, variableNames } from "./java-types.js";
import type { Field, JavaType, Method, TypeParameter } from "./types.js";

/** A method as a subtype sees it; erasures stay those of the declaration. */
export function substituteMethod(method: Method, substitution: Substitution): Method {
  if (substitution.size === 0) return method;
  const { by, typeParameters } = withoutCapture(method.typeParameters, substitution);
  return {
    ...method,
    typeParameters: typeParameters.map(({ name, bounds }) => ({
      name,
      bounds: bounds.map((bound) => substitute(bound, by)),
    })),
    parameters: method.parameters.map((parameter) => ({ ...parameter, type: substitute(parameter.type, by) })),
    returns: substitute(method.returns, by),
  };
}

/** A field as a subtype sees it. */
export function substituteField(field: Field, substitution: Substitution): Field {
  return { ...field, type: substitute(field.type, substitution) };
}

/**
 * A method's own type parameters hide the type's of the same name; those whose name the substitution brings in from
 * outside are renamed.
 */
function withoutCapture(own: readonly TypeParameter[], substitution: Substitution) {
  if (own.length === 0) return { by: substitution, typeParameters: own };
  const by = new Map<string, JavaType>(substitution);
  const ownNames = new Set(own.map(({ name }) => name));
  for (const name of ownNames) by.delete(name);
  const brought = new Set([...by.values()].flatMap(variableNames));
  const typeParameters = own.map(({ name, bounds }) => {
    if (!brought.has(name)) return { name, bounds };
    let renamed = name;
    while (brought.has(renamed) || ownNames.has(renamed)) renamed += "_";
    by.set(name, { kind: "variable", name: renamed, bounds });
    return { name: renamed, bounds };
  });
  return { by, typeParameters };
}
