import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { line } from "../conformance/support/line.js";
import { root } from "../e2e/support/program.js";
import { declarationsOf, generatedFiles, proseOf, sourceFiles } from "./support/declarations.js";

const files = generatedFiles(path.join(root, "generated", line, "src"));
const declarations = files.flatMap((file) => declarationsOf(file)).filter(({ internal }) => !internal);
const members = declarations.filter(({ kind }) => kind === "member");

test("every type and member has a comment", () => {
  expect(declarations.length).toBeGreaterThan(3000);
  expect(declarations.filter(({ comment }) => comment === undefined)).toEqual([]);
});

test("every type and member says what it is in Java, and since which Flink line it exists", () => {
  const told = declarations.filter(({ kind }) => kind !== "nested");
  expect(told.filter(({ comment = "" }) => !/(?:^|\s)Java: `[^`]+`/m.test(comment)).map(({ place }) => place)).toEqual(
    [],
  );
  const since = /@since Flink (?:\d+\.\d+|\d+\.\d+ or earlier)$/m;
  expect(told.filter(({ comment = "" }) => !since.test(comment)).map(({ place }) => place)).toEqual([]);
});

test("parameters in comments are those of the signature", () => {
  const tags = members.flatMap(({ place, comment = "", parameters }) =>
    [...comment.matchAll(/@param (\S+)/g)].map(([, name = ""]) => ({ place, name, there: parameters.includes(name) })),
  );
  expect(tags.length).toBeGreaterThan(500);
  expect(tags.filter(({ there }) => !there)).toEqual([]);
});

test("every link leads to something that is emitted", () => {
  const names = emittedNames([...files, ...sourceFiles(path.join(root, "overrides"))]);
  const dead = declarations.flatMap(({ place, comment = "" }) =>
    [...comment.matchAll(/\{@link ([^\s}|]+)/g)].flatMap(([, target = ""]) =>
      names.has(target) ? [] : [`${place} -> ${target}`],
    ),
  );
  expect([...new Set(dead)]).toEqual([]);
});

/** What Javadoc and Java look like, where prose has none of it. */
const leftovers: Readonly<Record<string, RegExp>> = {
  "an inline tag of Javadoc": /\{@(?!link )/,
  "an HTML element": /<\/?(?:p|code|pre|ul|ol|li|b|i|br|a|em|h\d|table|t[rdh]|tt|dl|dt|dd)\b[^>]*>/i,
  "an HTML entity": /&(?:lt|gt|amp|nbsp|quot|#\d+);/,
  "a member as Javadoc names it": /(?:^|[\s(`])(?:[A-Z]\w*)?#[a-z]\w*/,
  "a statement that ends in a semicolon": /[\w)"];`|\);$/,
  "a class literal": /\w\.class\b/,
  "a lambda or method reference": /\) ?->|\w::\w/,
  "a declaration of a method or variable": /`(?:(?:public|private|protected|static|final)\s+)+[\w<>[\]]+\s+\w+/,
  "a wildcard": /<\?|\? (?:extends|super) /,
  "an annotation": /(?:^|[\s(`])@(?:Override|Nullable|FunctionHint|DataTypeHint|Deprecated)\b/,
  "a block tag of Javadoc": /^@(?:return|exception|inheritDoc|author|version)\b/,
  "a block tag within a line": /\\@|@@|\S @param\b|^param: /,
  "a cast": /\(\([A-Z]\w+\) ?\w/,
  "type arguments of Java":
    /\b[A-Z]\w*[a-z]\w*\\?<[^<>]*\b(?:String|Boolean|Byte|Short|Integer|Long|Float|Double|List|Map|Row)\b/,
};

test.each(Object.entries(leftovers))("no comment has %s in its text", (_, pattern) => {
  const found = declarations.flatMap(({ place, comment = "" }) =>
    proseOf(comment)
      .filter((text) => pattern.test(text))
      .map((text) => `${place}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** Words in camel case that are written so here too. */
const camelCase: ReadonlySet<string> = new Set([
  // What functions written in Java are called by.
  "hashCode",
  "onTimer",
  "emitValue",
  "emitUpdateWithRetract",
  // The name of a column, what a plan prints, and the keys of a map.
  "myField",
  "changelogMode",
  "clusterType",
  "clusterId",
  "jobId",
  "workflowId",
]);

test("a text names nothing in camel case but what is said to be Java's", () => {
  const found = declarations.flatMap(({ place, comment = "" }) => {
    const text = proseOf(comment).join(" ");
    const own = text.replaceAll(/`[^`]*` \(in Java\)|\]\([^)]*\)/g, "");
    const words = [...own.matchAll(/\b[a-z]+[A-Z]\w*/g)].map(([word]) => word);
    return words.filter((word) => !camelCase.has(word)).map((word) => `${place}: ${word}`);
  });
  expect(found).toEqual([]);
});

test("a text calls the methods of its class, and functions, by their emitted names", () => {
  const functions = javaNames(members.filter(({ place }) => place.startsWith("expressions.ts:")));
  const byFile = new Map<string, (typeof members)[number][]>();
  for (const member of members) {
    const file = member.place.replace(/:.*/, "");
    byFile.set(file, [...(byFile.get(file) ?? []), member]);
  }
  const called = [...byFile.values()].flatMap((ofFile) => {
    const own = javaNames(ofFile);
    return ofFile.flatMap(({ place, comment = "" }) =>
      proseOf(comment).flatMap((text) =>
        [...text.matchAll(/(?<![\w.])([a-z]+[A-Z]\w*)\(/g)].flatMap(([, name = ""]) =>
          own.has(name) || functions.has(name) ? [`${place}: ${text}`] : [],
        ),
      ),
    );
  });
  expect(called).toEqual([]);
});

/** The Java names, in camel case, of members. */
function javaNames(of: typeof members): ReadonlySet<string> {
  return new Set(of.flatMap(({ comment = "" }) => /Java: `[^`(]*\b([a-z]+[A-Z]\w*)\(/.exec(comment)?.[1] ?? []));
}

/** `Table`, `Table.select`, `Schema.Builder`, `Schema.Builder.column`: members of superclasses too. */
function emittedNames(sources: readonly ts.SourceFile[]): ReadonlySet<string> {
  const classes = new Map<string, { readonly parent: string | undefined; readonly members: readonly string[] }>();
  const nested = new Map<string, string>();
  for (const file of sources) {
    for (const statement of file.statements) {
      if (ts.isClassDeclaration(statement)) {
        const name = statement.name?.text ?? "";
        const parent = statement.heritageClauses?.[0]?.types[0]?.expression.getText();
        const memberNames = statement.members.map((member) => member.name?.getText() ?? "constructor");
        classes.set(name, { parent, members: memberNames });
      } else if (ts.isVariableStatement(statement)) {
        const { name, initializer } = statement.declarationList.declarations[0]!;
        const object = initializer !== undefined && ts.isAsExpression(initializer) ? initializer.expression : undefined;
        const properties = object !== undefined && ts.isObjectLiteralExpression(object) ? object.properties : [];
        classes.set(name.getText(), { parent: undefined, members: properties.map((one) => one.name?.getText() ?? "") });
        for (const property of properties) {
          if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer))
            nested.set(property.initializer.text, `${name.getText()}.${property.name.getText()}`);
        }
      } else if (
        ts.isModuleDeclaration(statement) &&
        statement.body !== undefined &&
        ts.isModuleBlock(statement.body)
      ) {
        for (const alias of statement.body.statements) {
          if (ts.isTypeAliasDeclaration(alias) && ts.isTypeReferenceNode(alias.type))
            nested.set(alias.type.typeName.getText(), `${statement.name.getText()}.${alias.name.text}`);
        }
      }
    }
  }
  const written = (name: string): string => {
    const outer = nested.get(name);
    if (outer === undefined) return name;
    const [first = "", ...rest] = outer.split(".");
    return [written(first.replace(/Base$/, "")), ...rest].join(".");
  };
  const names = new Set<string>();
  for (const name of classes.keys()) {
    names.add(written(name));
    for (let at: string | undefined = name; at !== undefined; at = classes.get(at)?.parent) {
      for (const member of classes.get(at)?.members ?? []) names.add(`${written(name)}.${member}`);
    }
  }
  return names;
}
