import type { IncomingMessage, ServerResponse } from 'node:http'
import { openApiDocument } from '../../server/routes/openapi'

type Operations = Record<string, { responses?: Record<string, unknown> }>

/** Routes of /api by the pattern of their addresses, with the statuses that the OpenAPI document gives for each method. */
const routes = Object.entries(openApiDocument().paths as Record<string, Operations>).map(([path, operations]) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  operations,
}))

/** What was answered with a status that the document does not give, a line each. */
export function undocumented({ method, url }: IncomingMessage, { statusCode }: ServerResponse): string[] {
  const path = url!.split('?')[0]!
  const { operations } = routes.find(({ pattern }) => pattern.test(path)) ?? {}
  const operation = operations?.[method === 'HEAD' ? 'get' : method!.toLowerCase()]
  return !operation || String(statusCode) in (operation.responses ?? {}) ? [] : [`${method} ${path}: ${statusCode}`]
}
