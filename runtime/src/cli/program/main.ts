import { parseArgs } from "node:util";
import { runProgram } from "./run-program.js";

/** What Flink's driver class starts Node with: runs a program whose calls go to the JVM that is our parent. */
const { values, positionals } = parseArgs({
  options: {
    file: { type: "string" },
    module: { type: "string" },
    files: { type: "string", multiple: true },
  },
  allowPositionals: true,
});

void runProgram({ file: values.file, module: values.module, files: values.files ?? [], args: positionals });
