import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Decimal, Temporal } from "#overrides/index.js";
import {
  Avro,
  BatchTableEnvironment,
  Csv,
  CustomConnectorDescriptor,
  CustomFormatDescriptor,
  DataTypes,
  ExecutionEnvironment,
  FileSystem,
  Json,
  OldCsv,
  Rowtime,
  Schema,
  TableSchema,
  Types,
  type FormatDescriptor,
} from "#overrides/flip38/index.js";
import { currentGateway } from "#runtime";
import { line } from "../support/line.js";
import { linesIn, rowsOf, temporaryFolder } from "./support/rows.js";

const avroVersion: Readonly<Record<string, string>> = {
  "1.20": "1.20.0",
  "2.0": "2.0.0",
  "2.1": "2.1.0",
  "2.3": "2.3.0",
};

let t_env: BatchTableEnvironment;
const folder = temporaryFolder();
let files = 0;
const file = (name = `file-${files++}`) => path.join(folder, name);

beforeAll(() => {
  const env = ExecutionEnvironment.get_execution_environment();
  env.set_parallelism(1);
  const avro = `org.apache.flink:flink-sql-avro:${avroVersion[line] ?? "2.1.0"}`;
  t_env = BatchTableEnvironment.create(env, undefined, undefined, { connectors: [avro] });
});

afterAll(async () => {
  await currentGateway().shutDown();
});

const columns = () =>
  new Schema()
    .field("id", DataTypes.BIGINT())
    .field("name", DataTypes.STRING())
    .field("price", DataTypes.DECIMAL(10, 2))
    .field("at", DataTypes.TIMESTAMP(3));
const rows = [
  [1n, "Sunny", new Decimal("1.50"), Temporal.PlainDateTime.from("2020-01-31T10:11:12.125")],
  [2n, "Eden, and others", new Decimal("22.25"), Temporal.PlainDateTime.from("2020-02-29T00:00:00")],
  [3n, null, null, null],
];

/** What Flink has of a table, as SQL. */
async function sqlOf(name: string): Promise<string> {
  const result = await t_env.modern.execute_sql(`SHOW CREATE TABLE ${name}`);
  const [row] = await result.collect().to_array();
  return String(row?.get_field(0));
}

describe(`FileSystem writes and reads rows in each format, on Flink ${line}`, () => {
  const formats: readonly [name: string, make: () => FormatDescriptor, content: string | undefined][] = [
    [
      "OldCsv",
      () => new OldCsv().field_delimiter("|"),
      "1|Sunny|1.5|2020-01-31 10:11:12.125\n2|Eden, and others|22.25|2020-02-29 00:00:00\n3|||\n",
    ],
    [
      "Csv",
      () => new Csv().null_literal("-"),
      '1,Sunny,1.5,"2020-01-31 10:11:12.125"\n2,"Eden, and others",22.25,"2020-02-29 00:00:00"\n3,-,-,-\n',
    ],
    [
      "Json",
      () => new Json().derive_schema(),
      '{"id":1,"name":"Sunny","price":1.5,"at":"2020-01-31T10:11:12.125"}\n' +
        '{"id":2,"name":"Eden, and others","price":22.25,"at":"2020-02-29T00:00:00"}\n' +
        '{"id":3,"name":null,"price":null,"at":null}\n',
    ],
    ["Avro", () => new Avro(), undefined],
  ];

  it.each(formats)("%s", async (name, make, content) => {
    const target = file();
    const connect = () => t_env.connect(new FileSystem().path(target)).with_format(make()).with_schema(columns());
    connect().register_table_sink(`${name}_sink`);
    t_env.from_elements(rows, columns_type()).insert_into(`${name}_sink`);
    await t_env.execute(`write ${name}`);
    // oxlint-disable-next-line vitest/no-conditional-expect -- Avro's bytes differ from run to run
    if (content !== undefined) expect(readFileSync(target, "utf8")).toBe(content);
    // An empty number is none, in OldCsv, as it was.
    if (name === "OldCsv")
      writeFileSync(target, `${content?.slice(0, content.indexOf("3|"))}3||0|2020-01-01 00:00:00\n`);
    connect().register_table_source(`${name}_source`);
    const read = await rowsOf(t_env.scan(`${name}_source`));
    expect(read).toHaveLength(3);
    expect(read[0]).toBe("1,Sunny,1.5,2020-01-31T10:11:12.125");
    expect(read[1]).toBe("2,Eden, and others,22.25,2020-02-29T00:00:00");
    expect(read[2]).toBe(name === "OldCsv" ? "3,,0,2020-01-01T00:00:00" : "3,null,null,null");
  });

  const columns_type = () =>
    DataTypes.ROW(
      columns()
        .fields()
        .map(({ name, type }) => DataTypes.FIELD(name, type)),
    );

  it("a path that one task writes becomes a file, and what is there is kept", async () => {
    const target = file();
    const sink = (name: string) =>
      t_env
        .connect(new FileSystem().path(target))
        .with_format(new OldCsv())
        .with_schema(new Schema().field("a", DataTypes.INT()))
        .register_table_sink(name);
    sink("once");
    t_env.sql_update("INSERT INTO once VALUES (1), (2)");
    await t_env.execute("once");
    expect(readFileSync(target, "utf8")).toBe("1\n2\n");
    sink("twice");
    t_env.sql_update("INSERT INTO twice VALUES (3)");
    await expect(t_env.execute("twice")).rejects.toThrow(/already exists.*NO_OVERWRITE/);
    expect(readFileSync(target, "utf8")).toBe("1\n2\n");
  });

  it("comments, quotes, parse errors and other names", async () => {
    const target = file();
    writeFileSync(target, ["# a comment", "'x;y';1", "z;none", "w;3"].join("\n"));
    t_env
      .connect(new FileSystem().path(target))
      .with_format(
        new OldCsv()
          .field_delimiter(";")
          .quote_character("'")
          .comment_prefix("#")
          .ignore_parse_errors()
          .field("text", "STRING")
          .field("number", "INT"),
      )
      .with_schema(
        new Schema().field("t", DataTypes.STRING()).from_origin_field("text").field("number", DataTypes.INT()),
      )
      .register_table_source("renamed");
    expect(t_env.scan("renamed").get_schema().get_field_names()).toEqual(["t", "number"]);
    expect(await rowsOf(t_env.scan("renamed"))).toEqual(["w,3", "x;y,1", "z,null"]);
  });

  it("arrays, escapes and comments of Csv, and fields that JSON lacks", async () => {
    const csv = file();
    writeFileSync(csv, "# a comment\n1;a|b;x\\;y\n");
    t_env
      .connect(new FileSystem().path(csv))
      .with_format(new Csv().field_delimiter(";").array_element_delimiter("|").escape_character("\\").allow_comments())
      .with_schema(new Schema().field("n", "INT").field("list", "ARRAY<STRING>").field("text", "STRING"))
      .register_table_source("by_csv");
    expect(await rowsOf(t_env.scan("by_csv"))).toEqual(["1,a,b,x;y"]);
    const quoted = file();
    writeFileSync(quoted, "1,'a,b'\nno number,c\n");
    const lines = Types.ROW(["n", "text"], [Types.INT(), Types.STRING()]);
    t_env
      .connect(new FileSystem().path(quoted))
      .with_format(new Csv().schema(lines).quote_character("'").ignore_parse_errors())
      .with_schema(new Schema().field("text", "STRING"))
      .register_table_source("quoted");
    expect(await rowsOf(t_env.scan("quoted"))).toEqual(["a,b", "c"]);
    t_env
      .connect(new FileSystem().path(quoted))
      .with_format(new Csv().schema(lines).derive_schema().quote_character("'").ignore_parse_errors())
      .with_schema(new Schema().field("n", "INT").field("text", "STRING"))
      .register_table_source("derived");
    expect(await rowsOf(t_env.scan("derived"))).toEqual(["1,a,b", "null,c"]);
    const json = file();
    writeFileSync(json, '{"a": 1}\n');
    const read = (name: string, format: Json) => {
      const schema = new Schema().field("a", "INT").field("b", "INT");
      t_env.connect(new FileSystem().path(json)).with_format(format).with_schema(schema).register_table_source(name);
      return rowsOf(t_env.scan(name));
    };
    expect(await read("whole", new Json().schema(Types.ROW(["a", "b"], [Types.INT(), Types.INT()])))).toEqual([
      "1,null",
    ]);
    expect(await read("lenient", new Json().fail_on_missing_field(false))).toEqual(["1,null"]);
    await expect(read("strict", new Json().fail_on_missing_field(true))).rejects.toThrow(
      "Some field is missing in the JSON data",
    );
  });

  it("a CREATE TABLE with Flink 1.10's properties writes and reads what OldCsv does", async () => {
    const target = file();
    const create = `CREATE TABLE by_ddl (word STRING, n INT) WITH (
      'connector.type' = 'filesystem', 'connector.path' = '${target}',
      'format.type' = 'csv', 'format.field-delimiter' = '|')`;
    t_env.sql_update(create);
    t_env.sql_update("INSERT INTO by_ddl VALUES ('a b', 1), ('(c)', 2)");
    await t_env.execute("by DDL");
    expect(readFileSync(target, "utf8")).toBe("a b|1\n(c)|2\n");
    expect(await rowsOf(t_env.scan("by_ddl"))).toEqual(["(c),2", "a b,1"]);
    t_env.sql_update("INSERT INTO by_ddl VALUES ('d', 3)");
    await expect(t_env.execute("again")).rejects.toThrow(/already exists.*NO_OVERWRITE/);
    t_env.sql_update("DROP TABLE by_ddl");
    t_env.sql_update(create.replace(target, file()));
    t_env.sql_update("INSERT INTO by_ddl VALUES ('d', 3)");
    await t_env.execute("another");
    expect(await rowsOf(t_env.scan("by_ddl"))).toEqual(["d,3"]);
    expect(() => t_env.sql_update(create.replace("'filesystem'", "'jdbc'").replace("by_ddl", "other"))).toThrow(
      "write today's, 'connector' = 'jdbc'",
    );
  });

  it("time attributes of a timestamp, of milliseconds and of a text", async () => {
    const target = file();
    writeFileSync(target, "2020-01-01 00:00:01,1577836801000,2020-01-01T00:00:01Z\n");
    const attribute = (field: string) => new Rowtime().timestamps_from_field(field).watermarks_periodic_ascending();
    for (const field of ["ts", "ms", "iso"]) {
      t_env
        .connect(new FileSystem().path(target))
        .with_format(
          new OldCsv()
            .field("ts", DataTypes.TIMESTAMP(3))
            .field("ms", DataTypes.BIGINT())
            .field("iso", DataTypes.STRING()),
        )
        .with_schema(new Schema().field("at", DataTypes.TIMESTAMP(3)).rowtime(attribute(field)))
        .register_table_source(`at_${field}`);
      expect(await rowsOf(t_env.scan(`at_${field}`)), field).toEqual(["2020-01-01T00:00:01"]);
      expect(t_env.scan(`at_${field}`).get_schema().get_field_names()).toEqual(["at"]);
    }
  });

  it("a table for both has computed columns and a watermark", async () => {
    t_env
      .connect(new FileSystem().path(file()))
      .with_format(new Json())
      .with_schema(
        new Schema()
          .field("id", DataTypes.INT())
          .field("ts", DataTypes.TIMESTAMP(3))
          .field("seen", DataTypes.TIMESTAMP(3))
          .proctime()
          .field("at", DataTypes.TIMESTAMP(3))
          .rowtime(new Rowtime().timestamps_from_field("ts").watermarks_periodic_bounded(5000)),
      )
      .create_temporary_table("for_both");
    const sql = await sqlOf("for_both");
    expect(sql).toContain("`ts` TIMESTAMP(3)");
    expect(sql).toContain("`seen` AS PROCTIME()");
    expect(sql).toMatch(/`at` AS CAST\(`ts` AS TIMESTAMP\(3\)\)/);
    expect(sql).toMatch(/WATERMARK FOR `at` AS `at` - INTERVAL '0 0:0:5\.000' DAY\(3\) TO SECOND\(3\)/);
    expect(sql).toContain("'format' = 'json'");
  });

  it("a JSON schema and an Avro schema name the fields", async () => {
    const json = file();
    writeFileSync(json, '{"first": 1, "second": "x", "third": true}\n');
    t_env
      .connect(new FileSystem().path(json))
      .with_format(
        new Json().json_schema(
          '{"type": "object", "properties": {"first": {"type": "integer"}, "second": {"type": "string"}}}',
        ),
      )
      .with_schema(
        new Schema().field("second", DataTypes.STRING()).field("n", DataTypes.INT()).from_origin_field("first"),
      )
      .register_table_source("by_json_schema");
    expect(await rowsOf(t_env.scan("by_json_schema"))).toEqual(["x,1"]);

    const avro = file();
    const record =
      '{"type": "record", "name": "r", "fields": [{"name": "id", "type": "long"}, {"name": "who", "type": ["null", "string"]}]}';
    const connect = () =>
      t_env
        .connect(new FileSystem().path(avro))
        .with_format(new Avro().avro_schema(record))
        .with_schema(new Schema().field("id", DataTypes.BIGINT()).field("who", DataTypes.STRING()));
    connect().register_table_sink("by_avro_sink");
    t_env.sql_update("INSERT INTO by_avro_sink VALUES (1, 'a'), (2, CAST(NULL AS STRING))");
    await t_env.execute("avro");
    expect(await sqlOf("by_avro_sink")).toContain("`id` BIGINT NOT NULL");
    expect(readFileSync(avro, "latin1")).toContain(
      '{"name":"id","type":"long"},{"name":"who","type":["null","string"]',
    );
    connect().register_table_source("by_avro_source");
    expect(await rowsOf(t_env.scan("by_avro_source"))).toEqual(["1,a", "2,null"]);
  });

  it("CustomConnectorDescriptor and CustomFormatDescriptor name any connector and format", async () => {
    t_env
      .connect(
        new CustomConnectorDescriptor("datagen", 1, false)
          .property("connector.number-of-rows", "3")
          .property("fields.n.kind", "sequence")
          .properties({ "fields.n.start": "1", "fields.n.end": "3" }),
      )
      .with_schema(new Schema().field("n", "INT"))
      .create_temporary_table("generated");
    expect(await rowsOf(t_env.scan("generated"))).toEqual(["1", "2", "3"]);
    const target = file();
    t_env
      .connect(new CustomConnectorDescriptor("filesystem", 1, true).property("connector.path", target))
      .with_format(
        new CustomFormatDescriptor("csv", 1).property("format.field-delimiter", ";").property("csv.null-literal", "?"),
      )
      .with_schema(new Schema().field("a", Types.INT()).field("b", Types.STRING()))
      .register_table_source_and_sink("custom");
    t_env.sql_update("INSERT INTO custom VALUES (1, CAST(NULL AS STRING))");
    await t_env.execute("custom");
    expect(linesIn(target)).toEqual(["1;?"]);
    expect(await rowsOf(t_env.scan("custom"))).toEqual(["1,null"]);
  });

  it("types are given as data types, type informations, texts, or a TableSchema", async () => {
    const schema = TableSchema.builder()
      .field("a", "ROW<x INT, y ARRAY<STRING>>")
      .field("b", Types.MAP(Types.STRING(), Types.LONG()))
      .build();
    t_env
      .connect(new FileSystem().path(file()))
      .with_format(new Json())
      .with_schema(new Schema().schema(schema))
      .create_temporary_table("typed");
    expect(String(t_env.scan("typed").get_schema())).toBe(String(schema));
  });
});
