import { type CstNode, parse } from "java-parser";
import { allTokens, descend, has, node, nodes, tokens } from "./cst.js";
import type { Import, SourceFile } from "./declarations.js";
import { skeleton } from "./skeleton.js";
import { typeDeclaration } from "./types.js";

/** Reads the declarations of one Java source text; `file` is named in the error of one that is not Java. */
export function parseJava(source: string, file = "<text>"): SourceFile {
  const { text, javadocs } = skeleton(source);
  const unit = descend(parseText(text, file), "ordinaryCompilationUnit");
  if (!unit) return { package: "", imports: [], types: [] };
  const fileText = { source, skeleton: text, javadocs };
  const packageNode = node(unit, "packageDeclaration");
  return {
    package: packageNode ? dotted(packageNode) : "",
    imports: nodes(unit, "importDeclaration").flatMap(importDeclaration),
    types: nodes(unit, "typeDeclaration")
      .flatMap((each) => [...nodes(each, "classDeclaration"), ...nodes(each, "interfaceDeclaration")])
      .map((each) => typeDeclaration(fileText, each)),
  };
}

function parseText(text: string, file: string): CstNode {
  try {
    return parse(text);
  } catch (error) {
    const [where, what] = (error as Error).message.split("\n");
    throw new Error(`${file}: cannot parse: ${where} ${what}`, { cause: error });
  }
}

function importDeclaration(cst: CstNode): Import[] {
  const name = node(cst, "packageOrTypeName");
  if (!name) return [];
  const written = allTokens(name)
    .map((token) => token.image)
    .join("");
  return [{ name: written, static: has(cst, "Static"), onDemand: has(cst, "Star") }];
}

function dotted(cst: CstNode): string {
  return tokens(cst, "Identifier")
    .map((token) => token.image)
    .join(".");
}
