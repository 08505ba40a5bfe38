import { call, call_static, construct } from "../calls.js";
import { JavaObject } from "../java-object.js";
import { register_classes, register_types } from "../register.js";

// A few classes as the generator writes them.

export class Expression extends JavaObject {}

export class ApiExpression extends Expression {
  plus(other: unknown): ApiExpression {
    return call(this, "ApiExpression", "plus(Object other): ApiExpression", [other]);
  }
  as(name: string, ...extra_names: string[]): ApiExpression {
    return call(this, "ApiExpression", "as(String name, String... extra_names): ApiExpression", [name, ...extra_names]);
  }
}

export class Table extends JavaObject {
  select(...fields: Expression[]): Table {
    return call(this, "Table", "select(Expression... fields): Table", [...fields]);
  }
}

export class Schema extends JavaObject {
  static new_builder(): SchemaBuilder {
    return call_static("Schema", "static newBuilder(): Schema.Builder", []);
  }
}

export class SchemaBuilder extends JavaObject {
  column(...args: unknown[]): this {
    return call(
      this,
      "Schema.Builder",
      [
        "fluent column(String column_name, AbstractDataType data_type): Schema.Builder",
        "fluent column(String column_name, String serializable_type_string): Schema.Builder",
      ],
      args,
    );
  }
  build(): Schema {
    return call(this, "Schema.Builder", "build(): Schema", []);
  }
}

export class AbstractDataType extends JavaObject {}
export class DataType extends AbstractDataType {
  not_null(): DataType {
    return call(this, "DataType", "notNull(): DataType", []);
  }
}

export const DataTypes = {
  DECIMAL: (precision: number, scale: number): DataType =>
    call_static("DataTypes", "static DECIMAL(int precision, int scale): DataType", [precision, scale]),
  TIMESTAMP: (...args: unknown[]): DataType =>
    call_static("DataTypes", ["static TIMESTAMP(): DataType", "static TIMESTAMP(int precision): DataType"], args),
};

export class Configuration extends JavaObject {
  constructor(...args: unknown[]) {
    super(construct("Configuration", ["()", "(Configuration other)"], args));
  }
  set_string(key: string, value: string): this {
    return call(this, "Configuration", "fluent setString(String key, String value): void", [key, value]);
  }
}

export const col = (name: string): ApiExpression =>
  call_static("Expressions", "static col(String name): ApiExpression", [name]);
export const lit = (v: unknown): ApiExpression =>
  call_static("Expressions", "static lit(Object v): ApiExpression", [v]);
export const range = (start: unknown, end: unknown): ApiExpression =>
  call_static("Expressions", "static withColumns(Object head, Object... tail): ApiExpression", [start, end]);

const flink = "org.apache.flink.table";
register_types({
  Expression: { java: `${flink}.expressions.Expression`, recorded: true },
  ApiExpression: { java: `${flink}.api.ApiExpression`, supers: ["Expression"], recorded: true },
  Expressions: { java: `${flink}.api.Expressions`, recorded: true },
  Table: { java: `${flink}.api.Table` },
  Schema: { java: `${flink}.api.Schema`, recorded: true },
  "Schema.Builder": { java: `${flink}.api.Schema$Builder`, recorded: true, mutable: true },
  AbstractDataType: { java: `${flink}.types.AbstractDataType`, recorded: true },
  DataType: { java: `${flink}.types.DataType`, supers: ["AbstractDataType"], recorded: true },
  DataTypes: { java: `${flink}.api.DataTypes`, recorded: true },
  Configuration: { java: "org.apache.flink.configuration.Configuration", recorded: true, mutable: true },
  ExplainDetail: {
    java: `${flink}.api.ExplainDetail`,
    enum: ["ESTIMATED_COST", "CHANGELOG_MODE", "JSON_EXECUTION_PLAN"],
  },
});
register_classes({
  Expression,
  ApiExpression,
  Table,
  Schema,
  "Schema.Builder": SchemaBuilder,
  AbstractDataType,
  DataType,
  Configuration,
});
