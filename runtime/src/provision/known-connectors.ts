/** The jars behind the identifiers that Flink's SQL knows, which a plain Flink does not have. */

const group = "org.apache.flink";

/** Stands in a coordinate for what the user has to say: postgres, mysql, oracle, ... */
const anyDatabase = "<database>";

// Connectors are released apart from Flink: the newest one of each Flink line, each of which has been fetched.
const connectors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kafka: {
    "1.18": "flink-connector-kafka:3.2.0-1.18",
    "1.19": "flink-connector-kafka:3.3.0-1.19",
    "1.20": "flink-connector-kafka:3.4.0-1.20",
    "2.0": "flink-connector-kafka:4.0.1-2.0",
    "2.1": "flink-connector-kafka:5.0.0-2.1",
    "2.2": "flink-connector-kafka:5.0.0-2.2",
  },
  jdbc: {
    "1.18": "flink-connector-jdbc:3.2.0-1.18",
    "1.19": "flink-connector-jdbc:3.2.0-1.19",
    "1.20": "flink-connector-jdbc:3.3.0-1.20",
    // One for each database, which brings the core; the core alone knows none.
    "2.0": `flink-connector-jdbc-${anyDatabase}:4.0.0-2.0`,
  },
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
  const versions = connectors[aliases[identifier] ?? identifier];
  if (versions === undefined) return undefined;
  const line = lineOf(flinkVersion);
  const usable = Object.keys(versions).filter((each) => isAtMost(each, line));
  const newest = usable.toSorted((a, b) => (isAtMost(a, b) ? -1 : 1)).at(-1);
  return newest === undefined ? undefined : `${group}:${versions[newest]}`;
}

/** Whether a jar is of a coordinate's artifact. */
export function isOfCoordinate(jar: string, coordinate: string): boolean {
  const artifact = coordinate.split(":")[1] ?? "";
  if (artifact.includes(anyDatabase)) return /connector-jdbc-(?!core)[a-z]/.test(jar);
  return jar.includes(artifact.replace(/^flink-(?:sql-)?(?:connector-)?/, ""));
}

/** What is asked where a coordinate leaves something open; undefined where it does not. */
export function openQuestion(coordinate: string | undefined): string | undefined {
  if (!coordinate?.includes(anyDatabase)) return undefined;
  const [postgres, mysql] = ["postgres", "mysql"].map((name) => coordinate.replace(anyDatabase, name));
  return `Which database? Name its connector, ${postgres}, ${mysql}, ..., and its driver`;
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
