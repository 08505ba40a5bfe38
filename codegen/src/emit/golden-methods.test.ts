import { expect, it } from "vitest";
import { emitJava, modelOf } from "./testing/emit-java.js";

it("makes one delegate of a method, with varargs as rest parameters", async () => {
  const model = modelOf(
    `public interface Table {
      /**
       * Performs a selection, see {@link #groupBy(String)}.
       *
       * @param fieldNames the columns
       */
      Table select(String... fieldNames);
      Table groupBy(String key);
    }`,
  );
  expect(await emitJava("table", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`interface org.apache.flink.table.api.Table\` */
    export class Table extends JavaObject {
      /** @hidden */
      declare readonly __java: { Table: true };

      /** Java: \`Table groupBy(String key)\` */
      group_by(key: string): Table {
        return call(this, "Table", "groupBy(String key): Table", [key]);
      }

      /**
       * Performs a selection, see {@link Table.group_by}.
       *
       * Java: \`Table select(String... fieldNames)\`
       *
       * @param field_names - the columns
       */
      select(...field_names: readonly string[]): Table {
        return call(this, "Table", "select(String... field_names): Table", [...field_names]);
      }
    }
    "
  `);
});

it("writes overload signatures in the order of the descriptors, once where TypeScript sees no difference", async () => {
  const model = modelOf(
    `public class Numbers {
      private Numbers() {}
      public String of(Object value) { return ""; }
      public String of(double value) { return ""; }
      public String of(long value) { return ""; }
      public String of(int value) { return ""; }
      public String of(String... values) { return ""; }
    }`,
  );
  expect(await emitJava("numbers", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, type JavaValue } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Numbers\` */
    export class Numbers extends JavaObject {
      /** @hidden */
      declare readonly __java: { Numbers: true };

      /** Java: \`String of(int value)\` */
      of(value: number): string;
      /** Java: \`String of(long value)\` */
      of(value: number | bigint): string;
      /** Java: \`String of(Object value)\` */
      of(value: JavaValue): string;
      /** Java: \`String of(String... values)\` */
      of(...values: readonly string[]): string;
      of(...args: unknown[]): unknown {
        return call(
          this,
          "Numbers",
          [
            "of(int value): String",
            "of(long value): String",
            "of(double value): String",
            "of(Object value): String",
            "of(String... values): String",
          ],
          args,
        );
      }
    }
    "
  `);
});

it("gives a Promise for what runs or waits, and marks what blocks", async () => {
  const model = modelOf(
    `public interface TableResult {
      void await();
      CompletableFuture<Optional<String>> job();
      TableResult executeInsert(String path);
      String getExecutor();
    }`,
  );
  expect(await emitJava("table-result", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, call_async } from "#runtime";

    /** Java: \`interface org.apache.flink.table.api.TableResult\` */
    export class TableResult extends JavaObject {
      /** @hidden */
      declare readonly __java: { TableResult: true };

      /** Java: \`void await()\` */
      await(): Promise<void> {
        return call_async(this, "TableResult", "waits await(): void", []);
      }

      /** Java: \`TableResult executeInsert(String path)\` */
      execute_insert(path: string): Promise<TableResult> {
        return call_async(this, "TableResult", "executeInsert(String path): TableResult", [path]);
      }

      /** Java: \`String getExecutor()\` */
      get_executor(): string {
        return call(this, "TableResult", "getExecutor(): String", []);
      }

      /** Java: \`CompletableFuture<Optional<String>> job()\` */
      job(): Promise<string | undefined> {
        return call_async(this, "TableResult", "waits job(): CompletableFuture<Optional<String>>", []);
      }
    }
    "
  `);
});

it("renames members that JavaScript calls and parameters that are reserved words", async () => {
  const model = modelOf(
    `public class Flow {
      private Flow() {}
      public Flow then(boolean default_, String function) { return this; }
      public Flow constructor() { return this; }
      public Flow in(int call) { return this; }
      public String toString() { return ""; }
    }`,
  );
  expect(await emitJava("flow", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Flow\` */
    export class Flow extends JavaObject {
      /** @hidden */
      declare readonly __java: { Flow: true };

      /** Java: \`Flow constructor()\` */
      constructor_(): Flow {
        return call(this, "Flow", "constructor(): Flow", []);
      }

      /** Java: \`Flow in(int call)\` */
      in(call_: number): Flow {
        return call(this, "Flow", "in(int call_): Flow", [call_]);
      }

      /** Java: \`Flow then(boolean default_, String function)\` */
      then_(default_: boolean, function_: string): Flow {
        return call(this, "Flow", "then(boolean default_, String function_): Flow", [default_, function_]);
      }

      /** Java: \`String toString()\` */
      to_string(): string {
        return call(this, "Flow", "toString(): String", []);
      }
    }
    "
  `);
});

it("marks what is deprecated, and lets no text end the comment", async () => {
  const model = modelOf(
    `public class Old {
      private Old() {}
      /** A pattern such as {@code a&#42;/b} or &#42;/. */
      @Deprecated public void run() {}
      /** @deprecated Use {@link #run()}. */
      @Deprecated public static final String NAME = "x";
    }`,
  );
  expect(await emitJava("old", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, constant } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Old\` */
    export class Old extends JavaObject {
      /** @hidden */
      declare readonly __java: { Old: true };

      /**
       * Java: \`static String NAME\`
       *
       * @deprecated Use {@link Old.run}.
       */
      static get NAME(): string {
        return constant("Old", "NAME", "String");
      }

      /**
       * A pattern such as \`a*\\/b\` or \\*\\/.
       *
       * Java: \`void run()\`
       *
       * @deprecated
       */
      run(): void {
        call(this, "Old", "run(): void", []);
      }
    }
    "
  `);
});
