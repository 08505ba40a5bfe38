import {
  Converter,
  ReflectionKind,
  type Application,
  type CommentDisplayPart,
  type DeclarationReflection,
  type ProjectReflection,
} from "typedoc";

const named = ReflectionKind.ClassOrInterface | ReflectionKind.Variable | ReflectionKind.TypeAlias;

/**
 * Gives nested types the names that programs write (`Schema.Builder`), in place of their identifiers and of the namespaces
 * that hold them, and leads links to them and their members.
 */
export function nameNestedTypes(app: Application, nested: ReadonlyMap<string, string>): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.Namespace)) {
      if (reflection.isDeclaration() && isOuter(reflection.name, nested)) project.removeReflection(reflection);
    }
    const byName = new Map<string, DeclarationReflection>();
    for (const reflection of project.getReflectionsByKind(named)) {
      const name = nested.get(reflection.name);
      if (name === undefined || !reflection.isDeclaration()) continue;
      reflection.name = name;
      byName.set(name, reflection);
    }
    for (const part of linksOf(project)) leadTo(part, byName);
  });
}

function isOuter(name: string, nested: ReadonlyMap<string, string>): boolean {
  return [...nested.values()].some((written) => written.startsWith(`${name.replace(/Base$/, "")}.`));
}

type Link = Extract<CommentDisplayPart, { kind: "inline-tag" }>;

function* linksOf(project: ProjectReflection): Generator<Link> {
  for (const { comment } of Object.values(project.reflections)) {
    if (comment === undefined) continue;
    for (const part of [...comment.summary, ...comment.blockTags.flatMap(({ content }) => content)]) {
      if (part.kind === "inline-tag" && part.tag === "@link") yield part;
    }
  }
}

/** `Schema.Builder.column | the label`: to the member where it has a page, else to its type. */
function leadTo(link: Link, byName: ReadonlyMap<string, DeclarationReflection>): void {
  const [path = "", label] = link.text.split("|").map((text) => text.trim());
  const [, owner = "", member = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  const target = byName.get(path) ?? byName.get(owner)?.getChildByName([member]) ?? byName.get(owner);
  if (target === undefined) return;
  link.target = target;
  link.text = label ?? path;
}
