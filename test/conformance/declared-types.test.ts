import { expect, it } from "vitest";
import { parseDescriptor, parseType, type TypeDescriptor } from "../../runtime/src/objects/descriptor.js";
import { generated, line, overrides } from "./support/line.js";
import { membersIn, type Member } from "./support/members.js";

/** What Java's types are in TypeScript; that a call gives such a value is what `call-everything` looks at. */
const fixed: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["boolean", "Boolean"].map((name) => [name, "boolean"])),
  ...Object.fromEntries(
    ["byte", "short", "int", "float", "double", "Byte", "Short", "Integer", "Float", "Double"].map((name) => [
      name,
      "number",
    ]),
  ),
  ...Object.fromEntries(["long", "Long", "BigInteger"].map((name) => [name, "bigint"])),
  ...Object.fromEntries(["char", "Character", "String", "CharSequence"].map((name) => [name, "string"])),
  BigDecimal: "Decimal",
  LocalDate: "Temporal.PlainDate",
  LocalTime: "Temporal.PlainTime",
  LocalDateTime: "Temporal.PlainDateTime",
  Instant: "Temporal.Instant",
  ZonedDateTime: "Temporal.ZonedDateTime",
  Duration: "Temporal.Duration",
  Period: "Temporal.Duration",
};

/** Undefined for what is made of other types. */
function typescriptOf({ name, dimensions, arguments: [first] }: TypeDescriptor): string | undefined {
  if (name === "Optional" && dimensions === 0) {
    const inner = first && typescriptOf(first);
    return inner && `${inner} | undefined`;
  }
  if (name === "CompletableFuture") return first && typescriptOf(first);
  if (dimensions === 1 && name === "byte") return "Uint8Array";
  const plain = fixed[name];
  return plain && `${plain}${"[]".repeat(dimensions)}`;
}

const distinct = (types: readonly string[]): readonly string[] => [...new Set(types)].toSorted();

/** `Promise<bigint | null>` is of `bigint`: which calls wait, and which give null, no Java type says. */
const plainOf = (text: string) => text.replace(/^Promise<(.*)>$/, "$1").replace(/ \| null$/, "");

const returnsOf = ({ form, descriptors }: Member): readonly TypeDescriptor[] =>
  descriptors.map((text) => (form === "constant" ? parseType(text) : parseDescriptor(text).returns));

it(`Flink ${line}: what a member is declared to give is what its Java type is in TypeScript`, () => {
  const members = [...membersIn(generated), ...membersIn(overrides)].flatMap((member) => {
    if (member.form === "constructor") return [];
    const java = returnsOf(member).map(typescriptOf);
    // Those of classes, and of collections, have what they are in their names.
    return java.includes(undefined) ? [] : [{ member, java: java as readonly string[] }];
  });
  expect(members.length).toBeGreaterThan(500);
  const wrong = members.flatMap(({ member, java }) => {
    // Several Java signatures may share a TypeScript one.
    const typescript = member.returns.map(plainOf);
    const [own, others] = (
      typescript.length === java.length ? [typescript, java] : [typescript, java].map(distinct)
    ).map((types) => types.join(", "));
    return own === others ? [] : [`${member.exported}.${member.name}: ${own}; Java ${others}`];
  });
  expect(wrong).toEqual([]);
});
