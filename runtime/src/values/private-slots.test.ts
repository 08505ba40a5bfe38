import { expect, it } from "vitest";
import { PrivateSlots } from "./private-slots.js";

it("holds a value for each object, which nothing else shows", () => {
  const [one, other] = [new PrivateSlots<object, number>(), new PrivateSlots<object, string>()];
  const key = Object.freeze({ a: 1 });
  expect([one.has(key), one.get(key)]).toEqual([false, undefined]);
  one.set(key, 1).set(key, 2);
  other.set(key, "x");
  expect([one.has(key), one.get(key), other.get(key)]).toEqual([true, 2, "x"]);
  expect([Reflect.ownKeys(key), JSON.stringify(key)]).toEqual([["a"], '{"a":1}']);
});

it("has nothing for what is no object", () => {
  const slots = new PrivateSlots<object, number>();
  expect([slots.get(null as never), slots.get("x" as never), slots.has(undefined as never)]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});
