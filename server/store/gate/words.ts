/**
 * What the gate lets through, as data. A statement from outside may begin with one of
 * BEGINNINGS, hold none of REFUSED_WORDS, and call nothing but PROCEDURES and FUNCTION_SPACES.
 * Where it may write, it may begin with one of WRITING_BEGINNINGS too, and hold WRITING_WORDS.
 */

/** Words a reading statement begins with; everything else (SHOW, USE, CYPHER, CREATE, LOAD …) is refused. */
export const BEGINNINGS: ReadonlySet<string> = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL'])

/** Words that a statement which may write begins with besides. */
export const WRITING_BEGINNINGS: ReadonlySet<string> = new Set(['CREATE', 'MERGE', 'FOREACH'])

/** Words of the clauses that write nodes, relationships, properties and labels. */
export const WRITING_WORDS: ReadonlySet<string> = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'FOREACH'])

/** Words before the statement proper that change nothing about what it may do. */
export const PREFIXES: ReadonlySet<string> = new Set(['EXPLAIN', 'PROFILE'])

/** Words that a statement of Cypher may begin with, but not here; any other first word is no Cypher. */
export const OTHER_BEGINNINGS: ReadonlySet<string> = new Set([
  'CYPHER',
  'START',
  'STOP',
  'FOR',
  'LET',
  'FILTER',
  'WHEN',
  'RENAME',
  'ENABLE',
  'DEALLOCATE',
  'REALLOCATE',
  'DRYRUN',
  'FINISH',
  'EXPLAIN',
  'PROFILE',
  'USING',
])

/** Why a word that writes is refused. */
export const WRITES = 'it writes'

/** Words that begin a clause which writes, reaches out of the graph or manages the server, and why each is refused. */
export const REFUSED_WORDS: ReadonlyMap<string, string> = new Map([
  ...[...WRITING_WORDS, 'INSERT', 'DROP', 'ALTER', 'GRANT', 'DENY', 'REVOKE'].map((w) => [w, WRITES] as const),
  ['LOAD', 'it reads files and addresses'],
  ['SHOW', 'it shows how the server is set up'],
  ['TERMINATE', 'it stops what others run'],
  ['USE', 'it reaches other databases'],
])

/** Words that end `CALL { … } IN TRANSACTIONS`, and are names anywhere else. */
export const TRANSACTION_WORDS: ReadonlySet<string> = new Set(['TRANSACTIONS', 'TRANSACTION'])

/** Why those are refused. */
export const OPENS_TRANSACTIONS = 'it opens transactions of its own'

/** Procedures that only read this graph. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
])

/**
 * First parts of the names of functions that compute from their arguments alone. Others, an extension's
 * for example, may run statements of their own that no gate has seen.
 */
export const FUNCTION_SPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'time',
  'localtime',
  'duration',
  'point',
  'vector',
])

/** Whether a function may be called: those whose names have no dots are the engine's own. */
export function isFunctionLetThrough(name: string): boolean {
  return !name.includes('.') || FUNCTION_SPACES.has(name.split('.')[0]!.toLowerCase())
}
