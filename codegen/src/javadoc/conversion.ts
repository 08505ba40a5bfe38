import type { JavadocContext } from "./types.js";

/** What the conversion of one comment knows: its context and its own parameters. */
export interface Conversion {
  readonly context: JavadocContext;
  readonly parameters: ReadonlySet<string>;
}
