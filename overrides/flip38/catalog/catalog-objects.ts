import type {
  CatalogBaseTable as ModernTable,
  CatalogDatabase as ModernDatabase,
  CatalogFunction as ModernFunction,
  CatalogPartition as ModernPartition,
} from "#overrides/index.js";
import type { TableSchema } from "../types/table-schema.js";
import { schemaOf } from "./schema-of.js";

/** A database of a catalog. Today: `CatalogDatabase` of `tsflink`. */
export class CatalogDatabase {
  /** The database of today's API. */
  readonly modern: ModernDatabase;

  /** A catalog gives it. */
  constructor(modern: ModernDatabase) {
    this.modern = modern;
  }

  /** Today: `Object.fromEntries(database.get_properties())`. */
  get_properties(): Record<string, string> {
    return Object.fromEntries(this.modern.get_properties());
  }

  /** Today: `database.get_comment()`. */
  get_comment(): string | null {
    return this.modern.get_comment();
  }

  /** A database of the same properties, or of others. Today: `database.copy(properties)`. */
  copy(properties?: Readonly<Record<string, string>>): CatalogDatabase {
    return new CatalogDatabase(properties === undefined ? this.modern.copy() : this.modern.copy(properties));
  }

  /** Today: `database.get_description()`. */
  get_description(): string | undefined {
    return this.modern.get_description();
  }

  /** Today: `database.get_detailed_description()`. */
  get_detailed_description(): string | undefined {
    return this.modern.get_detailed_description();
  }
}

/** A table or view of a catalog. Today: `CatalogTable` and `CatalogView` of `tsflink`. */
export class CatalogBaseTable {
  /** The table of today's API. */
  readonly modern: ModernTable;

  /** A catalog gives it. */
  constructor(modern: ModernTable) {
    this.modern = modern;
  }

  /** Today: `Object.fromEntries(table.get_options())`. */
  get_properties(): Record<string, string> {
    return Object.fromEntries(this.modern.get_options());
  }

  /** Today: `table.get_unresolved_schema()`. */
  get_schema(): TableSchema {
    return schemaOf(this.modern.get_unresolved_schema());
  }

  /** Today: `table.get_comment()`. */
  get_comment(): string {
    return this.modern.get_comment();
  }

  /** Today: `table.copy()`. */
  copy(): CatalogBaseTable {
    return new CatalogBaseTable(this.modern.copy());
  }

  /** Today: `table.get_description()`. */
  get_description(): string | undefined {
    return this.modern.get_description();
  }

  /** Today: `table.get_detailed_description()`. */
  get_detailed_description(): string | undefined {
    return this.modern.get_detailed_description();
  }
}

/** A partition of a table. Today: `CatalogPartition` of `tsflink`. */
export class CatalogPartition {
  /** The partition of today's API. */
  readonly modern: ModernPartition;

  /** A catalog gives it. */
  constructor(modern: ModernPartition) {
    this.modern = modern;
  }

  /** Today: `Object.fromEntries(partition.get_properties())`. */
  get_properties(): Record<string, string> {
    return Object.fromEntries(this.modern.get_properties());
  }

  /** Today: `partition.copy()`. */
  copy(): CatalogPartition {
    return new CatalogPartition(this.modern.copy());
  }

  /** Today: `partition.get_description()`. */
  get_description(): string | undefined {
    return this.modern.get_description();
  }

  /** Today: `partition.get_detailed_description()`. */
  get_detailed_description(): string | undefined {
    return this.modern.get_detailed_description();
  }

  /** Today: `partition.get_comment()`. */
  get_comment(): string {
    return this.modern.get_comment();
  }
}

/** A function of a catalog. Today: `CatalogFunction` of `tsflink`. */
export class CatalogFunction {
  /** The function of today's API. */
  readonly modern: ModernFunction;

  /** A catalog gives it. */
  constructor(modern: ModernFunction) {
    this.modern = modern;
  }

  /** Today: `function_.get_class_name()`. */
  get_class_name(): string {
    return this.modern.get_class_name();
  }

  /** Today: `function_.copy()`. */
  copy(): CatalogFunction {
    return new CatalogFunction(this.modern.copy());
  }

  /** Today: `function_.get_description()`. */
  get_description(): string | undefined {
    return this.modern.get_description();
  }

  /** Today: `function_.get_detailed_description()`. */
  get_detailed_description(): string | undefined {
    return this.modern.get_detailed_description();
  }

  /** Whether it is Flink's own rather than Hive's. Today: `!function_.get_class_name().startsWith("org.apache.hadoop.hive.")`. */
  is_generic(): boolean {
    return !this.get_class_name().startsWith("org.apache.hadoop.hive.");
  }

  /** `JAVA`, `SCALA` or `PYTHON`. Today: `function_.get_function_language()`. */
  get_function_language(): ReturnType<ModernFunction["get_function_language"]> {
    return this.modern.get_function_language();
  }
}
