import { Converter, ReflectionKind, type Application, type DeclarationReflection } from "typedoc";

/** A search for a name that many classes have finds those first that are completed by hand: what programs use most. */
const foremost = 2;

/**
 * What a class has from the generated class that it completes (`TableBase`) is its own for a reader, and Temporal is
 * documented elsewhere.
 */
export function tidyClasses(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      if (reflection.isDeclaration() || reflection.isSignature()) {
        if (/^\w+Base\./.test(reflection.inheritedFrom?.name ?? "")) delete reflection.inheritedFrom;
        if (/^\w+Base\./.test(reflection.overwrites?.name ?? "")) delete reflection.overwrites;
      }
      if (reflection.isDeclaration() && reflection.kindOf(ReflectionKind.Class)) forgetBase(reflection);
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const namespace of project.getReflectionsByKind(ReflectionKind.Namespace)) {
      if (namespace.name === "Temporal" && namespace.isDeclaration()) project.removeReflection(namespace);
    }
  });
}

function forgetBase(reflection: DeclarationReflection): void {
  const above = (reflection.extendedTypes ?? []).filter((type) => !/^\w+Base$/.test(type.toString()));
  if (above.length < (reflection.extendedTypes ?? []).length) {
    for (const each of [reflection, ...(reflection.children ?? [])]) each.relevanceBoost = foremost;
  }
  if (above.length > 0) reflection.extendedTypes = above;
  else delete reflection.extendedTypes;
  delete reflection.typeHierarchy;
}
