import { expect, it } from "vitest";
import { emitJava, modelOf, overridesIn } from "./testing/emit-java.js";

const schema = modelOf(
  `public final class Schema {
    private Schema() {}
    public static Builder newBuilder() { return null; }
    public static final class Builder {
      private Builder() {}
      public Builder column(String name, @Nullable String type) { return this; }
      public void reset() {}
      public Builder clone() { return this; }
      public Schema build() { return null; }
    }
  }`,
);

it("declares a nested class as a property and as a type of its outer class", async () => {
  expect(await emitJava("schema", schema)).toMatchInlineSnapshot(`
    "import { JavaObject, call_static } from "#runtime";
    import type { SchemaBuilder } from "#generated/schema-builder.js";

    /** Java: \`class org.apache.flink.table.api.Schema\` */
    export class Schema extends JavaObject {
      /** @hidden */
      declare readonly __java: { Schema: true };
      /** {@link Schema.Builder}. */
      declare static readonly Builder: typeof SchemaBuilder;

      /** Java: \`static Schema.Builder newBuilder()\` */
      static new_builder(): SchemaBuilder {
        return call_static("Schema", "static newBuilder(): Schema.Builder", []);
      }
    }

    export declare namespace Schema {
      /** {@link Schema.Builder}. */
      export type Builder = SchemaBuilder;
    }
    "
  `);
  expect(await emitJava("registry", schema)).toContain('nest(Schema, "Builder", SchemaBuilder);');
});

it("marks the setters of a recorded builder as fluent, but not what copies or builds", async () => {
  expect(await emitJava("schema-builder", schema)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";
    import type { Schema } from "#generated/schema.js";

    /** Java: \`class org.apache.flink.table.api.Schema.Builder\` */
    export class SchemaBuilder extends JavaObject {
      /** @hidden */
      declare readonly __java: { "Schema.Builder": true };

      /** Java: \`Schema build()\` */
      build(): Schema {
        return call(this, "Schema.Builder", "build(): Schema", []);
      }

      /** Java: \`Schema.Builder clone()\` */
      clone(): SchemaBuilder {
        return call(this, "Schema.Builder", "clone(): Schema.Builder", []);
      }

      /** Java: \`Schema.Builder column(String name, String type)\` */
      column(name: string, type: string | null): this {
        return call(this, "Schema.Builder", "fluent column(String name, String? type): Schema.Builder", [name, type]);
      }

      /** Java: \`void reset()\` */
      reset(): void {
        call(this, "Schema.Builder", "fluent reset(): void", []);
      }
    }
    "
  `);
});

it("lists every emitted type for the runtime", async () => {
  expect(await emitJava("types", schema)).toMatchInlineSnapshot(`
    "import type { TypeTable } from "#runtime";

    /** Every emitted type. */
    export const types: TypeTable = {
      Schema: { java: "org.apache.flink.table.api.Schema", recorded: true },
      "Schema.Builder": { java: "org.apache.flink.table.api.Schema$Builder", recorded: true, mutable: true },
    };
    "
  `);
});

const tables = modelOf(
  `public interface Table { Table select(String field); void print(); }`,
  `public interface WideTable extends Table { WideTable select(String field); int width(); }`,
);
const overrides = overridesIn("table", `export class Table extends TableBase { print(): void {} }`);

it("leaves what an override replaces to it, and refers to the override everywhere", async () => {
  expect(await emitJava("table", tables, overrides)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";
    import type { Table } from "#overrides/table.js";

    /** Java: \`interface org.apache.flink.table.api.Table\` */
    export class TableBase extends JavaObject {
      /** @hidden */
      declare readonly __java: { Table: true };

      /** Java: \`Table select(String field)\` */
      select(field: string): Table {
        return call(this, "Table", "select(String field): Table", [field]);
      }
    }
    "
  `);
  expect(await emitJava("wide-table", tables, overrides)).toMatchInlineSnapshot(`
    "import { call } from "#runtime";
    import { Table } from "#overrides/table.js";

    /** Java: \`interface org.apache.flink.table.api.WideTable\` */
    export class WideTable extends Table {
      /** @hidden */
      declare readonly __java: { Table: true; WideTable: true };

      /** Java: \`WideTable select(String field)\` */
      override select(field: string): WideTable {
        return call(this, "WideTable", "select(String field): WideTable", [field]);
      }

      /** Java: \`int width()\` */
      width(): number {
        return call(this, "WideTable", "width(): int", []);
      }
    }
    "
  `);
  expect(await emitJava("index", tables, overrides)).toContain('export { Table } from "#overrides/table.js";');
});

it("constructs with every public constructor, in classes that have subclasses too", async () => {
  const model = modelOf(
    `public class Id { public Id() {} public Id(byte[] bytes) {} public static Id create(int n) { return null; } }`,
    `public class JobId extends Id { public JobId(String hex) {} public static JobId create(String hex) { return null; } }`,
  );
  expect(await emitJava("id", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call_static, construct, type Ref } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Id\` */
    export class Id extends JavaObject {
      /** @hidden */
      declare readonly __java: { Id: true };

      /** Java: \`new Id()\` */
      constructor();
      /** Java: \`new Id(byte[] bytes)\` */
      constructor(bytes: Uint8Array);
      /** @internal */
      constructor(held?: Ref);
      constructor(...args: unknown[]) {
        super(new.target === Id ? construct("Id", ["()", "(byte[] bytes)"], args) : (args[0] as Ref));
      }

      /** Java: \`static Id create(int n)\` */
      static create(n: number): Id {
        return call_static("Id", "static create(int n): Id", [n]);
      }
    }
    "
  `);
  expect(await emitJava("job-id", model)).toMatchInlineSnapshot(`
    "import { call_static, construct } from "#runtime";
    import { Id } from "#generated/id.js";

    /** Java: \`class org.apache.flink.table.api.JobId\` */
    export class JobId extends Id {
      /** @hidden */
      declare readonly __java: { Id: true; JobId: true };

      /** Java: \`new JobId(String hex)\` */
      constructor(hex: string);
      constructor(...args: unknown[]) {
        super(construct("JobId", "(String hex)", args));
      }

      /** Java: \`static JobId create(String hex)\` */
      static override create(hex: string): JobId;
      /** Java: \`static Id create(int n)\` */
      static override create(n: number): Id;
      /** @hidden */
      static override create(...args: never[]): never;
      static override create(...args: unknown[]): unknown {
        return call_static("JobId", ["static create(String hex): JobId", "static create(int n): Id"], args);
      }
    }
    "
  `);
});

it("makes the static methods of Expressions functions of the package", async () => {
  const model = modelOf(
    `public final class Expressions {
      private Expressions() {}
      /** A column. */
      public static String $(String name) { return ""; }
      public static String call(String path, Object... arguments) { return ""; }
      public static String lit(Object v) { return ""; }
      public static String lit(Object v, String type) { return ""; }
    }`,
  );
  expect(await emitJava("free-functions", model)).toMatchInlineSnapshot(`
    "import { call_static, type JavaValue } from "#runtime";

    /**
     * A column.
     *
     * Java: \`static String $(String name)\`
     */
    export function $(name: string): string {
      return call_static("Expressions", "static $(String name): String", [name]);
    }

    /** Java: \`static String call(String path, Object... arguments)\` */
    export function call(path: string, ...arguments_: readonly JavaValue[]): string {
      return call_static("Expressions", "static call(String path, Object... arguments_): String", [path, ...arguments_]);
    }

    /** Java: \`static String lit(Object v)\` */
    export function lit(v: JavaValue): string;
    /** Java: \`static String lit(Object v, String type)\` */
    export function lit(v: JavaValue, type: string): string;
    export function lit(...args: unknown[]): unknown {
      return call_static(
        "Expressions",
        ["static lit(Object v): String", "static lit(Object v, String type): String"],
        args,
      );
    }
    "
  `);
  expect(await emitJava("index", model)).toContain('export { $, call, lit } from "#generated/free-functions.js";');
});
