import { expect, it } from "vitest";
import { readReportText } from "../generate-release.js";
import { apiDiff } from "./api-diff.js";

function report(flink: string, text: string): string {
  return `// The API of tsflink for Flink ${flink}. Made by \`npm run generate\`; for review, not for use.\n\n${text}\n`;
}

function changes(before: string, after: string): string {
  return apiDiff(report("1.0.0", before), report("1.1.0", after));
}

it("lists what was added, removed, changed and deprecated", () => {
  const before = `
    export declare class Table {
      get_schema(): TableSchema;
      insert_into(path: string): TablePipeline;
      limit(fetch: number): Table;
      modify(query: string): void;
      print_schema(): void;
    }
    export declare class TableSchema {
      static of(name: string): TableSchema;
    }
    export declare const Kind: { INSERT: "INSERT"; };
    export declare class Old {}`;
  const after = `
    export declare const Kind: { INSERT: "INSERT"; DELETE: "DELETE"; is_insert(constant: Kind): boolean; };
    export declare class Pipe extends Table {
      static get SIZE(): number;
      constructor(size: number);
      flow(): void;
    }
    export declare class Table {
      get_schema(): Schema;
      insert_into(path: string): TablePipeline;
      insert_into(path: string, overwrite: boolean): TablePipeline;
      /** @deprecated */ limit(fetch: number): Table;
      modify(original: string, query: string): void;
    }
    /** @deprecated */ export declare class TableSchema {
      static of(name: string): TableSchema;
    }`;
  expect(changes(before, after)).toMatchInlineSnapshot(`
    "# API changes from Flink 1.0.0 to 1.1.0

    1 type and 3 members added, 1 type and 1 member removed, 2 members changed, 1 type and 1 member deprecated.

    ## Types added

    - \`class Pipe extends Table\`: \`SIZE\`, \`constructor\`, \`flow\`

    ## Types removed

    - \`class Old\`

    ## Types deprecated

    - \`class TableSchema\`: \`of\`

    ## Members added

    ### \`Kind\`

    \`\`\`ts
    DELETE: "DELETE";
    is_insert(constant: Kind): boolean;
    \`\`\`

    ### \`Table\`

    \`\`\`ts
    insert_into(path: string, overwrite: boolean): TablePipeline;
    \`\`\`

    ## Members removed

    ### \`Table\`

    \`\`\`ts
    print_schema(): void;
    \`\`\`

    ## Members changed

    ### \`Table\`

    \`\`\`diff
    - get_schema(): TableSchema;
    + get_schema(): Schema;
    - modify(query: string): void;
    + modify(original: string, query: string): void;
    \`\`\`

    ## Members deprecated

    ### \`Table\`

    \`\`\`ts
    limit(fetch: number): Table;
    \`\`\`"
  `);
});

it("takes a member with new parameter names for the same, and one that the class above has now", () => {
  const before = `
    export declare class Upper {}
    export declare class Lower extends Upper { join(other: Table, ...on: readonly Expression[]): Table; }`;
  const after = `
    export declare class Upper { join(right: Table, ...conditions: readonly Expression[]): Table; }
    export declare class Lower extends Upper {}`;
  const text = changes(before, after);
  expect(text).toContain("0 types and 1 member added, 0 types and 0 members removed, 0 members changed");
  expect(text).toContain("### `Upper`\n\n```ts\njoin(right: Table, ...conditions: readonly Expression[]): Table;\n```");
});

it("tells what a class no longer has from the class above", () => {
  const before = `
    export declare class Upper { join(other: Table): Table; }
    export declare class Lower extends Upper {}`;
  const after = `
    export declare class Upper { join(other: Table): Table; }
    export declare class Lower {}`;
  expect(changes(before, after)).toContain("```diff\n- class Lower extends Upper\n+ class Lower\n```");
});

it("writes a signature of several lines on one", () => {
  const after = `
    export declare class A {
      b(
        options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
        values: readonly (string | null)[],
      ): void;
    }`;
  expect(changes("export declare class A {}", after)).toContain(
    "b(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>, values: readonly (string | null)[]): void;",
  );
});

it("needs an API report", () => {
  expect(() => apiDiff("", "")).toThrow("an API report begins with the Flink release that it is of");
});

it("names nested types as users write them", () => {
  const before = "// Schema.Builder\nexport declare class SchemaBuilder {}";
  const after = `// Schema.Builder
    /** @deprecated */ export declare class SchemaBuilder { build(): Schema; }
    export declare class Schema { static new_builder(): SchemaBuilder; }`.replaceAll(/^ +/gm, "");
  const text = changes(before, after);
  expect(text).toContain("### `Schema.Builder`\n\n```ts\nbuild(): Schema;");
  expect(text).toContain("## Types deprecated\n\n- `class Schema.Builder`: `build`");
});

it("tells what Flink 2.3 changed", () => {
  const diff = apiDiff(readReportText("2.2"), readReportText("2.3"));
  expect(diff).toContain(
    "24 types and 134 members added, 1 type and 1 member removed, 6 members changed, 0 types and 10 members deprecated.",
  );
  const section = (title: string): string => diff.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? "";
  expect(section("Types added")).toContain("- `class BitmapType extends LogicalType`: `constructor`\n");
  expect(section("Types removed")).toBe(
    "Types removed\n\n- `enum IntervalFreshness.TimeUnit`: `SECOND`, `MINUTE`, `HOUR`, `DAY`\n\n",
  );
  expect(section("Members added")).toContain("bitmap_build_agg(): ApiExpression;\n");
  expect(section("Members changed")).toContain("- get_comment(): string;\n+ get_comment(): string | null;\n");
  expect(section("Members deprecated")).toContain(
    "\n### `CatalogMaterializedTable`\n\n```ts\nget_definition_query(): string;\n",
  );
});
