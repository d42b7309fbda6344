import type { CypherLanguageService, DbSchema } from '@neo4j-cypher/language-support'
import type { Completed, CompletedAs, PropertiesOf } from './language'

// The library makes arrays of iterators in a way that Node.js 20 and browsers before 2025 have not.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as { toArray?: () => unknown[] }
iterators.toArray ??= function (this: Iterable<unknown>) {
  return [...this]
}

type Token = ReturnType<CypherLanguageService['highlightSyntax']>[number]

/** What could stand at a place: what the library offers, and of properties those that nodes of the label have, or relationships of the type, where the statement names one that the store knows. */
export function completionsOf(
  service: CypherLanguageService,
  text: string,
  at: number,
  asked: boolean,
  schema: DbSchema,
  properties: PropertiesOf,
): Completed[] {
  const offered = service
    .autocomplete(text, schema, { caretPosition: at, manual: asked })
    .map(({ label, kind, detail, documentation, filterText, insertText }): Completed => ({
      label,
      what: whatOf(label, kind ?? 0, detail, schema),
      insert: insertText ?? filterText ?? label,
      info: documentation === undefined ? null : typeof documentation === 'string' ? documentation : documentation.value,
    }))
  if (!offered.some(({ what }) => what === 'property')) return offered
  const known = new Set(namesBehind(service.highlightSyntax(text), at).flatMap((name) => properties[name] ?? []))
  return known.size === 0 ? offered : offered.filter(({ what, label }) => what !== 'property' || known.has(label))
}

/** `kind` is that of the Language Server Protocol; the library has one for labels and relationship types, and one for variables and parameters. */
function whatOf(label: string, kind: number, detail: string | undefined, { labels = [] }: DbSchema): CompletedAs {
  if (detail === '(namespace)') return 'namespace'
  switch (kind) {
    case 2:
      return 'procedure'
    case 3:
      return 'function'
    case 6:
      return label.startsWith('$') ? 'parameter' : 'variable'
    case 10:
      return 'property'
    case 15:
      return 'pattern'
    case 25:
      return labels.includes(label) ? 'label' : 'relationship type'
    default:
      return 'keyword'
  }
}

/** Labels or types of that whose property is being written at a place: of the variable before the dot, or of the pattern that the map stands in. */
function namesBehind(tokens: readonly Token[], at: number): string[] {
  const before = tokens.filter(({ position, length }) => position.startOffset + length <= at)
  // The key that has been begun is not what it belongs to.
  if (before.at(-1)?.tokenType === 'property') before.pop()
  const last = before.at(-1)
  if (last?.token === '.') {
    const variable = before.at(-2)?.token
    return tokens.flatMap(({ token, tokenType }, i) => (tokenType === 'variable' && token === variable ? labelsFrom(tokens, i + 1) : []))
  }
  const open = before.findLastIndex(({ token }) => token === '{')
  const begin = before.slice(0, open).findLastIndex(({ token }) => token === '(' || token === '[')
  return open < 0 || begin < 0 ? [] : labelsFrom(before, before[begin + 1]?.token === ':' ? begin + 1 : begin + 2)
}

/** The names of a label expression that begins with the colon at an index; none where it excludes some. */
function labelsFrom(tokens: readonly Token[], at: number): string[] {
  const names: string[] = []
  if (tokens[at]?.token !== ':') return names
  for (const { token, tokenType } of tokens.slice(at + 1)) {
    if (tokenType === 'label') names.push(token.replace(/^`|`$/g, ''))
    else if (token === '!') return []
    else if (!['|', '&', ':'].includes(token)) break
  }
  return names
}
