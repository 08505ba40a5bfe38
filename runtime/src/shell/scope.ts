import type { ClassOfVariable } from "./chain.js";
import { environmentNames, type Environments, type Mode } from "./environments.js";
import type { Package } from "./package.js";
import { runInThisContext } from "node:vm";

/** Puts all that the package exports into scope, and the environments, which are made when they are first used. */
export function fillScope(loaded: Package, environments: Environments): void {
  for (const [name, value] of Object.entries(loaded.exports)) define(name, { value, writable: true });
  for (const [mode, name] of Object.entries(environmentNames) as [Mode, string][]) {
    define(name, {
      get: () => environments.get(mode),
      set: (value: unknown) => define(name, { value, writable: true }),
    });
  }
}

function define(name: string, property: PropertyDescriptor): void {
  Object.defineProperty(globalThis, name, { ...property, configurable: true, enumerable: true });
}

/** Tells the class of a variable without making an environment only to look at it. */
export function classOfVariable(loaded: Package): ClassOfVariable {
  const isOld = "BatchTableEnvironment" in loaded.exports;
  const classes: Readonly<Record<string, string>> = {
    [environmentNames.streaming]: isOld ? "StreamTableEnvironment" : "TableEnvironment",
    [environmentNames.batch]: isOld ? "BatchTableEnvironment" : "TableEnvironment",
  };
  return (name) => {
    const environment = Object.hasOwn(classes, name) ? classes[name] : undefined;
    if (environment !== undefined && Object.getOwnPropertyDescriptor(globalThis, name)?.get !== undefined) {
      return environment;
    }
    return classOf(valueOf(name), loaded);
  };
}

/** A name alone runs nothing. */
function valueOf(name: string): unknown {
  try {
    return runInThisContext(name);
  } catch {
    return undefined;
  }
}

function classOf(value: unknown, { exports }: Package): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (let prototype: unknown = Object.getPrototypeOf(value); prototype !== null && prototype !== undefined;) {
    const { constructor } = prototype as { constructor: { name: string } };
    if (exports[constructor.name] === constructor) return constructor.name;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}
