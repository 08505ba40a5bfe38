import { describe, expect, it } from "vitest";
import { Row } from "../row.js";
import { ElementCutter, type ElementColumns, type Naming } from "./element-cutter.js";

function cut(rows: readonly unknown[], naming: Naming): ElementColumns[] {
  const cutter = new ElementCutter(naming);
  const batches = rows.map((row) => cutter.add(row));
  return [...batches, cutter.take()].filter((batch) => batch !== undefined);
}

describe("rows become columns", () => {
  it("by position where they are arrays or rows without names", () => {
    expect(cut([[1, "a"], Row.of(2, "b")], "inferred")).toEqual([
      {
        names: undefined,
        columns: [
          [1, 2],
          ["a", "b"],
        ],
        rows: 2,
        first: 0,
      },
    ]);
  });

  it("by name where they are objects, which may leave fields out", () => {
    expect(cut([{ a: 1 }, { b: 2 }, {}, { a: 3, b: undefined }], "inferred")).toEqual([
      {
        names: ["a", "b"],
        columns: [
          [1, null, null, 3],
          [null, 2, null, null],
        ],
        rows: 4,
        first: 0,
      },
    ]);
  });

  it("in batches, each of one form", () => {
    const batches = cut([[1], { a: 2 }, { a: 3 }, [4]], { names: ["a"] });
    expect(batches.map(({ names, rows, first }) => ({ names, rows, first }))).toEqual([
      { names: undefined, rows: 1, first: 0 },
      { names: ["a"], rows: 2, first: 1 },
      { names: undefined, rows: 1, first: 3 },
    ]);
  });

  it("in batches of some megabytes at most", () => {
    const batches = cut(
      Array.from({ length: 10 }, () => ["x".repeat(1024 * 1024)]),
      "declared",
    );
    expect(batches.map(({ rows }) => rows)).toEqual([4, 4, 2]);
  });

  it("is refused for rows without fields and for rows of deletions", () => {
    expect(() => cut([[1], []], "declared")).toThrow("row 1 has no fields");
    expect(() => cut([Row.of_kind("DELETE", 1)], "declared")).toThrow("row 0: the row's kind is DELETE");
  });
});
