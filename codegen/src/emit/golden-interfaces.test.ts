import { expect, it } from "vitest";
import { emitJava, modelOf } from "./testing/emit-java.js";

it("calls the static methods of an interface on the one that declares them", async () => {
  const model = modelOf(
    `public interface Plan {
      static Plan fromFile(String path) { return null; }
      static Plan merge(Plan first, Plan... others) { return first; }
      String asJson();
    }`,
    `public interface Compiled extends Plan {
      static Compiled empty() { return null; }
    }`,
  );
  expect(await emitJava("plan", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, call_static } from "#runtime";

    /** Java: \`interface org.apache.flink.table.api.Plan\` */
    export class Plan extends JavaObject {
      /** @hidden */
      declare readonly __java: { Plan: true };

      /** Java: \`static Plan fromFile(String path)\` */
      static from_file(path: string): Plan {
        return call_static("Plan", "static fromFile(String path): Plan", [path]);
      }

      /** Java: \`static Plan merge(Plan first, Plan... others)\` */
      static merge(first: Plan, ...others: readonly Plan[]): Plan {
        return call_static("Plan", "static merge(Plan first, Plan... others): Plan", [first, ...others]);
      }

      /** Java: \`String asJson()\` */
      as_json(): string {
        return call(this, "Plan", "asJson(): String", []);
      }
    }
    "
  `);
  expect(await emitJava("compiled", model)).toMatchInlineSnapshot(`
    "import { call_static } from "#runtime";
    import { Plan } from "#generated/plan.js";

    /** Java: \`interface org.apache.flink.table.api.Compiled\` */
    export class Compiled extends Plan {
      /** @hidden */
      declare readonly __java: { Compiled: true; Plan: true };

      /** Java: \`static Compiled empty()\` */
      static empty(): Compiled {
        return call_static("Compiled", "static empty(): Compiled", []);
      }
    }
    "
  `);
});

it("names the parameters of abstract methods as the sources do: class files have no names for them", async () => {
  const model = modelOf(
    `public interface Catalog {
      /**
       * Drops a table.
       *
       * @param tablePath the table
       * @param ignoreIfNotExists whether it may be absent
       */
      void dropTable(String tablePath, boolean ignoreIfNotExists);
    }`,
    `public abstract class Listed implements Catalog {
      protected Listed() {}
      public abstract List<String> list(String databaseName, int maxResults);
      @Override public void dropTable(String path, boolean ignore) {}
    }`,
  );
  expect(await emitJava("catalog", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`interface org.apache.flink.table.api.Catalog\` */
    export class Catalog extends JavaObject {
      /** @hidden */
      declare readonly __java: { Catalog: true };

      /**
       * Drops a table.
       *
       * Java: \`void dropTable(String tablePath, boolean ignoreIfNotExists)\`
       *
       * @param table_path - the table
       * @param ignore_if_not_exists - whether it may be absent
       */
      drop_table(table_path: string, ignore_if_not_exists: boolean): void {
        call(this, "Catalog", "dropTable(String table_path, boolean ignore_if_not_exists): void", [
          table_path,
          ignore_if_not_exists,
        ]);
      }
    }
    "
  `);
  expect(await emitJava("listed", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Listed\` */
    export class Listed extends JavaObject {
      /** @hidden */
      declare readonly __java: { Catalog: true; Listed: true };

      /**
       * Drops a table.
       *
       * Java: \`void dropTable(String path, boolean ignore)\`
       *
       * @param path - the table
       * @param ignore - whether it may be absent
       */
      drop_table(path: string, ignore: boolean): void {
        call(this, "Listed", "dropTable(String path, boolean ignore): void", [path, ignore]);
      }

      /** Java: \`List<String> list(String databaseName, int maxResults)\` */
      list(database_name: string, max_results: number): string[] {
        return call(this, "Listed", "list(String database_name, int max_results): List<String>", [
          database_name,
          max_results,
        ]);
      }
    }
    "
  `);
});
