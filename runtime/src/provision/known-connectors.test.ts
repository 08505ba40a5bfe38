import { expect, test } from "vitest";
import { connectorCoordinate, formatCoordinate, isOfCoordinate, openQuestion } from "./known-connectors.js";

test("a connector is the newest of the Flink line, or of one before it", () => {
  expect(connectorCoordinate("kafka", "1.20.4")).toBe("org.apache.flink:flink-connector-kafka:3.4.0-1.20");
  expect(connectorCoordinate("upsert-kafka", "2.3.0")).toBe("org.apache.flink:flink-connector-kafka:5.0.0-2.2");
  expect(connectorCoordinate("jdbc", "2.3.0")).toBe("org.apache.flink:flink-connector-jdbc-<database>:4.0.0-2.0");
  expect(connectorCoordinate("homemade", "2.3.0")).toBeUndefined();
});

test("a format is of Flink's own version", () => {
  expect(formatCoordinate("avro", "1.20.4")).toBe("org.apache.flink:flink-sql-avro:1.20.4");
});

test("of a connector with an artifact for each database, neither the core nor a driver nor that of Flink 1 will do", () => {
  const coordinate = connectorCoordinate("jdbc", "2.3.0") ?? "";
  const others = [
    "flink-connector-jdbc-core-4.0.0-2.0.jar",
    "mssql-jdbc-12.8.jar",
    "flink-connector-jdbc-3.2.0-1.19.jar",
  ];
  expect(others.filter((jar) => isOfCoordinate(jar, coordinate))).toEqual([]);
  expect(isOfCoordinate("flink-connector-jdbc-mysql-4.0.0-2.0.jar", coordinate)).toBe(true);
  expect(openQuestion(coordinate)).toMatch(/^Which database\? .*flink-connector-jdbc-postgres:4\.0\.0-2\.0, /);
  expect(openQuestion(connectorCoordinate("jdbc", "1.20.4") ?? "")).toBeUndefined();
  expect(isOfCoordinate("flink-sql-avro-2.3.0.jar", formatCoordinate("avro", "2.3.0") ?? "")).toBe(true);
});
