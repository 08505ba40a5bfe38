import type { TableDescriptor } from "#overrides/index.js";

/** What becomes of files that are there already. Today: `INSERT OVERWRITE`, or removing them. */
export const WriteMode = { NO_OVERWRITE: "NO_OVERWRITE", OVERWRITE: "OVERWRITE" } as const;
export type WriteMode = (typeof WriteMode)[keyof typeof WriteMode];

/** The files that a sink writes. */
export interface SinkFiles {
  readonly path: string;
  readonly mode: WriteMode;
  /** Whether the path is a file rather than a folder of files. */
  readonly single: boolean;
}

/** What rows can be written to. Today: a `TableDescriptor`. */
export abstract class TableSink {
  /** @internal Its description in today's API. */
  abstract descriptor(): TableDescriptor;

  /** @internal The local files it writes. */
  files(): SinkFiles | undefined {
    return undefined;
  }
}
