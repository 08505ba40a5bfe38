/** The jars behind the identifiers that Flink's SQL knows, which a plain Flink does not have. */

const group = "org.apache.flink";

// Connectors are released apart from Flink: the newest one of each Flink line.
const connectors: Readonly<Record<string, readonly [artifact: string, versions: Readonly<Record<string, string>>]>> = {
  kafka: [
    "flink-connector-kafka",
    {
      "1.18": "3.2.0-1.18",
      "1.19": "3.3.0-1.19",
      "1.20": "3.4.0-1.20",
      "2.0": "4.0.1-2.0",
      "2.1": "5.0.0-2.1",
      "2.2": "5.0.0-2.2",
    },
  ],
  jdbc: [
    "flink-connector-jdbc",
    { "1.18": "3.2.0-1.18", "1.19": "3.2.0-1.19", "1.20": "3.3.0-1.20", "2.0": "4.0.0-2.0" },
  ],
  "elasticsearch-7": ["flink-sql-connector-elasticsearch7", { "1.20": "3.1.0-1.20", "2.0": "4.0.0-2.0" }],
  "hbase-2.2": ["flink-sql-connector-hbase-2.2", { "1.18": "4.0.0-1.18", "1.19": "4.0.0-1.19" }],
  mongodb: ["flink-sql-connector-mongodb", { "1.20": "2.0.0-1.20", "2.0": "2.0.0-2.0" }],
  "opensearch-2": ["flink-sql-connector-opensearch2", { "1.20": "2.0.0-1.20" }],
};
const aliases: Readonly<Record<string, string>> = { "upsert-kafka": "kafka" };

// Formats are released with Flink.
const formats: Readonly<Record<string, string>> = {
  avro: "flink-sql-avro",
  "avro-confluent": "flink-sql-avro-confluent-registry",
  "debezium-avro-confluent": "flink-sql-avro-confluent-registry",
  orc: "flink-sql-orc",
  parquet: "flink-sql-parquet",
  protobuf: "flink-sql-protobuf",
};

/** The Maven coordinate of a connector for a Flink version, or for the line before it that has one; undefined when unknown. */
export function connectorCoordinate(identifier: string, flinkVersion: string): string | undefined {
  const known = connectors[aliases[identifier] ?? identifier];
  if (known === undefined) return undefined;
  const [artifact, versions] = known;
  const line = lineOf(flinkVersion);
  const usable = Object.keys(versions).filter((each) => isAtMost(each, line));
  const newest = usable.toSorted((a, b) => (isAtMost(a, b) ? -1 : 1)).at(-1);
  return newest === undefined ? undefined : `${group}:${artifact}:${versions[newest]}`;
}

/** The Maven coordinate of a format for a Flink version; undefined when unknown. */
export function formatCoordinate(identifier: string, flinkVersion: string): string | undefined {
  const artifact = formats[identifier];
  return artifact === undefined ? undefined : `${group}:${artifact}:${flinkVersion}`;
}

function lineOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

/** Of the same major version, and not after it. */
function isAtMost(line: string, other: string): boolean {
  const [major = 0, minor = 0] = line.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major === otherMajor && minor <= otherMinor;
}
