/** What the runtime knows of a Java type that the generated code has a class for. */
export interface TypeEntry {
  /** Binary name. */
  readonly java: string;
  /** Every supertype in the table, by its TypeScript name. */
  readonly supers?: readonly string[];
  /** Its methods are recorded in TypeScript and sent with the call that needs them. */
  readonly recorded?: boolean;
  /** Its setters change it: a Java builder. */
  readonly mutable?: boolean;
  /** The constants of an enum. */
  readonly enum?: readonly string[];
}

/** The types of a Flink line, by their TypeScript names (`Schema.Builder`). */
export type TypeTable = Readonly<Record<string, TypeEntry>>;
