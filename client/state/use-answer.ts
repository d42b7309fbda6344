import type { z } from 'zod'
import type { ROUTES, RouteAnswer, RouteName } from '../../model/api/routes'
import { ask } from './api'
import { useAsked, type Answered } from './use-asked'

/** What a route answers, asked anew when its parameters or `since` change. */
export function useAnswer<N extends RouteName>(
  name: N,
  path: z.input<(typeof ROUTES)[N]['params']>,
  query: z.input<(typeof ROUTES)[N]['query']>,
  since = 0,
): Answered<RouteAnswer<N>> {
  return useAsked(JSON.stringify([name, path, query, since]), { ask: (signal) => ask(name, path, query, signal) })
}
