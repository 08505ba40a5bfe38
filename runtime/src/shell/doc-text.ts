import type { Found } from "./api-index.js";

/** Documentation as the terminal shows it. */
export function docText({ signatures, doc }: Found, bold: (text: string) => string): string {
  const head = signatures.map(bold).join("\n");
  return doc === undefined ? head : `${head}\n\n${plain(doc)}`;
}

/** JSDoc's marks as plain text. */
function plain(doc: string): string {
  return doc
    .replaceAll(/\{@link\s+([^}|\s]+)(?:\s*\|?\s*([^}]*?))?\s*\}/g, (_, target: string, text: string | undefined) =>
      text === undefined || text === "" ? target : text,
    )
    .replaceAll(/^@(param|throws|returns|deprecated|see|since)\b ?/gm, (_, tag: string) => `${titles[tag] ?? tag} `)
    .replaceAll(/^```\w*\n([^]*?)^```$/gm, (_, code: string) => code.replaceAll(/^(?=.)/gm, "    ").trimEnd());
}

const titles: Readonly<Record<string, string>> = {
  param: "Parameter",
  throws: "Throws",
  returns: "Returns",
  deprecated: "Deprecated:",
  see: "See",
  since: "Since",
};
