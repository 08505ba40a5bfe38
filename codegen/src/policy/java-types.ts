/** How a well-known Java type is written in a descriptor and in TypeScript. */
export interface KnownType {
  readonly descriptor: string;
  readonly parameter: string;
  readonly returns: string;
  /** What the two texts need from the runtime. */
  readonly runtime: readonly string[];
}

function same(descriptor: string, text: string, ...runtime: readonly string[]): KnownType {
  return { descriptor, parameter: text, returns: text, runtime };
}

const number = (descriptor: string): KnownType => same(descriptor, "number");
const long = (descriptor: string): KnownType => ({
  descriptor,
  parameter: "number | bigint",
  returns: "bigint",
  runtime: [],
});
const temporal = (descriptor: string, name: string): KnownType => same(descriptor, `Temporal.${name}`, "Temporal");
/** Java types with a well-known string form. */
const text = (descriptor: string): KnownType => same(descriptor, "string");
const anything = (descriptor: string): KnownType => same(descriptor, "JavaValue", "JavaValue");

/** Java types that are a value in TypeScript, by binary name. Collections are in type-text.ts, since they have arguments. */
export const knownTypes: ReadonlyMap<string, KnownType> = new Map([
  ["boolean", same("boolean", "boolean")],
  ["byte", number("byte")],
  ["short", number("short")],
  ["char", text("char")],
  ["int", number("int")],
  ["long", long("long")],
  ["float", number("float")],
  ["double", number("double")],
  ["void", same("void", "void")],
  ["java.lang.Boolean", same("Boolean", "boolean")],
  ["java.lang.Byte", number("Byte")],
  ["java.lang.Short", number("Short")],
  ["java.lang.Character", text("Character")],
  ["java.lang.Integer", number("Integer")],
  ["java.lang.Long", long("Long")],
  ["java.lang.Float", number("Float")],
  ["java.lang.Double", number("Double")],
  ["java.lang.Void", { descriptor: "Void", parameter: "null", returns: "void", runtime: [] }],
  ["java.lang.String", text("String")],
  ["java.lang.CharSequence", text("CharSequence")],
  [
    "java.lang.Number",
    {
      descriptor: "Number",
      parameter: "number | bigint | Decimal",
      returns: "number | bigint | Decimal",
      runtime: ["Decimal"],
    },
  ],
  [
    "java.math.BigDecimal",
    { descriptor: "BigDecimal", parameter: "DecimalLike", returns: "Decimal", runtime: ["Decimal", "DecimalLike"] },
  ],
  ["java.math.BigInteger", { descriptor: "BigInteger", parameter: "number | bigint", returns: "bigint", runtime: [] }],
  [
    "java.lang.Class",
    { descriptor: "Class", parameter: "JavaClassName", returns: "string", runtime: ["JavaClassName"] },
  ],
  ["java.lang.Enum", text("java.lang.Enum")],
  ["java.lang.Object", anything("Object")],
  ["java.lang.Comparable", anything("Comparable")],
  ["java.lang.Cloneable", anything("Cloneable")],
  ["java.io.Serializable", anything("Serializable")],
  ["java.time.Duration", temporal("Duration", "Duration")],
  ["java.time.Period", temporal("Period", "Duration")],
  ["java.time.Instant", temporal("Instant", "Instant")],
  ["java.time.LocalDate", temporal("LocalDate", "PlainDate")],
  ["java.time.LocalTime", temporal("LocalTime", "PlainTime")],
  ["java.time.LocalDateTime", temporal("LocalDateTime", "PlainDateTime")],
  ["java.time.ZonedDateTime", temporal("ZonedDateTime", "ZonedDateTime")],
  ["java.time.ZoneId", text("ZoneId")],
  ["java.util.UUID", text("UUID")],
  ["java.net.URI", text("URI")],
  ["java.net.URL", text("URL")],
  ["java.nio.file.Path", text("Path")],
  ["java.io.File", text("File")],
  ["org.apache.flink.types.Row", same("Row", "Row", "Row")],
]);

/** The boxed form's primitive, which overloads treat alike. */
export const unboxed: ReadonlyMap<string, string> = new Map([
  ["java.lang.Boolean", "boolean"],
  ["java.lang.Byte", "byte"],
  ["java.lang.Short", "short"],
  ["java.lang.Character", "char"],
  ["java.lang.Integer", "int"],
  ["java.lang.Long", "long"],
  ["java.lang.Float", "float"],
  ["java.lang.Double", "double"],
]);

/** Java's collections, with the simple name that descriptors use. */
export const collections: ReadonlyMap<
  string,
  "List" | "Collection" | "Iterable" | "Set" | "Map" | "Optional" | "CompletableFuture" | "Properties"
> = new Map([
  ["java.util.List", "List"],
  ["java.util.Collection", "Collection"],
  ["java.lang.Iterable", "Iterable"],
  ["java.util.Set", "Set"],
  ["java.util.Map", "Map"],
  ["java.util.Optional", "Optional"],
  ["java.util.concurrent.CompletableFuture", "CompletableFuture"],
  ["java.util.Properties", "Properties"],
]);

/** Names that descriptors have already given away: no emitted type may take one. */
export const descriptorNames: ReadonlySet<string> = new Set([
  ...[...knownTypes.values()].map(({ descriptor }) => descriptor),
  ...collections.values(),
  ..."Iterator OptionalInt OptionalLong OptionalDouble Locale TimeZone Supplier Consumer Predicate Executor Future Collector Type Pattern".split(
    " ",
  ),
]);
