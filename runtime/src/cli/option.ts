import { Option } from "commander";

const multiLetter = /^(-\w[\w-]+), (--.*)$/;

/** An option that may have a short name of several letters, as Flink's have: `-sae, --shutdownOnAttachedExit`. */
export class CliOption extends Option {
  /** The short name of several letters. */
  readonly alias: string | undefined;

  constructor(flags: string, description: string) {
    const [, alias, rest] = multiLetter.exec(flags) ?? [];
    super(rest ?? flags, description);
    this.alias = alias;
  }

  /** As help shows it. */
  get term(): string {
    return this.alias === undefined ? this.flags : `${this.alias}, ${this.flags}`;
  }

  /** Everything it may be called. */
  get names(): string[] {
    return [this.short, this.long, this.alias].filter((name) => name !== undefined);
  }
}
