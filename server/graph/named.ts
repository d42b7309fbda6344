import { nodeById } from '../../cypher/nodes/node-by-id'
import { nodeLabels } from '../../cypher/nodes/node-labels'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import { AppError } from '../../model/app-error'
import { BROWSABLE_BASE_LABELS, primaryLabel } from '../../model/ontology'
import type { QuestionParam } from '../../model/question'
import { fold } from '../../model/search/fold'
import { labelWords } from '../../model/terms'
import { tokens, valueOf } from '../../model/cypher-lexer'
import { t } from '../../model/words/english/console'
import { listOr } from '../../model/words/locale'
import type { ReadingStore } from '../store/contract'
import { nameIndex } from './search'
import { sourceTable } from './source-table'

/** Names looked through for the one that is meant, and how many are offered where none is. */
const MOST = { looked: 50, offered: 3 }

/**
 * The id of the node that a text means: an id, or a name, alias, abbreviation or identifier that is one node's alone, compared as search
 * compares them. `label` is what it must carry, or null. Throws `not-found`, with what may be meant.
 */
export async function nodeNamed(store: ReadingStore, typed: string, label: string | null = null): Promise<string> {
  const [known] = await store.read(nodeById, { id: typed })
  if (known && (label === null || known.labels.includes(label))) return typed
  const what = label === null ? 'node' : labelWords(label)
  if (known)
    throw new AppError(
      'not-found',
      `No such ${what}: “${typed}”, which is the id of a node of the kind ${labelWords(primaryLabel(known.labels))}.`,
    )
  const { found } = (await nameIndex(store)).search(typed, MOST.looked, label === null ? undefined : [label])
  const exact = found.filter(({ key }) => key === fold(typed))
  if (exact.length === 1) return exact[0]!.id
  const offered = (exact.length > 1 ? exact : found).slice(0, MOST.offered).map(({ id }) => id)
  const names = new Map((await store.read(nodeRefs, { ids: offered })).map(({ node }) => [node.id, node.name]))
  throw unknown(
    what,
    typed,
    exact.length > 1,
    offered.map((id) => `${names.get(id) ?? id} (${id})`),
    '/api/search finds nodes by name.',
  )
}

/** The ids of the nodes that several texts mean, as `nodeNamed` finds them; ids are looked up together. Throws `not-found`. */
export async function nodesNamed(store: ReadingStore, typed: readonly string[]): Promise<string[]> {
  const found = await store.read(nodeLabels, { ids: [...new Set(typed)] })
  const known = new Set(found.filter(({ labels }) => BROWSABLE_BASE_LABELS.some((label) => labels.includes(label))).map(({ id }) => id))
  return Promise.all(typed.map(async (text) => (known.has(text) ? text : nodeNamed(store, text))))
}

/** Texts of a statement looked up at most. */
const MOST_TEXTS = 5

/** Of the texts in a statement that found nothing, and in its parameters: those that are one node's alias, abbreviation or id and not its name, in a sentence each. */
export async function meantTexts(store: ReadingStore, statement: string, params: Readonly<Record<string, unknown>>): Promise<string[]> {
  const written = tokens(statement).flatMap((token) => (token.kind === 'string' ? [valueOf(token)] : []))
  const texts = new Set([...written, ...Object.values(params).filter((value) => typeof value === 'string')])
  const hints: string[] = []
  for (const text of [...texts].filter((each) => fold(each) !== '').slice(0, MOST_TEXTS)) {
    const id = await nodeNamed(store, text).catch(() => null)
    const [found] = id === null ? [] : await store.read(nodeById, { id })
    const name = found?.properties.name
    if (id !== null && typeof name === 'string' && name !== text) hints.push(t('meantText', { text, name, id }))
  }
  return hints
}

/** The id of the source that a text means: an id, or a name or title that is one source's alone. Throws `not-found`, with what may be meant. */
export async function sourceNamed(store: ReadingStore, typed: string): Promise<string> {
  const table = await sourceTable(store)
  if (table.has(typed)) return typed
  const wanted = fold(typed)
  const all = [...table.values()].map(({ summary }) => summary)
  const exact = all.filter(({ id, name, title }) => [id, name, title].some((text) => fold(text) === wanted))
  if (exact.length === 1) return exact[0]!.id
  const near =
    exact.length > 1
      ? exact
      : all.filter(({ id, name, title }) => wanted !== '' && [id, name, title].some((text) => fold(text).includes(wanted)))
  const offered = near.slice(0, MOST.offered).map(({ id, name }) => `${name} (${id})`)
  throw unknown('source', typed, exact.length > 1, offered, '/api/sources lists them.')
}

/** The parameters of a question with every node and source by its id. Throws `not-found`. */
export async function parametersNamed<T>(
  store: ReadingStore,
  params: readonly QuestionParam[],
  values: Readonly<Record<string, T>>,
): Promise<Record<string, T | string | string[]>> {
  const named = await Promise.all(
    params.map(async ({ name, kind, label }): Promise<[string, T | string | string[]][]> => {
      const value = values[name]
      if (value === undefined) return []
      if (kind === 'node' && typeof value === 'string') return [[name, await nodeNamed(store, value, label)]]
      if (kind === 'nodes' && Array.isArray(value))
        return [[name, await Promise.all(value.map((each) => nodeNamed(store, String(each), label)))]]
      if (kind === 'source' && typeof value === 'string') return [[name, await sourceNamed(store, value)]]
      return [[name, value]]
    }),
  )
  return { ...values, ...Object.fromEntries(named.flat()) }
}

function unknown(what: string, typed: string, several: boolean, offered: readonly string[], otherwise: string): AppError {
  const about = several
    ? `Several go by the name “${typed}”: give the id of one, ${listOr(offered)}.`
    : `No such ${what}: “${typed}”${offered.length > 0 ? `; did you mean ${listOr(offered)}?` : `. ${otherwise}`}`
  return new AppError('not-found', about)
}
