import type { Environments, Mode } from "./environments.js";
import type { ShellEnvironment } from "./package.js";
import { givesRows, settingOf, splitStatements, withoutComments } from "./statements.js";

/** What an input in SQL is: more of it is wanted, or this is to be waited for. */
export type SqlInput = { readonly kind: "more" } | { readonly kind: "run"; run(): Promise<void> };

/** Runs whole SQL statements and draws what they give. */
export class SqlRunner {
  readonly #environments: Environments;
  readonly #output: NodeJS.WritableStream;
  /** Which of the two environments runs the statements. */
  mode: Mode = "streaming";

  constructor(environments: Environments, output: NodeJS.WritableStream) {
    this.#environments = environments;
    this.#output = output;
  }

  read(text: string): SqlInput {
    const { complete, rest } = splitStatements(text);
    if (withoutComments(rest) !== "") return { kind: "more" };
    return {
      kind: "run",
      run: async () => {
        for (const statement of complete) await this.#run(statement);
      },
    };
  }

  /** Words that Flink's parser would take at the end of the text. */
  complete(text: string): [string[], string] {
    const prefix = /[\w.`]*$/.exec(text)?.[0] ?? "";
    const hints = this.#environment().get_completion_hints?.(text, text.length) ?? [];
    return [hints.filter((hint) => hint.toUpperCase().startsWith(prefix.toUpperCase())), prefix];
  }

  async #run(statement: string): Promise<void> {
    const environment = this.#environment();
    const setting = settingOf(statement);
    if (setting !== undefined) {
      environment.get_config().set(setting.key, setting.value);
      this.#say("OK");
      return;
    }
    const result = await environment.execute_sql(statement);
    if (givesRows(statement)) {
      await result.print();
      return;
    }
    const rows = result.collect();
    const { job_id } = await rows.header;
    if (job_id === undefined) await rows.to_array();
    this.#say(job_id === undefined ? "OK" : `Job ${job_id} runs; .jobs lists what runs, .cancel ends a job`);
  }

  #environment(): ShellEnvironment {
    const environment = this.#environments.get(this.mode);
    return environment.modern ?? environment;
  }

  #say(text: string): void {
    this.#output.write(`${text}\n`);
  }
}
