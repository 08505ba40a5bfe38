import path from "node:path";
import { writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import * as api from "#overrides/index.js";
import { Gateway } from "#runtime";
import { environment_of } from "../../runtime/src/objects/remote.js";
import { Caller } from "./support/caller.js";
import { generated, line, overrides } from "./support/line.js";
import { membersIn, type Member } from "./support/members.js";
import { ObjectPool } from "./support/object-pool.js";
import { makersOf, prepareTables } from "./support/objects.js";
import type { Outcome } from "./support/outcome.js";
import { Vault } from "./support/vault.js";

afterAll(() => Gateway.current().shutDown());

it(`calls everything that Flink ${line} offers`, { timeout: 170_000 }, async () => {
  const t_env = api.TableEnvironment.create(api.EnvironmentSettings.in_streaming_mode());
  await prepareTables(t_env);
  const pool = new ObjectPool(makersOf(t_env), environment_of(t_env));
  const caller = new Caller(pool, new Vault(t_env), (module) => import(path.join(generated, `${module}.ts`)));
  const members = [...membersIn(generated), ...membersIn(overrides)];
  let waiting = members.flatMap((member) => member.descriptors.map((signature) => ({ member, signature })));
  const total = waiting.length;
  const outcomes: { member: Member; signature: string; outcome: Outcome }[] = [];
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length;
    const still: typeof waiting = [];
    for (const { member, signature } of waiting) {
      process.env["TRACE_CALLS"] && writeFileSync("/tmp/q/now.txt", `${member.owner} ${signature}`);
      const started = Date.now();
      const outcome = await caller.call(member, signature);
      if (Date.now() - started > 1000) console.log("slow", member.owner, signature, Date.now() - started);
      if (outcome.kind === "unreachable") still.push({ member, signature });
      else outcomes.push({ member, signature, outcome });
    }
    waiting = still;
  }
  for (const { member, signature } of waiting)
    outcomes.push({ member, signature, outcome: await caller.call(member, signature) });
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
  console.log(total, counts, [...pool.broken].map(([k, v]) => `${k}: ${v}`));
  writeFileSync("/tmp/q/out.txt", outcomes.map(({ member, signature, outcome }) => `${outcome.kind}\t${member.owner}\t${signature}\t${"text" in outcome ? outcome.text.replaceAll("\n", " ") : ""}`).join("\n"));
  expect(total).toBeGreaterThan(3000);
});
