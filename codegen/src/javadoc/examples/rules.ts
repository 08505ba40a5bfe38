import { chainRules } from "./emit-chain.js";
import { newRules } from "./emit-new.js";
import { statementRules } from "./emit-statements.js";
import type { Rule } from "./emit.js";
import { Untranslatable } from "./scope.js";

const refuse: Rule = (node) => {
  throw new Untranslatable(node.name);
};

const REFUSED =
  "annotation assertStatement basicForStatement classDeclaration interfaceDeclaration labeledStatement switchStatement synchronizedStatement throwStatement tryStatement";

const DROPPED = "typeArguments typeArgumentsOrDiamond variableModifier";

/** How each kind of Java syntax is written in TypeScript; a kind that is not here is written as in Java. */
export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...REFUSED.split(" ").map((name): [string, Rule] => [name, refuse]),
  ...DROPPED.split(" ").map((name): [string, Rule] => [name, () => ""]),
  ...Object.entries({ ...statementRules, ...chainRules, ...newRules }),
]);
