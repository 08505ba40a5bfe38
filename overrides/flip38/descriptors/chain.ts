/**
 * A table's descriptor with the methods of the part that it was given last, as FLIP-38 writes it:
 * `.with_format(new OldCsv()).field_delimiter(",").with_schema(new Schema()).field("a", DataTypes.INT())`.
 */
export type Chained<Table, Part> = Table & {
  [
    Name in keyof Part as Name extends keyof Table
      ? never
      : Part[Name] extends (...args: never[]) => Part
        ? Name
        : never
  ]: Part[Name] extends (...args: infer Args) => Part ? (...args: Args) => Chained<Table, Part> : never;
};

/** Gives a table's descriptor the methods of a part; what they return of the part is the table's descriptor. */
export function chain<Table extends object, Part extends object>(table: Table, part: Part): Chained<Table, Part> {
  const chained = Object.create(table) as Record<string, unknown>;
  for (const name of methodsOf(part)) {
    if (name in table) continue;
    chained[name] = (...args: unknown[]): unknown => {
      const method = (part as Record<string, (...args: unknown[]) => unknown>)[name];
      const result = method?.apply(part, args);
      return result === part ? chained : result;
    };
  }
  return chained as Chained<Table, Part>;
}

function methodsOf(part: object): Set<string> {
  const names = new Set<string>();
  for (
    let level: unknown = Object.getPrototypeOf(part);
    level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) if (name !== "constructor") names.add(name);
  }
  return names;
}
