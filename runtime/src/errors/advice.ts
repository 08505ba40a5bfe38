import { nearest } from "../objects/nearest.js";
import { connectorCoordinate, formatCoordinate, openQuestion } from "../provision/known-connectors.js";
import type { JavaCause } from "./java-error.js";

interface Advice {
  /** Held against the message, and against `Class: message` of every cause. */
  readonly when: RegExp;
  readonly say: (found: RegExpExecArray, flinkVersion: string) => string;
}

const withJar = 'add its jar: TableEnvironment.create(settings, { jars: ["path/to/the.jar"] })';

/** What mends a mistake where the first line of Flink's own message does not say it. */
const known: readonly Advice[] = [
  {
    when: /Could not find any factory for identifier '([^']+)'[^]*?Available factory identifiers are:\s*([^]*)/,
    say: ([, identifier = "", available = ""], flink) =>
      withConnector(connectorCoordinate(identifier, flink), identifier, available),
  },
  {
    when: /Could not find any format factory for identifier '([^']+)'/,
    say: ([, identifier = ""], flink) => withConnector(formatCoordinate(identifier, flink), identifier, ""),
  },
  {
    when: /^Unsupported options found for [^]*?Unsupported options:\s*([^]*?)\s*Supported options:\s*([^]*)/,
    say: ([, unsupported = "", supported = ""]) =>
      linesOf(unsupported)
        .map((option) => `it has no ${option}${didYouMean(option, supported)}`)
        .join("; "),
  },
  {
    when: /do not match\.\s+Cause: ([^\n]*?)\.?\s+Query schema:\s*(.*)\s+Sink schema:\s*(.*)/,
    say: ([, cause = "", query = "", sink = ""]) => `${cause}: the query gives ${query}, the table takes ${sink}`,
  },
  { when: /^(?:java\.lang\.)?ClassNotFoundException: /, say: () => withJar },
  { when: /The class \S+ was not found or does not load/, say: () => withJar },
  {
    when: /No space left on device/,
    say: () => "free some, or set TMPDIR to a folder on another disk if it is Flink's temporary files that do not fit",
  },
  { when: /^No operators defined in streaming topology/, say: () => "nothing was added that writes to a table" },
  {
    when: /^java\.lang\.StackOverflowError/,
    say: () =>
      "an expression or a query is nested too deeply for Java's stack; make it flatter, or split it into views",
  },
  {
    when: /^The (?:UNION|INTERSECT|MINUS) operation on two unbounded tables is currently not supported/,
    say: () => "use union_all, or an environment in batch mode",
  },
];

/** What to do about a failure; undefined when its own message has to do. */
export function advise(text: string, causes: readonly JavaCause[], flinkVersion: string): string | undefined {
  const said = [text, ...causes.map(({ java_class, message }) => `${java_class}: ${message}`)];
  for (const { when, say } of known) {
    for (const each of said) {
      const found = when.exec(each);
      if (found !== null) return say(found, flinkVersion);
    }
  }
  return undefined;
}

/** A jar for what is known to be in one; else what was perhaps meant. */
function withConnector(coordinate: string | undefined, identifier: string, available: string): string {
  const meant = coordinate === undefined ? didYouMean(identifier, available) : "";
  if (meant !== "") return meant.slice(2);
  const question = openQuestion(coordinate);
  if (question !== undefined) return `add its jar, in connectors of TableEnvironment.create. ${question}`;
  return `add its jar: TableEnvironment.create(settings, { connectors: ["${coordinate ?? "group:artifact:version"}"] })`;
}

function didYouMean(name: string, available: string): string {
  const similar = nearest(name, linesOf(available));
  return similar === undefined ? "" : `; did you mean ${similar}?`;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
