import { Comment, CommentTag, Converter, ReflectionKind, type Application, type DeclarationReflection } from "typedoc";

const api = "Table API";
const functions = "Functions of expressions";
const own = "Rows, values and errors";
const rest = "More of Flink";

/** What a reader looks for, by the Java package of a type; the first that fits. */
const packages: readonly (readonly [category: string, packages: RegExp])[] = [
  [api, /^org\.apache\.flink\.table\.api(?:\.bridge\.java|\.dataview)?$/],
  ["Expressions", /^org\.apache\.flink\.table\.expressions\b/],
  ["Types", /^org\.apache\.flink\.(?:table\.types|types)\b/],
  ["Catalogs", /^org\.apache\.flink\.table\.(?:catalog|resource|secret|factories)\b/],
  ["Functions, procedures and models", /^org\.apache\.flink\.table\.(?:functions|procedures|procedure|ml)\b/],
  ["Options", /^org\.apache\.flink\.(?:configuration|table\.api\.config)\b/],
];

/** In the order in which they are shown. */
export const categories: readonly string[] = [
  api,
  functions,
  own,
  ...packages.slice(1).map(([category]) => category),
  rest,
];

/** Gives each type a category by the Java package that its comment names; the package's own code has the rest. */
export function groupByPackage(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.SomeModule | ReflectionKind.All)) {
      if (reflection.isDeclaration() && reflection.parent?.kindOf(ReflectionKind.Module)) categorise(reflection);
    }
  });
}

function categorise(reflection: DeclarationReflection): void {
  const comments = [reflection, ...(reflection.signatures ?? [])];
  for (const each of comments) {
    each.comment ??= new Comment();
    each.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: categoryOf(reflection) }]));
  }
}

function categoryOf(reflection: DeclarationReflection): string {
  if (reflection.kindOf(ReflectionKind.Function)) return isOfRuntime(reflection) ? own : functions;
  const text = (reflection.comment?.summary ?? []).map((part) => part.text).join("");
  const type = /Java: `?(?:class|interface|enum|record) ([\w.]+)/.exec(text)?.[1];
  if (type === undefined) return isCompleted(reflection) ? api : own;
  const package_ = type.replace(/\.[A-Z].*$/, "");
  return packages.find(([, pattern]) => pattern.test(package_))?.[0] ?? rest;
}

/** Functions of Expressions name their Java method. */
function isOfRuntime(reflection: DeclarationReflection): boolean {
  const texts = (reflection.signatures ?? []).flatMap(({ comment }) => comment?.summary ?? []);
  return !texts.some((part) => part.text.includes("Java:"));
}

/** `Table extends TableBase`: a generated class that is completed by hand. */
function isCompleted(reflection: DeclarationReflection): boolean {
  return (reflection.extendedTypes ?? []).some((type) => /^\w+Base$/.test(type.toString()));
}
