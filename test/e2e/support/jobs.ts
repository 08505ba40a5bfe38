import { expect } from "vitest";
import type { SessionCluster } from "./session-cluster.js";

/** The jobs of a session cluster, by way of Flink's REST interface. */
export interface Jobs {
  state(job: string): Promise<string>;
  /** Waits until all tasks of a job run: only they take part in a savepoint. */
  running(job: string): Promise<void>;
  checkpoints(job: string): Promise<Checkpoints>;
  /** The savepoint that a job began with. */
  restoredFrom(job: string): Promise<string | undefined>;
  /** Ends a job; gives the URL of the savepoint that it ends with. */
  stop(job: string): Promise<string>;
  cancel(job: string): Promise<void>;
}

/** What Flink tells of a job's checkpoints, the newest first. */
export interface Checkpoints {
  readonly counts: { readonly completed: number };
  readonly latest: { readonly restored: { readonly external_path: string } | null };
  readonly history: readonly {
    readonly status: string;
    readonly is_savepoint: boolean;
    readonly savepointFormat?: string;
  }[];
}

const patience = { timeout: 60_000 };

export function jobsOf(cluster: SessionCluster): Jobs {
  const checkpoints = (job: string) => cluster.get<Checkpoints>(`/jobs/${job}/checkpoints`);
  const running = async (job: string) => {
    const tasks = async () => {
      const { vertices } = await cluster.get<{ vertices: { status: string }[] }>(`/jobs/${job}`);
      return new Set(vertices.map(({ status }) => status));
    };
    await expect.poll(tasks, patience).toEqual(new Set(["RUNNING"]));
  };
  return {
    running,
    checkpoints,
    state: async (job) => (await cluster.get<{ state: string }>(`/jobs/${job}`)).state,
    restoredFrom: async (job) => (await checkpoints(job)).latest.restored?.external_path,
    async stop(job) {
      await running(job);
      const answer = await fetch(`http://${cluster.address}/jobs/${job}/stop`, { method: "POST", body: "{}" });
      const { "request-id": trigger } = (await answer.json()) as { "request-id": string };
      const savepoint = async () => {
        const route = `/jobs/${job}/savepoints/${trigger}`;
        return (await cluster.get<{ operation?: { location?: string } }>(route)).operation?.location;
      };
      await expect.poll(savepoint, patience).toMatch(/savepoint-/);
      return (await savepoint()) ?? "";
    },
    async cancel(job) {
      await fetch(`http://${cluster.address}/jobs/${job}`, { method: "PATCH" });
    },
  };
}
