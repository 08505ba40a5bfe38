/** SQL text cut into statements at the semicolons that end them. */
export interface Statements {
  readonly complete: readonly string[];
  /** What follows the last semicolon; blank when nothing does. */
  readonly rest: string;
}

const token = /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:''|[^'])*'?|"(?:""|[^"])*"?|`(?:``|[^`])*`?|;|[A-Za-z_]+|[^]/gy;
const comment = /--[^\n]*|\/\*[^]*?(?:\*\/|$)/g;

/** Cuts SQL text into statements; semicolons in strings, names, comments and statement sets end none. */
export function splitStatements(text: string): Statements {
  const complete: string[] = [];
  let start = 0;
  let inSet = false;
  for (const { 0: each, index } of text.matchAll(token)) {
    if (/^BEGIN$/i.test(each)) inSet = true;
    else if (/^END$/i.test(each)) inSet &&= !/^\s*;/.test(text.slice(index + each.length));
    if (each !== ";" || inSet) continue;
    const statement = text.slice(start, index).trim();
    if (withoutComments(statement) !== "") complete.push(statement);
    start = index + 1;
  }
  return { complete, rest: text.slice(start) };
}

export function withoutComments(statement: string): string {
  return statement.replaceAll(comment, "").trim();
}

/** `SET 'key' = 'value'`, which is the shell's: `execute_sql` refuses it. */
export function settingOf(statement: string): { readonly key: string; readonly value: string } | undefined {
  const found = /^SET\s+(?:'([^']+)'|([\w.-]+))\s*=\s*(?:'([^']*)'|(\S+))$/i.exec(withoutComments(statement));
  if (found === null) return undefined;
  const [, quoted, plain, text, word] = found;
  return { key: quoted ?? plain ?? "", value: text ?? word ?? "" };
}

/** Whether a statement's result is rows to look at, rather than a job that goes on. */
export function givesRows(statement: string): boolean {
  return /^\(*\s*(?:SELECT|WITH|VALUES|TABLE|FROM|SHOW|DESC|DESCRIBE|EXPLAIN|CALL)\b/i.test(withoutComments(statement));
}
