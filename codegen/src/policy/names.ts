/** Names that JavaScript itself calls, or that a class cannot have. */
const calledByJavaScript = new Set(["then", "constructor", "prototype"]);

const ofFunctions = new Set(["arguments", "caller", "length", "name"]);

/** Words that no parameter, function or variable of a module can be called. */
const reservedWords = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for function if implements import in instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);
const legalAsNames = new Set(["as", "async"]);

/** The classes of JavaScript that a program means when it writes their names. */
const globals = new Set(
  (
    "Array ArrayBuffer BigInt Boolean DataView Date Error Function Infinity Intl Iterator JSON Map Math NaN Number Object " +
    "Promise Proxy RangeError Reflect RegExp Set String Symbol SyntaxError TypeError Uint8Array WeakMap WeakRef"
  ).split(" "),
);

/** Whether a type cannot be emitted under this name, because JavaScript has it. */
export function isGlobal(name: string): boolean {
  return globals.has(name);
}

/** `getJobID` -> `get_job_id`; constants and all-capital names stay. */
export function snakeCase(name: string): string {
  if (/^[A-Z][A-Z0-9_$]*$/.test(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/** Name of a method or property; a static one must not be called like what every function of JavaScript has. */
export function memberName(javaName: string, isStatic = false): string {
  const name = snakeCase(javaName);
  const isTaken = calledByJavaScript.has(name) || (isStatic && ofFunctions.has(name));
  return isTaken ? `${name}_` : name;
}

/** The functions of the runtime that delegates call; a parameter must not hide them. */
const delegateFunctions = new Set([
  "call",
  "call_async",
  "call_enum",
  "call_static",
  "call_static_async",
  "constant",
  "construct",
]);

/** Name of a parameter. */
export function parameterName(javaName: string): string {
  const name = identifier(snakeCase(javaName));
  return delegateFunctions.has(name) ? `${name}_` : name;
}

/** Name of a function of a module. */
export function functionName(javaName: string): string {
  return identifier(snakeCase(javaName));
}

function identifier(name: string): string {
  return reservedWords.has(name) && !legalAsNames.has(name) ? `${name}_` : name;
}

/** Files of a line that no class is declared in. */
const otherFiles = new Set(["free-functions", "index", "registry", "types"]);

/** `StreamTableEnvironment` -> `stream-table-environment`: name of the file that declares a class. */
export function fileName(className: string): string {
  const name = snakeCase(className).toLowerCase().replaceAll("_", "-");
  return otherFiles.has(name) ? `${name}-class` : name;
}
