/** Entry points of the package, by the name users import them under, and where their sources begin. */
export const entryPoints: Readonly<Record<string, string>> = {
  index: "overrides/index",
  flip38: "overrides/flip38/index",
};
