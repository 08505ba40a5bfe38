/** A guide as programs: its samples one after another, as a reader would type them. */
export interface Guide {
  /** The samples, each that begins with imports at the start of a program; after the last one the idioms, in blocks. */
  readonly programs: readonly string[];
  /** What the guide says they print: the `text` that follows a sample. */
  readonly output: string;
  /** How many idioms its tables have. */
  readonly idioms: number;
  /** Samples that need what a test has not, such as a broker: each a program of its own, to be type-checked only. */
  readonly checked: readonly string[];
}

const fence = /^```(\S*)[ \t]*(\S*)\n([\s\S]*?)^```$/gm;

export function parseGuide(markdown: string): Guide {
  const programs: string[] = [];
  const checked: string[] = [];
  const outputs: string[] = [];
  let end = -1;
  for (const { 0: whole, 1: language, 2: mode, 3: body = "", index } of markdown.matchAll(fence)) {
    if (language === "ts" && mode === "check") checked.push(body);
    else if (language === "ts" && (programs.length === 0 || body.startsWith("import "))) programs.push(body);
    else if (language === "ts") programs.push(`${programs.pop()}\n${body}`);
    if (language === "text" && markdown.slice(end, index).trim() === "") outputs.push(body);
    end = language === "ts" ? index + whole.length : -1;
  }
  const idioms = idiomsOf(markdown);
  if (idioms.length > 0) programs.push([programs.pop(), ...idioms.map((idiom) => `{\n${idiom}\n}\n`)].join("\n"));
  return {
    programs,
    output: outputs.join(""),
    idioms: idioms.length,
    checked,
  };
}

/** The code in the column `tsflink` of the tables that have one. */
function idiomsOf(markdown: string): readonly string[] {
  const idioms: string[] = [];
  let column = -1;
  for (const line of markdown.split("\n")) {
    const cells = cellsOf(line);
    if (cells === undefined) column = -1;
    else if (column === -1) column = cells.includes("tsflink") ? cells.indexOf("tsflink") : Infinity;
    else idioms.push(...codeIn(cells[column] ?? ""));
  }
  return idioms;
}

function cellsOf(line: string): readonly string[] | undefined {
  if (!/^\|.*\|$/.test(line)) return undefined;
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Inside a table a bar of code is written `\|`. */
function codeIn(cell: string): readonly string[] {
  const spans = cell.matchAll(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/g);
  return [...spans].map(([, , code = ""]) => code.trim().replaceAll("\\|", "|"));
}
