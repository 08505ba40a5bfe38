import { describe, expect, it } from "vitest";
import { TypeIndex } from "../emit/type-index.js";
import { modelOf } from "../emit/testing/emit-java.js";
import { compare, looksAlike, orderOverloads } from "./overloads.js";

/** The parameter types of a class's methods, in the order in which they are tried, and the rule between the first two. */
function tried(...declarations: readonly string[]): { order: readonly string[]; rule: string; alike: boolean } {
  const model = modelOf(
    `public class Owner { ${declarations.map((list) => `public void m(${list}) {}`).join(" ")} }`,
    ...types,
  );
  const index = new TypeIndex(model);
  const ordered = orderOverloads(model.types.get("org.apache.flink.table.api.Owner")?.methods ?? [], index);
  const [first, second] = ordered;
  if (first === undefined || second === undefined) throw new Error("Two overloads are needed");
  const order = ordered.map(({ parameters }) => parameters.map(({ name }) => name).join(", "));
  return { order, rule: compare(first, second, index).rule, alike: looksAlike(first, second, index) };
}

const types = [
  "public interface AbstractDataType {}",
  "public interface DataType extends AbstractDataType {}",
  "public interface Field {}",
  "public interface Expression {}",
  "public enum Unit { DAY }",
];

describe("the order of overloads", () => {
  it("tries fixed arity before varargs", () => {
    expect(tried("Object... many", "Iterable<?> all")).toEqual({ order: ["all", "many"], rule: "fixed", alike: true });
    expect(tried("Field... fields", "")).toEqual({ order: ["", "fields"], rule: "fixed", alike: true });
  });

  it("tries a type before its supertypes, in every position", () => {
    expect(tried("AbstractDataType a", "DataType d")).toMatchObject({
      order: ["d", "a"],
      rule: "subtype",
      alike: true,
    });
    expect(tried("Object... o", "Expression... e")).toMatchObject({ order: ["e", "o"], rule: "subtype", alike: true });
    expect(tried("Object a, Object b", "String a1, String b1")).toMatchObject({
      order: ["a1, b1", "a, b"],
      rule: "subtype",
    });
  });

  it("tries int, then long, then double, then Object", () => {
    const { order, rule } = tried("Object o", "Double d", "long l", "Integer i", "float f", "short s");
    expect(order).toEqual(["i", "l", "d", "f", "s", "o"]);
    expect(rule).toBe("number");
  });

  it("tries an enum before String, and String before Class", () => {
    expect(tried("String s", "Unit u")).toMatchObject({ order: ["u", "s"], rule: "constant", alike: true });
    expect(tried("Class<?> c, Object... o", "String s, Object... o")).toMatchObject({
      order: ["s, o", "c, o"],
      rule: "string",
    });
  });

  it("tries arrays before List, and List before Iterable", () => {
    expect(tried("List<String> l", "String[] a")).toMatchObject({ order: ["a", "l"], rule: "collection", alike: true });
    expect(tried("Iterable<String> i", "List<String> l")).toMatchObject({ order: ["l", "i"], rule: "collection" });
  });

  it("tries unrelated types as declared, the deprecated ones last", () => {
    expect(tried("Field... fields", "DataType... types")).toEqual({
      order: ["fields", "types"],
      rule: "same",
      alike: true,
    });
    const model = modelOf(
      "public class Owner { @Deprecated public void m(Field a) {} public void m(DataType b) {} }",
      ...types,
    );
    const methods = model.types.get("org.apache.flink.table.api.Owner")?.methods ?? [];
    expect(orderOverloads(methods, new TypeIndex(model)).map(({ deprecated }) => deprecated)).toEqual([false, true]);
  });

  it("knows overloads that no value is for both of", () => {
    expect(tried("String s", "Field f").alike).toBe(false);
    expect(tried("int a", "int a, int b").alike).toBe(false);
  });
});
