import { refusal } from "../../config/refusal.js";

/** The options that a property of Flink 1.10 becomes; throws when there is none. */
export type Rule = (value: string, key: string) => Readonly<Record<string, string>>;

/** Rules by key; a key that ends with `*` stands for all that begin so, which come after exact ones. */
export type Rules = Readonly<Record<string, Rule>>;

/** The option of another name, of the same value. */
export function renamed(option: string): Rule {
  return (value) => ({ [option]: value });
}

/** The option of another name, a number of milliseconds. */
export function duration(option: string): Rule {
  return (value) => ({ [option]: /^\d+$/.test(value) ? `${value} ms` : value });
}

/** What is said elsewhere, or is as it was. */
export const nothing: Rule = () => ({});

/** What is no more. */
export function refused(reason: string): Rule {
  return (value, key) => {
    throw refusal(`The property '${key}' = '${value}'`, reason);
  };
}

/** Only one value has a counterpart: that today's Flink does the same. */
export function only(accepted: string, reason: string): Rule {
  return (value, key) => (value === accepted ? {} : refused(reason)(value, key));
}

/** The options that a property becomes. */
export function translate(rules: Rules, key: string, value: string): Readonly<Record<string, string>> {
  const rule = Object.hasOwn(rules, key) ? rules[key] : wildcard(rules, key);
  return (rule ?? refused("the connector or format has no such option"))(value, key);
}

/** The options that all properties become. */
export function translateAll(rules: Rules, properties: Readonly<Record<string, string>>): Record<string, string> {
  return Object.assign({}, ...Object.entries(properties).map(([key, value]) => translate(rules, key, value)));
}

function wildcard(rules: Rules, key: string): Rule | undefined {
  const found = Object.keys(rules).find((pattern) => pattern.endsWith("*") && key.startsWith(pattern.slice(0, -1)));
  return found === undefined ? undefined : rules[found];
}
