import { expect, it } from "vitest";
import { readParameters } from "./parameters.js";

const read = (query: string, body = {}, call: "plan" | "run" = "run") =>
  readParameters(new URLSearchParams(query), body, call);

it("reads the query, where an argument may be given several times", () => {
  expect(
    read(
      "entryModule=jobs/daily&programArg=a&programArg=b,c&parallelism=4&savepointPath=/s&allowNonRestoredState=true",
    ),
  ).toEqual({
    entryModule: "jobs/daily",
    programArgs: ["a", "b,c"],
    parallelism: 4,
    savepointPath: "/s",
    allowNonRestoredState: true,
  });
});

it("reads the body", () => {
  expect(read("", { programArg: ["x", ""], parallelism: 2, allowNonRestoredState: false })).toMatchObject({
    entryModule: undefined,
    programArgs: ["x", ""],
    parallelism: 2,
    allowNonRestoredState: false,
  });
  expect(read("", { programArg: "one" }).programArgs).toEqual(["one"]);
});

it.each([
  ["parallelism=0", {}, "The parameter parallelism takes an integer from 1 to 32768"],
  ["parallelism=1.5", {}, "The parameter parallelism takes an integer from 1 to 32768"],
  ["", { parallelism: "many" }, "The parameter parallelism takes an integer from 1 to 32768"],
  ["allowNonRestoredState=yes", {}, "The parameter allowNonRestoredState takes true or false"],
  ["entryModule=", {}, "The parameter entryModule takes a text"],
  ["", { programArg: [1] }, "The parameter programArg takes a text, or an array of texts"],
  ["entryModul=a", {}, "There is no parameter entryModul; did you mean entryModule?"],
  ["", { constructor: 1 }, "There is no parameter constructor; there are entryModule, programArg, parallelism"],
])("refuses %s %j", (query, body, message) => {
  expect(() => read(query, body)).toThrow(message);
});

it("restores nothing for a plan", () => {
  expect(() => read("savepointPath=/s", {}, "plan")).toThrow("There is no parameter savepointPath");
});
