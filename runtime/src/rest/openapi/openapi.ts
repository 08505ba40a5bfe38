import { deprecatedPaths } from "./deprecated.js";
import { answer, argument, content, errors, json, oneLine, parameter, schemas } from "./parts.js";

const id = parameter("id", "path", { type: "string", maxLength: 200 }, "As `GET /artifacts` tells it.");
const entryModule = parameter(
  "entryModule",
  "query",
  oneLine,
  "The module, or the class of a jar, to begin with; else the artifact's first entry point.",
);
const programArg = {
  ...parameter(
    "programArg",
    "query",
    { type: "array", items: argument },
    "What the program finds in process.argv; given once for each argument.",
  ),
  explode: true,
  style: "form",
};
const parallelism = parameter(
  "parallelism",
  "query",
  { type: "integer", minimum: 1, maximum: 32_768 },
  "Of the program's jobs; else the cluster's default.",
);
const savepointPath = parameter(
  "savepointPath",
  "query",
  oneLine,
  "The savepoint from which the job's state is restored.",
);
const allowNonRestoredState = parameter(
  "allowNonRestoredState",
  "query",
  { type: "boolean" },
  "Skips state of the savepoint that the program has no operator for.",
);

/** The OpenAPI document of the API. */
export function openApi(version: string, needsToken: boolean): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "tsflink: artifacts over REST",
      version,
      description: "Uploads, plans and runs TypeScript programs, packages of them, and jars, beside a Flink cluster.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    ...(needsToken ? { security: [{ token: [] }] } : {}),
    paths: {
      "/artifacts": {
        get: {
          operationId: "listArtifacts",
          summary: "Lists programs, packages and jars, the newest first",
          responses: { 200: answer("The artifacts", schemas.artifactList), ...errors(400) },
        },
      },
      "/artifacts/upload": {
        post: {
          operationId: "uploadArtifact",
          summary: "Uploads an artifact; the Content-Type says what it is",
          description:
            "As the body itself, or as the one file of a form, as Flink's own `/jars/upload` has it; a part whose type says " +
            "nothing is told by its name. The artifact is there as a whole or not at all. Jars are given on to Flink.",
          parameters: [
            parameter("name", "query", { type: "string" }, "The file's name, where the body is the file itself."),
          ],
          requestBody: { required: true, content },
          responses: { 200: answer("The artifact", schemas.artifact), ...errors(400, 413, 415, 431, 502, 504, 507) },
        },
      },
      "/artifacts/{id}": {
        delete: {
          operationId: "deleteArtifact",
          summary: "Deletes an artifact, unless a run uses it",
          parameters: [id],
          responses: { 200: answer("It is deleted", { type: "object" }), ...errors(404, 409, 431, 502, 504) },
        },
      },
      "/artifacts/{id}/plan": {
        get: {
          operationId: "planArtifact",
          summary: "Gives the plan of a program's first job, without running it",
          parameters: [id, entryModule, programArg, parallelism],
          responses: {
            200: answer("The plan, as Flink's JSON", schemas.plan),
            ...errors(400, 404, 422, 431, 502, 503, 504),
          },
        },
      },
      "/artifacts/{id}/run": {
        post: {
          operationId: "runArtifact",
          summary: "Runs a program on the cluster and answers with the id of its first job",
          description: "The parameters may be in the query or in the body.",
          parameters: [id, entryModule, programArg, parallelism, savepointPath, allowNonRestoredState],
          requestBody: { required: false, content: json(schemas.runRequest) },
          responses: { 200: answer("The job", schemas.started), ...errors(400, 404, 413, 422, 431, 502, 503, 504) },
        },
      },
      "/runs": {
        get: {
          operationId: "listRuns",
          summary: "Lists the last 100 runs of programs and jars, and those that have not ended, the newest first",
          responses: { 200: answer("The runs", schemas.runList), ...errors(400) },
        },
      },
      "/cluster": {
        get: {
          operationId: "cluster",
          summary: "Says which cluster artifacts are run on",
          responses: { 200: answer("The cluster", schemas.cluster), ...errors(400) },
        },
      },
      ...deprecatedPaths,
    },
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  };
}
