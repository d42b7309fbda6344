import type { z } from 'zod'
import { problemSchema } from '../model/api/errors'
import { ROUTES, type RouteAnswer, type RouteName } from '../model/api/routes'

type PathOf<N extends RouteName> = z.input<(typeof ROUTES)[N]['params']>
type QueryOf<N extends RouteName> = z.input<(typeof ROUTES)[N]['query']>

/** What the server said was wrong, in its own sentence; or that it cannot be reached. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message)
    this.name = 'ApiError'
  }
}

/**
 * Asks one route of /api and parses what it answers with the route's own schema.
 * Throws ApiError; an aborted request rejects with the signal's AbortError.
 */
export async function ask<N extends RouteName>(name: N, path: PathOf<N>, query: QueryOf<N>, signal?: AbortSignal): Promise<RouteAnswer<N>> {
  const route = ROUTES[name]
  const address = route.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String((path as Record<string, unknown>)[key])))
  const given = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  const response = await fetch(`/api${address}${search && `?${search}`}`, { method: route.method.toUpperCase(), headers: { accept: 'application/json' }, signal })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new ApiError(0, 'The server does not answer. Is it still running?')
    })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const problem = problemSchema.safeParse(body)
    throw new ApiError(response.status, problem.success ? problem.data.detail : `The server answered with status ${response.status}.`)
  }
  const answer = route.answer.safeParse(body)
  if (!answer.success) throw new ApiError(response.status, `The answer of ${address} is not what this page expects: ${answer.error.issues[0]?.message ?? 'unknown fault'}. Reload the page.`)
  return answer.data as RouteAnswer<N>
}
