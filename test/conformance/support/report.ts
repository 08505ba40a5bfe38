import type { Member } from "./members.js";
import type { Outcome } from "./outcome.js";

/** A Java signature of a generated member, and what calling it came to. */
export interface Called {
  readonly member: Member;
  readonly signature: string;
  readonly outcome: Outcome;
}

/** The counts, and what could not be called, as lines. */
export function summary(line: string, called: readonly Called[]): string {
  const count = (kind: Outcome["kind"]) => called.filter(({ outcome }) => outcome.kind === kind).length;
  const unreachable = linesOf(called, "unreachable");
  return [
    `Flink ${line}: ${called.length} members emitted, ${called.length - unreachable.length} called: ` +
      `${count("value")} values, ${count("exception")} exceptions of Flink, ${count("waiting")} still waiting; ` +
      `${unreachable.length} not reachable, ${count("bridge error")} bridge errors`,
    ...exceptionKinds(called).map(([cause, times]) => `  ${times} ${cause}`),
    ...unreachable.map((text) => `  not reachable: ${text}`),
  ].join("\n");
}

/** The classes of the exceptions' last causes, and how often each was thrown, the most frequent first. */
export function exceptionKinds(called: readonly Called[]): readonly (readonly [cause: string, times: number])[] {
  const times = new Map<string, number>();
  for (const { outcome } of called)
    if (outcome.kind === "exception") times.set(outcome.cause, (times.get(outcome.cause) ?? 0) + 1);
  return [...times].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** What came to one kind of end: `Table#select(...): no Expression`. */
export function linesOf(called: readonly Called[], kind: Outcome["kind"]): readonly string[] {
  return called
    .filter(({ outcome }) => outcome.kind === kind)
    .map(({ member, signature, outcome }) => {
      const of = member.form === "constant" ? `${member.name}: ${signature}` : signature;
      return `${member.owner}#${of}${"text" in outcome ? ` -- ${outcome.text}` : ""}`;
    });
}
