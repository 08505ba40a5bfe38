import path from "node:path";
import { fileURLToPath } from "node:url";
import { Application, type TypeDocOptions } from "typedoc";
import { apiModules } from "./api-modules.js";
import { categories, groupByPackage } from "./group-by-package.js";
import { guides } from "./guides.js";
import { nameGuides } from "./name-guides.js";
import { nameNestedTypes } from "./name-nested-types.js";
import { tidyClasses } from "./tidy-classes.js";

/** Builds the documentation of a Flink line as a static site: `tsx docs/site/build.ts [line] [output folder]`. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [line = "2.3", output = path.join(root, "docs/dist")] = process.argv.slice(2);
const dist = path.join(root, "generated", line, "dist");
const modules = apiModules(dist, path.join(root, ".cache/docs-site"));

const options: TypeDocOptions = {
  name: `tsflink ${line}`,
  entryPoints: [...modules.files],
  tsconfig: modules.tsconfig,
  out: output,
  readme: path.join(root, "docs/README.md"),
  headings: { readme: false, document: false },
  projectDocuments: guides(path.join(root, "docs")).map((guide) => path.join(root, "docs", guide)),
  customCss: path.join(root, "docs/site/site.css"),
  excludeInternal: true,
  excludePrivate: true,
  useTsLinkResolution: false,
  preserveLinkText: true,
  disableSources: true,
  disableGit: true,
  githubPages: false,
  hideGenerator: true,
  includeHierarchySummary: false,
  categorizeByGroup: false,
  categoryOrder: [...categories],
  searchInDocuments: true,
  searchCategoryBoosts: { "Table API": 2, Expressions: 1.5 },
  navigation: { includeCategories: true, includeGroups: false, includeFolders: false },
  sort: ["kind", "alphabetical"],
  highlightLanguages: ["bash", "dockerfile", "java", "javascript", "json", "python", "sql", "typescript", "yaml"],
  validation: { invalidLink: true, notExported: true, notDocumented: false },
  treatWarningsAsErrors: true,
  logLevel: "Warn",
};

const app = await Application.bootstrap(options);
nameGuides(app);
nameNestedTypes(app, modules.nested);
groupByPackage(app);
tidyClasses(app);
const project = await app.convert();
if (project === undefined || app.logger.hasErrors()) process.exit(1);
app.validate(project);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1);
