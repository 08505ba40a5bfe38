import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { namedTypes, partialTypes } from "../../codegen/src/policy/named-types.js";
import { readCoverage, type Covered } from "./support/coverage-list.js";
import { runJava } from "./support/java-program.js";
import { generated, line, signaturesFile } from "./support/line.js";
import { readmeRow } from "./support/readme-row.js";

/** A public member, as the class files have it. */
interface Member {
  readonly type: string;
  readonly kind: string;
  /** `plus(Object)`, `(String, int)` for a constructor, `MAX_VALUE`. */
  readonly member: string;
  /** The class that declares it, and the member as the gateway takes it. */
  readonly declaring: string;
  readonly signature: string;
  readonly marks: ReadonlySet<string>;
}

const inPackage = (...names: readonly string[]) => {
  const pattern = new RegExp(`^org\\.apache\\.flink\\.table\\.(?:${names.join("|")})\\.`);
  return ({ type }: Member) => pattern.test(type);
};

/** All types that cannot leave the JVM, and why. */
const staysInJvm: ReadonlySet<string> = new Set([
  // Classes, and code, that are loaded there.
  "java.lang.ClassLoader",
  "java.lang.invoke.MethodHandle",
  // The task that runs a function, and what takes its rows.
  "org.apache.flink.api.common.functions.RuntimeContext",
  "org.apache.flink.util.Collector",
  // A function that would be called there.
  "java.util.function.Supplier",
]);

/** Every reason for which a member may be absent, and what shows that it is true. */
const reasons: readonly { readonly reason: RegExp; readonly holds: (member: Member, reason: string) => boolean }[] = [
  {
    reason: /^for authors of connectors and formats$/,
    holds: inPackage("connector", "factories", "legacy", "sources", "sinks", "descriptors"),
  },
  { reason: /^for authors of connectors and formats: Flink's internal row format$/, holds: inPackage("data") },
  { reason: /^for authors of functions' type inference$/, holds: inPackage("types\\.inference", "types\\.extraction") },
  {
    reason: /^for authors of functions' type inference: annotations in Java code$/,
    holds: (member) => member.marks.has("annotation") || inPackage("annotation")(member),
  },
  { reason: /^for authors of workflow schedulers$/, holds: inPackage("workflow") },
  { reason: /^for authors of planners$/, holds: inPackage("delegation") },
  { reason: /^for authors of planners: @Internal$/, holds: ({ marks }) => marks.has("internal") },
  {
    reason: /^an abstract class, to be extended in Java$/,
    holds: ({ kind, marks }) => kind === "constructor" && marks.has("abstract"),
  },
  {
    reason: /^takes (?:or returns a type that cannot leave the JVM|a function that would have to run inside the JVM): /,
    holds: ({ marks }, reason) => {
      const type = reason.slice(reason.lastIndexOf(" ") + 1);
      return staysInJvm.has(type) && marks.has(`mentions ${type}`);
    },
  },
];

/** Of how many methods a core type has fewer than it declares, and why; the test of reasons shows that they are true. */
const leftOut: Readonly<Record<string, string>> = {
  "api.EnvironmentSettings": "4 of 11; @Internal: the class loader, catalog store, secret store and SQL factory",
  "api.EnvironmentSettings$Builder": "1 of 10; takes a ClassLoader",
  "api.PlanReference": "1 of 7; takes a ClassLoader",
  "api.TableConfig": "3 of 21; @Internal: the configuration under it, and all of it as a map",
  "catalog.DataTypeFactory": "1 of 10; gives a ClassLoader",
  "expressions.CallExpression": "1 of 18; @Internal: permanent() of a BuiltInFunctionDefinition",
  "functions.FunctionContext": "1 of 6; gives a ClassLoader",
  "functions.ProcessTableFunction": "1 of 3; takes a Collector",
  "functions.TableFunction": "1 of 6; takes a Collector",
  "types.logical.LocalZonedTimestampType": "1 of 12; @Internal: the planner's kind of timestamp",
  "types.logical.RawType": "1 of 14; takes a ClassLoader",
  "types.logical.StructuredType": "1 of 21; takes a ClassLoader",
  "types.logical.TimestampType": "1 of 12; @Internal: the planner's kind of timestamp",
  "types.logical.ZonedTimestampType": "1 of 12; @Internal: the planner's kind of timestamp",
};

let members: readonly Member[];
let coverage: ReadonlyMap<string, Covered>;
let callable: ReadonlySet<string>;

/** The public members of the Table API, or of these types. */
function publicMembers(...types: readonly string[]): readonly Member[] {
  return runJava("PublicApi.java", ...types).map((row) => {
    const [type = "", kind = "", member = "", signature = "", marks = ""] = row.split("\t");
    const [declaring = "", called = ""] = signature.split("#");
    return { type, kind, member, declaring, signature: called, marks: new Set(marks.split(", ")) };
  });
}

beforeAll(() => {
  members = publicMembers();
  const rows = readCoverage(path.join(generated, "../coverage.tsv"));
  coverage = new Map(rows.map((row) => [`${row.type}#${row.member}`, row]));
  callable = new Set(
    readFileSync(signaturesFile, "utf8")
      .trimEnd()
      .split("\n")
      .map((text) => text.slice(0, text.lastIndexOf(": "))),
  );
});

const isCallable = ({ declaring, type, signature }: Member): boolean =>
  [declaring, type].some((owner) => callable.has(`${owner}#${signature}`));

// The DataStream API, class loaders, Java's serialization of a Configuration, and documentation as objects.
const javaOnly = [
  "java.lang.ClassLoader",
  "org.apache.flink.streaming.api.datastream.DataStream",
  "org.apache.flink.core.memory.DataInputView",
  "org.apache.flink.core.memory.DataOutputView",
  "org.apache.flink.configuration.description.InlineElement",
];

function isOfNoUse({ type, member, marks }: Member): boolean {
  const wanted = partialTypes.get(type);
  if (wanted !== undefined && !wanted.has(member.slice(0, member.indexOf("(")))) return true;
  return marks.has("internal") || javaOnly.some((name) => marks.has(`mentions ${name}`));
}

const fateOf = ({ type, member }: Member): string | undefined => coverage.get(`${type}#${member}`)?.fate;
const named = ({ type, member }: Member): string => `${type}#${member}`;
/** `values()` and `valueOf(name)` of an enum are its object in TypeScript. */
const isOfEnum = (fate: string): boolean => /^emitted as (?:the properties of \S+|\S+\[name\])$/.test(fate);

/** `Table.get_schema`, `Schema.Builder constructor`: what an API report marks as deprecated. */
function deprecatedMembers(report: string): string[] {
  let type = "";
  return report.split("\n").flatMap((text) => {
    type = /^(?:\/\*\*.*\*\/ )?export declare (?:class|const) (\w+)/.exec(text)?.[1] ?? type;
    const [, member] = /^ {2}\/\*\* @deprecated \*\/ (?:static )?(?:get )?(\w+)/.exec(text) ?? [];
    return member === undefined ? [] : [member === "constructor" ? `${type} constructor` : `${type}.${member}`];
  });
}

/** As the report names types: `Schema.Builder.build` is of `SchemaBuilder`. */
const reported = (name: string) => name.replaceAll(/\.(?=[A-Z]\w*[. ])/g, "");

describe(`the public members in the class files of Flink ${line}`, () => {
  it("are each in the coverage list", () => {
    expect(members.length).toBeGreaterThan(3000);
    expect(members.filter((member) => fateOf(member) === undefined).map(named)).toEqual([]);
  });

  it("are all that the list has, but for fields of objects", () => {
    const there = new Set(members.map(named));
    const invented = [...coverage].filter(
      ([name, { fate }]) => !there.has(name) && !fate.endsWith(": a field of an object"),
    );
    expect(invented).toEqual([]);
  });

  it("can be called where the list says that they are emitted", () => {
    const absent = members.filter((member) => {
      const fate = fateOf(member) ?? "";
      if (!fate.startsWith("emitted as ") || member.kind === "enum value" || isOfEnum(fate)) return false;
      return !isCallable(member);
    });
    expect(absent.map(named)).toEqual([]);
  });

  it("are left out for a reason that is acceptable and true", () => {
    const wrong = members.flatMap((member) => {
      const fate = fateOf(member) ?? "";
      if (!fate.startsWith("excluded: ")) return [];
      const reason = fate.slice("excluded: ".length);
      const rule = reasons.find((each) => each.reason.test(reason));
      return rule?.holds(member, reason) === true ? [] : [`${named(member)}: ${reason}`];
    });
    expect(wrong).toEqual([]);
  });

  it.runIf(line === "2.3")(
    "of other artifacts' types that users need can be called, but for what they have no use for",
    () => {
      const types = [...namedTypes].filter((type) => [...callable].some((each) => each.startsWith(`${type}#`)));
      expect(types.length).toBeGreaterThan(35);
      const others = publicMembers(...types);
      expect(others.length).toBeGreaterThan(600);
      // Of an enum they are its object in TypeScript.
      const isEnumMethod = ({ member }: Member) => member === "values()" || member === "valueOf(String)";
      const absent = others.filter(
        (each) => each.kind !== "enum value" && !isCallable(each) && !isOfNoUse(each) && !isEnumMethod(each),
      );
      expect(absent.map(named)).toEqual([]);
    },
  );

  it("are marked as deprecated where the class files say so, and nowhere else", () => {
    const emitted = members.flatMap((member) => {
      const [, name = ""] = /^emitted as (\S+(?: constructor)?)/.exec(fateOf(member) ?? "") ?? [];
      return name === "" || isOfEnum(fateOf(member) ?? "") ? [] : [{ name: reported(name), marks: member.marks }];
    });
    const deprecated = new Set(emitted.filter(({ marks }) => marks.has("deprecated")).map(({ name }) => name));
    const known = new Set(emitted.map(({ name }) => name));
    const marked = new Set(deprecatedMembers(readFileSync(path.join(generated, "../api.d.ts"), "utf8")));
    expect(deprecated.size).toBeGreaterThan(10);
    expect({
      unmarked: [...deprecated].filter((name) => !marked.has(name)),
      invented: [...marked].filter((name) => known.has(name) && !deprecated.has(name)),
    }).toEqual({ unmarked: [], invented: [] });
  });

  it("are counted, as the README says", () => {
    const emitted = members.filter((member) => fateOf(member)?.startsWith("emitted as "));
    const types = new Set(emitted.map(({ type }) => type));
    const reasons = new Map<string, number>();
    for (const member of members) {
      const reason = /^excluded: ([^:]*)/.exec(fateOf(member) ?? "")?.[1];
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    console.log(
      `Flink ${line}: ${members.length} public members in class files, ${emitted.length} emitted of ${types.size} types, ` +
        `${members.length - emitted.length} excluded`,
      ...[...reasons].map(([reason, count]) => `\n  ${count} ${reason}`),
    );
    expect(types.size).toBeGreaterThan(220);
    expect(emitted.length).toBeGreaterThan(2600);
    const counts = { members: members.length, emitted: emitted.length, leftOut: members.length - emitted.length };
    expect(readmeRow() ?? counts, "in the README").toMatchObject(counts);
  });

  it.runIf(line === "2.3")("are emitted of every type that TableEnvironment, Table and Expressions lead to", () => {
    const core = readFileSync(path.join(import.meta.dirname, "data/core-types-2.3.tsv"), "utf8")
      .trimEnd()
      .split("\n");
    const counts = core.map((row) => {
      const [type = "", methods = ""] = row.split("\t");
      return { type, declared: Number(methods), emitted: emittedMethods(type) };
    });
    const lacking = counts.filter(({ declared, emitted }) => emitted < declared);
    expect(lacking.map(({ type, declared, emitted }) => `${type}: ${declared - emitted} of ${declared}`)).toEqual(
      Object.entries(leftOut).map(([type, why]) => `org.apache.flink.table.${type}: ${why.slice(0, why.indexOf(";"))}`),
    );

    const emittedTypes = readFileSync(path.join(generated, "types.ts"), "utf8");
    const types = counts.filter(({ type }) => emittedTypes.includes(`"${type}"`)).length;
    const methods = counts.reduce((sum, { emitted }) => sum + emitted, 0);
    console.log(`Types that TableEnvironment, Table and Expressions lead to: ${types}, ${methods} methods emitted`);
    expect(types).toBe(283);
    expect(methods).toBeGreaterThanOrEqual(1992);
  });
});

function emittedMethods(type: string): number {
  const own = members.filter((member) => member.type === type && member.kind === "method");
  // One of them, GenericInMemoryCatalog, has no annotation, and so no rows.
  if (own.length === 0) return [...callable].filter((each) => each.startsWith(`${type}#`)).length;
  return own.filter((member) => fateOf(member)?.startsWith("emitted as ")).length;
}
