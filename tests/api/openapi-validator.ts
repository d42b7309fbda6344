import { Validator } from '@seriousme/openapi-schema-validator'

/** Whether a document is OpenAPI, with what is wrong if it is not. */
export async function validate(document: Record<string, unknown>): Promise<{ valid: boolean; errors?: unknown }> {
  return new Validator().validate(document)
}
