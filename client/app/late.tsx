import { lazy } from 'react'
import { useExplorer } from './store'

/** Resolves when the picture has been drawn, or cannot be: until then the page's other code would only be in its way. */
const drawn = new Promise<void>((resolve) => {
  if (useExplorer.getState().drawn) resolve()
  const stop = useExplorer.subscribe(({ drawn, problem }) => {
    if (!drawn && !problem) return
    stop()
    resolve()
  })
})
const controls = drawn.then(() => import('./controls'))

export const Search = lazy(() => controls.then((m) => ({ default: m.Search })))
export const AsOf = lazy(() => controls.then((m) => ({ default: m.AsOf })))
export const Panel = lazy(() => controls.then((m) => ({ default: m.Panel })))
