import { beforeAll, describe, expect, it } from "vitest";
import { readEntryPoint, type Declared, type Signature } from "./support/entry-point.js";
import { leftOut, names, textOf, type Name } from "./support/names.js";

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
        return says || member.declaring !== type.name ? [] : [`${type.name}.${member.name}: ${member.comment}`];
      }),
    );
    expect(silent).toEqual([]);
  });
});

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

const saysToday = (comment: string): boolean => /\b[Tt]oday(?:'s)?\b/.test(comment);

/** What JavaScript asks of every value, and the constants of an enum, whose comment says it for all of them. */
function isPlain({ isClass, comment }: Declared, member: string): boolean {
  return /^(?:equals|toString|toJSON)$/.test(member) || (!isClass && saysToday(comment));
}
