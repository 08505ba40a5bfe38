import { beforeAll, describe, expect, it } from "vitest";
import { overloadRules } from "../../codegen/src/policy/overloads.js";
import { argumentsText } from "./support/argument-text.js";
import { readData, readDefaults } from "./support/data.js";
import { line } from "./support/line.js";
import type { Member } from "./support/members.js";
import { chosen, overloadCalls, overloadGroups } from "./support/overload-calls.js";
import { argumentsFor } from "./support/overload-samples.js";

const neverChosen = readData("never-chosen.tsv");

/** Arguments that both signatures take. */
function argumentsForBoth(member: Member, signatures: readonly [string, string]): readonly (readonly unknown[])[] {
  const lists = signatures.flatMap((signature) => argumentsFor(signature));
  return lists.filter((args) => signatures.every((signature) => chosen(member, [signature], args) !== undefined));
}

describe(`the overloads of Flink ${line}`, () => {
  beforeAll(() => import("#overrides/index.js"));

  it("are each reached, but for those whose arguments another one takes in every respect", async () => {
    const rows: string[] = [];
    const unreached: string[] = [];
    for (const { member, signature, args } of overloadCalls()) {
      if (args !== undefined) {
        rows.push(`${member.owner}\t${argumentsText(args)}\t${signature}`);
      } else {
        const instead = chosen(member, member.descriptors, argumentsFor(signature)[0] ?? []);
        unreached.push(`${member.owner}\t${signature}\t${instead}`);
      }
    }
    const allowed = new Set(neverChosen.map((row) => row.slice(0, 3).join("\t")));
    expect(unreached.filter((each) => !allowed.has(each))).toEqual([]);
    const total = rows.length + unreached.length;
    console.log(
      `Flink ${line}: ${overloadGroups.length} overload groups, ${rows.length} of ${total} overloads are reached`,
    );
    expect(overloadGroups.length).toBeGreaterThan(176);
    await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot(`data/overloads-${line}.tsv`);
  });

  const lookAlikes = readDefaults("overloads that look alike at run time");
  const textsOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t"));

  it.runIf(line === "2.3")("look alike where an independent count of Flink 2.3.0 says so", () => {
    expect(textsOf(lookAlikes)).toEqual(expect.arrayContaining(textsOf(readData("look-alikes.tsv"))));
  });

  const ordered = [
    ...textsOf(lookAlikes),
    ...neverChosen.flatMap(([owner = "", never = "", first = "", rule = ""]) => {
      // Not every line has both.
      const both = overloadGroups.some(({ descriptors }) => descriptors.includes(never) && descriptors.includes(first));
      return both ? [[owner, first, never, rule].join("\t")] : [];
    }),
  ];
  const pairs = [...new Set(ordered)].map((row) => row.split("\t"));

  it.each(pairs)("%s: %s comes before %s (%s)", (owner = "", first = "", second = "", rule = "") => {
    expect(Object.keys(overloadRules)).toContain(rule);
    const member = overloadGroups.find((each) => each.owner === owner && each.descriptors.includes(second));
    if (member === undefined) throw new Error(`${owner} has no ${second}`);
    const both = member.descriptors.filter((each) => each === first || each === second);
    const lists = argumentsForBoth(member, [first, second]);
    expect(lists).not.toEqual([]);
    for (const args of lists) {
      expect(chosen(member, both, args)).toBe(first);
      expect(chosen(member, member.descriptors, args)).not.toBe(second);
    }
  });
});
