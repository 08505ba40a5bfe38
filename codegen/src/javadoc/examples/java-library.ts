/** TypeScript of a static method of the Java library, from its arguments; undefined when there is none. */
export function libraryCall(owner: string, method: string, args: readonly string[]): string | undefined {
  const all = args.join(", ");
  const [first = ""] = args;
  switch (`${owner}.${method}`) {
    case "Arrays.asList":
    case "List.of":
    case "Collections.singletonList":
    case "Collections.emptyList":
    case "Stream.of":
      return `[${all}]`;
    case "Set.of":
    case "Collections.singleton":
    case "Collections.emptySet":
      return `new Set([${all}])`;
    case "Map.of":
    case "Collections.singletonMap":
    case "Collections.emptyMap":
      return mapOf(args);
    case "Optional.of":
    case "Optional.ofNullable":
    case "Integer.valueOf":
    case "Long.valueOf":
    case "ZoneId.of":
      return first;
    case "Optional.empty":
      return "undefined";
    case "ZoneOffset.ofHours":
      return zoneOffset(first);
    case "BigDecimal.valueOf":
      return `new Decimal(${all})`;
    case "Instant.ofEpochMilli":
      return `Temporal.Instant.fromEpochMilliseconds(Number(${first}))`.replace(/Number\((\d+)n?\)/, "$1");
    default:
      return temporalCall(owner, method, args);
  }
}

/** TypeScript of `new X(...)` for a class of the Java library. */
export function libraryConstructor(name: string, args: readonly string[]): string | undefined {
  switch (name) {
    case "BigDecimal":
      return `new Decimal(${args.join(", ")})`;
    case "HashMap":
    case "LinkedHashMap":
      return args.length === 0 ? "new Map()" : undefined;
    case "ArrayList":
      return args.length === 0 ? "[]" : undefined;
    default:
      return undefined;
  }
}

/** TypeScript of a constant of the Java library. */
export function libraryConstant(owner: string, name: string): string | undefined {
  if (owner === "ZoneOffset" && name === "UTC") return '"UTC"';
  if (owner === "Boolean" && /^(?:TRUE|FALSE)$/.test(name)) return name.toLowerCase();
  return undefined;
}

/** Binary names of the classes of the Java library that examples mention. */
export function libraryClass(simpleName: string): string | undefined {
  const entry = Object.entries(PACKAGES).find(([, names]) => names.split(" ").includes(simpleName));
  return entry === undefined ? undefined : `${entry[0]}.${simpleName}`;
}

const PACKAGES: Readonly<Record<string, string>> = {
  "java.lang": "Boolean Byte Character Class Double Float Integer Long Number Object Short String Void",
  "java.math": "BigDecimal BigInteger",
  "java.sql": "Date Time Timestamp",
  "java.time": "Duration Instant LocalDate LocalDateTime LocalTime OffsetDateTime Period ZonedDateTime",
  "java.util": "List Map Set UUID",
};

const TEMPORAL: Readonly<Record<string, string>> = {
  Duration: "Duration",
  Instant: "Instant",
  LocalDate: "PlainDate",
  LocalDateTime: "PlainDateTime",
  LocalTime: "PlainTime",
  Period: "Duration",
  ZonedDateTime: "ZonedDateTime",
};

const UNITS: Readonly<Record<string, string>> = { millis: "milliseconds", nanos: "nanoseconds" };

function temporalCall(owner: string, method: string, args: readonly string[]): string | undefined {
  const type = TEMPORAL[owner];
  if (type === undefined) return undefined;
  if (method === "parse" && args.length === 1) return `Temporal.${type}.from(${args[0]})`;
  if (type === "Duration") {
    const unit = /^of([A-Z]\w+)$/.exec(method)?.[1]?.toLowerCase();
    if (unit !== undefined && args.length === 1)
      return `Temporal.Duration.from({ ${UNITS[unit] ?? unit}: ${number(args[0])} })`;
    return method === "of" || args.length > 0 ? undefined : "new Temporal.Duration()";
  }
  // Temporal's next parts are milliseconds where Java's are nanoseconds.
  const parts: Readonly<Record<string, number>> = { PlainDate: 3, PlainTime: 3, PlainDateTime: 6 };
  const fits = method === "of" && args.length <= (parts[type] ?? 0) && args.every((arg) => /^\d+$/.test(arg));
  return fits ? `new Temporal.${type}(${args.join(", ")})` : undefined;
}

function number(argument = ""): string {
  return argument.replace(/^(\d+)n$/, "$1");
}

/** Maps with string keys are objects. */
function mapOf(args: readonly string[]): string | undefined {
  const entries = Array.from({ length: args.length / 2 }, (_, index) => [
    args[2 * index] ?? "",
    args[2 * index + 1] ?? "",
  ]);
  if (entries.every(([key = ""]) => key.startsWith('"'))) {
    return entries.length === 0 ? "{}" : `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
  }
  return `new Map([${entries.map(([key, value]) => `[${key}, ${value}]`).join(", ")}])`;
}

function zoneOffset(hours: string): string | undefined {
  const match = /^(-?)(\d{1,2})$/.exec(hours);
  return match ? `"${match[1] === "-" ? "-" : "+"}${(match[2] ?? "").padStart(2, "0")}:00"` : undefined;
}
