import { Validator } from "@seriousme/openapi-schema-validator";

/** What is wrong with an OpenAPI document, by the schema of its version. */
export async function validate(document: object): Promise<unknown[]> {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
  return valid ? [] : [errors].flat();
}
