import type { z } from 'zod'
import { ROUTES, type RouteName, type RouteParams, type RouteQuery } from '../../model/api/routes'
import { AppError } from '../../model/app-error'

/** A route with everything it was given, checked. */
export interface RouteCall<N extends RouteName = RouteName> {
  name: N
  params: RouteParams<N>
  query: RouteQuery<N>
}

/** What a request asks of a route. Throws `invalid-parameter`. */
export function routeCall<N extends RouteName>(name: N, request: { params: object; query: object }): RouteCall<N> {
  return {
    name,
    params: checked(ROUTES[name].params, request.params, 'the address') as RouteParams<N>,
    query: checked(ROUTES[name].query, request.query, 'the query string') as RouteQuery<N>,
  }
}

/** What an address of /api asks, as written in a GET. Throws `invalid-parameter` where it is none. */
export function routeCallOf(address: string): RouteCall {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, path } = ROUTES[name]
    const found = method === 'get' && new RegExp(`^/api${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname)
    if (found)
      return routeCall(name, {
        params: Object.fromEntries(Object.entries(found.groups ?? {}).map(([key, value]) => [key, decoded(value)])),
        query: Object.fromEntries(searchParams),
      })
  }
  throw new AppError(
    'invalid-parameter',
    `${JSON.stringify(pathname)} is no address of /api that is read with GET. /api/openapi.json lists them.`,
    { errors: [{ parameter: 'of', message: 'is no address of /api' }] },
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new AppError('invalid-parameter', `${JSON.stringify(text)} is not encoded as part of an address (in the address).`, {
      errors: [{ parameter: 'of', message: 'is not encoded as an address' }],
    })
  }
}

/** Parses what a request gives; a fault names the parameter and says what is wrong with it. */
function checked(schema: z.ZodType, values: object, where: string): unknown {
  const result = schema.safeParse({ ...values })
  if (result.success) return result.data
  const known = Object.keys((schema as z.ZodObject).shape)
  const errors = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({
          parameter,
          message: `is not known here${known.length > 0 ? `; known are ${known.join(', ')}` : ', which takes none'}`,
        }))
      : [{ parameter: String(issue.path[0] ?? ''), message: issue.message }],
  )
  throw new AppError(
    'invalid-parameter',
    `${errors.map(({ parameter, message }) => `Parameter ${parameter}: ${message}`).join('. ')} (in ${where}).`,
    { errors },
  )
}
