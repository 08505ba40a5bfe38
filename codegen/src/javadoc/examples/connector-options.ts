/** Keys of the options whose classes come with connectors and formats, and so are not part of the Table API. */
const KEYS: Readonly<Record<string, string>> = {
  "DataGenOptions.ROWS_PER_SECOND": "rows-per-second",
  "JsonOptions.IGNORE_PARSE_ERRORS": "ignore-parse-errors",
};

/** The key, quoted, of a connector's option. */
export function optionKey(owner: string, constant: string): string | undefined {
  const key = KEYS[`${owner}.${constant}`];
  return key === undefined ? undefined : JSON.stringify(key);
}

/** `option("rows-per-second", 10)`: an option that is named by its key has its value as text. */
export function optionText(method: string, args: readonly string[]): string | undefined {
  const [key = "", value = ""] = args;
  const isLiteral = /^(?:\d+|true|false)$/.test(value);
  return method === "option" && key.startsWith('"') && isLiteral ? `${key}, ${JSON.stringify(value)}` : undefined;
}
