import { describe, expect, it } from "vitest";
import { skeleton } from "./skeleton.js";

describe("skeleton", () => {
  it("keeps every character at its offset and every line on its line", () => {
    const source = 'class A {\n  // note\n  int a() {\n    return "}".length();\n  }\n  int b;\n}\n';
    const { text } = skeleton(source);
    expect(text).toHaveLength(source.length);
    expect(text.indexOf("int b")).toBe(source.indexOf("int b"));
    expect(text.split("\n")).toHaveLength(source.split("\n").length);
  });

  it("blanks bodies whatever their strings and comments say", () => {
    const source = `class A { void a() { char c = '}'; String s = """\n }" """; /* } */ // }\n } int b; }`;
    expect(skeleton(source).text.replace(/\s+/g, " ")).toBe("class A { void a() { } int b; }");
  });

  it("blanks what initializers hold, and keeps the values of annotations", () => {
    const source = `class A { @S({"x", "y"}) static final F F = new F(1, a -> { b(); }) { void x() {} }, G = f("},"); }`;
    expect(skeleton(source).text.replace(/\s+/g, " ")).toBe(
      `class A { @S({"x", "y"}) static final F F = new F( ) { }, G = f( ); }`,
    );
  });

  it("is not misled by methods and classes named after keywords", () => {
    const source = `class A { void record(int a) { x(); } Class<?> c = B.class; void interfaces() { y(); } }`;
    expect(skeleton(source).text.replace(/\s+/g, " ")).toBe(
      "class A { void record(int a) { } Class<?> c = B.class; void interfaces() { } }",
    );
  });

  it("finds Javadoc comments between declarations only", () => {
    const source = `/** one */ class A { /* no */ /**/ /** two */ int a() { /** no */ return 1; } }`;
    const { javadocs } = skeleton(source);
    expect(javadocs.map(({ start, end }) => source.slice(start, end))).toEqual(["/** one */", "/** two */"]);
  });
});
