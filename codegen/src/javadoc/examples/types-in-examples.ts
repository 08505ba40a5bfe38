import { Untranslatable } from "./scope.js";

const SIMPLE: Readonly<Record<string, string>> = {
  String: "string",
  CharSequence: "string",
  boolean: "boolean",
  Boolean: "boolean",
  int: "number",
  Integer: "number",
  short: "number",
  Short: "number",
  double: "number",
  Double: "number",
  float: "number",
  Float: "number",
  long: "bigint",
  Long: "bigint",
  Object: "unknown",
  BigDecimal: "Decimal",
  Instant: "Temporal.Instant",
  Duration: "Temporal.Duration",
  LocalDate: "Temporal.PlainDate",
  LocalDateTime: "Temporal.PlainDateTime",
};

/** The TypeScript of a type as an example writes it: `Map<String, String>`, `Table`, `int[]`. */
export function typeScriptType(javaType: string): string {
  const type = javaType.replace(/\s+/g, "");
  if (type === "var") throw new Untranslatable("a variable without type or value");
  if (type.endsWith("[]")) return `${typeScriptType(type.slice(0, -2))}[]`;
  const generic = /^([\w.]+)<(.*)>$/.exec(type);
  const name = (generic?.[1] ?? type).replace(/^(?:[a-z]\w*\.)+/, "");
  const args = generic === null ? [] : splitArguments(generic[2] ?? "").map(typeScriptType);
  if (/^(?:List|Collection|Iterable)$/.test(name)) return `${args[0] ?? "unknown"}[]`;
  if (name === "Optional") return `${args[0] ?? "unknown"} | undefined`;
  if (name === "Map" || name === "Set") return `${name}<${args.join(", ")}>`;
  if (name === "?") return "unknown";
  return SIMPLE[name] ?? name;
}

function splitArguments(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (text[index] === "<") depth++;
    else if (text[index] === ">") depth--;
    else if (index === text.length || (text[index] === "," && depth === 0)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return parts;
}
