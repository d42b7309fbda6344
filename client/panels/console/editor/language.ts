import type { DbSchema } from '@neo4j-cypher/language-support'
import { ask } from '../../../state/api'

/** `unknown` is the name that stands there, where the store has no such label, type or property. */
export interface Marked {
  from: number
  to: number
  message: string
  severity: 'error' | 'warning'
  unknown: string | null
}
/** `what` a completion is, in Cypher's terms; of a pattern, `insert` is a template with fields. */
export interface Completed {
  label: string
  what: CompletedAs
  info: string | null
  insert: string
}
export type CompletedAs =
  'label' | 'relationship type' | 'property' | 'variable' | 'parameter' | 'function' | 'procedure' | 'namespace' | 'pattern' | 'keyword'
export interface Token {
  from: number
  to: number
  type: string
}

/** What the worker is asked; positions count UTF-16 units from the start of the text. */
export type LanguageRequest =
  | { kind: 'schema'; schema: DbSchema; properties: PropertiesOf }
  | { kind: 'lint'; text: string; parameters: Record<string, unknown> }
  | { kind: 'complete'; text: string; at: number; asked: boolean; parameters: Record<string, unknown> }
  | { kind: 'colour'; text: string }
  | { kind: 'format'; text: string; at: number }
/** Property keys seen on nodes of a label or relationships of a type, by its name. */
export type PropertiesOf = Record<string, readonly string[]>
interface Answers {
  schema: null
  lint: Marked[]
  complete: Completed[]
  colour: Token[]
  format: string
}
export type LanguageAnswer = Answers[keyof Answers]

let worker: Worker | null = null
let learned: Promise<void> | null = null
let asked = 0
const waiting = new Map<number, (answer: LanguageAnswer | null) => void>()

/** Asks Neo4j's language support, which is loaded into a worker with the first question. Null where it has nothing to say. */
export function language<K extends keyof Answers>(request: Extract<LanguageRequest, { kind: K }>): Promise<Answers[K] | null> {
  if (!worker) {
    worker = new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: LanguageAnswer | null }>) => {
      waiting.get(data.id)?.(data.answer)
      waiting.delete(data.id)
    })
    learned = learnSchema()
  }
  const id = asked++
  worker.postMessage({ id, request })
  return new Promise((resolve) => waiting.set(id, resolve as (answer: LanguageAnswer | null) => void))
}

/** A sentence for each name in a statement that the store has not: label, relationship type or property. */
export async function unknownNames(text: string): Promise<string[]> {
  const seen = async () =>
    ((await language({ kind: 'lint', text, parameters: {} })) ?? []).filter(({ unknown }) => unknown !== null).map(({ message }) => message)
  await learned
  if ((await seen()).length === 0) return []
  // The store may hold more by now than when the page was opened.
  await learnSchema()
  return [...new Set(await seen())]
}

/** Tells the worker what the graph holds now, and what may be called. */
async function learnSchema(): Promise<void> {
  // Without it there is still Cypher itself to complete; the next page load asks again.
  const schema = await ask('schema', {}, {}).catch(() => null)
  if (!schema) return
  const { labels, relationshipTypes, propertyKeys, functions, procedures } = schema
  const described = (item: { name: string; type: string; description: string }) => ({ ...item, isDeprecated: false })
  const both = <T>(registry: Record<string, T>) => ({ 'CYPHER 5': registry, 'CYPHER 25': registry })
  await language({
    kind: 'schema',
    properties: Object.fromEntries([...labels, ...relationshipTypes].map(({ name, properties }) => [name, properties])),
    schema: {
      defaultLanguage: 'CYPHER 5',
      labels: labels.map(({ name }) => name),
      relationshipTypes: relationshipTypes.map(({ name }) => name),
      propertyKeys,
      graphSchema: relationshipTypes.flatMap(({ name, ends }) => ends.map(({ from, to }) => ({ from, to, relType: name }))),
      functions: both(
        Object.fromEntries(
          functions.map(({ arguments: args, returns, aggregating, ...f }) => [
            f.name,
            {
              ...f,
              category: '',
              isBuiltIn: true,
              aggregating,
              isDeprecated: false,
              returnDescription: returns,
              argumentDescription: args.map(({ default: fallback, ...argument }) => ({
                ...described(argument),
                ...(fallback !== null && { default: fallback }),
              })),
            },
          ]),
        ),
      ),
      procedures: both(
        Object.fromEntries(
          procedures.map(({ arguments: args, returns, ...p }) => [
            p.name,
            {
              ...p,
              mode: 'READ' as const,
              worksOnSystem: false,
              admin: false,
              option: { deprecated: false },
              returnDescription: returns.map(described),
              argumentDescription: args.map(({ default: fallback, ...argument }) => ({
                ...described(argument),
                ...(fallback !== null && { default: fallback }),
              })),
            },
          ]),
        ),
      ),
    },
  })
}
