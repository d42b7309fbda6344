import { z } from 'zod'
import { exportQuerySchema, exportRequestSchema } from '../../model/api/export-request'
import { ERRORS, problemSchema } from '../../model/errors'
import { ROUTES, type RouteDefinition, type RouteName } from '../../model/api/routes'
import { EXPORT_FORMATS } from '../../model/exports'
import { version } from '../../package.json'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of /api, from the same declarations that check requests and type the client. */
export function openApiDocument(): Json {
  const components = new Map<string, Json>()
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, RouteDefinition][]) {
    const path = `/api${route.path}`
    paths[path] = { ...paths[path], [route.method]: operation(name, route, components) }
  }
  paths['/api/export'] = exportOperations(components)
  const problem = schemaOf(problemSchema, 'output', components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Allegiance',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Who stands with whom, against whom, and how we know: nodes, ties and the claims behind them.',
    },
    servers: [{ url: '/' }],
    security: [{}, { bearer: [] }, { basic: [] }, { session: [] }],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: Object.fromEntries(
        statuses().map((status) => [
          `Problem${status}`,
          {
            description: Object.entries(ERRORS)
              .filter(([, e]) => e.status === status)
              .map(([code, e]) => `${e.title} (urn:allegiance:${code}).`)
              .join(' '),
            content: { 'application/problem+json': { schema: problem } },
          },
        ]),
      ),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        basic: { type: 'http', scheme: 'basic' },
        session: { type: 'apiKey', in: 'cookie', name: 'allegiance-session' },
      },
    },
  }
}

/** Statuses of the errors that any route may give: of its address, of who asks, of the store and its limits. */
const ANY: readonly number[] = [400, 401, 403, 404, 409, 413, 422, 429, 499, 500, 503, 504]

/** Files are streamed in many formats, so they stand beside the routes that answer with JSON. */
function exportOperations(components: Map<string, Json>): Json {
  const summary = 'A file of the graph or a part of it, in one of the export formats'
  const files = Object.fromEntries(EXPORT_FORMATS.map(({ mediaType }) => [mediaType, { schema: { type: 'string', format: 'binary' } }]))
  const responses = {
    200: { description: summary, content: files },
    ...problems([...ANY, 415]),
  }
  return {
    get: { operationId: 'export', summary, parameters: parametersOf(exportQuerySchema, 'query', components), responses },
    post: {
      operationId: 'exportWanted',
      summary,
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(exportRequestSchema, 'input', components) } } },
      responses,
    },
  }
}

const problems = (codes: readonly number[]) =>
  Object.fromEntries(codes.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]))

function parametersOf(schema: z.ZodType, place: 'path' | 'query', components: Map<string, Json>): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([key, { description, ...shape }]) => ({
    name: key,
    in: place,
    required: place === 'path' || required.includes(key),
    schema: shape,
    ...(description !== undefined && { description }),
  }))
}

function operation(name: string, route: RouteDefinition, components: Map<string, Json>): Json {
  const expected = route.body ? [...ANY, 415] : ANY
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...parametersOf(route.params, 'path', components), ...parametersOf(route.query, 'query', components)],
    ...(route.body && { requestBody: requestBody(route.body, components) }),
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: schemaOf(route.answer, 'output', components) } } },
      ...problems(expected),
    },
  }
}

function requestBody(body: 'file' | z.ZodType, components: Map<string, Json>): Json {
  return body === 'file'
    ? { required: true, description: 'The file, as it is.', content: { 'application/octet-stream': { schema: {} } } }
    : { required: true, content: { 'application/json': { schema: schemaOf(body, 'input', components) } } }
}

/** A schema as JSON Schema, the named ones within it moved to the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Map<string, Json>): Json {
  const {
    $schema: _dialect,
    $defs = {},
    ...shape
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & { $defs?: Record<string, Json> }
  const moved = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'))
  for (const [id, definition] of Object.entries($defs)) {
    const { id: _id, ...plain } = moved(definition) as Json
    components.set(id, plain)
  }
  const id = schema.meta()?.id
  if (id === undefined) return moved(shape) as Json
  const { id: _own, ...plain } = moved(shape) as Json
  components.set(id, plain)
  return { $ref: `#/components/schemas/${id}` }
}

function statuses(): number[] {
  return [...new Set(Object.values(ERRORS).map((error) => error.status))].sort((a, b) => a - b)
}
