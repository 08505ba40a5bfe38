import type { ArchiveLimits } from "../archives/entry-check.js";

/** Where something listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What keeps a server usable whatever it is sent. */
export interface RestLimits {
  /** Bytes of one upload. */
  readonly upload: number;
  /** Bytes of all artifacts together, as unpacked. */
  readonly total: number;
  /** What one archive may come to when it is unpacked. */
  readonly unpacked: ArchiveLimits;
  /** Uploads that are written at the same time; others wait their turn. */
  readonly uploadsAtOnce: number;
  /** Programs that are planned, or on the way to their first job, at the same time, and those that wait for that. */
  readonly programsAtOnce: number;
  readonly programsWaiting: number;
  /** Programs that run at the same time, each in a Node and a JVM of its own, those on the way to their first job included. */
  readonly programs: number;
  /** Milliseconds that a program has until its first job, and that a call waits for its turn. */
  readonly start: number;
}

/** What `tsflink rest` was told. */
export interface RestOptions {
  readonly listen: Address;
  /** The REST endpoint of the cluster. */
  readonly flink: Address;
  /** Holds the artifacts. */
  readonly folder: string;
  /** Asked for on every call but the page; required where others than this machine's users can connect. */
  readonly token: string | undefined;
  readonly limits: RestLimits;
}

const mebibyte = 2 ** 20;

export const defaultLimits: RestLimits = {
  upload: 512 * mebibyte,
  total: 10 * 1024 * mebibyte,
  unpacked: { bytes: 1024 * mebibyte, entries: 20_000 },
  uploadsAtOnce: 64,
  programsAtOnce: 2,
  programsWaiting: 50,
  programs: 20,
  start: 300_000,
};
