import { CliCommand } from "./command.js";
import { typescriptOptions } from "./flink/typescript-options.js";

/** Which program a command is about, and what it is given. */
export interface GivenProgram {
  readonly file: string | undefined;
  /** What --ts-files says. */
  readonly files: string;
  /** The Node binary of this machine that is to run it, where one was named. */
  readonly node: string | undefined;
  /** As the gateway's driver class takes them. */
  readonly options: readonly string[];
  readonly args: readonly string[];
}

// These name the program; without one of them it is the first word that is no option.
const entries: readonly (string | undefined)[] = ["--typescript", "--ts-module"];

/** A command that takes a program and its arguments: what follows the program is the program's own. */
export class ProgramCommand extends CliCommand {
  constructor(name: string) {
    super(name);
    this.argument("[program]", "entry point, unless -ts or -tsm names it: .ts, .mts, .cts, .js, .mjs or .cjs")
      .argument("[arguments...]", "what the program finds in process.argv")
      .usage("[options] <program> [arguments...]")
      .addOptions("The program:", typescriptOptions());
  }

  /** The program; the command ends with an error when there is none. */
  get given(): GivenProgram {
    const values = this.opts<Record<string, string | undefined>>();
    const named = values["typescript"] !== undefined || values["tsModule"] !== undefined;
    const file = named ? values["typescript"] : this.args[0];
    if (!named && file === undefined) this.error(`error: which program? \`tsflink ${this.name()} program.ts\``);
    const options = typescriptOptions().flatMap((option) => {
      const value = option.long === "--typescript" ? file : values[option.attributeName()];
      return value === undefined ? [] : [option.long ?? "", value];
    });
    const node = values["tsEnv"] === "docker" ? undefined : values["tsExec"];
    return { file, files: values["tsFiles"] ?? "", node, options, args: named ? this.args : this.args.slice(1) };
  }

  protected override expand(argv: readonly string[]): string[] {
    const options: string[] = [];
    let named = false;
    for (let index = 0; index < argv.length; index += 1) {
      const word = argv[index] ?? "";
      if (word === "--") return [...options, ...argv.slice(index)];
      const isOption = word.startsWith("-") && word !== "-";
      const option = isOption ? this.optionOf(word) : undefined;
      const isOwn = !isOption || (option === undefined && named && !isHelp(word));
      if (isOwn) return [...options, "--", ...argv.slice(index)];
      options.push(this.expandWord(word));
      named ||= entries.includes(option?.long);
      if (option?.required !== true || !option.names.includes(word)) continue;
      const value = valueAt(argv, index + 1, option.long === "--ts-files");
      if (value.length > 0) options.push(value.join(""));
      index += value.length;
    }
    return options;
  }
}

/** The words that make an option's value: one, or more where a list has spaces after its commas. */
function valueAt(argv: readonly string[], start: number, isList: boolean): readonly string[] {
  const words = argv.slice(start);
  const last = isList ? words.findIndex((word) => !word.trimEnd().endsWith(",")) : 0;
  return last < 0 ? words : words.slice(0, last + 1);
}

function isHelp(word: string): boolean {
  return word === "-h" || word === "--help";
}
