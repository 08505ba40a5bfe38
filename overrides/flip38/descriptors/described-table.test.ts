import { describe, expect, it } from "vitest";
import { DataTypes } from "../types/data-types.js";
import { describeTable, type TableParts, type TableRole } from "./described-table.js";
import { Elasticsearch } from "./elasticsearch.js";
import { FileSystem } from "./file-system.js";
import { HBase } from "./hbase.js";
import { Json } from "./json.js";
import { OldCsv } from "./old-csv.js";
import { Rowtime } from "./rowtime.js";
import { Schema } from "./schema.js";

describe("a table", () => {
  const elasticsearch = new Elasticsearch().version("7").host("localhost", 9200, "http").index("i");
  const describeAs = (role: TableRole, parts: Partial<TableParts>) =>
    describeTable(
      { connector: new FileSystem().path("/x"), format: new OldCsv(), schema: undefined, mode: "append", ...parts },
      role,
    );

  it("needs a schema, a format where rows are bytes, and a mode that its connector has", () => {
    const schema = new Schema().field("a", "INT");
    expect(() => describeAs("source", {})).toThrow("A table needs a schema: call with_schema");
    expect(() => describeAs("source", { schema, format: undefined })).toThrow("FileSystem needs a format");
    expect(() => describeAs("source", { schema, connector: new HBase().version("2") })).toThrow(
      "HBase takes no format",
    );
    expect(() => describeAs("sink", { schema, mode: "retract" })).toThrow(
      "in_retract_mode() of FileSystem is not supported",
    );
    expect(() => describeAs("sink", { schema, connector: elasticsearch, mode: "upsert" })).toThrow(
      'add .primary_key("column")',
    );
  });

  it("has the key that upserts need", () => {
    const keyed = new Schema().field("word", DataTypes.STRING()).field("n", DataTypes.BIGINT()).primary_key("word");
    const text = String(
      describeAs("sink", { connector: elasticsearch, format: new Json(), schema: keyed, mode: "upsert" }).descriptor,
    );
    expect(text).toContain('.primary_key("word")');
    expect(text).toContain(
      '.column("word", DataTypes.VARCHAR(2147483647).not_null())'.replace("VARCHAR(2147483647)", "STRING()"),
    );
    const hbase = new HBase().version("2").table_name("t").zookeeper_quorum("localhost:2181");
    const families = new Schema().field("key", "STRING").field("f", "ROW<a INT>");
    expect(
      String(describeAs("sink", { connector: hbase, format: undefined, schema: families, mode: "upsert" }).descriptor),
    ).toContain('.primary_key("key")');
  });

  it("refuses fields that do not fit together", () => {
    const format = new OldCsv().field("x", "INT").field("y", "STRING");
    expect(() => describeAs("source", { format, schema: new Schema().field("a", "INT") })).toThrow(
      "Could not map the schema field 'a' to a field of the format, whose fields are x, y",
    );
    expect(() => describeAs("source", { format, schema: new Schema().field("x", "BIGINT") })).toThrow(
      "Type BIGINT of table field 'x' does not match with type INT of the format's field 'x'",
    );
    expect(() => describeAs("sink", { format, schema: new Schema().field("y", "STRING").field("x", "INT") })).toThrow(
      "Encodings that differ from the schema are not supported for sinks",
    );
    const untimed = new Schema().field("r", "TIMESTAMP(3)").rowtime(new Rowtime().timestamps_from_field("ts"));
    expect(() => describeAs("source", { schema: untimed })).toThrow("'rowtime.watermarks.type' of the field 'r'");
    const fromSource = new Schema()
      .field("r", "TIMESTAMP(3)")
      .rowtime(new Rowtime().timestamps_from_source().watermarks_periodic_ascending());
    expect(() => describeAs("source", { schema: fromSource })).toThrow(
      "timestamps_from_source() of FileSystem is not supported",
    );
  });
});
