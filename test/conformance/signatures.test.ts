import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { constantOf, methodOf } from "../../runtime/src/objects/method.js";
import { runJava } from "./support/java-program.js";
import { generated, line, overrides, signaturesFile } from "./support/line.js";
import { membersIn, type Member } from "./support/members.js";

const list = readFileSync(signaturesFile, "utf8").trimEnd().split("\n");
const listed = new Set(list.map((text) => text.slice(0, text.lastIndexOf(": "))));

const signaturesOf = ({ owner, name, form, descriptors }: Member): readonly string[] =>
  form === "constant"
    ? descriptors.map((type) => constantOf(owner, name, type).signature)
    : descriptors.map((descriptor) => methodOf(owner, descriptor).signature);

describe(`the signatures of Flink ${line}`, () => {
  beforeAll(() => import("#overrides/index.js"));

  it("each stand for exactly one public member with the declared return type", () => {
    const lines = runJava("Resolve.java", signaturesFile);
    expect(lines.slice(0, -1)).toEqual([]);
    expect(lines.at(-1)).toBe(`resolved\t${list.length}`);
    console.log(`${list.length} signatures resolve in Flink ${line}`);
  });

  it("hold everything that the generated code calls", () => {
    const members = [...membersIn(generated), ...membersIn(overrides)];
    expect(members.length).toBeGreaterThan(2400);
    const absent = members.flatMap((member) => signaturesOf(member).filter((each) => !listed.has(each)));
    expect(absent).toEqual([]);
  });
});
