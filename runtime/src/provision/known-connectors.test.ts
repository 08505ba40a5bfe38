import { expect, test } from "vitest";
import { connectorCoordinate, formatCoordinate } from "./known-connectors.js";

test("a connector is the newest of the Flink line, or of one before it", () => {
  expect(connectorCoordinate("kafka", "1.20.4")).toBe("org.apache.flink:flink-connector-kafka:3.4.0-1.20");
  expect(connectorCoordinate("upsert-kafka", "2.3.0")).toBe("org.apache.flink:flink-connector-kafka:5.0.0-2.2");
  expect(connectorCoordinate("jdbc", "2.3.0")).toBe("org.apache.flink:flink-connector-jdbc-<database>:4.0.0-2.0");
  expect(connectorCoordinate("homemade", "2.3.0")).toBeUndefined();
});

test("a format is of Flink's own version", () => {
  expect(formatCoordinate("avro", "1.20.4")).toBe("org.apache.flink:flink-sql-avro:1.20.4");
});
