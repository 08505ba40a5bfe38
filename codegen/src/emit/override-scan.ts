import path from "node:path";
import { Project, type ClassDeclaration } from "ts-morph";

/** A class of `overrides/` that extends a generated base. */
export interface OverrideClass {
  readonly name: string;
  /** The generated class it extends: `TableBase`. */
  readonly base: string;
  /** Its file, without extension: `table`. */
  readonly file: string;
  readonly members: ReadonlySet<string>;
  readonly staticMembers: ReadonlySet<string>;
}

/** The classes of a folder (`export class Table extends TableBase`) that generated classes have to know. */
export function scanOverrides(folder: string): readonly OverrideClass[] {
  const project = new Project({ skipLoadingLibFiles: true, skipFileDependencyResolution: true });
  project.addSourceFilesAtPaths([path.join(folder, "*.ts"), `!${path.join(folder, "*.test.ts")}`]);
  return overridesOf(project);
}

/** The overrides among the source files of a project. */
export function overridesOf(project: Project): readonly OverrideClass[] {
  const found = project
    .getSourceFiles()
    .flatMap((file) => file.getClasses().flatMap((declaration) => toOverride(declaration)));
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function toOverride(declaration: ClassDeclaration): OverrideClass | [] {
  const name = declaration.getName();
  const base = declaration.getExtends()?.getExpression().getText();
  if (name === undefined || base !== `${name}Base` || !declaration.isExported()) return [];
  const file = declaration.getSourceFile().getBaseNameWithoutExtension();
  const isPublic = (member: { getScope(): string }): boolean => member.getScope() !== "private";
  const names = (members: readonly { getName(): string; getScope(): string }[]): ReadonlySet<string> =>
    new Set(members.filter((member) => isPublic(member)).map((member) => member.getName()));
  const parts = [
    declaration.getMethods(),
    declaration.getProperties(),
    declaration.getGetAccessors(),
    declaration.getSetAccessors(),
  ].flat();
  return {
    name,
    base,
    file,
    members: names(parts.filter((member) => !member.isStatic())),
    staticMembers: names(parts.filter((member) => member.isStatic())),
  };
}
