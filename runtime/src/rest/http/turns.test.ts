import { expect, it } from "vitest";
import { Turns } from "./turns.js";

const soon = () => new Promise((resolve) => setImmediate(resolve));

it("runs so many at once, the others in their order, and sends away who is too many", async () => {
  const turns = new Turns(2, 1);
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (name: string) =>
    turns.take(
      () =>
        new Promise<void>((resolve) => {
          log.push(name);
          ends.push(resolve);
        }),
    );
  const all = [begin("a"), begin("b"), begin("c")];
  await expect(begin("d")).rejects.toMatchObject({ status: 503, headers: { "Retry-After": "5" } });
  await soon();
  expect(log).toEqual(["a", "b"]);
  ends[0]?.();
  await soon();
  expect(log).toEqual(["a", "b", "c"]);
  for (const end of ends) end();
  await Promise.all(all);
});

it("goes on after one that failed", async () => {
  const turns = new Turns(1, 1);
  await expect(turns.take(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(turns.take(() => Promise.resolve(1))).resolves.toBe(1);
});

it("sends away who has waited long enough, who is gone, and all who wait when it closes", async () => {
  const turns = new Turns(1, 9);
  const done = await turns.wait();
  const gone = new AbortController();
  const left = turns.wait({ gone: gone.signal }).catch((error: unknown) => error);
  gone.abort();
  expect(await left).toMatchObject({ status: 400 });
  const message = "No turn came within 0.1 s: try again later";
  await expect(turns.wait({ most: 100 })).rejects.toMatchObject({ status: 503, message });
  const next = turns.wait({ most: 60_000 });
  done();
  const last = turns.wait().catch((error: unknown) => error);
  // None of them has taken the turn of one who still waits.
  const end = await next;
  turns.close();
  expect(await last).toMatchObject({ status: 503, message: "The server is about to end" });
  end();
  await expect(turns.wait()).rejects.toMatchObject({ status: 503 });
});
