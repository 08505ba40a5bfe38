import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { canMount, ownMount } from "../../runtime/src/provision/testing/own-mount.js";
import { cli, gone, programFile, run, start, startCommand, temporaryFolder, type Ended } from "./support/program.js";

const create = `
  import { DataTypes, EnvironmentSettings, TableEnvironment, col, lit } from "tsflink";
  const t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode());
  const t = t_env.from_elements([["a", 1]], ["name", "amount"]);
`;

const [unshare, ...own] = ownMount;
/** Runs a command while the disk at a folder is full. */
const fillDisk = `
  mount -t tmpfs -o size=64k none "$1" && { head -c 1000000 /dev/zero >"$1/filler" || true; } 2>/dev/null
  shift; exec "$@"`;

/** Runs what follows `create`, which must throw, and returns the first line of the error as the terminal shows it. */
async function firstLine(source: string): Promise<string> {
  const ended = await run(create + source);
  return failed(ended);
}

function failed({ code, signal, stderr, stdout }: Ended): string {
  expect({ code, signal }, stdout + stderr).toEqual({ code: 1, signal: null });
  // What is being fetched is said before it fails.
  const lines = stderr.split("\n").filter((text) => text.trim() !== "" && !text.startsWith("Fetching "));
  return lines[0] ?? "";
}

describe("a mistake in the program: the first line says it, exit code 1", () => {
  test("a wrong column name", async () => {
    const line = await firstLine(`t.select(col("nmae"));`);
    expect(line).toContain("nmae");
    expect(line).toContain("name, amount");
  });

  test("a wrong name of a table, a function, a catalog or a database: what was perhaps meant", async () => {
    const { stdout, stderr } = await run(`${create}
      const say = async (mistake: () => unknown) => {
        try { await mistake(); console.log("taken"); } catch (error) { console.log(error.message.split("\\n")[0]); }
      };
      t_env.create_temporary_view("Orders", t);
      await say(() => t_env.from("Order"));
      await say(() => t_env.sql_query("SELECT * FROM orders"));
      await say(() => t_env.sql_query("SELECT * FROM Ordesr"));
      await say(() => t_env.sql_query("SELECT * FROM customers"));
      await say(() => t.insert_into("orders").execute());
      await say(() => t_env.sql_query("SELECT UPER('a')"));
      await say(() => t_env.use_catalog("default_catalogue"));
      await say(() => t_env.use_database("default_databse"));`);
    expect(stdout.trim().split("\n"), stderr).toEqual([
      "Table `Order` was not found; did you mean Orders?",
      expect.stringMatching(/^Object 'orders' not found.*; did you mean 'Orders'\? \(line 1, column 15\)$/),
      "Object 'Ordesr' not found (line 1, column 15); did you mean Orders?",
      "Object 'customers' not found (line 1, column 15)",
      expect.stringMatching(
        /^Cannot find table '`default_catalog`\.`default_database`\.`orders`' .*; did you mean Orders\?$/,
      ),
      expect.stringMatching(/^No match found for function signature UPER\(.*; did you mean upper\?$/),
      expect.stringMatching(/default_catalogue.*; did you mean default_catalog\?$/),
      expect.stringMatching(/default_databse.*; did you mean default_database\?$/),
    ]);
  });

  test("a wrong type for an argument is said before the call, naming the parameter", async () => {
    const line = await firstLine(`t.select(42 as never);`);
    expect(line).toMatch(/Table\.select/);
    expect(line).toMatch(/fields/);
    expect(line).toMatch(/Expression/);
    expect(line).toMatch(/42/);
  });

  test("an argument that Java would refuse is refused naming the node", async () => {
    const line = await firstLine(
      `t_env.from_elements([["1"]], DataTypes.ROW(DataTypes.FIELD("a", DataTypes.DECIMAL(100, 2))));`,
    );
    expect(line).toContain("in DataTypes.DECIMAL(100, 2)");
  });

  test("a mistake in rows, a schema, options or the parallelism is named", async () => {
    const { code, stdout, stderr } = await run(`${create}
      const say = (mistake: () => unknown) => {
        try { mistake(); console.log("taken"); } catch (error) { console.log(error.message.split("\\n")[0]); }
      };
      const int = DataTypes.ROW(DataTypes.FIELD("a", DataTypes.INT()));
      const settings = EnvironmentSettings.in_batch_mode();
      say(() => t_env.from_elements([[1]], "a INT" as never));
      say(() => t_env.from_elements([["x"], ["a\\ud800"]], ["name"]));
      say(() => t_env.from_elements([[1], [1, 2]], int));
      say(() => t_env.from_elements([[1], ["2"]], int));
      say(() => TableEnvironment.create(settings, { connector: "a:b:1" } as never));
      say(() => TableEnvironment.create(settings, { connectors: "a:b:1" } as never));
      say(() => t_env.set_parallelism("four" as never));
      say(() => t_env.set_parallelism(0));`);
    expect(code, stderr).toBe(0);
    expect(stdout.trim().split("\n")).toEqual([
      'TableEnvironment.from_elements: schema takes a DataTypes.ROW(...) or an array of column names, got the string "a INT"',
      'row 1, column name: the string "a\\ud800"; it has half a surrogate pair, which is no text',
      "row 1: the row has 2 fields where its type has 1: a",
      "row 1, column a: the string '2' is not a value of type INT",
      'TableEnvironment.create: options has no "connector"; there are jars and connectors',
      'TableEnvironment.create: options.connectors takes an array of strings, got the string "a:b:1"',
      "TableEnvironment.set_parallelism: parallelism takes an integer from 1, got string",
      "TableEnvironment.set_parallelism: parallelism takes an integer from 1, got 0",
    ]);
  });

  test("an SQL syntax error has its line and column", async () => {
    const line = await firstLine(`t_env.sql_query("SELECT\\n  1 +* 2");`);
    expect(line).toMatch(/line 2, column \d+/);
  });

  test("a connector, a format, an option, a function's class, a job's end: the first line says what to do", async () => {
    const { code, stdout, stderr } = await run(`${create}
      const say = async (mistake: () => unknown) => {
        try { await mistake(); console.log("taken"); } catch (error) { console.log(error.message.split("\\n")[0]); }
      };
      let tables = 0;
      const scan = async (options: string) => {
        const name = "s" + ++tables;
        await t_env.execute_sql("CREATE TABLE " + name + " (a INT) WITH (" + options + ")");
        t_env.sql_query("SELECT * FROM " + name);
      };
      await t_env.execute_sql("CREATE TABLE endless (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '1')");
      await t_env.execute_sql("CREATE TABLE hole (a INT) WITH ('connector' = 'blackhole')");
      await say(() => scan("'connector' = 'kafka'"));
      await say(() => scan("'connector' = 'filesystem', 'path' = '/x', 'format' = 'avro'"));
      await say(() => scan("'connector' = 'datagen', 'rows-per-secnd' = '3'"));
      await say(() => t_env.create_temporary_system_function("f", "no.such.Class"));
      await say(() => t_env.execute_sql("INSERT INTO hole SELECT 'x'"));
      await say(() => t_env.create_statement_set().execute());
      const result = await t_env.execute_sql("INSERT INTO hole SELECT a FROM endless");
      await say(() => result.await(10, "MILLISECONDS"));
      await result.get_job_client()?.cancel();`);
    expect(code, stderr).toBe(0);
    const connectors = (coordinate: string) =>
      `add its jar: TableEnvironment.create(settings, { connectors: ["org.apache.flink:${coordinate}"] })`;
    const lines = stdout.trim().split("\n");
    expect(lines).toEqual([
      expect.stringContaining(connectors("flink-connector-kafka:5.0.0-2.2")),
      expect.stringContaining(connectors("flink-sql-avro:2.3.0")),
      "Unsupported options found for 'datagen'; it has no rows-per-secnd; did you mean rows-per-second?",
      expect.stringMatching(/create_temporary_system_function\(.*The class no\.such\.Class .*\{ jars:/),
      expect.stringMatching(/'a' at position 1: the query gives \[EXPR\$0: .*\], the table takes \[a: INT\]/),
      expect.stringMatching(/Cannot execute; nothing was added that writes to a table/),
      expect.stringMatching(/^TimeoutException in TableResult@\d+\.await\(10n, "MILLISECONDS"\)/),
    ]);
  });

  test("a failing task rejects the consumer with the cause", async () => {
    const line = await firstLine(`
      for await (const row of t_env.sql_query("SELECT CAST('x' AS INT)").collect()) console.log(row);`);
    expect(line).toMatch(/x/);
  });

  test("an error in the text of a program or of what it imports: file, line, reason and the line itself", async () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
    const said = async (name: string, text: string) => {
      write(name, text);
      const ended = await start(path.join(folder, name)).ended;
      failed(ended);
      return ended.stderr.trimEnd().replaceAll(`${folder}/`, "").split("\n").slice(0, 3);
    };
    write("library.mjs", "export const there = 1;\n");
    write("wrong.mjs", "export const one = 1;\nexport const = 2;\n");
    expect(
      await Promise.all([
        said("strip.ts", "const one: number = 1;\nconst = 2;\n"),
        said("module.mjs", "const one = 1;\nconst = 2;\n"),
        said("script.cjs", "const one = 1;\nconst = 2;\n"),
        said("imports.ts", 'import "./library.mjs";\nimport "./wrong.mjs";\n'),
        said("twice.ts", "const one: number = 1;\nlet two: string, one = 2;\n"),
        said("enum.ts", "enum Kind { A, B }\n\nlet one = Kind.A;\nlet one: Kind = Kind.B;\n"),
        said(
          "lacks.ts",
          'import { there } from "./library.mjs";\nimport { missing } from "./library.mjs";\nmissing(there);\n',
        ),
      ]),
    ).toEqual([
      [
        "strip.ts:2: SyntaxError: Unexpected token `=`. Expected yield, an identifier, [ or {",
        " 1 | const one: number = 1;",
        " 2 | const = 2;",
      ],
      ["module.mjs:2: SyntaxError: Unexpected token '='", "const = 2;", "      ^"],
      ["script.cjs:2: SyntaxError: Unexpected token '='", "const = 2;", "      ^"],
      ["wrong.mjs:2: SyntaxError: Unexpected token '='", "export const = 2;", "             ^"],
      [
        "twice.ts:2: SyntaxError: Identifier 'one' has already been declared",
        "let two: string, one = 2;",
        "                 ^",
      ],
      ["enum.ts:4: SyntaxError: Identifier 'one' has already been declared", "let one: Kind = Kind.B;", "    ^"],
      [
        "lacks.ts:2: SyntaxError: The requested module './library.mjs' does not provide an export named 'missing'",
        'import { missing } from "./library.mjs";',
        "         ^^^^^^^",
      ],
    ]);
  });

  test("an exception of the program's own: its place in TypeScript, its causes and what it stands for", async () => {
    const json = run(`const text: string = "{";\ninterface Unused { a: string }\nJSON.parse(text);`);
    const { stderr } = await run(`
      interface Unused { a: string }
      const deep = new Error("second reason", { cause: new RangeError("third reason") });
      await Promise.any([Promise.reject(new Error("first reason")), Promise.reject(deep)]);`);
    for (const each of ["AggregateError: All promises were rejected", "Error: first reason", "Error: second reason"])
      expect(stderr).toContain(each);
    expect(stderr).toMatch(/\[cause\]: RangeError: third reason\n +at .*program\.ts:3:56/);
    const ended = await json;
    expect(failed(ended)).toMatch(/^SyntaxError: .* in JSON at position 1/);
    expect(ended.stderr).toMatch(/program\.ts:3:6/);
  });

  test("a program that is not there", async () => {
    expect(failed(await start("nowhere.ts").ended)).toMatch(/nowhere\.ts does not exist/);
  });

  test("a program that awaits what can never come ends with Node's own code for it", async () => {
    const { code, stderr } = await run("await new Promise(() => {});");
    expect(code).toBe(13);
    expect(stderr).toMatch(/program\.ts awaits, at its top level, something that can never happen any more/);
  });

  test("an exception in the program: the JVM is gone too", async () => {
    const ended = await run(`${create}
      import { gateway_info } from "tsflink";
      console.log(gateway_info().process_id);
      throw new Error("my own mistake");`);
    expect(failed(ended)).toContain("my own mistake");
    expect(await gone(Number(ended.stdout.trim()))).toBeLessThan(2000);
  });
});

describe("a machine that lacks something: the first line says what to do, exit code 1", () => {
  const program = `
    import { EnvironmentSettings, TableEnvironment } from "tsflink";
    TableEnvironment.create(EnvironmentSettings.in_batch_mode());`;

  test("no Java", async () => {
    const bin = temporaryFolder();
    for (const tool of ["sh", "mkfifo"]) symlinkSync(`/usr/bin/${tool}`, path.join(bin, tool));
    const line = failed(await run(program, { env: { JAVA_HOME: undefined, PATH: bin } }));
    expect(line).toMatch(/No Java found/);
    expect(line).toMatch(/JAVA_HOME/);
  });

  test("a Java too old", async () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, "bin"));
    writeFileSync(path.join(home, "bin/java"), `#!/bin/sh\necho 'openjdk version "11.0.2"' >&2\n`);
    writeFileSync(path.join(home, "release"), `JAVA_VERSION="11.0.2"\n`);
    chmodSync(path.join(home, "bin/java"), 0o755);
    const line = failed(await run(program, { env: { JAVA_HOME: home } }));
    expect(line).toMatch(/11/);
    expect(line).toMatch(/17/);
  });

  test("no network at the first fetch", async () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, ".m2"));
    const mirror = "<mirror><id>closed</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror>";
    writeFileSync(path.join(home, ".m2/settings.xml"), `<settings><mirrors>${mirror}</mirrors></settings>`);
    const line = failed(await run(program, { env: { HOME: home, XDG_CACHE_HOME: undefined } }));
    expect(line).toMatch(/Flink 2\.3\.0/);
    expect(line).toMatch(/network|reach/);
  });

  test("a cache folder that cannot be written is said, and the program runs all the same", async () => {
    const file = path.join(temporaryFolder(), "a-file");
    writeFileSync(file, "");
    const { code, stdout, stderr } = await run(`${program} console.log("ran");`, { env: { XDG_CACHE_HOME: file } });
    expect(stderr).toMatch(
      new RegExp(`^tsflink: ${file}/.* cannot be written to, so Flink's jars are verified again`, "m"),
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: "ran\n" });
  });

  test.runIf(canMount())(
    "a full disk: under the cache the program runs, under temporary files or jars it says so",
    async () => {
      const query = programFile(`
      import { EnvironmentSettings, TableEnvironment } from "tsflink";
      const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
      for await (const row of t_env.sql_query("SELECT 1 AS n").collect()) console.log(row.n);`);
      const home = temporaryFolder();
      const full = path.join(home, ".m2/repository");
      mkdirSync(full, { recursive: true });
      const withFull = (env: Record<string, string | undefined>) =>
        startCommand(unshare, [...own, "sh", "-c", fillDisk, "sh", full, process.execPath, cli, "run", query], {
          env: { XDG_RUNTIME_DIR: undefined, ...env },
        }).ended;
      const cached = await withFull({ XDG_CACHE_HOME: full });
      expect(cached).toMatchObject({ code: 0, stdout: "1\n" });
      expect(cached.stderr).toMatch(/^tsflink: .* cannot be written to, so .*ENOSPC/m);
      expect(failed(await withFull({ TMPDIR: full }))).toMatch(/No space left on device; free some, or set TMPDIR/);
      const unfetched = { HOME: home, XDG_CACHE_HOME: path.join(home, "cache") };
      expect(failed(await withFull(unfetched))).toMatch(
        /the disk is full: .*repository has 0 kB free, and \d+ MB are needed/,
      );
    },
  );

  test("a folder for temporary files that is not there", async () => {
    const line = failed(await run(program, { env: { TMPDIR: "/nowhere" } }));
    expect(line).toMatch(/Cannot create a folder in \/nowhere for temporary files; set TMPDIR/);
  });

  test("a jar that is not there", async () => {
    const line = failed(
      await run(`
        import { EnvironmentSettings, TableEnvironment } from "tsflink";
        TableEnvironment.create(EnvironmentSettings.in_batch_mode(), { jars: ["/nowhere/udf.jar"] });`),
    );
    expect(line).toContain("/nowhere/udf.jar");
  });
});
