import type { ApiReport, ReportedMember, ReportedType } from "./read-report.js";

/** What became of the signatures of a type that two releases have. */
export interface TypeChanges {
  readonly name: string;
  /** The heads of the two, where they differ: it extends another class. */
  readonly head: readonly [before: string, after: string] | undefined;
  readonly added: readonly ReportedMember[];
  readonly removed: readonly ReportedMember[];
  readonly changed: readonly (readonly [before: ReportedMember, after: ReportedMember])[];
  /** Those that were not deprecated before. */
  readonly deprecated: readonly ReportedMember[];
}

/** How the API of a release differs from an earlier one's. */
export interface ApiChanges {
  readonly from: string;
  readonly to: string;
  readonly added: readonly ReportedType[];
  readonly removed: readonly ReportedType[];
  readonly deprecated: readonly ReportedType[];
  /** Types with changes, by name. */
  readonly types: readonly TypeChanges[];
}

/** Compares two API reports. A member that moved to the class above, or whose parameters have new names, is the same. */
export function compareReports(before: ApiReport, after: ApiReport): ApiChanges {
  const pairs = [...after.types.values()].flatMap((now): (readonly [ReportedType, ReportedType])[] => {
    const old = before.types.get(now.name);
    return old === undefined ? [] : [[old, now]];
  });
  return {
    from: before.flink,
    to: after.flink,
    added: [...after.types.values()].filter(({ name }) => !before.types.has(name)),
    removed: [...before.types.values()].filter(({ name }) => !after.types.has(name)),
    deprecated: pairs.filter(([old, now]) => now.deprecated && !old.deprecated).map(([, now]) => now),
    types: pairs.map(([old, now]) => compareTypes(old, now, before, after)).filter(hasChanges),
  };
}

function compareTypes(old: ReportedType, now: ReportedType, before: ApiReport, after: ApiReport): TypeChanges {
  const had = membersOf(old, before);
  const has = membersOf(now, after);
  const removed = old.members.filter((member) => has.get(member.key)?.returns !== member.returns);
  const added = now.members.filter((member) => had.get(member.key)?.returns !== member.returns);
  const changed = removed.flatMap((gone): (readonly [ReportedMember, ReportedMember])[] => {
    const successor = successorOf(gone, removed, added);
    return successor === undefined ? [] : [[gone, successor]];
  });
  return {
    name: now.name,
    head: old.head === now.head ? undefined : [old.head, now.head],
    added: added.filter((member) => !changed.some(([, successor]) => successor === member)),
    removed: removed.filter((member) => !changed.some(([gone]) => gone === member)),
    changed,
    deprecated: now.members.filter(({ key, deprecated }) => deprecated && had.get(key)?.deprecated === false),
  };
}

/** The signature that took a place: that with the same parameters, or the only new one where one of the name went. */
function successorOf(
  gone: ReportedMember,
  removed: readonly ReportedMember[],
  added: readonly ReportedMember[],
): ReportedMember | undefined {
  const same = added.find(({ key }) => key === gone.key);
  if (same !== undefined) return same;
  const unpaired = (members: readonly ReportedMember[], others: readonly ReportedMember[]): readonly ReportedMember[] =>
    members.filter(({ name, key }) => name === gone.name && !others.some((other) => other.key === key));
  const candidates = unpaired(added, removed);
  return candidates.length === 1 && unpaired(removed, added).length === 1 ? candidates[0] : undefined;
}

/** The members of a type by key, its own and those of the classes it extends. */
export function membersOf(type: ReportedType, { types }: ApiReport): ReadonlyMap<string, ReportedMember> {
  const members = new Map<string, ReportedMember>();
  const hidden = new Set<string>();
  for (let at: ReportedType | undefined = type; at !== undefined; at = types.get(at.parent ?? "")) {
    const visible = at.members.filter(({ name }) => !hidden.has(name) && (at === type || name !== "constructor"));
    for (const member of visible) members.set(member.key, member);
    for (const { name } of visible) hidden.add(name);
  }
  return members;
}

function hasChanges({ head, added, removed, changed, deprecated }: TypeChanges): boolean {
  return head !== undefined || [added, removed, changed, deprecated].some((list) => list.length > 0);
}
