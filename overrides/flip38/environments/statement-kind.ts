/** An INSERT, into a table or to the terminal. */
export type InsertStatement =
  { readonly kind: "insert"; readonly target: string } | { readonly kind: "insert into print"; readonly query: string };

/** What `sql_update` does with a statement. */
export type StatementKind =
  | InsertStatement
  | { readonly kind: "ddl"; readonly text: string }
  | { readonly kind: "query" }
  | { readonly kind: "other"; readonly word: string };

const ddl = new Set(["CREATE", "DROP", "ALTER", "USE"]);
const startsJob = /^CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMPORARY\s+)?TABLE\b(?=[\s\S]*\bAS\s+(?:SELECT|WITH)\b)/i;

/** Looks at the beginning of a statement; Flink's parser sees the rest. */
export function kindOf(statement: string): StatementKind {
  const text = withoutComments(statement);
  const word = /^\(*\s*([a-zA-Z]+)/.exec(text)?.[1]?.toUpperCase() ?? "";
  if (word === "INSERT") {
    const print = /^INSERT\s+INTO\s+(?:print|`print`)\s+([\s\S]*)$/i.exec(text)?.[1];
    return print === undefined
      ? { kind: "insert", target: targetOf(text) }
      : { kind: "insert into print", query: print };
  }
  if (word === "SELECT" || word === "VALUES" || word === "WITH") return { kind: "query" };
  if (startsJob.test(text)) return { kind: "other", word: "CREATE TABLE ... AS SELECT" };
  return ddl.has(word) ? { kind: "ddl", text } : { kind: "other", word };
}

/** The statement without the comments before its first word, and without a semicolon at its end. */
function withoutComments(statement: string): string {
  let text = statement.trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replace(/^--[^\n]*(?:\n|$)/, "")
      .replace(/^\/\*[\s\S]*?\*\//, "")
      .trimStart();
  }
  return text.replace(/;\s*$/, "");
}

/** The path after INSERT INTO. */
function targetOf(statement: string): string {
  const part = "(?:`(?:``|[^`])*`|[^\\s.(`]+)";
  return new RegExp(`^INSERT\\s+(?:INTO|OVERWRITE)\\s+(${part}(?:\\.${part})*)`, "i").exec(statement)?.[1] ?? "";
}
