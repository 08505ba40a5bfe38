import { expect, it } from "vitest";
import { examplesOf } from "./examples-of.js";

it("finds the TypeScript examples of description and tags, and no others", () => {
  const jsDoc = {
    description: "Text.\n\n```ts\na();\n\nb();\n```\n\n```java\nc();\n```\n\n- item\n\n  ```ts\n  d(\n    1);\n  ```",
    tags: [{ name: "deprecated", text: "Use:\n\n```ts\ne();\n```" }],
  };
  expect(examplesOf(jsDoc)).toEqual(["a();\n\nb();", "d(\n  1);", "e();"]);
});
