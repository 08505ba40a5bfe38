import path from "node:path";
import { writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { Gateway } from "#runtime";
import { environment_of } from "../../runtime/src/objects/remote.js";
import { Caller } from "./support/caller.js";
import { buildSamplesJar, samplesIn } from "./support/java-samples.js";
import { generated, line, overrides } from "./support/line.js";
import { membersIn, type Member } from "./support/members.js";
import { ObjectPool } from "./support/object-pool.js";
import { makersOf, prepareTables } from "./support/objects.js";
import type { Outcome } from "./support/outcome.js";
import { Vault } from "./support/vault.js";

afterAll(() => Gateway.current().shutDown());

it(`calls everything that Flink ${line} offers`, { timeout: 170_000 }, async () => {
  const jars = [buildSamplesJar()];
  const t_env = api.TableEnvironment.create(api.EnvironmentSettings.in_streaming_mode(), { jars });
  await prepareTables(t_env);
  const pool = new ObjectPool(makersOf(t_env), environment_of(t_env));
  const vault = new Vault(t_env);
  const caller = new Caller(pool, vault, (module) => import(path.join(generated, `${module}.ts`)));
  const members = [...membersIn(generated), ...membersIn(overrides)];
  const signatures = members.flatMap((member) => member.descriptors.map((signature) => ({ member, signature })));
  const total = signatures.length;
  const outcomes = await callAll(signatures, caller, () => pool.setLastResort(samplesIn(vault)));
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  console.log(total, counts, [...pool.broken].map(([k, v]) => `${k}: ${v}`));
  writeFileSync("/tmp/q/out.txt", outcomes.map(({ member, signature, outcome }) => `${outcome.kind}\t${member.owner}\t${signature}\t${"text" in outcome ? outcome.text.replaceAll("\n", " ") : ""}`).join("\n"));
  expect(total).toBeGreaterThan(3000);
});

interface Signature {
  readonly member: Member;
  readonly signature: string;
}

interface Called extends Signature {
  readonly outcome: Outcome;
}

/** Again and again, as what calls return makes others possible; then with samples of what users implement in Java. */
async function callAll(
  signatures: readonly Signature[],
  caller: Caller,
  useSamples: () => void,
): Promise<readonly Called[]> {
  const called: Called[] = [];
  const callOnce = async (waiting: readonly Signature[]): Promise<readonly Called[]> => {
    const unreachable: Called[] = [];
    for (const each of waiting) {
      const outcome = await caller.call(each.member, each.signature);
      (outcome.kind === "unreachable" ? unreachable : called).push({ ...each, outcome });
    }
    return unreachable.length < waiting.length ? callOnce(unreachable) : unreachable;
  };
  const unreachable = await callOnce(signatures);
  useSamples();
  const left = await callOnce(unreachable);
  return [...called, ...left];
}
