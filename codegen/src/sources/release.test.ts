import { expect, it } from "vitest";
import { parseRelease } from "./release.js";

it("takes a version or a line", () => {
  expect(parseRelease("2.2")).toEqual({ line: "2.2", version: undefined });
  expect(parseRelease("1.20.4")).toEqual({ line: "1.20", version: "1.20.4" });
  expect(parseRelease("2.0-preview1")).toEqual({ line: "2.0", version: "2.0-preview1" });
});

it.each(["2", "v2.2", "latest", "2.2.", "2.2/..", "../2.2"])("refuses %s", (text) => {
  expect(() => parseRelease(text)).toThrow(
    `"${text}" is no Flink release: expected a version like 2.2.1 or a line like 2.2`,
  );
});
