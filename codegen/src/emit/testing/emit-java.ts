import { Project } from "ts-morph";
import { buildModel } from "../../model/build-model.js";
import type { ApiModel } from "../../model/types.js";
import { formatTypeScript } from "../format.js";
import { lineSource } from "../line-source.js";
import { overridesOf, type OverrideClass } from "../override-scan.js";
import { makePlan } from "../plan.js";

const imports =
  "java.util.Collection java.util.List java.util.Locale java.util.Map java.util.Optional java.util.Set " +
  "java.util.concurrent.CompletableFuture java.time.Duration java.time.LocalDate java.time.ZoneId java.math.BigDecimal " +
  "org.apache.flink.annotation.PublicEvolving org.apache.flink.configuration.ConfigOption javax.annotation.Nullable";

/**
 * The model of public Java types, each written without imports, as if they were Flink's Table API; one that is elsewhere
 * starts with its package.
 */
export function modelOf(...declarations: readonly string[]): ApiModel {
  const texts = declarations.map((declaration) => {
    const name = /(?:class|interface|enum)\s+(\w+)/.exec(declaration)?.[1] ?? "";
    const [head = "", inPackage = "org.apache.flink.table.api"] = /^package ([\w.]+);/.exec(declaration) ?? [];
    const lines = [`package ${inPackage};`, ...imports.split(" ").map((line) => `import ${line};`)];
    const type = declaration.slice(head.length).replace("public ", "@PublicEvolving public ");
    const text = [...lines, type].join("\n");
    return {
      artifact: "flink-table-api-java",
      path: `${inPackage.replaceAll(".", "/")}/${name}.java`,
      text: () => text,
    };
  });
  return buildModel(
    "2.3.0",
    texts,
    () => true,
    ({ message }) => {
      throw new Error(message);
    },
  );
}

/** The overrides in a TypeScript text, as if it were `overrides/<name>.ts`. */
export function overridesIn(name: string, text: string): readonly OverrideClass[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  project.createSourceFile(`${name}.ts`, text);
  return overridesOf(project);
}

/** One file of the TypeScript made from Java, formatted, without the line that names its source. */
export async function emitJava(
  file: string,
  model: ApiModel,
  overrides: readonly OverrideClass[] = [],
): Promise<string> {
  const text = lineSource(makePlan(model, overrides)).files.get(file);
  if (text === undefined) throw new Error(`No ${file}.ts is emitted`);
  return (await formatTypeScript(text)).replace(/^\/\/.*\n/, "");
}
