/** How a method is called. */
export interface Manner {
  /** It gives a Promise. */
  readonly asynchronous: boolean;
  /** The Java method itself blocks, or gives a future, so it is waited for away from the environment's thread. */
  readonly waits: boolean;
}

const synchronous: Manner = { asynchronous: false, waits: false };

/** What runs a job or waits gives a Promise; plan building (expressions and other recorded values) never does. */
export function mannerOf(javaName: string, returnsFuture: boolean, returnsRecorded: boolean, owner: string): Manner {
  if (returnsFuture) return { asynchronous: true, waits: true };
  if (returnsRecorded) return synchronous;
  if (/^execute(?:[A-Z]|$)/.test(javaName)) return { asynchronous: true, waits: false };
  if (resultOwners.has(owner) && /^(?:collect|print|await)$/.test(javaName)) {
    return { asynchronous: true, waits: javaName !== "collect" };
  }
  return synchronous;
}

/** `collect` is an aggregation elsewhere (an expression), or the output of a function. */
const resultOwners: ReadonlySet<string> = new Set(["org.apache.flink.table.api.TableResult"]);
