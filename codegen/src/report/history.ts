import type { History } from "../emit/documentation.js";
import { parseRelease } from "../sources/release.js";
import { compareReports, membersOf, type ApiChanges } from "./compare-reports.js";
import type { ApiReport, ReportedMember } from "./read-report.js";

/**
 * Since which Flink line the types and members of a release exist.
 *
 * @param reports - those of the lines before it, oldest first, and then its own
 */
export function historyOf(reports: readonly ApiReport[]): History {
  const lines = reports.map(({ flink }, index) => `${parseRelease(flink).line}${index === 0 ? " or earlier" : ""}`);
  const members = memoised((index: number, name: string) => {
    const type = reports[index]?.types.get(name);
    return type === undefined ? new Map<string, ReportedMember>() : membersOf(type, reports[index]!);
  });
  const changes = reports.slice(1).map((report, index) => lazy(() => compareReports(reports[index]!, report)));

  /** What the member was called a line earlier; undefined when the line has nothing of the kind. */
  const earlier = (index: number, name: string, key: string): string | undefined => {
    if (members(index - 1, name).has(key)) return key;
    return predecessor(changes[index - 1]!(), name, key);
  };
  const last = reports.length - 1;
  return {
    type(name) {
      const absent = reports.findLastIndex(({ types }) => !types.has(name));
      return absent === last ? undefined : lines[absent + 1];
    },
    member(name, key) {
      let index = last;
      let known: string | undefined = members(last, name).has(key) ? key : undefined;
      if (known === undefined) return undefined;
      while (index > 0) {
        known = earlier(index, name, known);
        if (known === undefined) break;
        index--;
      }
      return lines[index];
    },
  };
}

/** A signature that changed is the same member still. */
function predecessor({ types }: ApiChanges, name: string, key: string): string | undefined {
  const changed = types.find((type) => type.name === name)?.changed ?? [];
  return changed.find(([, after]) => after.key === key)?.[0].key;
}

function memoised<T>(compute: (index: number, name: string) => T): (index: number, name: string) => T {
  const known = new Map<string, T>();
  return (index, name) => {
    const at = `${index} ${name}`;
    const value = known.get(at) ?? compute(index, name);
    known.set(at, value);
    return value;
  };
}

function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
