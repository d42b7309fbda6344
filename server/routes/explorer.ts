import { existsSync } from 'node:fs'
import express, { Router } from 'express'
import { AppError } from '../errors'

/** The built explorer in `folder`: hashed files for ever, its page afresh, and the page too for addresses that only it understands. */
export function explorerRoutes(folder: string): Router {
  const router = Router()
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', index: false, redirect: false }))
  router.use(express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: (res) => { res.setHeader('Cache-Control', 'no-cache') } }))
  router.get('/{*path}', (req, res, next) => {
    if (/^\/(api|db|assets)(\/|$)/.test(req.path) || !req.accepts('html')) return next()
    if (!existsSync(`${folder}/index.html`)) return next(new AppError('not-found', 'The explorer has not been built. Run npm run build, then start again; /api works without it.'))
    res.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder })
  })
  return router
}
