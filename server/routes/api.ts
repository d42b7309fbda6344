import { Router, type Request, type Response } from 'express'
import type { z } from 'zod'
import { ROUTES, type RouteAnswer, type RouteName, type RouteParams, type RouteQuery } from '../../model/api/routes'
import { AppError } from '../errors'
import { ANSWERS, type Serving } from '../graph/answers'
import type { GraphStore } from '../store/contract'
import { openApiDocument } from './openapi'

/** The routes of /api, each checked by its schemas before its service sees it. */
export function apiRoutes(store: GraphStore, serving: Serving): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    router[ROUTES[name].method](expressPath(name), async (req, res) => sendJson(res, await answer(name, store, serving, req)))
  }
  router.get('/openapi.json', (_req, res) => sendJson(res, openApiDocument()))
  for (const [path, methods] of methodsByPath()) router.all(path, otherMethod(methods))
  return router
}

async function answer<N extends RouteName>(name: N, store: GraphStore, serving: Serving, req: Request): Promise<RouteAnswer<N>> {
  const route = ROUTES[name]
  const params = checked(route.params, req.params, 'the address') as RouteParams<N>
  const query = checked(route.query, req.query, 'the query string') as RouteQuery<N>
  return ANSWERS[name](store, params, query, serving)
}

/** Parses what a request gives; a fault names the parameter and says what is wrong with it. */
function checked(schema: z.ZodType, given: unknown, where: string): unknown {
  const result = schema.safeParse({ ...given as object })
  if (result.success) return result.data
  const known = Object.keys((schema as z.ZodObject).shape)
  const errors = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys'
    ? issue.keys.map((parameter) => ({ parameter, message: `is not known here${known.length > 0 ? `; known are ${known.join(', ')}` : ', which takes none'}` }))
    : [{ parameter: String(issue.path[0] ?? ''), message: issue.message }]))
  throw new AppError('invalid-parameter', `${errors.map(({ parameter, message }) => `Parameter ${parameter}: ${message}`).join('. ')} (in ${where}).`, { errors })
}

function sendJson(res: Response, body: unknown): void {
  res.type('application/json').send(JSON.stringify(body))
}

function expressPath(name: RouteName): string {
  return ROUTES[name].path.replace(/\{(\w+)\}/g, ':$1')
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>([['/openapi.json', ['GET', 'HEAD']]])
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const own = ROUTES[name].method.toUpperCase()
    methods.set(expressPath(name), [...methods.get(expressPath(name)) ?? [], ...(own === 'GET' ? ['GET', 'HEAD'] : [own])])
  }
  return methods
}

function otherMethod(methods: readonly string[]) {
  const allow = methods.join(', ')
  return (req: Request, res: Response) => {
    res.set('Allow', allow)
    if (req.method !== 'OPTIONS') throw new AppError('method-not-allowed', `${req.method} is not taken here. Taken are: ${allow}.`)
    res.status(204).end()
  }
}
