import { expect, it } from "vitest";
import { examplesIn, examplesOf } from "./examples-of.js";

it("finds the TypeScript examples of a Markdown text, and no others", () => {
  const markdown = "Text.\n\n```ts\na();\n\nb();\n```\n\n```java\nc();\n```\n\n- item\n\n  ```ts\n  d(\n    1);\n  ```";
  expect(examplesOf(markdown)).toEqual(["a();\n\nb();", "d(\n  1);"]);
});

it("finds them in the comments of a source", () => {
  const source = 'const x = 1;\n/**\n * Text.\n *\n * ```ts\n * f("*\\/");\n * ```\n */\nfunction f() {}\n';
  expect(examplesIn(source)).toEqual([{ line: 2, code: 'f("*/");' }]);
});
