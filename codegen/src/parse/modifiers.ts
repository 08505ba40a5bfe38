import type { CstNode } from "java-parser";
import { allTokens, node, nodes, tokens } from "./cst.js";
import type { AnnotationUse, Declaration } from "./declarations.js";
import type { JavadocComment } from "./skeleton.js";

/** What is needed to read declarations of one file. */
export interface FileText {
  readonly source: string;
  readonly skeleton: string;
  readonly javadocs: readonly JavadocComment[];
}

/** What every declaration has, from the node that spans it (Javadoc, line) and its modifier nodes. */
export function declaration(
  file: FileText,
  cst: CstNode,
  modifierNodes: readonly CstNode[],
  name: { readonly image: string; readonly startLine: number },
): Declaration {
  const start = Math.min(cst.location.startOffset, ...modifierNodes.map((each) => each.location.startOffset));
  const javadoc = javadocBefore(file, start);
  return {
    name: name.image,
    modifiers: new Set(modifierNodes.flatMap(modifierWords)),
    annotations: modifierNodes.flatMap((each) => nodes(each, "annotation")).map((each) => annotationUse(file, each)),
    line: name.startLine,
    ...(javadoc !== undefined && { javadoc }),
  };
}

/** An annotation as written. */
export function annotationUse(file: FileText, cst: CstNode): AnnotationUse {
  const name = allTokens(node(cst, "typeName")!)
    .map((token) => token.image)
    .join("");
  const open = tokens(cst, "LBrace")[0];
  const close = tokens(cst, "RBrace")[0];
  if (!open || !close) return { name };
  return { name, arguments: file.source.slice(open.startOffset + 1, close.startOffset).trim() };
}

function modifierWords(modifier: CstNode): string[] {
  return Object.keys(modifier.children).includes("annotation") ? [] : allTokens(modifier).map((token) => token.image);
}

/** The last Javadoc comment with nothing but white space and other comments between it and the declaration. */
function javadocBefore(file: FileText, start: number): string | undefined {
  const comment = file.javadocs.findLast((each) => each.end <= start);
  if (!comment || file.skeleton.slice(comment.end, start).trim() !== "") return undefined;
  return javadocText(file.source.slice(comment.start, comment.end));
}

/** A Javadoc comment without its frame: the delimiters and each line's leading asterisks. */
export function javadocText(comment: string): string {
  return comment
    .replace(/^\/\*\*+/, "")
    .replace(/\*+\/$/, "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\*+ ?/, "").trimEnd())
    .join("\n")
    .trim();
}
