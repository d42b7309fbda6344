import { fold } from '../../../model/search/fold'
import { tokens, valueOf } from '../../../model/cypher-lexer'
import { labelWords } from '../../../model/terms'
import { t } from '../../../model/words/english/console'
import { ask } from '../../state/api'
import type { CypherParameters } from './parameters'
import type { Question } from './state'

/** The parameters of a question of the library with every node and source by its id. Throws ApiError, with what may be meant. */
export async function namedParameters(
  { params }: Pick<Question, 'params'>,
  values: CypherParameters,
  signal: AbortSignal,
): Promise<CypherParameters> {
  const named = await Promise.all(
    params.map(async ({ name, kind, label }): Promise<[string, CypherParameters[string]][]> => {
      const typed = values[name]
      if (kind === 'node' && typeof typed?.value === 'string') return [[name, { value: await nodeId(typed.value, label, signal) }]]
      if (kind === 'nodes' && Array.isArray(typed?.value))
        return [[name, { value: await Promise.all(typed.value.map((each) => nodeId(String(each), label, signal))) }]]
      if (kind === 'source' && typeof typed?.value === 'string')
        return [[name, { value: (await ask('source', { id: typed.value }, {}, signal)).source.id }]]
      return []
    }),
  )
  return { ...values, ...Object.fromEntries(named.flat()) }
}

async function nodeId(typed: string, label: string | null, signal: AbortSignal): Promise<string> {
  if (typed.trim() === '') throw new Error(t('nodeNeeded'))
  const { node } = await ask('node', { id: typed }, {}, signal)
  if (label !== null && !node.labels.includes(label)) throw new Error(t('otherKind', { name: node.name, kind: labelWords(label) }))
  return node.id
}

/** Texts looked up at most. */
const MOST = 5

/** Of the texts in a statement that found nothing: those that are a node's alias, id or abbreviation and not its name, in a sentence each. */
export async function meantTexts(statement: string): Promise<string[]> {
  const texts = [...new Set(tokens(statement).flatMap((token) => (token.kind === 'string' ? [valueOf(token)] : [])))]
  const hints = texts.slice(0, MOST).map(async (text) => {
    if (fold(text) === '') return []
    const { hits } = await ask('search', {}, { q: text, limit: 3 })
    const exact = hits.filter(({ name, matched, id }) => fold(matched ?? name) === fold(text) || id === text)
    const [hit] = exact
    return exact.length === 1 && hit && hit.name !== text ? [t('meantText', { text, name: hit.name, id: hit.id })] : []
  })
  return (await Promise.all(hints)).flat()
}
