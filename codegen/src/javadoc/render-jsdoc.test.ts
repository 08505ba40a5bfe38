import { describe, expect, it } from "vitest";
import { renderJsDoc } from "./render-jsdoc.js";

const long = "word ".repeat(30).trim();

describe("renderJsDoc", () => {
  it("puts the extra lines between description and tags", () => {
    const lines = renderJsDoc({ description: "Text.", tags: [{ name: "param", text: "a - x" }] }, ["Java: `f(int a)`"]);
    expect(lines).toEqual(["Text.", "", "Java: `f(int a)`", "", "@param a - x"]);
  });

  it("has no blank lines for what is missing", () => {
    expect(renderJsDoc({ description: "", tags: [] }, [])).toEqual([]);
    expect(renderJsDoc({ description: "", tags: [{ name: "deprecated", text: "" }] })).toEqual(["@deprecated"]);
  });

  it("wraps text and indents what follows a list marker", () => {
    const lines = renderJsDoc({ description: `${long}\n\n- ${long}`, tags: [] });
    expect(lines.every((line) => line.length <= 115)).toBe(true);
    expect(lines[3]).toMatch(/^- word/);
    expect(lines[4]).toMatch(/^ {2}word/);
  });

  it("never begins a line with what would be markup, nor breaks a link or a code span", () => {
    const text = `${"x".repeat(113)} - y ${"z".repeat(100)} {@link Some.thing | with a label} \`and a code span\` ${long}`;
    const lines = renderJsDoc({ description: text, tags: [] });
    expect(lines[0]).toMatch(/ -$/);
    expect(lines.join("\n")).toContain("{@link Some.thing | with a label}");
    expect(lines.join("\n")).toContain("`and a code span`");
  });

  it("keeps the lines of code blocks and tables", () => {
    const code = `\`\`\`ts\nf("${long}");\n\`\`\``;
    const table = `| ${long} |\n| --- |`;
    expect(renderJsDoc({ description: `${code}\n\n${table}`, tags: [] })).toEqual([
      ...code.split("\n"),
      "",
      ...table.split("\n"),
    ]);
  });

  it("cannot end the comment", () => {
    expect(renderJsDoc({ description: "```ts\nf(/* a */);\n```", tags: [] })[1]).toBe("f(/* a *\\/);");
  });

  it("does not begin @returns or @throws with a brace, which would be a type", () => {
    const tags = [
      { name: "returns", text: "{@link Table} of it" },
      { name: "throws", text: "{@link X | an error}" },
      { name: "see", text: "{@link Y}" },
    ];
    expect(renderJsDoc({ description: "", tags })).toEqual([
      "@returns `Table` of it",
      "@throws `an error`",
      "@see {@link Y}",
    ]);
  });
});
