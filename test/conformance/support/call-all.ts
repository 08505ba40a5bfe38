import path from "node:path";
import type { TableEnvironment } from "#overrides/index.js";
import { environment_of } from "../../../runtime/src/objects/remote.js";
import { Caller } from "./caller.js";
import { samplesIn } from "./java-samples.js";
import { generated } from "./line.js";
import type { Member } from "./members.js";
import { ObjectPool } from "./object-pool.js";
import { makersOf, prepareTables } from "./objects.js";
import type { Called } from "./report.js";
import { Vault } from "./vault.js";

/**
 * Calls every signature of the members, with objects of one environment. Again and again, as what calls return makes
 * others possible; at last with samples of what users implement in Java.
 */
export async function callAll(members: readonly Member[], t_env: TableEnvironment): Promise<readonly Called[]> {
  await prepareTables(t_env);
  const pool = new ObjectPool(makersOf(t_env), environment_of(t_env));
  const vault = new Vault(t_env);
  const caller = new Caller(pool, vault, (module) => import(path.join(generated, `${module}.ts`)));
  const called: Called[] = [];
  let left: readonly Called[] = members.flatMap((member) =>
    member.descriptors.map((signature) => ({ member, signature, outcome: { kind: "unreachable", text: "" } }) as const),
  );
  const callLeft = async (): Promise<void> => {
    const before = left.length;
    const unreachable: Called[] = [];
    for (const { member, signature } of left) {
      const one = { member, signature, outcome: await caller.call(member, signature) };
      (one.outcome.kind === "unreachable" ? unreachable : called).push(one);
    }
    left = unreachable;
    if (left.length < before) await callLeft();
  };
  await callLeft();
  pool.setLastResort(samplesIn(vault));
  await callLeft();
  if (pool.broken.size > 0) throw new Error(`Not made: ${[...pool.broken].map((one) => one.join(": ")).join("; ")}`);
  return [...called, ...left];
}
