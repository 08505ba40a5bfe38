import type { CodeBlockWriter } from "ts-morph";
import type { EmittedType } from "./type-index.js";

/** What the generated class is called: with `Base` where an override extends it. */
export function className(type: EmittedType): string {
  return type.override === undefined ? type.identifier : `${type.identifier}Base`;
}

/** Writes lines as they are. */
export function writeLines(writer: CodeBlockWriter, lines: readonly string[]): void {
  for (const line of lines) writer.writeLine(line);
}

/** The last part of a nested type's name. */
export function simpleNameOf(type: EmittedType): string {
  return type.name.slice(type.name.lastIndexOf(".") + 1);
}
