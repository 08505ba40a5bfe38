/**
 * The runtime's classes of values that only some lines have, by the emitted type that tells: a line that has no VARIANT
 * exports no `Variant`.
 */
export const valueClasses: ReadonlyMap<string, string> = new Map([
  ["org.apache.flink.table.types.logical.VariantType", "Variant"],
  ["org.apache.flink.table.types.logical.BitmapType", "Bitmap"],
]);
