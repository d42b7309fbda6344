import type { getDebugTree, lintCypherQuery, SimpleTree } from '@neo4j-cypher/language-support'

export type { SimpleTree }

/** The two calls that are used of Neo4j's language support. */
export interface Library { getDebugTree: typeof getDebugTree; lintCypherQuery: typeof lintCypherQuery }

let loading: Promise<Library> | undefined

/**
 * Neo4j's parser. Measured on Node 20: 1.1 s and 130 MB to load, then 2 ms a statement, so it is loaded when
 * the first statement from outside comes. The semantic checker in the same package takes 30 to 100 ms a
 * statement, and seconds for long ones, so it is asked only to explain an error (`explain`); what it would
 * find is checked here (rules/checks.ts).
 */
export function loadLibrary(): Promise<Library> {
  return loading ??= import('@neo4j-cypher/language-support')
}

/** What Neo4j's own checker says is wrong with a statement, if anything. */
export function firstFault({ lintCypherQuery }: Library, statement: string, parameters: Readonly<Record<string, unknown>>): { message: string; offset: number } | undefined {
  const { diagnostics } = lintCypherQuery(statement, { parameters: { ...parameters } }, { consoleCommandsEnabled: false })
  const error = diagnostics.find(({ severity }) => severity === ERROR)
  return error && { message: typeof error.message === 'string' ? error.message : error.message.value, offset: error.offsets.start }
}

/** The severity of errors in the Language Server Protocol; the rest are hints that do not change a result. */
const ERROR = 1
