import type { REPLServer } from "node:repl";
import type { ApiIndex } from "./api-index.js";
import type { Chains } from "./chain.js";
import { docText } from "./doc-text.js";
import type { Jobs } from "./jobs.js";
import { nearest } from "../objects/nearest.js";

/** What commands change and read. */
export interface CommandContext {
  readonly chains: Chains;
  readonly index: ApiIndex;
  readonly jobs: Jobs;
  bold(text: string): string;
  /** Reads a statement, or, without one, all that follows as SQL. */
  enterSql(statement: string): void;
  leaveSql(): void;
  /** Chooses the environment that runs SQL. */
  setMode(mode: string): string;
}

/** The shell's commands beside Node's own. */
export function defineCommands(server: REPLServer, context: CommandContext): void {
  const define = (name: string, help: string, action: (text: string) => string) =>
    server.defineCommand(name, {
      help,
      action(text) {
        server.clearBufferedCommand();
        server.output.write(`${action(text.trim())}\n`);
        server.displayPrompt();
      },
    });
  define("doc", 'Show the documentation of an expression: .doc col("a").plus', (text) => documentation(text, context));
  define("jobs", "List the jobs of this session that still run", () => jobList(context.jobs));
  define("cancel", "Cancel a job, by the first characters of its id", (text) => {
    const cancelled = context.jobs.cancel(text);
    return cancelled === undefined
      ? `No job of this session that runs has an id like ${text}`
      : `Cancelling ${cancelled}`;
  });
  define("mode", "Choose what runs SQL: .mode streaming (t_env) or .mode batch (bt_env)", (text) =>
    context.setMode(text),
  );
  server.defineCommand("sql", {
    help: "Run a SQL statement up to its semicolon, or type SQL until .ts",
    action: (text) => context.enterSql(text.trim()),
  });
  server.defineCommand("ts", {
    help: "Type TypeScript again after .sql",
    action: () => {
      context.leaveSql();
      server.displayPrompt();
    },
  });
}

function documentation(expression: string, { chains, index, bold }: CommandContext): string {
  if (expression === "") return 'Usage: .doc col("a").plus';
  const found = chains.find(expression);
  if (found !== undefined) return docText(found, bold);
  const name = /[\w$]+$/.exec(expression)?.[0];
  const receiver = name === undefined ? undefined : chains.atEnd(expression)?.receiver;
  const names = receiver === undefined ? index.names() : Object.keys(chains.membersAfter(receiver));
  const similar = name === undefined ? undefined : nearest(name, names);
  return `Nothing is known of ${expression}${similar === undefined ? "" : `; did you mean ${similar}?`}`;
}

function jobList(jobs: Jobs): string {
  const running = jobs.list();
  if (running.length === 0) return "No job of this session runs";
  return running
    .map(
      ({ jobId, name, since }) => `${jobId}  ${String(Math.round((Date.now() - since) / 1000)).padStart(5)} s  ${name}`,
    )
    .join("\n");
}
