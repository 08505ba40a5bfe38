import { answer, errors, parameter } from "./parts.js";

const jarid = parameter("jarid", "path", { type: "string" }, "As `GET /jars` tells it.");
const anything = { type: "object" };

/** A call of Flink's own REST API that has a successor here; it is given to Flink as it is. */
function deprecated(operationId: string, summary: string, successor: string, more: object = {}): object {
  return {
    operationId,
    summary,
    description: `Flink's own call, answered by Flink, also beneath /v1. Use \`${successor}\`.`,
    deprecated: true,
    responses: { 200: answer("Flink's answer", anything), default: answer("Flink's answer", anything), ...errors() },
    ...more,
  };
}

const parameters = [jarid];

/** The `/jars` calls of old. */
export const deprecatedPaths = {
  "/jars": { get: deprecated("listJars", "Lists jars", "GET /artifacts") },
  "/jars/upload": {
    post: deprecated("uploadJar", "Uploads a jar", "POST /artifacts/upload", {
      requestBody: { content: { "multipart/form-data": { schema: anything } } },
    }),
  },
  "/jars/{jarid}": { delete: deprecated("deleteJar", "Deletes a jar", "DELETE /artifacts/{id}", { parameters }) },
  "/jars/{jarid}/plan": {
    get: deprecated("planJar", "Plans a jar", "GET /artifacts/{id}/plan", { parameters }),
    post: deprecated("planJarByBody", "Plans a jar", "GET /artifacts/{id}/plan", { parameters }),
  },
  "/jars/{jarid}/run": {
    post: deprecated("runJar", "Runs a jar", "POST /artifacts/{id}/run", { parameters }),
  },
};
