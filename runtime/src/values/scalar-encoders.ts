import { isDecimal, decimalText } from "./decimal.js";
import { nullValue, valueOf, type Encoded } from "./encoded.js";
import { SimpleEncoder, type Encoder } from "./encoder.js";
import { isJavaClass } from "./java-class.js";
import { fits, fitsLong, integerRanges, type IntegerRange } from "./numbers.js";
import { javaOfClass } from "./object-encoders.js";
import { encodeObject, objectEncoder } from "./object-rule.js";
import { isText } from "./text.js";

const boolean = new SimpleEncoder("a boolean", (value) =>
  typeof value === "boolean" ? valueOf({ case: "boolean", value }) : undefined,
);
const byte = integer("byte", integerRanges.byte);
const short = integer("short", integerRanges.short);
const int = integer("int", integerRanges.int);
const long = new SimpleEncoder("a long (a bigint of 64 bits, or a number up to 2^53)", (value) => {
  if (typeof value === "bigint") return fitsLong(value) ? valueOf({ case: "long", value }) : undefined;
  return Number.isSafeInteger(value) ? valueOf({ case: "long", value: BigInt(value as number) }) : undefined;
});
const float = new SimpleEncoder("a number", (value) =>
  typeof value === "number" ? valueOf({ case: "float", value }) : undefined,
);
const double = new SimpleEncoder("a number", (value) =>
  typeof value === "number" ? valueOf({ case: "double", value }) : undefined,
);
const char = new SimpleEncoder("a string of one UTF-16 code unit", (value) =>
  typeof value === "string" && value.length === 1 ? valueOf({ case: "char", value: value.charCodeAt(0) }) : undefined,
);
const string = new SimpleEncoder("a string", encodeString, (value) =>
  typeof value === "string" ? "it has half a surrogate pair, which is no text" : undefined,
);

/** Encoders for numbers, text and other Java types without structure, by their simple names. */
export const scalarEncoders: Readonly<Record<string, Encoder>> = {
  boolean,
  Boolean: boolean,
  byte,
  Byte: byte,
  short,
  Short: short,
  int,
  Integer: int,
  long,
  Long: long,
  float,
  Float: float,
  double,
  Double: double,
  char,
  Character: char,
  String: string,
  CharSequence: string,
  "byte[]": new SimpleEncoder("a Uint8Array", (value) =>
    value instanceof Uint8Array ? valueOf({ case: "bytes", value: Uint8Array.from(value) }) : undefined,
  ),
  BigDecimal: new SimpleEncoder("a Decimal, a number, a bigint or a string of decimal digits", (value) => {
    const decimal = decimalText(value);
    return decimal === undefined ? undefined : valueOf({ case: "decimal", value: decimal });
  }),
  BigInteger: new SimpleEncoder("a bigint", (value) =>
    typeof value === "bigint" || Number.isSafeInteger(value)
      ? valueOf({ case: "bigInteger", value: String(value) })
      : undefined,
  ),
  Number: new SimpleEncoder("a number, a bigint or a Decimal", (value) =>
    typeof value === "number" || typeof value === "bigint" || isDecimal(value) ? encodeObject(value) : undefined,
  ),
  Class: new SimpleEncoder("a Java class (its binary name)", encodeClass),
  Object: objectEncoder,
  Void: new SimpleEncoder("null", (value) => (value === null || value === undefined ? nullValue : undefined)),
  Cloneable: objectEncoder,
  Comparable: objectEncoder,
  Serializable: objectEncoder,
  UUID: text("java.util.UUID"),
  ZoneId: text("java.time.ZoneId"),
  ZoneOffset: text("java.time.ZoneOffset"),
  OffsetDateTime: text("java.time.OffsetDateTime"),
  OffsetTime: text("java.time.OffsetTime"),
  Year: text("java.time.Year"),
  YearMonth: text("java.time.YearMonth"),
  MonthDay: text("java.time.MonthDay"),
  URI: text("java.net.URI"),
  URL: text("java.net.URL"),
  File: text("java.io.File"),
  Path: text("java.nio.file.Path"),
  Locale: text("java.util.Locale"),
  TimeZone: text("java.util.TimeZone"),
  Charset: text("java.nio.charset.Charset"),
  Pattern: text("java.util.regex.Pattern"),
};

function integer(kind: "byte" | "short" | "int", range: IntegerRange): Encoder {
  return new SimpleEncoder(`${range.name} (an integer from ${range.least} to ${range.most})`, (value) =>
    // Adding 0 makes 0 of -0.
    typeof value === "number" && fits(value, range) ? valueOf({ case: kind, value: value + 0 }) : undefined,
  );
}

function encodeString(value: unknown): Encoded | undefined {
  return isText(value) ? valueOf({ case: "string", value }) : undefined;
}

function text(className: string): Encoder {
  const simple = className.slice(className.lastIndexOf(".") + 1);
  return new SimpleEncoder(`a string (the text of a ${simple})`, (value) =>
    isText(value)
      ? valueOf({ case: "text", value: { $typeName: "tsflink.bridge.v1.Text", className, text: value } })
      : undefined,
  );
}

function encodeClass(value: unknown): Encoded | undefined {
  if (typeof value === "string") return value === "" ? undefined : valueOf({ case: "className", value });
  if (isJavaClass(value)) return valueOf({ case: "className", value: value.name });
  const java = javaOfClass(value);
  return java === undefined ? undefined : valueOf({ case: "className", value: java });
}
