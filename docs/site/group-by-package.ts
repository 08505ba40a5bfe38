import { Comment, CommentTag, Converter, ReflectionKind, type Application, type DeclarationReflection } from "typedoc";

/** What a reader looks for, by the Java package of a type; the first that fits. */
const categories: readonly (readonly [category: string, packages: RegExp])[] = [
  ["Table API", /^org\.apache\.flink\.table\.api(?:\.bridge\.java|\.dataview)?$/],
  ["Options", /^org\.apache\.flink\.(?:configuration|table\.api\.config|api\.common|core|streaming)\b/],
  ["Expressions", /^org\.apache\.flink\.table\.expressions\b/],
  ["Functions", /^org\.apache\.flink\.table\.(?:functions|procedures|ml)\b/],
  ["Types", /^org\.apache\.flink\.(?:table\.types|types)\b/],
  ["Catalogs", /^org\.apache\.flink\.table\.(?:catalog|resource|secret|factories)\b/],
  ["Plans and modules", /^org\.apache\.flink\.table\.(?:operations|module|plan|refresh|watermark|sources)\b/],
  ["Java's own", /^java\./],
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
  if (reflection.kindOf(ReflectionKind.Function)) return "Functions of expressions";
  const text = (reflection.comment?.summary ?? []).map((part) => part.text).join("");
  const type = /Java: `?\w+ ([\w.]+)/.exec(text)?.[1] ?? "";
  const package_ = type.replace(/\.[A-Z].*$/, "");
  return (
    categories.find(([, packages]) => packages.test(package_))?.[0] ??
    (type === "" ? "Rows, values and errors" : "Other")
  );
}
