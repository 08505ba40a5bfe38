import { Command } from "commander";
import { run } from "./run.js";

const program = new Command("tsflink")
  .description("Apache Flink's Table API for TypeScript")
  .enablePositionalOptions()
  .showHelpAfterError()
  .showSuggestionAfterError();

program
  .command("run")
  .description("run a TypeScript or JavaScript program; types are stripped, nothing is built")
  .argument("<file>", "entry point: .ts, .mts, .cts, .js, .mjs or .cjs")
  .argument("[arguments...]", "what the program finds in process.argv")
  .passThroughOptions()
  .allowUnknownOption()
  .action((file: string, args: string[]) => run(file, args));

void program.parseAsync();
