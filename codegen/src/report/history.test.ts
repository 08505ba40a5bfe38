import { expect, it } from "vitest";
import { historyOf } from "./history.js";
import { readReport } from "./read-report.js";

function report(flink: string, text: string) {
  return readReport(
    `// The API of tsflink for Flink ${flink}. Made by \`npm run generate\`; for review, not for use.\n${text}`,
  );
}

const history = historyOf([
  report("1.20.4", `export declare class Table { select(a: string): Table; limit(fetch: number): Table; }`),
  report(
    "2.0.2",
    `export declare class Base { select(fields: string): Table; }
    export declare class Table extends Base { limit(fetch: bigint): Table; static of(...names: readonly string[]): Table; }`,
  ),
  report(
    "2.1.3",
    `export declare class Table { select(a: string): Table; select(a: number): Table; limit(fetch: bigint): Table;
      static of(...names: readonly string[]): Table; }
    export declare const Kind: { INSERT: "INSERT"; };`,
  ),
]);

it.each([
  ["a member that moved to the class above and back", "select(string)", "1.20 or earlier"],
  ["a member whose parameter has another type", "limit(bigint)", "1.20 or earlier"],
  ["a static method with rest parameters", "static of(...readonly string[])", "2.0"],
  ["an overload beside an older one", "select(number)", "2.1"],
  ["what the release does not have", "missing()", undefined],
])("knows since when there is %s", (_, key, since) => {
  expect(history.member("Table", key)).toBe(since);
});

it("knows since when there are types and enum constants", () => {
  expect(history.type("Table")).toBe("1.20 or earlier");
  expect(history.type("Kind")).toBe("2.1");
  expect(history.member("Kind", "INSERT")).toBe("2.1");
});
