import { json, Router, type Request, type RequestHandler, type Response } from 'express'
import { ROUTES, type RouteAnswer, type RouteBody, type RouteDefinition, type RouteName } from '../../model/api/routes'
import { LARGEST_IMPORT } from '../../model/imports'
import { AppError } from '../../model/app-error'
import { faultsOf, refuseFaulty } from '../claims/faults'
import { ANSWERS, type Serving } from './answers'
import { routeCall } from '../graph/route-call'
import { meant } from './meant'
import { withUpload } from '../http/upload'
import type { InputFile } from '../files/input'
import type { GraphStore } from '../store/contract'
import { openApiDocument } from './openapi'

/** What is sent as JSON at most. */
const LARGEST_JSON = '64mb'

/** The routes of /api, each checked by its schemas before its service sees it. */
export function apiRoutes(store: GraphStore, serving: Serving): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    router[ROUTES[name].method](expressPath(name), ...readingBody(ROUTES[name]), async (req: Request, res: Response) =>
      sendJson(res, await answer(name, store, serving, req, res)),
    )
  }
  router.get('/openapi.json', (_req, res) => sendJson(res, openApiDocument()))
  for (const [path, methods] of methodsByPath()) router.all(path, otherMethod(methods))
  return router
}

async function answer<N extends RouteName>(
  name: N,
  store: GraphStore,
  serving: Serving,
  req: Request,
  res: Response,
): Promise<RouteAnswer<N>> {
  const route: RouteDefinition = ROUTES[name]
  const call = routeCall(name, { params: req.params, query: req.query })
  const gone = new AbortController()
  res.on('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const body = bodyOf(route, req) as RouteBody<N>
  const answering = async (file: InputFile | null) => {
    const { params, query } = await meant(store, name, call.params, call.query)
    return ANSWERS[name](store, params, query, serving, { file, body, signal: gone.signal, client: req.socket.remoteAddress })
  }
  return route.body === 'file'
    ? withUpload(req, String((call.query as { name?: unknown }).name), LARGEST_IMPORT, answering)
    : answering(null)
}

function readingBody({ body }: RouteDefinition): RequestHandler[] {
  return body === undefined || body === 'file' ? [] : [json({ limit: LARGEST_JSON })]
}

/** The JSON that a request sends, checked; null where its route takes none. Throws `unsupported-media-type`, `invalid-parameter`. */
function bodyOf({ body }: RouteDefinition, req: Request): unknown {
  if (body === undefined || body === 'file') return null
  if (req.body === undefined)
    throw new AppError('unsupported-media-type', 'This address takes JSON: send it with the header Content-Type: application/json.')
  const result = body.safeParse(req.body)
  if (result.success) return result.data
  refuseFaulty('invalid-parameter', faultsOf(result.error))
  return null
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
    methods.set(expressPath(name), [...(methods.get(expressPath(name)) ?? []), ...(own === 'GET' ? ['GET', 'HEAD'] : [own])])
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
