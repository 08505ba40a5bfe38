import type { REPLServer } from "node:repl";
import type { ApiIndex, IndexedMember } from "./api-index.js";
import type { Chains } from "./chain.js";

type Completed = [completions: string[], completeOn: string | undefined];
type Completer = (line: string, done: (error: Error | null, result?: Completed) => void) => void;

const mostWithSignatures = 40;
const mostListed = 300;

/** What stands before the line that is edited, and the completion of SQL where that is what is typed. */
export interface CompletionContext {
  /** The earlier lines of an input that goes on. */
  before(): string;
  /** Undefined where TypeScript is typed. */
  sql(text: string): Completed | undefined;
}

/** Tab: inserts what all candidates begin with; where that is nothing more, lists them with their signatures. */
export class Completion {
  readonly #chains: Chains;
  readonly #index: ApiIndex;
  readonly #context: CompletionContext;

  constructor(chains: Chains, index: ApiIndex, context: CompletionContext) {
    this.#chains = chains;
    this.#index = index;
    this.#context = context;
  }

  install(server: REPLServer): void {
    const nodes = server.completer as Completer;
    (server as { completer: Completer }).completer = (line, done) => {
      this.#complete(line, nodes.bind(server), (names, prefix, signaturesOf) => {
        const candidates = [...new Set(names)].filter((name) => name !== "" && name.startsWith(prefix)).toSorted();
        if (commonStart(candidates).length > prefix.length || candidates.length === 0) {
          done(null, [candidates, prefix]);
          return;
        }
        const columns = (server.output as NodeJS.WriteStream).columns || 80;
        server.output.write(`\n${list(candidates, signaturesOf, columns).join("\n")}\n`);
        done(null, [[], prefix]);
        server.prompt(true);
      });
    };
  }

  #complete(line: string, nodes: Completer, give: Give): void {
    const text = this.#context.before() + line;
    const sql = this.#context.sql(text);
    if (sql !== undefined) {
      give(sql[0], sql[1] ?? "", () => []);
      return;
    }
    const chain = this.#chains.atEnd(
      line.replace(/^\s*\.doc\s/, "") === line ? text : line.replace(/^\s*\.doc\s+/, ""),
    );
    if (chain === undefined) {
      give([], "", () => []);
      return;
    }
    const { receiver, prefix } = chain;
    if (receiver !== undefined) {
      const members = this.#chains.membersAfter(receiver);
      give(Object.keys(members), prefix, (name) => signatures(members[name]));
      return;
    }
    nodes(line, (error, result) => {
      const [names, completeOn] = error === null && result !== undefined ? result : [[], ""];
      give(names, completeOn ?? "", (name) => signatures(this.#index.function(name)));
    });
  }
}

type Give = (names: readonly string[], prefix: string, signaturesOf: (name: string) => readonly string[]) => void;

function signatures(member: IndexedMember | undefined): readonly string[] {
  return member?.signatures ?? [];
}

function list(
  names: readonly string[],
  signaturesOf: (name: string) => readonly string[],
  columns: number,
): readonly string[] {
  if (names.length > mostListed) return [`${names.length} names; the first letters of one make them fewer`];
  if (names.length > mostWithSignatures) return inColumns(names, columns);
  if (names.length === 1) {
    const [name = ""] = names;
    const all = signaturesOf(name);
    return (all.length === 0 ? [name] : all).map((line) => cut(line, columns));
  }
  const known = names.map((name) => ({ name, all: signaturesOf(name) }));
  if (known.every(({ all }) => all.length === 0)) return inColumns(names, columns);
  return known.map(({ name, all: [first, ...others] }) => {
    const more = others.length === 0 ? "" : ` (+${others.length})`;
    return `${cut(first ?? name, columns - more.length)}${more}`;
  });
}

function cut(line: string, columns: number): string {
  return line.length < columns ? line : `${line.slice(0, columns - 2)}…`;
}

function inColumns(names: readonly string[], columns: number): string[] {
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const inRow = Math.max(1, Math.floor(columns / width));
  const rows = Math.ceil(names.length / inRow);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: inRow }, (_, column) => names[column * rows + row] ?? "")
      .map((name) => name.padEnd(width))
      .join("")
      .trimEnd(),
  );
}

function commonStart(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
