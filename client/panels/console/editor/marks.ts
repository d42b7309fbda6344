import type { CypherLanguageService, DbSchema } from '@neo4j-cypher/language-support'
import type { Marked } from './language'
import { nearest } from './nearest'

/** Clauses that write; the console sends statements that read. */
const WRITING = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'REMOVE', 'FOREACH', 'DROP', 'INSERT'])

type Kind = 'Label' | 'Relationship type' | 'Label or relationship type' | 'Property'

/** What is wrong with a statement: what the library finds, with the name that may have been meant where the store has not the one that stands there, and each clause that writes. */
export function marksOf(service: CypherLanguageService, text: string, schema: DbSchema): Marked[] {
  const found = service.lint(text, schema).diagnostics.map(({ offsets: { start: from, end: to }, message, severity }): Marked => {
    const words = typeof message === 'string' ? message : message.value
    const [, kind = 'Property', name] =
      /^(?:(Label|Relationship type|Label or relationship type) )?(\S+|`[^`]*`) is not present in the database\./.exec(words) ?? []
    const unknown = name?.replace(/^`|`$/g, '') ?? null
    return {
      from,
      to,
      severity: severity === 1 ? 'error' : 'warning',
      message: unknown === null ? words : sentence(kind as Kind, unknown, schema),
      unknown,
    }
  })
  // That a type which there is not lies between no nodes says nothing more.
  const told = (message: string) => found.some(({ unknown }) => unknown !== null && message.startsWith(`[:${unknown}] has no `))
  return [...found.filter(({ message }) => !told(message)), ...writing(service, text)]
}

function sentence(kind: Kind, name: string, { labels = [], relationshipTypes = [], propertyKeys = [] }: DbSchema): string {
  const [words, names] = {
    Label: [`No node has the label ${name}.`, labels],
    'Relationship type': [`No relationship has the type ${name}.`, relationshipTypes],
    'Label or relationship type': [`No node has the label ${name}, and no relationship that type.`, [...labels, ...relationshipTypes]],
    Property: [`No node and no relationship has the property ${name}.`, propertyKeys],
  }[kind] as [string, string[]]
  const meant = nearest(name, names)
  return meant === null ? words : `${words} Did you mean ${meant}?`
}

function writing(service: CypherLanguageService, text: string): Marked[] {
  if (!new RegExp(`\\b(?:${[...WRITING].join('|')})\\b`, 'i').test(text)) return []
  return service.highlightSyntax(text).flatMap(({ tokenType, token, position: { startOffset: from } }): Marked[] => {
    const clause = token.toUpperCase()
    return tokenType === 'keyword' && WRITING.has(clause)
      ? [{ from, to: from + token.length, severity: 'error', message: `The console only reads, and ${clause} writes.`, unknown: null }]
      : []
  })
}
