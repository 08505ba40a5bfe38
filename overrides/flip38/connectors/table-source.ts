import type { TableDescriptor } from "#overrides/index.js";

/** What rows can be read from. Today: a `TableDescriptor`. */
export abstract class TableSource {
  /** @internal Its description in today's API. */
  abstract descriptor(): TableDescriptor;
}
