/** A path of SQL for parts of any characters: `` `my catalog`.`db`.`orders` ``. */
export function quotePath(...parts: readonly string[]): string {
  return parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
}
