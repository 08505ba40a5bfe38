import { describe, expect, it } from "vitest";
import { parseDescriptor } from "./descriptor.js";

describe("parseDescriptor", () => {
  it("reads flags, parameters and the return type", () => {
    const {
      name,
      parameters,
      returns,
      fluent,
      static: isStatic,
      waits,
    } = parseDescriptor("fluent column(String name, AbstractDataType data_type): Schema.Builder");
    expect({ name, fluent, isStatic, waits, returns: returns.name }).toEqual({
      name: "column",
      fluent: true,
      isStatic: false,
      waits: false,
      returns: "Schema.Builder",
    });
    expect(parameters.map((each) => [each.type.name, each.name])).toEqual([
      ["String", "name"],
      ["AbstractDataType", "data_type"],
    ]);
  });

  it("reads a constructor, whose name is empty", () => {
    expect(parseDescriptor("(Map<String, String> other)")).toMatchObject({ name: "", parameters: [{ name: "other" }] });
  });

  it("reads generics, arrays, nullability, varargs and erasures together", () => {
    const { parameters } = parseDescriptor(
      "f(Map<String, List<int[]>>? a, String~Object... b, byte[][] c, Optional<?> d, String[]~Object[] e, $x.Y$Z f): void",
    );
    const [a, b, c, d, e, f] = parameters;
    expect(a?.type).toMatchObject({ name: "Map", nullable: true });
    expect(a?.type.arguments[1]?.arguments[0]).toMatchObject({ name: "int", dimensions: 1 });
    expect(b).toMatchObject({ varargs: true, erasure: "Object", name: "b" });
    expect(c?.type.dimensions).toBe(2);
    expect(d?.type.arguments[0]?.name).toBe("Object");
    expect(e).toMatchObject({ erasure: "Object[]", varargs: false });
    expect(f?.type.name).toBe("$x.Y$Z");
  });

  it("takes a method that is called as a flag", () => {
    expect(parseDescriptor("static(): void")).toMatchObject({ name: "static", static: false });
  });

  it("refuses what is no descriptor", () => {
    expect(() => parseDescriptor("f(String a")).toThrow("Not a signature descriptor: f(String a");
    expect(() => parseDescriptor("f(String a): void!")).toThrow("Not a signature descriptor");
  });
});
