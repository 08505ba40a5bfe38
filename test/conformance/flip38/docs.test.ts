import { readFileSync } from "node:fs";
import path from "node:path";
import * as prettier from "prettier";
import { describe, expect, it } from "vitest";
import { parse_expression_list } from "#overrides/flip38/index.js";
import { root } from "../../e2e/support/program.js";
import { readEntryPoint, type Declared, type Member } from "./support/entry-point.js";
import { leftOut, names, textOf } from "./support/names.js";

const file = path.join(root, "docs/flip38.md");
const text = readFileSync(file, "utf8");
const entryPoint = readEntryPoint();

describe("docs/flip38.md", () => {
  it("says of each name what it does and what to write today", async () => {
    const made = `\n${[...entryPoint.values()].toSorted(byName).map(section).join("\n")}\n${leftOutSection()}\n`;
    const whole = text.replace(
      /(<!-- names:.*?-->\n)[\s\S]*(?=<!-- end of names -->)/,
      (_, start: string) => start + made,
    );
    const formatted = await prettier.format(whole, { parser: "markdown", printWidth: 120 });
    await expect(formatted).toMatchFileSnapshot(file);
  });

  it("has each name of PyFlink 1.10.3 that is here, in the section of its class or of one that it extends", () => {
    const here = names.filter((name) => !leftOut.has(textOf(name)));
    expect(here.length).toBeGreaterThan(500);
    expect(here.filter(({ type, method }) => !isDocumented(type, method)).map(textOf)).toEqual([]);
  });

  it("writes strings as today's expressions", () => {
    const rows = [...partOf("Expression strings").matchAll(/^\| `(.*)`\s*\| `(.*)`\s*\|$/gm)];
    expect(rows.length).toBeGreaterThan(20);
    for (const [, string = "", today] of rows) expect(parse_expression_list(string).map(String).join(", ")).toBe(today);
  });

  it("shows the error of a string as it is", () => {
    const message = /```\n(Could not parse[\s\S]*?)\n```/.exec(text)?.[1] ?? "";
    expect(() => parse_expression_list(message.split("\n")[1] ?? "")).toThrow(message);
  });

  it.each(["word_count_chained.ts", "word_count_today.ts"])("has the text of examples/flip38/%s", (name) => {
    const source = readFileSync(path.join(root, "examples/flip38", name), "utf8");
    expect(text).toContain(`\n\`\`\`ts\n${source.slice(source.indexOf("\n") + 1)}\`\`\`\n`);
  });
});

const byName = (a: Declared, b: Declared): number => (a.name < b.name ? -1 : 1);

/** Whether the section of a class has an item of that name, or names a class whose section has. */
function isDocumented(type: string, method: string): boolean {
  const section = text.split(`\n### ${type}\n`)[1]?.split("\n### ")[0];
  if (section === undefined) return false;
  if (method === "" || method === "__init__" || new RegExp(`^- .*\`${method}[\`(]`, "m").test(section)) return true;
  const bases = /^- Also what (.*) (?:has|have)$/m.exec(section)?.[1]?.match(/\w+(?=`)/g) ?? [];
  return bases.some((base) => isDocumented(base, method));
}

/** The text beneath a heading of the document. */
const partOf = (heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

function section(declared: Declared): string {
  const { name, comment, members } = declared;
  // What a class has of one that the entry point does not export stands nowhere else.
  const isOwn = ({ declaring }: Member): boolean => declaring === name || !entryPoint.has(declaring);
  const bases = [...new Set(members.filter((each) => !isOwn(each)).map(({ declaring }) => `\`${declaring}\``))];
  const items = members.filter((each) => isOwn(each) && !/^(?:toString|toJSON|equals)$/.test(each.name)).map(item);
  const others = bases.length === 0 ? [] : [`- Also what ${bases.join(", ")} ${bases.length === 1 ? "has" : "have"}`];
  return [`### ${name}`, "", oneLine(comment), "", ...constructorItems(declared), ...items, ...others, ""].join("\n");
}

/** How an object is made, where PyFlink 1.10.3 listed what that takes. */
function constructorItems({ name, constructors }: Declared): readonly string[] {
  const listed = names.some(({ type, method, parameters }) => {
    return type === name && method === "__init__" && parameters.length > 0 && !parameters[0]?.startsWith("java_");
  });
  if (!listed || constructors.length === 0) return [];
  // The class's comment says what it is; that of a constructor may be of a class that it extends.
  const signatures = constructors.map(({ parameters }) => ({ parameters, comment: "" }));
  return [item({ name: `new ${name}`, comment: "", signatures })];
}

function item(member: Pick<Member, "name" | "comment" | "signatures">): string {
  const comment = [member.comment, ...member.signatures.map((each) => each.comment)].find(Boolean) ?? "";
  const written = member.signatures.map(({ parameters }) => {
    const list = parameters.map(({ name, optional }) => `${name}${optional ? "?" : ""}`);
    return `\`${member.name}(${list.join(", ")})\``;
  });
  const forms = written.length === 0 ? `\`${member.name}\`` : [...new Set(written)].join(", ");
  return comment === "" ? `- ${forms}` : `- ${forms}: ${oneLine(comment)}`;
}

/** A comment without its line breaks. */
const oneLine = (comment: string): string => comment.replaceAll(/\s*\n\s*/g, " ");

function leftOutSection(): string {
  const reasons = [...new Set(leftOut.values())];
  const items = reasons.map((reason) => {
    const ofReason = [...leftOut].flatMap(([name, each]) => (each === reason ? [`\`${name}\``] : []));
    return `- ${reason}: ${ofReason.join(", ")}`;
  });
  return [
    "### What is left out",
    "",
    `Of PyFlink's ${names.length} names, what is plumbing of Python alone:`,
    "",
    ...items,
  ].join("\n");
}
