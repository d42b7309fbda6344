import type { Loaded } from './load'
import type { ViewState } from './url-state'

/** A view without those of its sources left out that the store does not have, and their ids: an old link must not make every question of the view fail. */
export async function withKnownSources(
  view: ViewState,
  { data }: Pick<Loaded, 'data'>,
  signal: AbortSignal,
): Promise<{ view: ViewState; ignored: readonly string[] }> {
  const { filters } = view
  const strange = [...filters.hidden.source].filter((id) => !data.sources.has(id))
  if (strange.length === 0) return { view, ignored: [] }
  const { ask } = await import('./api')
  const known = new Set((await ask('sources', {}, {}, signal)).sources.map(({ id }) => id))
  const ignored = strange.filter((id) => !known.has(id))
  const source = new Set([...filters.hidden.source].filter((id) => !ignored.includes(id)))
  return { view: { ...view, filters: { ...filters, hidden: { ...filters.hidden, source } } }, ignored }
}
