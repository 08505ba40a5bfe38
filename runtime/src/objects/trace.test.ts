import { describe, expect, it } from "vitest";
import { findProgramLine } from "./trace.js";

describe("the line of the program", () => {
  it("is the first that is not tsflink's", () => {
    expect(findProgramLine()).toMatch(/trace\.test\.ts:6:\d+/);
  });
});
