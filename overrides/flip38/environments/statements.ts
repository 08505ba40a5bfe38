import type {
  ExplainDetail,
  JobExecutionResult,
  StatementSet,
  Table as ModernTable,
  TableDescriptor,
  TableEnvironment as ModernTableEnvironment,
  TableResult,
} from "#overrides/index.js";
import { runsRemotely } from "./modern-environment.js";
import { printDescriptor, printRows } from "./print-sink.js";

/** Something to do right before the job, or when it has ended well. */
export type Step = () => void;

/** What an environment was told to write since it last executed; it becomes one job. */
export class Statements {
  readonly #modern: ModernTableEnvironment;
  #set: StatementSet | undefined;
  #count = 0;
  #printed: ModernTable[] = [];
  #before: Step[] = [];
  #after: Step[] = [];

  constructor(modern: ModernTableEnvironment) {
    this.#modern = modern;
  }

  get size(): number {
    return this.#count + this.#printed.length;
  }

  /**
   * Writes a table's rows to a registered table, or to one that a descriptor describes.
   *
   * @param overwrite - whether what is there goes away
   */
  insert(target: string | TableDescriptor, table: ModernTable, overwrite = false): void {
    const set = this.#open();
    // Two calls: each has signatures of its own.
    if (typeof target === "string") set.add_insert(target, table, overwrite);
    else set.add_insert(target, table, overwrite);
    this.#count += 1;
  }

  /** Runs an INSERT statement. */
  insertSql(statement: string): void {
    this.#open().add_insert_sql(statement);
    this.#count += 1;
  }

  /** Writes a table's rows to the terminal. */
  print(table: ModernTable): void {
    if (runsRemotely(this.#modern)) this.#printed.push(table);
    else this.insert(printDescriptor(), table);
  }

  /** Adds what has to be done before the job is started. */
  before(step: Step): void {
    this.#before.push(step);
  }

  /** Adds what has to be done after the job has ended well. */
  after(step: Step): void {
    this.#after.push(step);
  }

  /** The plan of all statements. */
  explain(...details: readonly ExplainDetail[]): string {
    return this.#set?.explain(...details) ?? this.#printed[0]?.explain() ?? "";
  }

  /** Hands the job over, and gives what resolves when it has ended; the statements are forgotten, whatever happens. */
  start(): Promise<JobExecutionResult | undefined> {
    const [set, printed, before, after] = [this.#set, this.#printed, this.#before, this.#after];
    this.#set = undefined;
    this.#count = 0;
    [this.#printed, this.#before, this.#after] = [[], [], []];
    for (const step of before) step();
    return ended(set?.execute(), printed, after);
  }

  #open(): StatementSet {
    this.#set ??= this.#modern.create_statement_set();
    return this.#set;
  }
}

async function ended(
  job: Promise<TableResult> | undefined,
  printed: readonly ModernTable[],
  after: readonly Step[],
): Promise<JobExecutionResult | undefined> {
  // All are handed over before one is waited for.
  const printing = printed.map((table) => printRows(table));
  const [result] = await Promise.all([job, ...printing]);
  const execution = await result?.get_job_client()?.get_job_execution_result();
  for (const step of after) step();
  return execution;
}
