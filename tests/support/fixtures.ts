import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineDossier, type Dossier } from '../../graph-seed/dossiers'

const FOLDER = fileURLToPath(new URL('../fixtures/dossiers/', import.meta.url))

/** Small invented dossiers: `harbour`, and `harbour-press`, which requires it. */
export const FIXTURE_DOSSIERS: ReadonlyMap<string, Dossier> = new Map(readdirSync(FOLDER).map((id) => {
  const files = readdirSync(`${FOLDER}${id}`).filter((name) => name.endsWith('.cypher'))
  const texts = Object.fromEntries(files.map((name) => [name, readFileSync(`${FOLDER}${id}/${name}`, 'utf8')]))
  return [id, defineDossier(JSON.parse(readFileSync(`${FOLDER}${id}/dossier.json`, 'utf8')), texts)]
}))

/** The text that the locators of the source `log` refer to. */
export const LOG_TEXT = readFileSync(fileURLToPath(new URL('../fixtures/harbour-log.txt', import.meta.url)), 'utf8')

/** The fixture dossiers with the text of some of their scripts changed. */
export function changed(change: (text: string) => string): ReadonlyMap<string, Dossier> {
  return new Map([...FIXTURE_DOSSIERS].map(([id, dossier]) => [id, { ...dossier, scripts: dossier.scripts.map(({ name, text }) => ({ name, text: change(text) })) }]))
}
