import { expect, it } from "vitest";
import { withLinkedImports } from "./linked-imports.js";

it("imports what a comment links to, from where others import it", () => {
  const expression = `import type { Table } from "../overrides/table.js";\nexport declare class Expression {}\n`;
  const schema = `/** Of a {@link Table}, an {@link Expression}, a {@link Missing} and a {@link Schema.Builder}. */\nexport declare class Schema {}\n`;
  const map = "//# sourceMappingURL=schema.d.ts.map";
  const other = `import { Expression } from "./expression.js";\n`;
  const files = new Map([
    ["/types/api/expression.d.ts", expression],
    ["/types/api/schema.d.ts", schema + map],
    ["/types/api/other.d.ts", other],
  ]);
  const done = withLinkedImports(files);
  expect(done.get("/types/api/schema.d.ts")).toBe(
    `${schema}import type { Expression } from "./expression.js";\nimport type { Table } from "../overrides/table.js";\n${map}`,
  );
  expect(done.get("/types/api/expression.d.ts")).toBe(expression);
});
