import type { SourceFile, TypeDeclaration } from "../parse/declarations.js";
import type { SourceText } from "../sources/source-text.js";

/** A type declaration together with where it stands. */
export interface DeclaredType {
  /** Binary name. */
  readonly name: string;
  readonly path: readonly string[];
  readonly declaration: TypeDeclaration;
  readonly outer?: DeclaredType;
  readonly file: SourceFile;
  readonly text: SourceText;
  /** Its own member types by simple name. */
  readonly members: ReadonlyMap<string, DeclaredType>;
}

/** Places a declaration and all types nested in it. */
export function placeType(
  declaration: TypeDeclaration,
  file: SourceFile,
  text: SourceText,
  outer?: DeclaredType,
): DeclaredType {
  const topLevelName = [file.package, declaration.name].filter(Boolean).join(".");
  const members = new Map<string, DeclaredType>();
  const placed: DeclaredType = {
    name: outer ? `${outer.name}$${declaration.name}` : topLevelName,
    path: [...(outer?.path ?? []), declaration.name],
    declaration,
    ...(outer && { outer }),
    file,
    text,
    members,
  };
  for (const member of declaration.types) members.set(member.name, placeType(member, file, text, placed));
  return placed;
}

/** Whether a type is declared directly inside an interface (or annotation), where everything is public and static. */
export function isInInterface({ outer }: DeclaredType): boolean {
  return outer !== undefined && isInterface(outer);
}

export function isInterface({ declaration: { kind } }: DeclaredType): boolean {
  return kind === "interface" || kind === "annotation";
}
