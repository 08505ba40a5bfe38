import { expect, it } from "vitest";
import { shortDiff } from "./short-diff.js";

it("shows the lines that only one text has", () => {
  expect(shortDiff("a\nb\nb\nc", "a\nb\nd")).toBe("- b\n- c\n+ d");
});

it("counts what it does not show", () => {
  expect(shortDiff("", "1\n2\n3", 2)).toBe("- \n+ 1\n+ 2\n+ ... and 1 more");
});

it("is empty for texts that are the same", () => {
  expect(shortDiff("a\nb", "a\nb")).toBe("");
});
