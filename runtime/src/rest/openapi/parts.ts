import { contentTypes } from "../artifacts/artifact-type.js";

type Part = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const integer = { type: "integer" };
/** What a program is given as an argument. */
export const argument = { type: "string", maxLength: 4096 };
/** A name or a path. */
export const oneLine = { type: "string", minLength: 1, maxLength: 4096, pattern: "^[^\\n\\r\\u0000]+$" };

const list = (items: Part): Part => ({ type: "array", items });
const object = (properties: Part, required = Object.keys(properties)): Part => ({
  type: "object",
  properties,
  required,
});

const artifact = object({
  id: text,
  name: { ...text, description: "The name of the file that was uploaded." },
  type: { enum: ["jar", "zip", "npm", "typescript", "javascript"] },
  size: { type: ["integer", "null"], description: "Bytes; null for a jar that was uploaded to Flink directly." },
  uploaded: { ...integer, description: "Milliseconds since 1970." },
  entryPoints: { ...list(text), description: "The first is run where none is named." },
});

const run = object({
  id: text,
  artifact: text,
  name: text,
  started: { ...integer, description: "Milliseconds since 1970." },
  state: {
    enum: ["RUNNING", "FINISHED", "FAILED", "UNKNOWN"],
    description: "Of the program's process; of a jar, its job: UNKNOWN where Flink does not know that any more.",
  },
  jobs: { ...list(text), description: "The jobs that it has started, in their order." },
  exitCode: { type: ["integer", "null"], description: "Of the program's process when that has ended by itself." },
  output: { ...text, description: "The end of what it has written; of a jar, why Flink refused it." },
});

/** What calls take and answer. */
export const schemas = {
  artifact,
  artifactList: object({ artifacts: list(artifact), errors: list(text) }, ["artifacts"]),
  plan: object({ plan: { type: "object" } }),
  runRequest: object(
    {
      entryModule: oneLine,
      programArg: { oneOf: [argument, list(argument)] },
      parallelism: { type: "integer", minimum: 1, maximum: 32_768 },
      savepointPath: oneLine,
      allowNonRestoredState: { type: "boolean" },
    },
    [],
  ),
  started: object({ jobid: text, run: { ...text, description: "Its id in `GET /runs`." } }),
  runList: object({ runs: list(run) }),
  cluster: object({ flink: { ...text, description: "The address of Flink's REST API." }, version: text }),
} as const;

const binary = { schema: { type: "string", format: "binary" } };

/** The kinds of uploads, each under every type that is taken for it. */
export const content = {
  ...Object.fromEntries(contentTypes.map((type) => [type, binary])),
  "multipart/form-data": {
    schema: {
      type: "object",
      description: "One file, in a field of any name, as `file` or Flink's `jarfile`.",
      additionalProperties: { type: "string", format: "binary" },
    },
  },
};

const meanings: Readonly<Record<number, string>> = {
  400: "The request is wrong: what is said tells how",
  401: "The token is missing or wrong",
  403: "The request comes from another site",
  404: "There is no such artifact",
  409: "A run uses it",
  413: "It is larger than allowed",
  415: "The Content-Type is none that an artifact may have",
  405: "The call has other methods; see Allow",
  422: "The program failed, or started no job: the end of its output is told",
  431: "The query is too long; the body takes more",
  502: "Flink does not answer, or refused",
  503: "Too much runs or waits already (see Retry-After), or the server is about to end",
  504: "The program took too long to come to its first job and was stopped, or Flink takes too long",
  507: "There is no room for more artifacts",
};

export function json(schema: Part): Part {
  return { "application/json": { schema } };
}

export function answer(description: string, schema: Part): Part {
  return { description, content: json(schema) };
}

/** Answers that are errors; those of access are possible everywhere. */
export function errors(...statuses: readonly number[]): Part {
  const schema = object({ errors: list(text) });
  return Object.fromEntries(
    [...statuses, 401, 403, 405].map((status) => [status, answer(meanings[status] ?? "", schema)]),
  );
}

export function parameter(name: string, place: "path" | "query", schema: Part, description: string): Part {
  return { name, in: place, required: place === "path", schema, description };
}
