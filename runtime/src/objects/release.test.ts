import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { Program } from "./program.js";
import { HandleReference, reference } from "./reference.js";
import { col, Table } from "./testing/api.js";
import { wrap } from "./wrap.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

describe("an object inside the JVM", () => {
  const released: bigint[] = [];
  const gateway = { release: (id: bigint) => void released.push(id) } as never;
  const table = (id: bigint, environment = 1, of = gateway) =>
    wrap(new HandleReference(id, environment, of, "org.apache.flink.table.api.Table"), Table.prototype) as Table;

  it("is released when JavaScript has forgotten it, and whatever was built on it", async () => {
    table(1n);
    let expression: unknown = col("a").plus(table(2n));
    for (let tries = 0; tries < 20 && released.length === 0; tries += 1) {
      collectGarbage();
      await delay(10);
    }
    expect(released).toEqual([1n]);
    expect(String(expression)).toBe('col("a").plus(Table@2)');
    expression = undefined;
    for (let tries = 0; tries < 20 && released.length === 1; tries += 1) {
      collectGarbage();
      await delay(10);
    }
    expect(released).toEqual([1n, 2n]);
  });

  it("is released once by `using`, and cannot be used afterwards", () => {
    released.length = 0;
    const used = table(3n);
    used[Symbol.dispose]();
    used[Symbol.dispose]();
    expect(released).toEqual([3n]);
    expect(() => used.select(col("a"))).toThrow("Table@3 (released) cannot be used any more: it was disposed of");
  });

  it("does not go with one of another environment or of another JVM", () => {
    const first = table(4n);
    const program = (other: Table) => () => new Program([first[reference], other[reference]]);
    expect(program(table(5n, 2))).toThrow("Table@4 belongs to another TableEnvironment than that of Table@5");
    expect(program(table(6n, 1, { release: () => undefined } as never))).toThrow("belongs to a JVM that has ended");
    expect(program(table(7n, 0))().environment).toBe(1);
  });
});
