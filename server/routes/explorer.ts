import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { Router, type RequestHandler } from 'express'
import { dossierAddress } from '../../model/api/dossier-address'
import { AppError } from '../../model/app-error'

/** The built explorer in `folder`: hashed files for ever, its page afresh, and the page too for addresses that only it understands. */
export function explorerRoutes(folder: string): Router {
  const router = Router()
  router.use(
    '/assets',
    compressed(`${folder}/assets`),
    express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }),
  )
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (res) => {
        res.setHeader('Cache-Control', 'no-cache')
      },
    }),
  )
  router.get('/{*path}', (req, res, next) => {
    if (/^\/(api|db|assets)(\/|$)/.test(req.path) || !req.accepts('html')) return next()
    if (!existsSync(`${folder}/index.html`))
      return next(new AppError('not-found', 'The explorer has not been built. Run npm run build, then start again; /api works without it.'))
    const first = firstRequest(req.query)
    if (first) res.set('Link', `<${first}>; rel=preload; as=fetch; crossorigin`)
    res.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder })
  })
  return router
}

/** What the explorer asks for first at an address (client/state/ask-dossier.ts), so that browsers ask for it at once; null where that hangs on more. */
function firstRequest({ dossier, only, cypher }: Record<string, unknown>): string | null {
  if ((only !== undefined && cypher !== undefined) || (dossier !== undefined && typeof dossier !== 'string')) return null
  return dossierAddress(dossier || null)
}

/** Gives a file as the build has compressed it, to whom can read that. */
function compressed(folder: string): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.br')) : [])
  return (req, res, next) => {
    const name = req.path.slice(1)
    if (!there.has(`${name}.br`)) return next()
    res.vary('Accept-Encoding')
    if (req.acceptsEncodings('br')) {
      res.type(extname(name)).set('Content-Encoding', 'br')
      req.url = `${req.path}.br`
    }
    next()
  }
}
