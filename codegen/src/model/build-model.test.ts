import { describe, expect, it } from "vitest";
import { buildModel } from "./build-model.js";
import { erasure } from "./java-types.js";
import type { ApiType, JavaType, Method } from "./types.js";

/** Builds a model of files given by path; the problems found are in the result. */
function model(files: Readonly<Record<string, string>>) {
  const problems: string[] = [];
  const texts = Object.entries(files).map(([path, text]) => ({ artifact: "x", path, text: () => text }));
  const { types } = buildModel(
    "1.0",
    texts,
    () => true,
    ({ file, line, message }) => problems.push(`${file}:${line}: ${message}`),
  );
  return { problems, type: (name: string): ApiType => types.get(name)! };
}

function typeOf(source: string, name: string): ApiType {
  return model({ "p/File.java": `package p; ${source}` }).type(name);
}

function text(type: JavaType): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "class":
      return type.name + (type.arguments.length > 0 ? `<${type.arguments.map(text).join(", ")}>` : "");
    case "array":
      return `${text(type.component)}[]`;
    case "variable":
      return type.name;
    case "wildcard":
      return type.bound ? `? ${type.variance} ${text(type.bound)}` : "?";
  }
}

function signature({ name, parameters, returns }: Method): string {
  return `${text(returns)} ${name}(${parameters.map(({ type }) => text(type)).join(", ")})`;
}

function method(type: ApiType, name: string): Method {
  const found = type.methods.filter((each) => each.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("names", () => {
  it("finds nested and inherited member types, from the inside out", () => {
    const { type, problems } = model({
      "p/Base.java": "package p; public class Base { public static class Inner {} }",
      "p/Sub.java":
        "package p; public class Sub extends Base { public Inner a() {} public static class N { public Inner b(Sub.Inner c) {} } }",
    });
    expect(signature(method(type("p.Sub"), "a"))).toBe("p.Base$Inner a()");
    expect(signature(method(type("p.Sub$N"), "b"))).toBe("p.Base$Inner b(p.Base$Inner)");
    expect(problems).toEqual([]);
  });

  it("prefers single imports to the package, and the package to imports on demand", () => {
    const { type } = model({
      "p/A.java":
        "package p; import q.X; import q.*; import r.*; public interface A { X x(); Y y(); Z z(); String s(); }",
      "p/X.java": "package p; public class X {}",
      "p/Y.java": "package p; public class Y {}",
      "q/X.java": "package q; public class X {}",
      "q/Y.java": "package q; public class Y {}",
      "r/Z.java": "package r; public class Z {}",
    });
    expect(type("p.A").methods.map(signature)).toEqual(["q.X x()", "p.Y y()", "r.Z z()", "java.lang.String s()"]);
  });

  it("keeps types without sources by name, nested ones too", () => {
    const { type, problems } = model({
      "p/A.java":
        "package p; import java.util.Map; import java.util.*; public interface A { Map.Entry<String, List<?>> a(java.net.URI b); }",
    });
    expect(signature(method(type("p.A"), "a"))).toBe(
      "java.util.Map$Entry<java.lang.String, java.util.List<?>> a(java.net.URI)",
    );
    expect(problems).toEqual([]);
  });

  it("lists a name that nothing explains", () => {
    const { problems } = model({ "p/A.java": "package p;\npublic interface A {\n  Unknown a();\n}" });
    expect(problems).toEqual(['p/A.java:3: "Unknown" is taken to be p.Unknown']);
  });

  it("finds a top-level type in a file of another name", () => {
    const { type } = model({
      "p/A.java": "package p; public interface A { B b(); }",
      "p/Other.java": "package p; class Other {} class B {}",
    });
    expect(signature(method(type("p.A"), "b"))).toBe("p.B b()");
  });

  it("lets type variables hide types, and bounds mention themselves", () => {
    const type = typeOf(
      "class T {} public interface A<T extends Comparable<T>> { T a(); <S extends T> S b(); }",
      "p.A",
    );
    expect(method(type, "a").returnErasure).toBe("java.lang.Comparable");
    expect(method(type, "b").returnErasure).toBe("java.lang.Comparable");
  });
});

describe("inheritance", () => {
  it("puts type arguments into the methods of a hidden superclass, and keeps their erasures", () => {
    const source = `abstract class Base<I, O> { public O as(I name, I... more) {} O hidden() {} }
      public final class Api extends Base<Object, Api> {}`;
    const as = method(typeOf(source, "p.Api"), "as");
    expect(signature(as)).toBe("p.Api as(java.lang.Object, java.lang.Object[])");
    expect(as.parameters.map((each) => [each.erasure, each.varargs])).toEqual([
      ["java.lang.Object", false],
      ["java.lang.Object[]", true],
    ]);
    expect([as.returnErasure, as.declaredIn]).toEqual(["java.lang.Object", "p.Base"]);
  });

  it("erases what a raw supertype would have substituted", () => {
    const type = typeOf("interface I<T extends Number> { T get(); } public interface A extends I {}", "p.A");
    expect(signature(method(type, "get"))).toBe("java.lang.Number get()");
  });

  it("has an overridden method once, with the covariant result", () => {
    const source = `public interface Base { Base self(); Object get(); }
      interface Other { String get(); }
      public interface Sub extends Base, Other { Sub self(); }`;
    const type = typeOf(source, "p.Sub");
    expect(type.methods.map(signature)).toEqual(["p.Sub self()", "java.lang.String get()"]);
    expect(type.supertypes).toEqual(["p.Base", "p.Other"]);
  });

  it("sees that a method overrides one with the type argument in its parameters", () => {
    const source =
      "interface I<T> { void take(T it); } public class A implements I<String> { public void take(String s) {} }";
    expect(typeOf(source, "p.A").methods.map(signature)).toEqual(["void take(java.lang.String)"]);
  });

  it("does not mix a method's own type variable with one of the subtype", () => {
    const source = "interface I<X> { <T> T to(X it); } public interface A<T> extends I<T> {}";
    const to = method(typeOf(source, "p.A"), "to");
    expect(signature(to)).toBe("T_ to(T)");
    expect(to.typeParameters.map(({ name }) => name)).toEqual(["T_"]);
  });

  it("inherits default methods and static methods of classes, not static ones of interfaces", () => {
    const source = `interface I { static int a() { return 1; } default int b() { return 1; } int c(); }
      public abstract class A implements I { public static int d() { return 1; } }
      class B extends A { public int c() { return 1; } }`;
    const type = typeOf(source, "p.B");
    expect(type.methods.map(({ name, static: is, abstract }) => [name, is, abstract])).toEqual([
      ["c", false, false],
      ["d", true, false],
      ["b", false, false],
    ]);
  });

  it("prefers a superclass's method to an interface's", () => {
    const source = `interface I { default int a() { return 1; } } class Base { public int a() { return 2; } }
      public class A extends Base implements I {}`;
    expect(method(typeOf(source, "p.A"), "a").declaredIn).toBe("p.Base");
  });

  it("inherits constants unless they are hidden", () => {
    const source = "interface I { int A = 1; String B = b(1); } public class C implements I { private int A; }";
    expect(
      typeOf(source, "p.C").fields.map((field) => [field.name, field.static, field.erasure, field.declaredIn]),
    ).toEqual([["B", true, "java.lang.String", "p.I"]]);
  });
});

describe("implicit members", () => {
  it("gives an enum values() and valueOf(String)", () => {
    const type = typeOf("public enum E { X { int a() { return 1; } }, Y; public int n() { return 1; } }", "p.E");
    expect(type.methods.map(signature)).toEqual(["int n()", "p.E[] values()", "p.E valueOf(java.lang.String)"]);
    expect(type.enumConstants.map(({ name }) => name)).toEqual(["X", "Y"]);
    expect(type.constructors).toEqual([]);
  });

  it("gives a record its accessors and its constructor", () => {
    const type = typeOf("public record R<T>(T a, int... b) { public R { } public T a() { return a; } }", "p.R");
    expect(type.methods.map(signature)).toEqual(["T a()", "int[] b()"]);
    expect(type.constructors.map((each) => each.parameters.map(({ type: it }) => erasure(it)))).toEqual([
      ["java.lang.Object", "int[]"],
    ]);
  });

  it("gives a public class without constructors one, an abstract class too", () => {
    const source =
      "public class A { public abstract static class B {} static class C {} public static class D { D() {} } }";
    const counts = ["p.A", "p.A$B", "p.A$C", "p.A$D"].map((name) => typeOf(source, name).constructors.length);
    expect(counts).toEqual([1, 1, 0, 0]);
  });

  it("has everything in an interface public, types in it static", () => {
    const type = typeOf("public interface I { class N {} int A = 1; void a(); private void b() {} }", "p.I$N");
    expect([type.public, type.static, type.path]).toEqual([true, true, ["I", "N"]]);
  });
});

describe("annotations", () => {
  it("takes a nested type's stability from outside, a member's only from itself", () => {
    const source =
      "@PublicEvolving public class A { @Internal public void a() {} public void b() {} public static class N {} }";
    expect(typeOf(source, "p.A$N").stability).toBe("PublicEvolving");
    expect(typeOf(source, "p.A").methods.map(({ stability }) => stability)).toEqual(["Internal", "none"]);
  });

  it("knows deprecation by annotation and by Javadoc tag, and does not inherit it", () => {
    const source = `public class A { @Deprecated public void a() {} /** @deprecated no */ public void b() {} }
      class B extends A { public void a() {} public void b() {} }`;
    expect(typeOf(source, "p.A").methods.map(({ deprecated }) => deprecated)).toEqual([true, true]);
    expect(typeOf(source, "p.B").methods.map(({ deprecated, javadoc }) => [deprecated, javadoc])).toEqual([
      [false, undefined],
      [false, undefined],
    ]);
  });

  it("knows nullable parameters and results", () => {
    const a = method(
      typeOf("public interface A { @Nullable String a(@javax.annotation.Nullable String b, int c); }", "p.A"),
      "a",
    );
    expect([a.returnNullable, ...a.parameters.map(({ nullable }) => nullable)]).toEqual([true, true, false]);
  });
});

describe("inherited Javadoc", () => {
  it("comes from the overridden method, with the parameters' new names and without deprecation", () => {
    const source = `interface I { /** Takes it.\n * @param it what\n * @deprecated no\n */ void take(int it); }
      public class A implements I { public void take(int that) {} }`;
    expect(method(typeOf(source, "p.A"), "take").javadoc).toBe("Takes it.\n\n@param that what");
  });

  it("fills {@inheritDoc} where it stands, and adds the tags that are missing", () => {
    const source = `interface I { /** Base.\n * @param a the a\n * @param b the b\n * @return it */ int f(int a, int b); }
      public class A implements I { /** More. {@inheritDoc}\n * @param b {@inheritDoc}, again */ public int f(int a, int b) {} }`;
    expect(method(typeOf(source, "p.A"), "f").javadoc).toBe(
      "More. Base.\n\n@param a the a\n@param b the b, again\n@return it",
    );
  });

  it("is looked for in interfaces before the superclass", () => {
    const source = `interface I { /** Of I. */ void f(); } class Base { /** Of Base. */ public void f() {} }
      public class A extends Base implements I { public void f() {} }`;
    expect(method(typeOf(source, "p.A"), "f").javadoc).toBe("Of I.");
  });
});
