import { describe, expect, it } from "vitest";
import { advise } from "./advice.js";

const advice = (text: string, ...causes: readonly (readonly [string, string])[]) =>
  advise(
    text,
    causes.map(([java_class, message]) => ({ java_class, message, stack: [] })),
    "2.3.0",
  );

const noFactory = (identifier: string) =>
  `Could not find any factory for identifier '${identifier}' that implements 'DynamicTableFactory' in the classpath.\n\n` +
  "Available factory identifiers are:\n\nblackhole\ndatagen\nfilesystem\nprint";

describe("advice", () => {
  it("names the connector's jar for this Flink", () => {
    expect(advice(noFactory("upsert-kafka"))).toBe(
      'add its jar: TableEnvironment.create(settings, { connectors: ["org.apache.flink:flink-connector-kafka:5.0.0-2.2"] })',
    );
  });

  it("names a connector that was perhaps meant", () => {
    expect(advice(noFactory("datagn"))).toBe("did you mean datagen?");
  });

  it("says how a connector that nobody knows is added", () => {
    expect(advice(noFactory("acme-queue"))).toContain('connectors: ["group:artifact:version"]');
  });

  it("names a format's jar, which has Flink's own version", () => {
    expect(advice("Could not find any format factory for identifier 'avro' in the classpath.")).toContain(
      "org.apache.flink:flink-sql-avro:2.3.0",
    );
  });

  it("names each option that a connector does not have", () => {
    const options = "Unsupported options:\n\nnumber-of-row\nzzz\n\nSupported options:\n\nconnector\nnumber-of-rows";
    expect(advice(`Unsupported options found for 'datagen'.\n\n${options}`)).toBe(
      "it has no number-of-row; did you mean number-of-rows?; it has no zzz",
    );
  });

  it("brings both schemas of an INSERT that does not fit into the first line", () => {
    expect(
      advice(
        "Column types of query result and sink for 'c.d.t' do not match.\n" +
          "Cause: Incompatible types for sink column 'a' at position 1.\n\n" +
          "Query schema: [EXPR$0: CHAR(1) NOT NULL]\nSink schema:  [a: INT]",
      ),
    ).toBe(
      "Incompatible types for sink column 'a' at position 1: " +
        "the query gives [EXPR$0: CHAR(1) NOT NULL], the table takes [a: INT]",
    );
  });

  it("looks at every cause", () => {
    expect(advice("Cannot load the function.", ["java.lang.ClassNotFoundException", "a.B"])).toContain("{ jars:");
    expect(advice("StackOverflowError", ["java.lang.StackOverflowError", ""])).toContain("nested too deeply");
  });

  it("is silent where the message says it all", () => {
    expect(advice("Cannot resolve field [nmae], input field list:[name].")).toBeUndefined();
  });
});
