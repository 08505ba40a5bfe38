import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ApiIndex } from "./api-index.js";
import { Chains } from "./chain.js";

const folder = mkdtempSync(path.join(tmpdir(), "tsflink-index-"));
const file = path.join(folder, "index.api.json");
writeFileSync(
  file,
  JSON.stringify({
    functions: { col: { signatures: ["col(name: string): Expression"], gives: "Expression", doc: "A column." } },
    classes: {
      Expression: {
        doc: "A tree.",
        members: {
          plus: { signatures: ["plus(other: JavaValue): Expression"], gives: "Expression", doc: "A sum." },
          as_text: { signatures: ["as_text(): string"] },
        },
      },
      Call: { extends: "Expression", members: { name: { signatures: ["name: string"] } } },
      Table: {
        members: {
          select: { signatures: ["select(...fields: Expression[]): Table"], gives: "Table" },
          named: { signatures: ["named(name: string): this"] },
        },
        statics: { of: { signatures: ["of(rows: number): Table"], gives: "Table" } },
      },
    },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

const chains = new Chains(new ApiIndex([file]), (name) => (name === "orders" ? "Table" : undefined));

describe("the chain at the end of a line", () => {
  const classOf = (text: string) => {
    const { receiver } = chains.atEnd(text) ?? {};
    return receiver?.kind === "function" ? receiver.name : receiver?.class;
  };

  it.each([
    [`col("a").`, "Expression"],
    [`col("a").plus(col("b")).`, "Expression"],
    [`orders.select(col("x").pl`, "Expression"],
    [`orders.select(col("x")).sel`, "Table"],
    [`const t = orders.named("(").`, "Table"],
    [`Table.of(1).`, "Table"],
    [`(await orders.select()).`, "Table"],
    [`new Call(1).`, "Call"],
    [`[1, orders].map(x => orders?.se`, "Table"],
  ])("%s goes on from %s", (text, expected) => {
    expect(classOf(text)).toBe(expected);
  });

  it.each([`unknown.`, `orders.missing().`, `1 + `, `orders.select()`])("%s goes on from nothing known", (text) => {
    expect(classOf(text)).toBeUndefined();
  });

  it("is nothing inside of a string or a comment", () => {
    expect(chains.atEnd(`col("orders.`)).toBeUndefined();
    expect(chains.atEnd(`1 // orders.`)).toBeUndefined();
  });

  it("tells static members from an object's", () => {
    const { receiver } = chains.atEnd("Table.") ?? {};
    expect(Object.keys(receiver === undefined ? {} : chains.membersAfter(receiver))).toEqual(["of"]);
  });

  it("knows the members of the classes above", () => {
    const { receiver } = chains.atEnd("new Call().") ?? {};
    expect(Object.keys(receiver === undefined ? {} : chains.membersAfter(receiver))).toEqual([
      "plus",
      "as_text",
      "name",
    ]);
  });
});

describe("what .doc finds", () => {
  it.each([
    [`col("a").plus`, "A sum."],
    [`col("a").plus(1)`, "A tree."],
    ["col", "A column."],
    ["Expression", "A tree."],
    ["Expression.plus", "A sum."],
  ])("%s", (expression, doc) => {
    expect(chains.find(expression)?.doc).toBe(doc);
  });

  it("nothing for what is not there", () => {
    expect(chains.find("col('a').nothing")).toBeUndefined();
  });
});
