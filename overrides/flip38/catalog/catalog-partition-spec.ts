import { CatalogPartitionSpec as ModernSpec } from "#overrides/index.js";

/** Values of partition columns. Today: `CatalogPartitionSpec` of `tsflink`. */
export class CatalogPartitionSpec {
  /** The values of today's API. */
  readonly modern: ModernSpec;

  /** Today: `new CatalogPartitionSpec(partition_spec)`. */
  constructor(partition_spec: Readonly<Record<string, string>> | ModernSpec) {
    this.modern = partition_spec instanceof ModernSpec ? partition_spec : new ModernSpec(partition_spec);
  }

  /** Values by column. Today: `Object.fromEntries(spec.get_partition_spec())`. */
  get_partition_spec(): Record<string, string> {
    return Object.fromEntries(this.modern.get_partition_spec());
  }

  /** Whether the other has the same values. */
  equals(other: unknown): boolean {
    return other instanceof CatalogPartitionSpec && this.modern.equals(other.modern);
  }

  toString(): string {
    return this.modern.to_string();
  }
}
