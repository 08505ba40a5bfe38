import { isFlink1 } from "../../flink-line.js";
import { nothing, duration, only, refused, renamed, type Rules } from "./rules.js";

const properties = "connector.properties.";

/** Flink 1.10's `kafka`. */
export const kafka: Rules = {
  "connector.type": () => ({ connector: "kafka" }),
  "connector.property-version": nothing,
  "connector.version": (value, key) =>
    /^0\.[89]/.test(value) ? refused("its client needs Kafka 0.10 or newer; write universal")(value, key) : {},
  "connector.topic": renamed("topic"),
  "connector.startup-mode": renamed("scan.startup.mode"),
  "connector.specific-offsets": renamed("scan.startup.specific-offsets"),
  "connector.sink-partitioner": (value) => (value === "custom" ? {} : { "sink.partitioner": value }),
  "connector.sink-partitioner-class": renamed("sink.partitioner"),
  [`${properties}*`]: (value, key) => ({ [`properties.${key.slice(properties.length)}`]: value }),
};

/** Flink 1.10's `filesystem`. */
export const filesystem: Rules = {
  "connector.type": () => ({ connector: "filesystem" }),
  "connector.property-version": nothing,
  "connector.path": renamed("path"),
};

const strategies: Readonly<Record<string, string>> = {
  constant: "CONSTANT",
  exponential: "EXPONENTIAL",
  disabled: "DISABLED",
};

const failures = "since Flink 2, a request that still fails after the retries of sink.bulk-flush.backoff fails the job";

/** Flink 1.10's `elasticsearch`; Flink 2's connector is another than Flink 1's. */
export const elasticsearch: Rules = {
  // The version says which connector it is.
  "connector.type": nothing,
  "connector.property-version": nothing,
  "connector.version": (value, key) => {
    if (value === "6" || value === "7") return { connector: `elasticsearch-${value}` };
    return refused("there are connectors for Elasticsearch 6 and 7")(value, key);
  },
  "connector.hosts": renamed("hosts"),
  "connector.index": renamed("index"),
  "connector.document-type": nothing,
  "connector.key-delimiter": renamed("document-id.key-delimiter"),
  "connector.key-null-literal": only("null", "a key is never NULL: it is the table's primary key"),
  "connector.failure-handler": (value, key) => {
    if (isFlink1()) return value === "custom" ? {} : { "failure-handler": value };
    return only("fail", failures)(value, key);
  },
  "connector.failure-handler-class": (value, key) =>
    isFlink1() ? { "failure-handler": value } : refused(failures)(value, key),
  "connector.flush-on-checkpoint": (value) =>
    isFlink1()
      ? { "sink.flush-on-checkpoint": value }
      : { "sink.delivery-guarantee": value === "false" ? "none" : "at-least-once" },
  "connector.bulk-flush.max-actions": renamed("sink.bulk-flush.max-actions"),
  "connector.bulk-flush.max-size": renamed("sink.bulk-flush.max-size"),
  "connector.bulk-flush.interval": duration("sink.bulk-flush.interval"),
  "connector.bulk-flush.backoff.type": (value) => ({
    "sink.bulk-flush.backoff.strategy": strategies[value] ?? value,
  }),
  "connector.bulk-flush.backoff.max-retries": renamed("sink.bulk-flush.backoff.max-retries"),
  "connector.bulk-flush.backoff.delay": duration("sink.bulk-flush.backoff.delay"),
  "connector.connection-max-retry-timeout": refused(
    "Elasticsearch's client has no such timeout since version 7; set bulk_flush_backoff_max_retries and _delay",
  ),
  "connector.connection-path-prefix": renamed("connection.path-prefix"),
};

/** Elasticsearch 6 has document types, later ones have none. */
export function documentType(properties: Readonly<Record<string, string>>): Record<string, string> {
  const type = properties["connector.document-type"];
  return properties["connector.version"] === "6" && type !== undefined ? { "document-type": type } : {};
}

/** Flink 1.10's `hbase`. */
export const hbase: Rules = {
  // The version says which connector it is.
  "connector.type": nothing,
  "connector.property-version": nothing,
  "connector.version": (value) => ({ connector: value.startsWith("1.") ? "hbase-1.4" : "hbase-2.2" }),
  "connector.table-name": renamed("table-name"),
  "connector.zookeeper.quorum": renamed("zookeeper.quorum"),
  "connector.zookeeper.znode.parent": renamed("zookeeper.znode.parent"),
  "connector.write.buffer-flush.max-size": renamed("sink.buffer-flush.max-size"),
  "connector.write.buffer-flush.max-rows": renamed("sink.buffer-flush.max-rows"),
  "connector.write.buffer-flush.interval": renamed("sink.buffer-flush.interval"),
};

/** The connectors that Flink 1.10 had, by type. */
export const connectors: Readonly<Record<string, Rules>> = { kafka, filesystem, elasticsearch, hbase };

/** Rules for a connector of another type: its own options, after `connector.` or as they are. */
export function customConnector(type: string): Rules {
  return {
    ...connectors[type],
    "connector.type": connectors[type]?.["connector.type"] ?? (() => ({ connector: type })),
    "connector.property-version": nothing,
    ...(type in connectors
      ? {
          "*": (value: string, key: string) =>
            key.startsWith("connector.") ? refused("the connector has no such option")(value, key) : { [key]: value },
        }
      : { "*": (value: string, key: string) => ({ [key.replace(/^connector\./, "")]: value }) }),
  };
}
