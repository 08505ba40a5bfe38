import type { JavaType, Method } from "../model/types.js";
import { classNames } from "./mentioned-types.js";

const javaFunctions = "takes a function that would have to run inside the JVM";
const cannotLeave = "takes or returns a type that cannot leave the JVM";

/** Types with which a member cannot be called from another process, by binary name or package. */
const stayInJvm: readonly { readonly test: RegExp; readonly reason: string }[] = [
  { test: /^java\.util\.function\./, reason: javaFunctions },
  { test: /^org\.apache\.flink\.util\.function\./, reason: javaFunctions },
  { test: /^org\.apache\.flink\.api\.common\.functions\.(?:\w*RuntimeContext|OpenContext)$/, reason: cannotLeave },
  { test: /^org\.apache\.flink\.api\.common\.functions\./, reason: javaFunctions },
  { test: /^java\.(?:util\.Comparator|util\.concurrent\.Callable|lang\.Runnable)$/, reason: javaFunctions },
  { test: /^java\.lang\.(?:Thread|ClassLoader|StackTraceElement|StringBuilder)$/, reason: cannotLeave },
  { test: /^java\.util\.stream\./, reason: cannotLeave },
  // They are the state of a loop inside the JVM, a call for each element; overrides give what a loop goes through.
  { test: /^java\.util\.(?:Iterator|Enumeration|Spliterator)$/, reason: cannotLeave },
  { test: /^java\.util\.concurrent\.Executor/, reason: cannotLeave },
  { test: /^java\.io\.(?!File$|Serializable$)/, reason: cannotLeave },
  { test: /^java\.lang\.(?:reflect|invoke)\./, reason: cannotLeave },
  { test: /^org\.apache\.flink\.util\.(?:CloseableIterator|Collector)$/, reason: cannotLeave },
  { test: /^org\.apache\.flink\.core\.(?:fs|io|memory|plugin)\./, reason: cannotLeave },
  {
    test: /^org\.apache\.flink\.streaming\.api\.(?:datastream|functions|operators|transformations|graph)\./,
    reason: cannotLeave,
  },
  { test: /^org\.apache\.flink\.api\.dag\./, reason: cannotLeave },
  { test: /^org\.apache\.calcite\./, reason: cannotLeave },
];

/** Why a member is not emitted; undefined when it is. */
export function excludedMemberReason(method: Method): string | undefined {
  if (method.stability === "Internal") return "for authors of planners: @Internal";
  const types: readonly JavaType[] = [...method.parameters.map(({ type }) => type), method.returns];
  return excludedTypeReason(types);
}

/** Why a type keeps a member from being emitted. */
export function excludedTypeReason(types: readonly JavaType[]): string | undefined {
  for (const name of types.flatMap((type) => classNames(type))) {
    const rule = stayInJvm.find(({ test }) => test.test(name));
    if (rule !== undefined) return `${rule.reason}: ${name}`;
  }
  return undefined;
}
