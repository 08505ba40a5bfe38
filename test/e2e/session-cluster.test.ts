import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "./support/program.js";
import { startSessionCluster, type SessionCluster } from "./support/session-cluster.js";

let cluster: SessionCluster;
beforeAll(async () => {
  cluster = await startSessionCluster();
});
afterAll(() => cluster.stop());

test("the session cluster has two TaskManagers in processes of their own", async () => {
  const overview = await cluster.get<Record<string, unknown>>("/overview");
  expect(overview).toMatchObject({ taskmanagers: 2, "slots-total": 16, "flink-version": "2.3.0" });
  expect(new Set(cluster.processes.map((each) => each.processId)).size).toBe(3);
  await cluster.stop();
  expect(cluster.processes.filter((each) => isAlive(each.processId))).toEqual([]);
  expect(existsSync(cluster.folder)).toBe(false);
});
