import { dossiersIn, type Dossier } from '../../graph-seed/dossiers'
import LOG from '../fixtures/harbour-log.txt?raw'

// Part of the bundle, as the product's own are, so that a process started from a bundle has them too.
const descriptions = import.meta.glob<unknown>('../fixtures/dossiers/*/dossier.json', { import: 'default', eager: true })
const texts = import.meta.glob<string>('../fixtures/dossiers/*/*.cypher', { query: '?raw', import: 'default', eager: true })

/** Small invented dossiers: `harbour`, and `harbour-press`, which requires it. */
export const FIXTURE_DOSSIERS = dossiersIn(descriptions, texts)

/** The text that the locators of the source `log` refer to. */
export const LOG_TEXT = LOG

/** The fixture dossiers with the text of some of their scripts changed. */
export function changed(change: (text: string) => string): ReadonlyMap<string, Dossier> {
  return new Map(
    [...FIXTURE_DOSSIERS].map(([id, dossier]) => [
      id,
      { ...dossier, scripts: dossier.scripts.map(({ name, text }) => ({ name, text: change(text) })) },
    ]),
  )
}
