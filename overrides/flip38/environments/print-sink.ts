import { TableDescriptor, type Table as ModernTable } from "#overrides/index.js";

/** The sink that is there without being registered. */
export const printName = "print";

/** A sink that writes rows as `1,Sunny` to the terminal of the embedded cluster's JVM, which is the program's. */
export function printDescriptor(): TableDescriptor {
  return TableDescriptor.for_connector("tsflink-print").build();
}

const kinds = { INSERT: "+I", UPDATE_BEFORE: "-U", UPDATE_AFTER: "+U", DELETE: "-D" } as const;

/** Collects a table's rows and writes them to the terminal. */
export async function printRows(table: ModernTable): Promise<void> {
  for await (const row of table.collect()) {
    const fields = [...row].map((value) => (value === null ? "null" : String(value))).join(",");
    process.stdout.write(`${row.get_kind() === "INSERT" ? fields : `${kinds[row.get_kind()]}[${fields}]`}\n`);
  }
}
