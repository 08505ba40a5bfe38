import { text } from "../config/arguments.js";

/** A path of SQL for parts of any characters: `` `my catalog`.`db`.`orders` ``. */
export function quotePath(...parts: readonly string[]): string {
  return parts.map((part) => `\`${text(part, "The name of a table").replaceAll("`", "``")}\``).join(".");
}
