import { nearest } from "../../objects/nearest.js";
import { HttpError } from "../http/http-error.js";

/** How an artifact is planned or run. */
export interface RunParameters {
  readonly entryModule: string | undefined;
  readonly programArgs: readonly string[];
  readonly parallelism: number | undefined;
  readonly savepointPath: string | undefined;
  readonly allowNonRestoredState: boolean;
}

type Given = Readonly<Record<string, unknown>>;

const planNames = ["entryModule", "programArg", "parallelism"];
const runNames = [...planNames, "savepointPath", "allowNonRestoredState"];
const longestArgument = 4096;

/** Reads the parameters of a call, from its query or from its body; `programArg` may be given several times. */
export function readParameters(query: URLSearchParams, body: Given, call: "plan" | "run"): RunParameters {
  const names = call === "plan" ? planNames : runNames;
  for (const name of [...query.keys(), ...Object.keys(body)]) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    const hint = near === undefined ? `; there are ${names.join(", ")}` : `; did you mean ${near}?`;
    throw new HttpError(400, `There is no parameter ${name}${hint}`);
  }
  const text = (name: string): string | undefined => {
    const value = query.get(name) ?? body[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string" || !/^[^\n\r\0]+$/.test(value) || value.length > longestArgument) {
      throw wrong(name, "takes a text");
    }
    return value;
  };
  return {
    entryModule: text("entryModule"),
    programArgs: programArgs(query.getAll("programArg"), body["programArg"]),
    parallelism: parallelism(query.get("parallelism") ?? body["parallelism"]),
    savepointPath: text("savepointPath"),
    allowNonRestoredState: truth(query.get("allowNonRestoredState") ?? body["allowNonRestoredState"]),
  };
}

function programArgs(query: readonly string[], given: unknown): readonly string[] {
  const listed = given === undefined ? [] : Array.isArray(given) ? (given as unknown[]) : [given];
  const all = [...query, ...listed];
  if (all.every((each): each is string => typeof each === "string" && each.length <= longestArgument)) return all;
  throw wrong("programArg", "takes a text, or an array of texts");
}

function parallelism(given: unknown): number | undefined {
  if (given === undefined || given === null) return undefined;
  const value = typeof given === "string" && /^\d{1,6}$/.test(given) ? Number(given) : given;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 32_768) return value;
  throw wrong("parallelism", "takes an integer from 1 to 32768");
}

function truth(given: unknown): boolean {
  if (given === undefined || given === null || given === false || given === "false") return false;
  if (given === true || given === "true") return true;
  throw wrong("allowNonRestoredState", "takes true or false");
}

function wrong(name: string, takes: string): HttpError {
  return new HttpError(400, `The parameter ${name} ${takes}`);
}
