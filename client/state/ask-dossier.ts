import { dossierAddress } from '../../model/api/dossier-address'
import type { RouteAnswer } from '../../model/api/routes'
import { t } from '../../model/words/english/problems'
import { request, unexpected } from './request'
import type { Result, ViewState } from './url-state'

export type DossierAnswer = RouteAnswer<'dossier'>

/** What the picture begins with: a dossier, by default the store's first, or what a statement returns. */
export type First = { dossier: string | null } | Result

/** What the view of a query string begins with. */
export function firstOf(view: Pick<ViewState, 'dossier' | 'results' | 'only'>): First {
  return (view.only && view.results[0]) || { dossier: view.dossier }
}

/**
 * Asks for a graph and its layout. The first picture waits for this answer, and the schemas would
 * take longer to load and to parse it than it takes to draw: so only the one fault is looked for
 * that would draw a wrong picture, columns that do not belong together.
 */
export async function askFirst(first: First, signal?: AbortSignal): Promise<DossierAnswer> {
  const address = 'dossier' in first ? dossierAddress(first.dossier) : `/api/result?${new URLSearchParams({ ...first })}`
  const answer = (await request(address, { signal })) as DossierAnswer
  if (!areWhole(answer)) throw unexpected(address, t('lengths'))
  return answer
}

/** Whether every column of every table has an entry for each of the table's rows. */
function areWhole(answer: Partial<DossierAnswer> | null): boolean {
  const { nodes, relationships, claims, sources } = answer?.graph ?? {}
  const tables: (({ id: readonly string[] } & Record<string, readonly unknown[]>) | undefined)[] = [nodes, relationships, claims, sources]
  const positions = answer?.positions
  return (
    tables.every((table) => table && Object.values(table).every((column) => column.length === table.id.length)) &&
    (!positions || [positions.x, positions.y].every((axis) => axis.length === nodes?.id.length))
  )
}
