import { avroFields } from "./avro-schema.js";
import { FormatDescriptor, type FormatField } from "./format-descriptor.js";
import { avro } from "./options/formats.js";

/** Records of Avro; `org.apache.flink:flink-avro` has to be among the environment's connectors. Today: the format `avro`. */
export class Avro extends FormatDescriptor {
  constructor() {
    super("avro", 1, avro);
  }

  /** No more: give the record's schema to `avro_schema`. Today: nothing. */
  record_class(record_class: string): this {
    return this.set("format.record-class", record_class);
  }

  /** The fields by the schema of a record, in JSON. Today: the columns of the table's schema, `NOT NULL` without a union. */
  avro_schema(avro_schema: string): this {
    avroFields(avro_schema);
    return this.set("format.avro-schema", avro_schema);
  }

  /** @internal */
  override fields(): readonly FormatField[] | undefined {
    const schema = this.property_of("format.avro-schema");
    return schema === undefined ? undefined : avroFields(schema);
  }
}
