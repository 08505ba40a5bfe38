import {
  ArgumentError,
  create_environment,
  from_arrow,
  from_elements,
  type ArrowRows,
  type AsyncArrowReader,
  type AsyncArrowRows,
  type AsyncElements,
  type Elements,
  type ElementSchema,
  type EnvironmentOptions,
} from "#runtime";
import type { AbstractDataType } from "#generated/abstract-data-type.js";
import type { Configuration } from "#generated/configuration.js";
import { DataTypes } from "#generated/data-types.js";
import type { EnvironmentSettings } from "#generated/environment-settings.js";
import { TableEnvironmentBase } from "#generated/table-environment.js";
import { data_type_of } from "./inferred-data-type.js";
import type { Table } from "./table.js";

/** Where tables, functions and catalogs are registered, and where SQL runs. */
export class TableEnvironment extends TableEnvironmentBase {
  /**
   * Creates an environment. The first one of a program starts the JVM; each has a thread of its own there.
   *
   * Java: `static TableEnvironment create(EnvironmentSettings settings)`,
   * `static TableEnvironment create(Configuration configuration)`
   *
   * @param settings - streaming or batch mode, the built-in catalog's names, configuration
   * @param options - jars and connectors (by Maven coordinate) that this environment and its jobs see
   * @throws TsflinkError when no Java is found, Flink cannot be fetched or a jar is missing
   */
  static create(settings: EnvironmentSettings | Configuration, options?: EnvironmentOptions): TableEnvironment {
    return create_environment(
      "TableEnvironment",
      [
        "static create(EnvironmentSettings settings): TableEnvironment",
        "static create(Configuration settings): TableEnvironment",
      ],
      [settings],
      options,
    );
  }

  /**
   * A table of the given rows. An element is an array, a `Row`, or an object whose properties are the columns.
   *
   * `schema` is a `DataTypes.ROW(...)`, or the names of the columns; their types are then found from all the rows:
   * integers are INT where all fit in 32 bits and else BIGINT, other numbers DOUBLE, `bigint` BIGINT, strings STRING,
   * `Decimal` DECIMAL(38, 18), `Uint8Array` BYTES, Temporal values DATE, TIME(9), TIMESTAMP(9), TIMESTAMP_LTZ(9) and
   * intervals, arrays ARRAY, `Map` MAP, objects ROW, `Variant` VARIANT, `Bitmap` BITMAP. Without names the columns are
   * those of the objects, or `f0`, `f1`, ...
   *
   * Rows that come over time (an async iterable) are sent on as they come, and not gathered in this process; the promise is
   * a table of them once they have ended. However many times the table is used, the elements are gone through once.
   *
   * @throws CellError when a value does not fit its column, naming the row (0 is the first), the column and the reason
   */
  from_elements(elements: Elements, schema?: AbstractDataType | readonly string[]): Table;
  from_elements(elements: AsyncElements, schema?: AbstractDataType | readonly string[]): Promise<Table>;
  from_elements(
    elements: Elements | AsyncElements,
    schema?: AbstractDataType | readonly string[],
  ): Table | Promise<Table> {
    return from_elements(this, elements, elementSchema(schema));
  }

  /** The same as `from_elements`. */
  from_collection(collection: Elements, schema?: AbstractDataType | readonly string[]): Table;
  from_collection(collection: AsyncElements, schema?: AbstractDataType | readonly string[]): Promise<Table>;
  from_collection(
    collection: Elements | AsyncElements,
    schema?: AbstractDataType | readonly string[],
  ): Table | Promise<Table> {
    return from_elements(this, collection, elementSchema(schema));
  }

  /**
   * A table of Arrow's rows: a Table of the package apache-arrow, a RecordBatch, or record batches of one schema, of any
   * version of the package. Record batches that come over time (an AsyncRecordBatchReader) are sent on as they come; the
   * promise is a table of them once they have ended.
   *
   * `schema` is a `DataTypes.ROW(...)`, or the names of the columns. Without it the types are those of Arrow: integers
   * TINYINT to BIGINT, unsigned ones the next larger (uint64 DECIMAL(20, 0)), timestamp with a time zone TIMESTAMP_LTZ and
   * without TIMESTAMP, of the digits that the unit has, dictionaries what they hold.
   *
   * @throws CellError when a value does not fit its column, naming the row (0 is the first), the column and the reason
   */
  from_arrow(data: AsyncArrowReader, schema?: AbstractDataType | readonly string[]): Promise<Table>;
  from_arrow(data: ArrowRows, schema?: AbstractDataType | readonly string[]): Table;
  from_arrow(data: AsyncArrowRows, schema?: AbstractDataType | readonly string[]): Promise<Table>;
  from_arrow(data: ArrowRows | AsyncArrowRows, schema?: AbstractDataType | readonly string[]): Table | Promise<Table> {
    return from_arrow(this, data, elementSchema(schema));
  }

  /** How many parallel instances the operators of this environment's jobs have (`parallelism.default`). */
  set_parallelism(parallelism: number): this {
    if (!Number.isInteger(parallelism) || parallelism < 1) {
      const got = typeof parallelism === "number" ? String(parallelism) : typeof parallelism;
      throw new ArgumentError(`TableEnvironment.set_parallelism: parallelism takes an integer from 1, got ${got}`);
    }
    this.get_config().set("parallelism.default", String(parallelism));
    return this;
  }
}

function elementSchema(schema: AbstractDataType | readonly string[] | undefined): ElementSchema {
  return schema === undefined || isNames(schema)
    ? { names: schema, data_type_of: (row) => data_type_of(row, DataTypes) }
    : { data_type: schema };
}

function isNames(schema: AbstractDataType | readonly string[]): schema is readonly string[] {
  return Array.isArray(schema);
}
