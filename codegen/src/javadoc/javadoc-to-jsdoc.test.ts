import { describe, expect, it } from "vitest";
import { javadocToJsDoc } from "./javadoc-to-jsdoc.js";
import type { JavadocContext } from "./types.js";

const links: Readonly<Record<string, string>> = {
  "Table#groupBy(Expression...)": "Table.group_by",
  "#select": "Table.select",
  "#isGreater": "ApiExpression.is_greater",
  Table: "Table",
};

const context: JavadocContext = {
  owner: "Owner",
  resolveLink: (reference) => links[reference],
  parameterName: (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  translateJava: (java) => (java.includes("translatable") ? "translated();" : undefined),
};

function description(raw: string): string {
  return javadocToJsDoc(raw, context).description;
}

function tags(raw: string): readonly string[] {
  return javadocToJsDoc(raw, context).tags.map((tag) => `${tag.name} ${tag.text}`);
}

describe("inline tags", () => {
  it.each([
    ["{@code a < b && c}", "`a < b && c`"],
    ["{@code Map<K, {V}>}", "`Map<K, {V}>`"],
    ["{@code two\n lines}", "`two lines`"],
    ["a {@code tick ` inside}", "a `` tick ` inside ``"],
    ["{@literal <T>} and {@literal *}", "\\<T> and \\*"],
    ["{@link Table}s", "{@link Table}s"],
    ["{@link Table#groupBy(Expression...)}", "{@link Table.group_by}"],
    ["{@link Table#groupBy(Expression...) groupBy}", "{@link Table.group_by}"],
    ["{@link Table#groupBy(Expression...)\n the grouping}", "{@link Table.group_by | the grouping}"],
    ["{@linkplain #select selecting}", "{@link Table.select | selecting}"],
    ["{@link org.example.Missing#doIt(int)}", "`Missing.doIt()` (in Java)"],
    ["{@link #doIt(int)} or {@code Missing.doIt()}", "`Owner.doIt()` (in Java) or `Missing.doIt()` (in Java)"],
    ["as Missing.doIt() gives", "as `Missing.doIt()` (in Java) gives"],
    [
      "{@link Optional#empty()}, {@code Optional.empty()} or Optional.empty()",
      "`undefined`, `undefined` or `undefined`",
    ],
    ["{@code Map<String, Integer>}, {@code ValueState<List>}", "`Map<string, number>`, `ValueState`"],
    ["{@code ARRAY<INT>} and {@code Map<T, java.lang.Long>}", "`ARRAY<INT>` and `Map<T, bigint>`"],
    ["a groupBy with {@code leftEnd >= rightStart}", "a group_by with `left_end >= right_start`"],
    ['the hashCode; {@code f("aName", bName=[1])}', 'the hashCode; `f("aName", bName=[1])`'],
    ["{@link Table}{@code .defaultValue()}", "{@link Table}`.default_value()`"],
    ["{@code Thread.current().getLoader()}", "`Thread.current().getLoader()` (in Java)"],
    ["{@link select} as {@link doIt(int)}", "{@link Table.select} as `Owner.doIt()` (in Java)"],
    ["{@link Table onNull}", "{@link Table | on_null}"],
    ["{@link org.example.Missing the missing}", "the missing"],
    ["{@link Table<String>} and {@link List<String>}", "{@link Table} and `List`"],
    ["{@value #select}", "{@link Table.select}"],
    ["{@inheritDoc} More.", "More."],
    ["<code>{@link Table}</code>", "{@link Table}"],
    ["an unclosed {@code brace", "an unclosed {\\@code brace"],
  ])("%s", (raw, markdown) => {
    expect(description(raw)).toBe(markdown);
  });
});

describe("names in text", () => {
  it("gives a parameter its emitted name, in code and in prose", () => {
    const raw =
      "If {@code ifExists} holds; ifExists is a flag; exists stays.\n@param ifExists a flag\n@param exists no";
    expect(description(raw)).toBe("If `if_exists` holds; if_exists is a flag; exists stays.");
  });

  it("renames members in code and in calls", () => {
    expect(description("{@code Table#groupBy(Expression...)}, {@code isGreater(...)} or isGreater(5)")).toBe(
      "`Table.group_by()`, `is_greater()` or is_greater(5)",
    );
  });

  it("renames methods and parameters that stand alone in code", () => {
    const known = { ...context, parameters: ["nullReplacement"] };
    const raw =
      "{@code isGreater}, {@code nullReplacement}, {@code somethingElse}, {@code Missing#doIt(Foo, Bar)}, " +
      "{@code MapView(TypeInformation<?> keyType, Type<T> valueType)}";
    expect(javadocToJsDoc(raw, known).description).toBe(
      "`is_greater`, `null_replacement`, `something_else`, `Missing.doIt()` (in Java), `MapView()`",
    );
  });

  it("translates calls written as plain text", () => {
    expect(description('e.g. translatable(42).isGreater(5).then("A") leads to A')).toBe(
      "e.g. `translated()` leads to A",
    );
  });
});

describe("HTML", () => {
  it.each([
    ["One.\n\n<p>Two.", "One.\n\nTwo."],
    ["<b>bold </b>and <i>it</i>, <strong>s</strong>, <em>e</em>", "**bold** and *it*, **s**, *e*"],
    [
      "<a href='https://flink.apache.org/x'>docs</a>, <a href='#y'>here</a>",
      "[docs](https://flink.apache.org/x), here",
    ],
    ["a&nbsp;&lt;b&gt; &#65; &hellip;", "a \\<b> A …"],
    ["one<br>two<br/>three", "one\n\ntwo\n\nthree"],
    ["<h2>Usage</h2>text", "### Usage\n\ntext"],
    ["<ul>\n<li>one\n<li>two <code>x</code>\n</ul>", "- one\n- two `x`"],
    ["<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"],
    ["<ul><li><p>one<p>two</li></ul>", "- one\n\n  two"],
    ["<blockquote>said</blockquote>", "> said"],
    ["<dl><dt>term<dd>meaning</dl>", "- term\n\n  meaning"],
    [
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td>{@code x}</td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1 \\| 2 | `x` |",
    ],
  ])("%s", (raw, markdown) => {
    expect(description(raw)).toBe(markdown);
  });

  it("leaves what only looks like HTML", () => {
    expect(description("a List<String>, <T> if a < b, Map<K, V>")).toBe(
      "a List\\<String>, \\<T> if a \\< b, Map\\<K, V>",
    );
  });
});

describe("what Markdown or JSDoc would misread", () => {
  it.each([
    ["a * b and snake_case but _this and that_", "a \\* b and snake_case but \\_this and that\\_"],
    ["mail x@y.org about the @Public annotation", "mail x@y.org about the \\@Public annotation"],
    ["- not a list", "\\- not a list"],
    ["1. not a list", "1\\. not a list"],
    ["{@code type = @Hint(x)}", "`type =@Hint(x)`"],
  ])("%s", (raw, markdown) => {
    expect(description(raw)).toBe(markdown);
  });
});

describe("<pre>", () => {
  it("becomes TypeScript when it can be translated", () => {
    expect(description("Java Example:\n\n<pre>{@code\n  translatable();\n}</pre>")).toBe(
      "Example:\n\n```ts\ntranslated();\n```",
    );
  });

  it("stays Java otherwise, without the shared indentation", () => {
    expect(description("<pre>{@code\n  class X {\n    int y;\n  }\n}</pre>")).toBe(
      "```java\nclass X {\n  int y;\n}\n```",
    );
  });

  it("is SQL or text when it is not Java", () => {
    expect(description("<pre>\n SELECT * FROM t &lt;x&gt;\n</pre>")).toBe("```sql\nSELECT * FROM t <x>\n```");
    expect(description("<pre>{@code\nroot\n|-- f0: BIGINT\n}</pre>")).toBe("```text\nroot\n|-- f0: BIGINT\n```");
  });

  it("leaves Scala out together with its label", () => {
    expect(description('Adds.\n\n<p>Scala Example:\n\n<pre>{@code\ntab.select($"a")\n}</pre>')).toBe("Adds.");
  });

  it("leaves out Java with annotations, which a JSDoc parser takes for tags", () => {
    expect(description("Text:\n<pre>{@code\n@Override\nvoid x();\n}</pre>After.")).toBe("After.");
  });

  it("becomes prose, a list and Java where it describes a method to write in Java", () => {
    const raw =
      "<pre>{@code\nMerges a group of accumulators\ninto one.\n\nparam: acc  the accumulator,\n            kept\n" +
      "param: [inputs] the inputs\n\npublic void merge(ACC acc, [inputs])\n}</pre>";
    expect(description(raw)).toBe(
      "Merges a group of accumulators into one.\n\n- `acc`: the accumulator, kept\n- `[inputs]`: the inputs\n\n" +
        "```java\npublic void merge(ACC acc, [inputs])\n```",
    );
  });

  it("keeps `@` and braces inside it from being read as tags", () => {
    const raw = "<pre>{@code\nSELECT {\n@a\n}\n}</pre>\n@return x";
    expect(tags(raw)).toEqual(["returns x"]);
  });
});

describe("block tags", () => {
  it("come in one order, with emitted names", () => {
    const raw = [
      "Text.",
      "@return the {@link Table}",
      "@deprecated Use {@link #select}\n    instead.",
      "@param <T> dropped",
      "@param fieldName the name,\n    in two lines",
      "@throws org.x.SomeException if not",
      "@see Table#groupBy(Expression...)",
      '@see <a href="https://x.org/">X</a>',
      "@author nobody",
      "@unknown dropped",
      "@since 1.2.3",
      "@since ages ago",
    ].join("\n");
    expect(description(raw)).toBe("Text.");
    expect(tags(raw)).toEqual([
      "param field_name - the name, in two lines",
      "returns the {@link Table}",
      "throws `SomeException` if not",
      "deprecated Use {@link Table.select} instead.",
      "remarks Since Flink 1.2.3.",
      "see {@link Table.group_by}",
      "see [X](https://x.org/)",
    ]);
  });

  it("begin where an author wrote two signs in the middle of a line", () => {
    expect(tags("@param a of the table @@param b new\n  ones")).toEqual([
      "param a - of the table",
      "param b - new ones",
    ]);
  });

  it("keeps a parameter without text and drops an empty @return", () => {
    expect(tags("@param a\n@return")).toEqual(["param a"]);
  });
});
