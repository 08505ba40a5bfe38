import { expect, it } from "vitest";
import type { ApiType } from "../model/types.js";
import { modelOf } from "../emit/testing/emit-java.js";
import { isCovered, scopeOf } from "./scope.js";

const model = modelOf("public interface Table {}");

function table(changes: Partial<ApiType>): ApiType {
  const type = model.types.get("org.apache.flink.table.api.Table");
  if (type === undefined) throw new Error("The model lacks its type");
  return { ...type, ...changes };
}

it("emits what Flink offers to users in the Table API's artifacts", () => {
  expect(scopeOf(table({}))).toEqual({ emitted: true });
  expect(scopeOf(table({ stability: "Experimental" }))).toEqual({ emitted: true });
});

it("leaves out what is for authors, with the reason", () => {
  const factory = table({ name: "org.apache.flink.table.factories.Factory" });
  expect(scopeOf(factory)).toEqual({ emitted: false, reason: "for authors of connectors and formats" });
  expect(isCovered(factory)).toBe(true);
  expect(scopeOf(table({ stability: "Internal" }))).toMatchObject({ emitted: false });
  expect(isCovered(table({ stability: "Internal" }))).toBe(false);
});

it("takes no type for part of a package that only begins alike", () => {
  expect(scopeOf(table({ name: "org.apache.flink.table.dataset.X" }))).toEqual({ emitted: true });
});

it("emits the named types of other artifacts only", () => {
  const elsewhere = { artifact: "flink-core", stability: "Public" as const };
  expect(scopeOf(table({ ...elsewhere, name: "org.apache.flink.configuration.Configuration" }))).toEqual({
    emitted: true,
  });
  expect(scopeOf(table({ ...elsewhere, name: "org.apache.flink.core.fs.Path" }))).toMatchObject({ emitted: false });
});
