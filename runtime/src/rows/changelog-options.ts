/** How a changelog's kinds are shown where a row is no Row. */
export interface ChangelogOptions {
  /**
   * With a column `op` of +I, -U, +U, -D (`op_` where a column is named so); unless told, where a row is no insertion.
   */
  readonly changelog?: boolean;
}

/** The name of the column of kinds. */
export function opName(names: readonly string[]): string {
  let name = "op";
  while (names.includes(name)) name += "_";
  return name;
}
