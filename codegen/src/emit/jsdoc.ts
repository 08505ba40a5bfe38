import { javadocToJsDoc, renderJsDoc, type JavadocContext, type JsDoc } from "../javadoc/index.js";
import { parameterName } from "../policy/names.js";
import type { LinkResolver } from "./links.js";

/** What a comment says besides its Javadoc. */
export interface JsDocExtras {
  /** The Java signature that a member stands for. */
  readonly java?: string;
  readonly deprecated?: boolean;
}

const empty: JsDoc = { description: "", tags: [] };

/** A JSDoc comment, with its frame, made from a raw Javadoc comment of a type's source. */
export function jsDocLines(
  raw: string | undefined,
  owner: string,
  links: LinkResolver,
  extras: JsDocExtras = {},
): readonly string[] {
  const context: JavadocContext = {
    resolveLink: (reference) => links.resolve(reference, owner),
    parameterName,
    translateJava: (java) => links.translate(java),
  };
  const doc = raw === undefined ? empty : javadocToJsDoc(raw, context);
  const needsMark = extras.deprecated && !doc.tags.some(({ name }) => name === "deprecated");
  const tags = needsMark ? [...doc.tags, { name: "deprecated", text: "" }] : doc.tags;
  const java = extras.java === undefined ? [] : [`Java: \`${extras.java}\``];
  const lines = renderJsDoc({ ...doc, tags }, java).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 0) return [];
  if (lines.length === 1 && (lines[0]?.length ?? 0) < 110) return [`/** ${lines[0]} */`];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
}
