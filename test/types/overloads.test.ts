import { writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { JavaObject } from "../../runtime/src/objects/java-object.js";
import { typeEntry, typeNameOf } from "../../runtime/src/objects/registry.js";
import { isRow } from "../../runtime/src/rows/is-row.js";
import { isDecimal } from "../../runtime/src/values/decimal.js";
import { isJavaClass } from "../../runtime/src/values/java-class.js";
import { temporalClass } from "../../runtime/src/values/temporal-encoding.js";
import { line } from "../conformance/support/line.js";
import { overloadCalls, type OverloadCall } from "../conformance/support/overload-calls.js";
import { temporaryFolder } from "../e2e/support/program.js";
import { options } from "./support/compiler-options.js";

/** An object, whatever the type parameters of its class are; one without a class of its own is declared as its
 * supertype's, and stands for nothing here. */
const ofType = (name: string) => (typeEntry(name) === undefined ? "value<never>()" : `T.${name}.prototype`);

function written(value: unknown): string {
  if (value instanceof JavaObject) return ofType(typeNameOf(value) ?? "");
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (value instanceof Set) return `new Set([${[...value].map(written).join(", ")}])`;
  if (value instanceof Map) {
    return `new Map([${[...value].map((pair) => `[${pair.map(written).join(", ")}] as const`).join(", ")}])`;
  }
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value === "bigint") return `${value}n`;
  if (isDecimal(value)) return "value<T.Decimal>()";
  if (isRow(value)) return "value<T.Row>()";
  const temporal = temporalClass(value);
  if (temporal !== undefined) return `value<T.${temporal}>()`;
  if (isJavaClass(value)) return 'T.java_class("a.B")';
  return JSON.stringify(value) ?? "undefined";
}

function callOf({ member: { form, exported, name, owner }, args }: OverloadCall): string {
  const given = `(${(args ?? []).map(written).join(", ")})`;
  switch (form) {
    case "constructor":
      return `new T.${owner}${given}`;
    case "method":
      return `${ofType(owner)}.${name}${given}`;
    case "function":
      return `T.${exported}${given}`;
    default:
      return `T.${exported.replace(/Base$/, "")}.${name}${given}`;
  }
}

test(`Flink ${line}: a call of each overload is one that TypeScript accepts`, async () => {
  await import("#overrides/index.js");
  const calls = overloadCalls().filter(({ args }) => args !== undefined);
  expect(calls.length).toBeGreaterThan(500);
  const head = 'import * as T from "tsflink";\ndeclare function value<V>(): V;\n';
  const file = path.join(temporaryFolder(), "calls.mts");
  writeFileSync(file, head + calls.map((call) => `${callOf(call)};\n`).join(""));
  const program = ts.createProgram([file], options);
  const source = program.getSourceFile(file);
  const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const findings = all.map(({ start = 0, messageText }) => {
    const at = source?.getLineAndCharacterOfPosition(start).line ?? 0;
    const { member, signature } = calls[at - head.split("\n").length + 1] ?? {};
    return `${member?.owner} ${signature}: ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`;
  });
  expect(findings).toEqual([]);
});
