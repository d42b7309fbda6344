import type { DossierAnswer } from '../state/ask-dossier'
import { startStage } from './stage'
import { restore } from '../state/acts'
import { explorer } from '../state/store'
import { startTheme } from '../state/theme'

/** Shows what the address bar asks for, of the dossier that has been asked for already; then fills the page around the picture. */
export async function start(first: Promise<DossierAnswer>): Promise<void> {
  startTheme()
  // The stage draws as soon as it is made. Made earlier, it would draw an empty picture, and the answer would wait until that is done.
  await first.catch(() => {})
  startStage(document.getElementById('graph')!)
  void restore(first)
  addEventListener('popstate', () => void restore())
  void standing()
    .then(() => import('./fill-page'))
    .then(({ fillPage }) => fillPage())
}

/** Resolves when the picture has been drawn, or cannot be: until then the rest of the page's code would only be in its way. */
function standing(): Promise<void> {
  return new Promise((resolve) => {
    const stop = explorer.subscribe(({ drawn, problem }) => {
      if (!drawn && !problem) return
      stop()
      resolve()
    })
  })
}
