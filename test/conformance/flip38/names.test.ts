import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../../e2e/support/program.js";
import { readEntryPoint, type Declared, type Signature } from "./support/entry-point.js";
import { leftOut, names, textOf, type Name } from "./support/names.js";
import { problemsOf, snippetsOf } from "./support/today.js";

/** Every reason for which a name is left out, and what shows that it is plumbing of Python alone. */
const reasons: Readonly<Record<string, (name: Name) => boolean>> = {
  "ships Python files to Python workers": ({ module, method }) =>
    module === "pyflink.common.dependency_manager" || /^(?:add|set)_python_/.test(method),
  "names the interpreter of Python workers": ({ method }) => /^[gs]et_python_executable$/.test(method),
  "converts Python values for pickling": ({ module, method }) =>
    module === "pyflink.table.types" && /^(?:need_conversion|(?:to|from)_sql_type)$/.test(method),
  "pickles values of Python classes": ({ type }) => type === "UserDefinedType",
  "a function in Python, run by Python workers": ({ module }) => module === "pyflink.table.udf",
};

let entryPoint: ReadonlyMap<string, Declared>;

beforeAll(() => {
  entryPoint = readEntryPoint();
});

describe("the names of PyFlink 1.10.3", () => {
  it("are each here, or in the list of what is left out", () => {
    expect(names.length).toBe(588);
    const missing = names.filter((name) => !leftOut.has(textOf(name)) && whatIsHereOf(name) === undefined);
    expect(missing.map(textOf)).toEqual([]);
  });

  it("take the parameters they took, and more only where they may be left away", () => {
    const wrong = names.flatMap((name) => {
      const signatures = whatIsHereOf(name);
      if (signatures === undefined || signatures.some((each) => takes(each, name))) return [];
      return [`${textOf(name)}(${name.parameters.join(", ")})`];
    });
    expect(wrong).toEqual([]);
  });

  it("that are left out are not here, and are plumbing of Python", () => {
    for (const [text, reason] of leftOut) {
      const name = names.find((each) => textOf(each) === text);
      expect(name, `${text} is not in the list`).toBeDefined();
      if (name === undefined) continue;
      expect(reasons[reason]?.(name), `${text}: ${reason}`).toBe(true);
      expect(whatIsHereOf(name), `${text} is here`).toBeUndefined();
    }
  });
});

describe("the comment", () => {
  it("of every class says what it is today", () => {
    const silent = [...entryPoint.values()].filter(({ isClass, comment }) => isClass && !saysToday(comment));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("of every member says what to write today", () => {
    const silent = [...entryPoint.values()].flatMap((type) =>
      type.members.flatMap((member) => {
        const comments = [member.comment, ...member.signatures.map((each) => each.comment)];
        const says = comments.some((comment) => saysToday(comment)) || isPlain(type, member.name);
        // Of a class that the entry point exports, it is looked at there.
        const isElsewhere = member.declaring !== type.name && entryPoint.has(member.declaring);
        return says || isElsewhere ? [] : [`${type.name}.${member.name}: ${member.comment}`];
      }),
    );
    expect(silent).toEqual([]);
  });

  it("of every class and member names what tsflink has", () => {
    const declared = new Set(declarationsOfToday().match(/\w+/g));
    const unknown = [...entryPoint.values()].flatMap((type) =>
      [type, ...type.members].flatMap((each) => {
        const comments = [
          each.comment,
          ...("signatures" in each ? each.signatures.map((signature) => signature.comment) : []),
        ];
        const missing = comments.flatMap((comment) => usedIn(comment)).filter((name) => !declared.has(name));
        return missing.map((name) => `${type.name}.${each.name}: ${name}`);
      }),
    );
    expect(unknown).toEqual([]);
  });

  it("has code for today that the compiler takes", () => {
    const snippets = [...entryPoint.values()].flatMap((type) => [
      ...snippetsOf(type.name, "", type.comment),
      ...type.members.flatMap(({ name, comment, signatures }) =>
        [comment, ...signatures.map((each) => each.comment)].flatMap((each) => snippetsOf(type.name, name, each)),
      ),
    ]);
    expect(snippets.length).toBeGreaterThan(300);
    expect(problemsOf(snippets)).toEqual([]);
  });
});

/** What `tsflink` declares, beside this entry point. */
function declarationsOfToday(): string {
  const types = path.join(root, "generated/2.3/dist/types");
  return readdirSync(types, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(".d.ts") && !path.relative(types, entry.parentPath).includes("flip38"))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

/** The classes and methods of tsflink that the code in a comment uses; JavaScript's own are left out. */
function usedIn(comment: string): readonly string[] {
  const today = comment.slice(comment.search(saysTodayPattern));
  const code = [...today.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text.replaceAll(/"[^"]*"/g, '""'));
  const names = code.flatMap((text) => [
    ...[...text.matchAll(/(?<![\w.])([A-Z]\w*[a-z]\w*)[.(]/g)].map(([, name = ""]) => name),
    ...[...text.matchAll(/\.([a-z]\w*)\(/g)].map(([, name = ""]) => name),
    ...[...text.matchAll(/[A-Z]\w+Options\.([A-Z_]+)/g)].map(([, name = ""]) => name),
  ]);
  return names.filter((name) => !/^(?:Object|fromEntries|map|startsWith)$/.test(name));
}

/** The signatures of what has the name; a property or accessor takes nothing. */
function whatIsHereOf({ type, method }: Name): readonly Signature[] | undefined {
  const declared = entryPoint.get(type);
  if (declared === undefined) return undefined;
  if (method === "") return [nothing];
  // An abstract class is made by those that extend it.
  if (method === "__init__") return declared.constructors.length === 0 ? [nothing] : declared.constructors;
  const member = declared.members.find(({ name }) => name === method);
  return member && (member.signatures.length === 0 ? [nothing] : member.signatures);
}

const nothing: Signature = { parameters: [], comment: "" };

/** Their constructors took an object of py4j, which the list leaves out; here they take what they are made of. */
const wrappers = new Set([
  "ExecutionConfig",
  "ObjectPath",
  "CatalogTableStatistics",
  "CatalogColumnStatistics",
  "HiveCatalog",
  "ConnectTableDescriptor",
  "StreamTableDescriptor",
  "BatchTableDescriptor",
  "EnvironmentSettings",
  "TableSchema",
]);

function takes({ parameters }: Signature, { type, method, parameters: listed }: Name): boolean {
  const [first] = parameters;
  if (method === "__init__") {
    if (listed.length === 0 && wrappers.has(type)) return true;
    // Of an object of Java, the object of today's API.
    if (listed[0]?.startsWith("java_") || (listed.length === 0 && first?.name === "modern")) {
      return first?.name === "modern";
    }
  }
  const wanted = listed.map((name) => name.replace(/^\*/, "").replace(/^function$/, "function_"));
  const has = parameters.slice(0, wanted.length).map(({ name }) => name);
  return has.join() === wanted.join() && parameters.slice(wanted.length).every(({ optional }) => optional);
}

const saysTodayPattern = /\b[Tt]oday(?:'s)?\b/;
const saysToday = (comment: string): boolean => saysTodayPattern.test(comment);

/** What JavaScript asks of every value, and the constants of an enum, whose comment says it for all of them. */
function isPlain({ isClass, comment }: Declared, member: string): boolean {
  return /^(?:equals|toString|toJSON)$/.test(member) || (!isClass && saysToday(comment));
}
