import { describe, expect, it } from "vitest";
import { jvmOptions } from "./jvm-options.js";
import { splitShellWords } from "./shell-words.js";

describe("shell words", () => {
  it.each([
    ["  -Xmx2g   -Da=b ", ["-Xmx2g", "-Da=b"]],
    [`-Da='x y' -Db="p \\"q\\" \\z" -Dc=a\\ b ''`, ["-Da=x y", `-Db=p "q" \\z`, "-Dc=a b", ""]],
    ["", []],
  ])("splits %j", (text, words) => {
    expect(splitShellWords(text, "X")).toEqual(words);
  });

  it("refuses an open quotation", () => {
    expect(() => splitShellWords("-Da='b", "TSFLINK_JVM_OPTIONS")).toThrow(/^TSFLINK_JVM_OPTIONS has no closing '/);
  });
});

describe("the JVM's options", () => {
  it("end in the user's own", () => {
    expect(jvmOptions(17, "/l", { TSFLINK_JVM_OPTIONS: "-Xmx2g -Da='b c'" }).slice(-2)).toEqual(["-Xmx2g", "-Da=b c"]);
  });

  it("leave the choice of a collector to a user who makes one", () => {
    const ours = ["-XX:+UseParallelGC", "-XX:GCTimeRatio=19"];
    expect(jvmOptions(17, "/l", {})).toEqual(expect.arrayContaining(ours));
    expect(jvmOptions(17, "/l", { TSFLINK_JVM_OPTIONS: "-XX:+UseZGC" }).filter((each) => ours.includes(each))).toEqual(
      [],
    );
  });

  it("show the log where TSFLINK_LOG asks for it", () => {
    const quiet = jvmOptions(17, "/l", {});
    expect(quiet).toContain("-Dtsflink.log.file=/l");
    expect(quiet).not.toContain("-Dtsflink.log.console=true");
    const shown = jvmOptions(17, "/l", { TSFLINK_LOG: "DEBUG" });
    expect(shown).toEqual(expect.arrayContaining(["-Dtsflink.log.console=true", "-Dtsflink.log.level=debug"]));
    expect(() => jvmOptions(17, "/l", { TSFLINK_LOG: "loud" })).toThrow(
      /^TSFLINK_LOG is "loud", .* takes trace, debug, info/,
    );
  });
});
