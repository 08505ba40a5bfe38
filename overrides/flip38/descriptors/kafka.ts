import { ArgumentError } from "#overrides/index.js";
import { text } from "../config/arguments.js";
import { ConnectorDescriptor, type UpdateMode } from "./connector-descriptor.js";
import { kafka } from "./options/connectors.js";

/**
 * A topic of Kafka; `org.apache.flink:flink-connector-kafka` has to be among the environment's connectors.
 *
 * Today: the connector `kafka`.
 */
export class Kafka extends ConnectorDescriptor {
  readonly #offsets = new Map<number, bigint>();

  constructor() {
    super("kafka", 1, kafka);
  }

  /** The version of Kafka: `universal` or from `0.10`; 0.8 and 0.9 are no more. Today: nothing. */
  version(version: string | number): this {
    return this.set("connector.version", String(version));
  }

  /** Today: the option `topic`. */
  topic(topic: string): this {
    return this.set("connector.topic", text(topic, "Kafka.topic: topic"));
  }

  /** Properties of Kafka's client, instead of all before. Today: the options `properties.*`. */
  properties(property_dict: Readonly<Record<string, string>>): this {
    const prefix = "connector.properties.";
    for (const key of Object.keys(this.to_properties())) if (key.startsWith(prefix)) this.remove(key);
    for (const [key, value] of Object.entries(property_dict)) this.property(key, value);
    return this;
  }

  /** A property of Kafka's client: `property("bootstrap.servers", "localhost:9092")`. Today: the option `properties.bootstrap.servers`. */
  property(key: string, value: string): this {
    return this.set(
      `connector.properties.${text(key, "Kafka.property: key")}`,
      text(value, `Kafka.property: value of ${key}`),
    );
  }

  /** Reads from the first record. Today: the option `scan.startup.mode`, `earliest-offset`. */
  start_from_earliest(): this {
    return this.#start("earliest-offset");
  }

  /** Reads what comes from now on. Today: the option `scan.startup.mode`, `latest-offset`. */
  start_from_latest(): this {
    return this.#start("latest-offset");
  }

  /** Reads on where the consumer group was. Today: the option `scan.startup.mode`, `group-offsets`. */
  start_from_group_offsets(): this {
    return this.#start("group-offsets");
  }

  /** Reads each partition from an offset: `{ 0: 42, 1: 300 }`. Today: the option `scan.startup.specific-offsets`. */
  start_from_specific_offsets(specific_offsets_dict: Readonly<Record<number, number | bigint>>): this {
    for (const [partition, offset] of Object.entries(specific_offsets_dict)) {
      this.start_from_specific_offset(Number(partition), offset);
    }
    return this;
  }

  /** Reads a partition from an offset. Today: the option `scan.startup.specific-offsets`. */
  start_from_specific_offset(partition: number, specific_offset: number | bigint): this {
    if (!Number.isInteger(partition) || (typeof specific_offset === "number" && !Number.isInteger(specific_offset))) {
      throw new ArgumentError(
        `Kafka.start_from_specific_offset takes integers, got ${partition} and ${String(specific_offset)}`,
      );
    }
    this.#offsets.set(partition, BigInt(specific_offset));
    const offsets = [...this.#offsets].map(([number, offset]) => `partition:${number},offset:${offset}`);
    this.#start("specific-offsets");
    return this.set("connector.specific-offsets", offsets.join(";"));
  }

  #start(mode: string): this {
    if (mode !== "specific-offsets") {
      this.#offsets.clear();
      this.remove("connector.specific-offsets");
    }
    return this.set("connector.startup-mode", mode);
  }

  /** Each task writes to one partition. Today: the option `sink.partitioner`, `fixed`. */
  sink_partitioner_fixed(): this {
    return this.remove("connector.sink-partitioner-class").set("connector.sink-partitioner", "fixed");
  }

  /** Rows are spread over all partitions. Today: the option `sink.partitioner`, `round-robin`. */
  sink_partitioner_round_robin(): this {
    return this.remove("connector.sink-partitioner-class").set("connector.sink-partitioner", "round-robin");
  }

  /** A FlinkKafkaPartitioner of a jar chooses the partition. Today: the option `sink.partitioner`, the name of its class. */
  sink_partitioner_custom(partitioner_class_name: string): this {
    return this.set("connector.sink-partitioner", "custom").set(
      "connector.sink-partitioner-class",
      partitioner_class_name,
    );
  }

  /** @internal */
  override required(): readonly (readonly [key: string, call: string])[] {
    return [["connector.topic", "topic(...)"]];
  }

  /** @internal */
  override mode_instead(mode: UpdateMode): string | undefined {
    if (mode !== "upsert") return super.mode_instead(mode);
    return 'the connector of upserts is another: new CustomConnectorDescriptor("upsert-kafka", 1, false)';
  }

  /** @internal */
  override timestamp_metadata(): string {
    return "timestamp";
  }
}
