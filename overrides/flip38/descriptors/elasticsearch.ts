import { ArgumentError } from "#overrides/index.js";
import { text } from "../config/arguments.js";
import { ConnectorDescriptor, type UpdateMode } from "./connector-descriptor.js";
import { documentType, elasticsearch } from "./options/connectors.js";

/**
 * Documents of Elasticsearch, to be written only; `org.apache.flink:flink-connector-elasticsearch7` has to be among the
 * environment's connectors.
 *
 * Today: the connectors `elasticsearch-6` and `elasticsearch-7`.
 */
export class Elasticsearch extends ConnectorDescriptor {
  #hosts: readonly string[] = [];

  constructor() {
    super("elasticsearch", 1, elasticsearch);
  }

  /** The version of Elasticsearch: 6 or 7. Today: the name of the connector. */
  version(version: string | number): this {
    return this.set("connector.version", String(version));
  }

  /** A host of the cluster; may be called several times. Today: the option `hosts`. */
  host(hostname: string, port: number, protocol: string): this {
    if (!Number.isInteger(Number(port)))
      throw new ArgumentError(`Elasticsearch.host: port takes an integer, got ${port}`);
    this.#hosts = [...this.#hosts, `${protocol}://${hostname}:${port}`];
    return this.set("connector.hosts", this.#hosts.join(";"));
  }

  /** Today: the option `index`. */
  index(index: string): this {
    return this.set("connector.index", text(index, "Elasticsearch.index: index"));
  }

  /** Elasticsearch 7 has no document types; with version 6 it is the option `document-type`. Today: nothing. */
  document_type(document_type: string): this {
    return this.set("connector.document-type", text(document_type, "Elasticsearch.document_type: document_type"));
  }

  /** What is between the columns of a key of several. Today: the option `document-id.key-delimiter`. */
  key_delimiter(key_delimiter: string): this {
    return this.set("connector.key-delimiter", key_delimiter);
  }

  /** Only `null` is taken: a key is the table's primary key, which is never NULL. Today: nothing. */
  key_null_literal(key_null_literal: string): this {
    return this.set("connector.key-null-literal", key_null_literal);
  }

  /** A request that fails fails the job. Today: nothing; it is so. */
  failure_handler_fail(): this {
    return this.set("connector.failure-handler", "fail");
  }

  /** With Flink 1.x: a request that fails is left out. Today: nothing; what still fails after its retries fails the job. */
  failure_handler_ignore(): this {
    return this.set("connector.failure-handler", "ignore");
  }

  /** With Flink 1.x: a request that was rejected is sent again. Today: the options `sink.bulk-flush.backoff.*`. */
  failure_handler_retry_rejected(): this {
    return this.set("connector.failure-handler", "retry-rejected");
  }

  /** With Flink 1.x: an ActionRequestFailureHandler of a jar decides. Today: nothing. */
  failure_handler_custom(failure_handler_class_name: string): this {
    this.set("connector.failure-handler-class", failure_handler_class_name);
    return this.set("connector.failure-handler", "custom");
  }

  /** Does not wait for writes at checkpoints. Today: the option `sink.delivery-guarantee`, `none` (`sink.flush-on-checkpoint` with Flink 1.x). */
  disable_flush_on_checkpoint(): this {
    return this.set("connector.flush-on-checkpoint", "false");
  }

  /** Today: the option `sink.bulk-flush.max-actions`. */
  bulk_flush_max_actions(max_actions_num: number): this {
    return this.set("connector.bulk-flush.max-actions", String(max_actions_num));
  }

  /** Such as `2 mb`. Today: the option `sink.bulk-flush.max-size`. */
  bulk_flush_max_size(max_size: string): this {
    return this.set("connector.bulk-flush.max-size", max_size);
  }

  /** In milliseconds. Today: the option `sink.bulk-flush.interval`. */
  bulk_flush_interval(interval: number): this {
    return this.set("connector.bulk-flush.interval", String(interval));
  }

  /** Retries after the same time. Today: the option `sink.bulk-flush.backoff.strategy`, `CONSTANT`. */
  bulk_flush_backoff_constant(): this {
    return this.set("connector.bulk-flush.backoff.type", "constant");
  }

  /** Retries after ever longer times. Today: the option `sink.bulk-flush.backoff.strategy`, `EXPONENTIAL`. */
  bulk_flush_backoff_exponential(): this {
    return this.set("connector.bulk-flush.backoff.type", "exponential");
  }

  /** Today: the option `sink.bulk-flush.backoff.max-retries`. */
  bulk_flush_backoff_max_retries(max_retries: number): this {
    return this.set("connector.bulk-flush.backoff.max-retries", String(max_retries));
  }

  /** In milliseconds. Today: the option `sink.bulk-flush.backoff.delay`. */
  bulk_flush_backoff_delay(delay: number): this {
    return this.set("connector.bulk-flush.backoff.delay", String(delay));
  }

  /** No more. Today: the options `sink.bulk-flush.backoff.*`. */
  connection_max_retry_timeout(max_retry_timeout: number): this {
    return this.set("connector.connection-max-retry-timeout", String(max_retry_timeout));
  }

  /** Such as `/v1`. Today: the option `connection.path-prefix`. */
  connection_path_prefix(path_prefix: string): this {
    return this.set("connector.connection-path-prefix", path_prefix);
  }

  /** @internal */
  override required(): readonly (readonly [key: string, call: string])[] {
    return [
      ["connector.version", "version(7)"],
      ["connector.hosts", "host(...)"],
      ["connector.index", "index(...)"],
    ];
  }

  /** @internal */
  override update_modes(): readonly UpdateMode[] {
    return ["append", "upsert"];
  }

  /** @internal */
  override options(): Record<string, string> {
    return { ...super.options(), ...documentType(this.to_properties()) };
  }
}
