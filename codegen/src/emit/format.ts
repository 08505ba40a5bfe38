import { format } from "prettier";

/** Formats TypeScript as the repository does. */
export function formatTypeScript(text: string): Promise<string> {
  return format(text, { parser: "babel-ts", printWidth: 120 });
}
