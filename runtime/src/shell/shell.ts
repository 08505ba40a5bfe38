import { start, type REPLServer } from "node:repl";
import { describeError } from "./describe-error.js";
import { ApiIndex } from "./api-index.js";
import { Chains } from "./chain.js";
import { defineCommands } from "./commands.js";
import { Completion } from "./completion.js";
import { configure, Environments, environmentNames, type Mode } from "./environments.js";
import { Evaluation } from "./evaluation.js";
import { firstScreen } from "./first-screen.js";
import { historyFile } from "./history.js";
import { Input } from "./input.js";
import { Jobs } from "./jobs.js";
import type { ShellOptions } from "./options.js";
import { Modules } from "./modules.js";
import { loadPackage, type Package } from "./package.js";
import { Paste } from "./paste.js";
import { classOfVariable, fillScope } from "./scope.js";
import { SqlRunner } from "./sql.js";
import { writerOf } from "./writer.js";

const prompts = { typescript: "tsflink> ", sql: "sql> ", statement: "sql> " } as const;
const continuation = "... ";
const beginAnew = "t_env and bt_env begin anew, in another JVM\n";

/** Runs the shell until the user leaves it; `dist` is the folder of the package. */
export async function startShell(dist: string, options: ShellOptions): Promise<void> {
  configure(options, process.env);
  const loaded = loadPackage(dist, options.flip38);
  try {
    (loaded.exports["start_gateway"] as () => void)();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exit(1);
  }
  process.on("uncaughtException", (error) => process.stderr.write(`${describeError(error)}\n`));
  process.stdout.write(await firstScreen(loaded, options));
  new Shell(dist, loaded, options).begin();
}

class Shell {
  readonly #server: REPLServer;
  readonly #jobs = new Jobs();
  readonly #evaluation: Evaluation;
  readonly #input: Input;
  readonly #paste: Paste;
  readonly #sql: SqlRunner;
  readonly #write: (value: unknown) => string;
  readonly #onCluster: boolean;
  #shown: unknown;

  constructor(dist: string, loaded: Package, options: ShellOptions) {
    const modules = new Modules(dist);
    const environments = new Environments(loaded);
    fillScope(loaded, environments);
    this.#onCluster = (options.configuration["execution.target"] ?? "local") !== "local";
    this.#server = start({
      prompt: prompts.typescript,
      useGlobal: true,
      breakEvalOnSigint: true,
      ignoreUndefined: true,
      // A preview evaluates what is typed; nothing here is to run before Enter.
      preview: false,
      writer: (value: unknown) => this.#text(value),
    });
    const colors = this.#server.useColors;
    this.#write = writerOf(loaded, colors);
    this.#sql = new SqlRunner(environments, this.#server.output);
    this.#evaluation = new Evaluation(this.#server, this.#sql, {
      begins: () => this.#begin(),
      runs: (code) => modules.prepareFor(code),
      shows: (value) => (this.#shown = value),
      statementRead: () => this.#speak("typescript"),
    });
    this.#paste = new Paste(this.#server);
    this.#input = new Input(this.#server, (line) => this.#take(line));
    const index = new ApiIndex(loaded.indexes);
    const chains = new Chains(index, classOfVariable(loaded));
    new Completion(chains, index, {
      before: () => this.#evaluation.before,
      sql: (text) => (this.#evaluation.language === "typescript" ? undefined : this.#sql.complete(text)),
    }).install(this.#server);
    defineCommands(this.#server, {
      chains,
      index,
      jobs: this.#jobs,
      bold: (text) => (colors ? `\x1b[1m${text}\x1b[22m` : text),
      enterSql: (statement) => this.#enterSql(statement),
      leaveSql: () => this.#speak("typescript"),
      setMode: (mode) => this.#setMode(mode),
    });
  }

  /** Takes input from now on. */
  begin(): void {
    this.#endWithPrompt();
    this.#handleInterrupts();
    this.#handleErrors();
    const file = historyFile(process.env);
    if (file !== undefined && this.#server.terminal) this.#server.setupHistory(file, () => undefined);
    this.#server.on("exit", () => this.#input.leave(() => this.#leave()));
  }

  #begin(): void {
    this.#shown = undefined;
    this.#input.begin();
    this.#jobs.begin();
  }

  /** A line that goes on where the last expression ended is a call on its value. */
  #take(line: string): string | undefined {
    const text = this.#paste.take(line, continuation);
    if (text === undefined || this.#evaluation.language === "typescript") {
      const isNext = text !== undefined && this.#evaluation.before === "" && /^\s*\.[\w$]+\s*\(/.test(text);
      return isNext ? `_${text.trimStart()}` : text;
    }
    return /^\s*(?:exit|quit)\s*;?\s*$/i.test(text) && this.#evaluation.before === "" ? ".ts" : text;
  }

  #speak(language: Evaluation["language"]): void {
    this.#evaluation.language = language;
    this.#evaluation.before = "";
    this.#server.setPrompt(prompts[language]);
  }

  #enterSql(statement: string): void {
    this.#server.clearBufferedCommand();
    this.#speak(statement === "" ? "sql" : "statement");
    if (statement === "") this.#server.displayPrompt();
    else this.#input.now(statement);
  }

  #setMode(mode: string): string {
    if (!Object.hasOwn(environmentNames, mode)) return "Usage: .mode streaming or .mode batch";
    this.#sql.mode = mode as Mode;
    return `SQL runs in ${environmentNames[mode as Mode]}`;
  }

  /** Node shows the prompt when an evaluation has ended, whichever way. */
  #endWithPrompt(): void {
    const display = this.#server.displayPrompt.bind(this.#server);
    this.#server.displayPrompt = (preserveCursor) => {
      if (!this.#jobs.recover()) this.#server.output.write(beginAnew);
      this.#jobs.end();
      display(preserveCursor);
      this.#input.end();
    };
  }

  #handleInterrupts(): void {
    const [nodes] = this.#server.listeners("SIGINT") as (() => void)[];
    this.#server.removeAllListeners("SIGINT");
    this.#server.on("SIGINT", () => {
      if (this.#evaluation.isSynchronous) return;
      this.#jobs.interrupt();
      this.#paste.forget();
      this.#evaluation.before = "";
      if (this.#evaluation.language === "statement") this.#speak("typescript");
      nodes?.call(this.#server);
    });
  }

  /** Errors are short here; `_error` has all of it. */
  #handleErrors(): void {
    const { _domain: domain } = this.#server as unknown as { _domain?: NodeJS.EventEmitter };
    if (domain === undefined) return;
    domain.removeAllListeners("error");
    domain.on("error", (error: unknown) => {
      (this.#server as unknown as { lastError: unknown }).lastError = error;
      this.#server.output.write(`${describeError(error)}\n`);
      if (this.#jobs.forgetDead(error)) this.#server.output.write(beginAnew);
      this.#server.clearBufferedCommand();
      this.#server.displayPrompt();
    });
  }

  #text(value: unknown): string {
    return value instanceof Error && value !== this.#shown ? describeError(value) : this.#write(value);
  }

  #leave(): void {
    this.#paste.end();
    const running = this.#onCluster ? 0 : this.#jobs.list().filter(({ collects }) => !collects).length;
    if (running > 0)
      process.stdout.write(
        `${running === 1 ? "The job of this session ends" : `The ${running} jobs of this session end`} with it\n`,
      );
    const server = this.#server as REPLServer & { readonly _flushing?: boolean };
    if (server._flushing === true) server.once("flushHistory", () => process.exit(0));
    else process.exit(0);
  }
}
