import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** An answer as a client gets it. */
export interface Answered {
  readonly status: number;
  readonly isJson: boolean;
  readonly body: unknown;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
}

type Responses = Readonly<
  Record<string, { readonly content: { readonly "application/json": { readonly schema: object } } }>
>;

// What the document does not describe: the page, and itself.
const undescribed = /^\/(?:page\.\w+|openapi\.json)?$/;

/** What is wrong with an OpenAPI document, by the schema of its version. */
export async function validate(document: object): Promise<unknown[]> {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
  return valid ? [] : [errors].flat();
}

/** Compares answers with what an OpenAPI document says of them. */
export class AnswerCheck {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({ strict: false });
  readonly #compiled = new Map<object, ValidateFunction>();

  constructor(document: object) {
    this.#document = document as Document;
  }

  /** What of an answer the document does not allow. */
  problems(method: string, route: string, { status, isJson, body }: Answered): string[] {
    const [path = ""] = route.replace(/^\/v1\//, "/").split("?");
    // Node's own answer to a head that is too long.
    if (undescribed.test(path) || status === 431) return [];
    const [, operations] =
      Object.entries(this.#document.paths)
        .toSorted(([a], [b]) => a.split("{").length - b.split("{").length)
        .find(([template]) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path)) ?? [];
    const call = `${method} ${route}`;
    if (operations === undefined) return status === 200 ? [`${call} is not described`] : [];
    const operation = operations[method.toLowerCase()];
    if (operation === undefined) return [401, 403, 405].includes(status) ? [] : [`${call} is not described`];
    const schema = (operation.responses[status] ?? operation.responses["default"])?.content["application/json"].schema;
    if (schema === undefined) return [`${call} answers with ${status}, which is not described`];
    if (!isJson) return [`${call} answers with ${status} and no JSON`];
    const check = this.#compiled.get(schema) ?? this.#ajv.compile(closed(schema));
    this.#compiled.set(schema, check);
    return check(body) ? [] : [`${call} answers with ${status}: ${this.#ajv.errorsText(check.errors)}`];
  }
}

/** A schema that allows no properties but those that it names. */
function closed(schema: unknown): object {
  const text = JSON.stringify(schema, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "properties" in value && !("additionalProperties" in value)
      ? { additionalProperties: false, ...value }
      : value,
  );
  return JSON.parse(text) as object;
}
