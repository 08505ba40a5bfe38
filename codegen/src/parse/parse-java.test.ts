import { describe, expect, it } from "vitest";
import type { TypeReference } from "./declarations.js";
import { parseJava } from "./parse-java.js";

function only(source: string) {
  const [type] = parseJava(source).types;
  return type!;
}

/** A type as one would write it. */
function written(type: TypeReference): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "array":
      return `${written(type.component)}[]`;
    case "wildcard":
      return type.bound ? `? ${type.variance} ${written(type.bound)}` : "?";
    case "named":
      return type.parts
        .map(({ name, arguments: list }) => (list.length > 0 ? `${name}<${list.map(written).join(", ")}>` : name))
        .join(".");
  }
}

describe("parseJava", () => {
  it("reads the package and every kind of import", () => {
    const file = parseJava(
      "package a.b;\nimport a.C;\nimport a.d.*;\nimport static a.E.F;\nimport static a.G.*;\nclass A {}",
    );
    expect(file.package).toBe("a.b");
    expect(file.imports).toEqual([
      { name: "a.C", static: false, onDemand: false },
      { name: "a.d", static: false, onDemand: true },
      { name: "a.E.F", static: true, onDemand: false },
      { name: "a.G", static: true, onDemand: true },
    ]);
  });

  it("reads varargs, dimensions after names and annotations on parameters", () => {
    const [method] = only(
      "class A { int a(@Nullable final String b, long[] c[], Object... d)[] { return null; } }",
    ).methods;
    expect(written(method!.returns)).toBe("int[]");
    expect(method!.parameters.map((each) => [each.name, written(each.type), each.varargs])).toEqual([
      ["b", "String", false],
      ["c", "long[][]", false],
      ["d", "Object[]", true],
    ]);
    expect(method!.parameters[0]!.annotations).toEqual([{ name: "Nullable" }]);
  });

  it("reads generic methods with bounds and wildcards", () => {
    const [method] = only(
      "interface A { <T extends B<T> & C, U> Map.Entry<? extends T, ? super U[]> a(List<?> b) throws E; }",
    ).methods;
    expect(method!.typeParameters.map(({ name, bounds }) => [name, ...bounds.map(written)])).toEqual([
      ["T", "B<T>", "C"],
      ["U"],
    ]);
    expect(written(method!.returns)).toBe("Map.Entry<? extends T, ? super U[]>");
    expect(method!.throws.map(written)).toEqual(["E"]);
    expect(method!.hasBody).toBe(false);
  });

  it("tells static, default and abstract methods of an interface apart", () => {
    const { methods } = only("interface A { static int a() { return 1; } default int b() { return 1; } int c(); }");
    expect(methods.map(({ name, modifiers, hasBody }) => [name, [...modifiers], hasBody])).toEqual([
      ["a", ["static"], true],
      ["b", ["default"], true],
      ["c", [], false],
    ]);
  });

  it("reads enum constants with bodies, and the members behind them", () => {
    const type = only(
      "enum A implements B { X(1) { int a() { return 2; } }, /** y */ @Deprecated Y; int a() { return 1; } }",
    );
    expect(type.kind).toBe("enum");
    expect(type.enumConstants.map(({ name, javadoc }) => [name, javadoc])).toEqual([
      ["X", undefined],
      ["Y", "y"],
    ]);
    expect(type.methods.map(({ name }) => name)).toEqual(["a"]);
    expect(type.implements.map(written)).toEqual(["B"]);
  });

  it("reads records, annotation types and sealed types", () => {
    const [record, annotation, sealed] = parseJava(
      "record A<T>(T a, int... b) { A { } } @interface B { String[] value() default {}; } sealed interface C permits D, E.F {}",
    ).types;
    expect(record!.components.map(({ name, varargs }) => [name, varargs])).toEqual([
      ["a", false],
      ["b", true],
    ]);
    expect(record!.constructors.map(({ compact }) => compact)).toEqual([true]);
    expect(annotation!.methods.map(({ name, returns }) => [name, written(returns)])).toEqual([["value", "String[]"]]);
    expect(sealed!.permits.map(written)).toEqual(["D", "E.F"]);
  });

  it("attaches the last Javadoc before a declaration, annotations between or not", () => {
    const type = only(`
      /** stale */
      /**
       * Of A.
       *   indented
       */
      // a comment
      @Public
      class A {
        /** Of a. */ @Deprecated(since = "1") public int a;
        @Deprecated /** misplaced */ public int b;
        int c;
      }`);
    expect(type.javadoc).toBe("Of A.\n  indented");
    expect(type.fields.map(({ name, javadoc }) => [name, javadoc])).toEqual([
      ["a", "Of a."],
      ["b", undefined],
      ["c", undefined],
    ]);
    expect(type.fields[0]!.annotations).toEqual([{ name: "Deprecated", arguments: 'since = "1"' }]);
    expect(type.line).toBe(9);
  });

  it("reads all fields of one declaration", () => {
    const { fields } = only("class A { public static final int A = f(1, 2), B[] = {1}; }");
    expect(fields.map(({ name, type }) => [name, written(type)])).toEqual([
      ["A", "int"],
      ["B", "int[]"],
    ]);
  });

  it("names the file that is not Java", () => {
    expect(() => parseJava("class {", "a/B.java")).toThrow(/^a\/B\.java: cannot parse/);
  });
});
