const reserved = new Set(["then", "constructor", "prototype"]);

// Their static methods are functions of the package: col("a") rather than Expressions.col("a").
const functionOwners = new Set(["Expressions"]);

/** A static method as a program writes it: `DataTypes.INT`, `col`. */
export function staticName(owner: string, java: string): string {
  const name = methodName(java);
  return functionOwners.has(owner) ? name : `${owner}.${name}`;
}

/** The TypeScript name of a Java method: `groupBy` -> `group_by`; `DECIMAL` and `$` stay, `then` becomes `then_`. */
export function methodName(java: string): string {
  if (reserved.has(java)) return `${java}_`;
  if (!/[a-z]/.test(java)) return java;
  return java
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}
