import { Command, type ParseOptionsResult } from "commander";
import { nearest } from "../objects/nearest.js";
import { CliOption } from "./option.js";

/** A command of `tsflink`: short names of several letters, and errors that suggest the nearest. */
export class CliCommand extends Command {
  /** @param parent - the command that this is one of: `jars` for `tsflink jars add` */
  constructor(name: string, parent?: string) {
    super(name);
    const full = parent === undefined ? name : `${parent} ${name}`;
    this.showHelpAfterError(`(tsflink ${full} --help shows what there is)`).showSuggestionAfterError();
    this.configureHelp({ optionTerm: (option) => (option instanceof CliOption ? option.term : option.flags) });
  }

  /** Adds options that help shows under a heading. */
  addOptions(heading: string, options: readonly CliOption[]): this {
    for (const option of options) this.addOption(option.helpGroup(heading));
    return this;
  }

  override parseOptions(argv: string[]): ParseOptionsResult {
    return super.parseOptions(this.expand(argv));
  }

  /** Long names for the short names of several letters. */
  protected expand(argv: readonly string[]): string[] {
    const expanded: string[] = [];
    for (const [index, word] of argv.entries()) {
      if (word === "--") return [...expanded, ...argv.slice(index)];
      expanded.push(this.expandWord(word));
    }
    return expanded;
  }

  /** A word that may be an option; throws for a short name of several letters that there is none of. */
  protected expandWord(word: string): string {
    const option = this.optionOf(word);
    if (option?.alias !== undefined && word.startsWith(option.alias))
      return `${option.long}${word.slice(option.alias.length)}`;
    if (option === undefined && /^-[a-zA-Z-]{2,}/.test(word) && !word.startsWith("--")) this.#refuse(word);
    return word;
  }

  /** The option that a word names: `-p`, `-p16`, `--parallelism=16`, `-Dkey=value`. */
  protected optionOf(word: string): CliOption | undefined {
    const [name = ""] = word.split("=", 1);
    const options = this.options.filter((option) => option instanceof CliOption);
    const whole = options.find((option) => option.names.includes(name));
    // A value without a space in between is told from a misspelt name by not being one: `-p16`, `-Dkey`.
    return whole ?? options.find(({ short }) => (short === "-D" ? word.startsWith("-D") : isAttached(word, short)));
  }

  #refuse(word: string): never {
    const names = this.options.flatMap((option) => (option instanceof CliOption ? option.names : []));
    const near = nearest(word, names);
    const hint = near === undefined ? "" : `\n(Did you mean ${near}?)`;
    this.error(`error: unknown option '${word}'${hint}`, { code: "commander.unknownOption" });
  }
}

function isAttached(word: string, short: string | undefined): boolean {
  return short !== undefined && word.startsWith(short) && /^\d+$/.test(word.slice(short.length));
}
