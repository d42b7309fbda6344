import type { SyntaxDiagnostic } from '@neo4j-cypher/language-support'

export type { SimpleTree } from '@neo4j-cypher/language-support'
export type Library = Pick<typeof import('@neo4j-cypher/language-support'), 'getDebugTree' | 'lintCypherQuery'>

/** An error Neo4j's own checker finds in a statement. */
export interface Fault { message: string; offset: number }

let loading: Promise<Library> | undefined

/**
 * Neo4j's parser and semantic checker. Measured on Node 20: 1.1 s and 130 MB to load, 1 s for the first
 * statement, then 2 ms to parse and about 30 ms to check one. So it is loaded when the first statement from
 * outside comes, off the thread that serves requests, and what it says of a statement is kept (adapt.ts).
 */
export function loadLibrary(): Promise<Library> {
  return loading ??= import('@neo4j-cypher/language-support')
}

/** What Neo4j would refuse in the statement before running it, first to last. */
export function faultsOf({ lintCypherQuery }: Library, statement: string, parameters: Readonly<Record<string, unknown>>): Fault[] {
  const { diagnostics } = lintCypherQuery(statement, { parameters: { ...parameters } }, { consoleCommandsEnabled: false })
  return diagnostics.filter(isError).map(({ message, offsets }) => ({ message: typeof message === 'string' ? message : message.value, offset: offsets.start }))
}

/** Errors have severity 1 (Language Server Protocol); the rest are hints that do not change a result. */
function isError(diagnostic: SyntaxDiagnostic): boolean {
  return diagnostic.severity === 1
}
