import type { Fate } from "../emit/members.js";
import { javaField, javaSignature } from "../emit/java-signature.js";
import type { Plan } from "../emit/plan.js";
import type { ApiModel, ApiType } from "../model/types.js";
import { isCovered, scopeOf } from "../policy/scope.js";

/** One line of coverage.tsv. */
export interface CoverageEntry {
  readonly type: string;
  readonly java: string;
  /** `emitted as Table.select`, or `excluded: reason`. */
  readonly fate: string;
}

/** What became of every public member that a covered type declares itself or has from a supertype that is not covered. */
export function coverageOf(model: ApiModel, plan: Plan): readonly CoverageEntry[] {
  const entries: CoverageEntry[] = [];
  for (const type of model.types.values()) {
    if (!isCovered(type)) continue;
    const fates = plan.types.get(type.name)?.fates.filter(({ declaredIn }) => isListed(type, declaredIn, model));
    const lines =
      fates === undefined
        ? excludedWhole(type, model)
        : [...fates.map((fate) => toEntry(type, fate)), ...enumEntries(type, plan)];
    entries.push(...lines.toSorted((a, b) => (a.java < b.java ? -1 : a.java > b.java ? 1 : 0)));
  }
  return entries;
}

/** coverage.tsv. */
export function coverageFile(entries: readonly CoverageEntry[]): string {
  return entries.map(({ type, java, fate }) => `${type}\t${java}\t${fate}\n`).join("");
}

function isListed(type: ApiType, declaredIn: string, model: ApiModel): boolean {
  if (declaredIn === type.name) return true;
  const declaring = model.types.get(declaredIn);
  return declaring === undefined || !isCovered(declaring);
}

function toEntry(type: ApiType, fate: Fate): CoverageEntry {
  const text = fate.excluded === undefined ? `emitted as ${fate.emittedAs ?? ""}` : `excluded: ${fate.excluded}`;
  return { type: type.name, java: fate.java, fate: text };
}

function enumEntries(type: ApiType, plan: Plan): readonly CoverageEntry[] {
  const name = plan.index.get(type.name)?.name ?? "";
  const simple = type.path.join(".");
  if (type.kind !== "enum") return [];
  return [
    ...type.enumConstants.map((constant) => ({
      type: type.name,
      java: constant.name,
      fate: `emitted as ${name}.${constant.name}`,
    })),
    { type: type.name, java: `static ${simple}[] values()`, fate: `emitted as the properties of ${name}` },
    { type: type.name, java: `static ${simple} valueOf(String name)`, fate: `emitted as ${name}[name]` },
  ];
}

function excludedWhole(type: ApiType, model: ApiModel): readonly CoverageEntry[] {
  const scope = scopeOf(type);
  const fate = `excluded: ${scope.emitted ? "" : scope.reason}`;
  const members = [...type.constructors, ...type.methods].filter(({ declaredIn }) => isListed(type, declaredIn, model));
  const names = [
    ...members.map((member) => javaSignature(member)),
    ...type.fields.filter(({ declaredIn }) => isListed(type, declaredIn, model)).map((field) => javaField(field)),
    ...type.enumConstants.map(({ name }) => name),
  ];
  return [...new Set(names)].map((java) => ({ type: type.name, java, fate }));
}
