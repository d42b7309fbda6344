import type { z } from 'zod'
import { ROUTES, type RouteAnswer, type RouteName } from '../../model/api/routes'
import { t } from '../../model/words/english/problems'
import { request, unexpected } from './request'

type PathOf<N extends RouteName> = z.input<(typeof ROUTES)[N]['params']>
type QueryOf<N extends RouteName> = z.input<(typeof ROUTES)[N]['query']>

/**
 * Asks one route of /api, with a file where it takes one, and parses what it answers with the route's own schema.
 * Throws ApiError; an aborted request rejects with the signal's AbortError.
 */
export async function ask<N extends RouteName>(
  name: N,
  path: PathOf<N>,
  query: QueryOf<N>,
  signal?: AbortSignal,
  file?: Blob,
): Promise<RouteAnswer<N>> {
  const route = ROUTES[name]
  const address = addressOf(name, path, query)
  const sent = file && { body: file, headers: { accept: 'application/json', 'content-type': 'application/octet-stream' } }
  const answer = route.answer.safeParse(await request(address, { method: route.method.toUpperCase(), signal, ...sent }))
  if (!answer.success) throw unexpected(address, answer.error.issues[0]?.message ?? t('unknown'))
  return answer.data as RouteAnswer<N>
}

/** The address of a route with its parameters, from /api on. */
export function addressOf<N extends RouteName>(name: N, path: PathOf<N>, query: QueryOf<N>): string {
  const address = ROUTES[name].path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String((path as Record<string, unknown>)[key])),
  )
  const parameters = Object.entries(query as Record<string, unknown>).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(parameters.map(([key, value]) => [key, String(value)])).toString()
  return `/api${address}${search && `?${search}`}`
}
