import { allNodeIds } from '../cypher/nodes/all-node-ids'
import { claimReferences, sourceReferences } from '../cypher/claims/claim-references'
import { splitStatements } from '../model/cypher-lexer'
import type { Query } from '../cypher/query'
import { storeCounts } from '../cypher/store/store-counts'
import { dossiers as storedDossiers, RECORD_DOSSIER } from '../cypher/views/dossiers'
import { MARKINGS } from '../model/claim'
import { AppError } from '../model/app-error'
import { checkGraph, type Finding } from './checker'
import { DOSSIERS, sharedScript, type Dossier, type Script } from './dossiers'

/** A transaction as loading needs it; that of server/store/contract.ts has it. */
export interface SeedTransaction {
  run<P, R>(query: Query<P, R>, params: P): Promise<R[]>
  execute(statement: string, params?: Record<string, unknown>): Promise<{ nodesDeleted: number }>
}

/** What loading needs of a store; GraphStore has it. */
export interface SeedStore {
  write<T>(work: (tx: SeedTransaction) => Promise<T>): Promise<T>
  define(statements: readonly string[]): Promise<void>
}

export interface LoadOptions {
  /** Gets a line for each script run. */
  onProgress?: (line: string) => void
  /** Where dossiers are looked up; by default those that come with the product. */
  dossiers?: ReadonlyMap<string, Dossier>
}

export interface LoadReport {
  /** Ids of the dossiers loaded, those required first. */
  dossiers: string[]
  /** How much the store holds now. */
  nodes: number
  claims: number
  sources: number
  ties: number
  /** Nodes, sources and claims that no longer stood in the scripts. */
  removed: number
}

/**
 * Loads dossiers and what they require, derives the ties and checks the whole graph, all in one
 * transaction: after any failure, or a killed process, the store is as it was. Loading again changes
 * nothing. Throws `not-found` for an unknown dossier, `conflict`
 * for the id of a dossier of a reader's own, `query-failed` for a script that does not run
 * (with file and line), `invalid-graph` with the findings for a graph that breaks the model.
 */
export async function loadDossiers(
  store: SeedStore,
  ids: readonly string[],
  { onProgress = () => {}, dossiers = DOSSIERS }: LoadOptions = {},
): Promise<LoadReport> {
  const wanted = inOrder(ids, dossiers)
  await defineSchema(store)
  return store.write(async (tx) => {
    await recordSchema(tx)
    await refuseOwn(tx, wanted)
    let removed = 0
    const run = async (script: Script, folder?: string) => {
      const path = folder ? `${folder}/${script.name}` : script.name
      onProgress(path)
      removed += await runScript(tx, path, script)
    }
    for (const dossier of wanted) {
      for (const script of dossier.scripts) await run(script, dossier.id)
      await record(tx, dossier)
    }
    refuse(await danglingReferences(tx))
    for (const name of ['link', 'derive', 'sweep'] as const) await run(sharedScript(name))
    onProgress('checking')
    const { findings } = await checkGraph({ read: (query, params) => tx.run(query, params) })
    refuse(findings.filter(({ rule }) => !CODING_RULES.has(rule)))
    return { dossiers: wanted.map((d) => d.id), ...(await counts(tx)), removed }
  })
}

/** Constraints and indexes; defining them again changes nothing. */
export function defineSchema(store: Pick<SeedStore, 'define'>): Promise<void> {
  return store.define(schemaStatements().filter(isDefinition))
}

/** Writes down the version of the graph's shape, where a store has none yet. */
export async function recordSchema(tx: Pick<SeedTransaction, 'execute'>): Promise<void> {
  for (const text of schemaStatements().filter((s) => !isDefinition(s))) await tx.execute(text)
}

function schemaStatements(): string[] {
  return splitStatements(sharedScript('schema').text).map((s) => s.text)
}

/** Definitions run outside transactions; what else the script holds does not. */
function isDefinition(statement: string): boolean {
  return /^CREATE\s+(CONSTRAINT|INDEX)\b/i.test(statement)
}

function inOrder(ids: readonly string[], dossiers: ReadonlyMap<string, Dossier>): Dossier[] {
  const ordered = new Set<Dossier>()
  const visit = (id: string, from: readonly string[]) => {
    const dossier = dossiers.get(id)
    if (!dossier) throw new AppError('not-found', `There is no dossier ${id}. Known: ${[...dossiers.keys()].sort().join(', ')}.`)
    if (from.includes(id)) throw new AppError('invalid-graph', `Dossiers require each other in a circle: ${[...from, id].join(' → ')}.`)
    for (const required of dossier.requires) visit(required, [...from, id])
    ordered.add(dossier)
  }
  for (const id of ids) visit(id, [])
  return [...ordered]
}

async function runScript(tx: SeedTransaction, path: string, script: Script): Promise<number> {
  let removed = 0
  for (const { text, line } of splitStatements(script.text)) {
    try {
      removed += (await tx.execute(text)).nodesDeleted
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new AppError(error.code, `${path}, statement at line ${line}: ${error.message}`, error.extra, { cause: error })
    }
  }
  return removed
}

/** Refuses a dossier whose id is that of one that a reader made in this store. */
async function refuseOwn(tx: SeedTransaction, wanted: readonly Dossier[]): Promise<void> {
  const own = new Set((await tx.run(storedDossiers, {})).flatMap((dossier) => (dossier.own ? [dossier.id] : [])))
  const taken = wanted.find(({ id }) => own.has(id))
  if (taken) throw new AppError('conflict', `The store has a dossier ${taken.id} that was made in it. Load this one into another store.`)
}

/** Writes down that the dossier is loaded, and what to show of it first. */
async function record(tx: SeedTransaction, { id, title, description, focus, own, marking }: Dossier): Promise<void> {
  await tx.execute(RECORD_DOSSIER, {
    id: `dossier.${id}`,
    properties: {
      ...{ id: `dossier.${id}`, name: title, kind: 'dossier', dossier: id, title, description, focus },
      ...(own && { own, marking: marking ?? MARKINGS[0] }),
    },
  })
}

/** References of fresh rows to ids that no node has: link.cypher would pass over them in silence. */
async function danglingReferences(tx: SeedTransaction): Promise<Finding[]> {
  const known = new Map<string, Set<string>>()
  for (const { id, labels } of await tx.run(allNodeIds, {})) if (id !== null) known.set(id, new Set(labels))
  const findings: Finding[] = []
  const expect = (about: string, key: string, id: string | null, fits: (labels: Set<string>) => boolean, kind: string) => {
    const labels = id === null ? undefined : known.get(id)
    if (id !== null && !(labels && fits(labels)))
      findings.push({ rule: 'reference', about, message: `${about}: its ${key} ${id} is the id of no ${kind}` })
  }
  const isNode = (labels: Set<string>) => !labels.has('Source') && !labels.has('Claim') && !labels.has('Meta')
  for (const claim of await tx.run(claimReferences, {})) {
    const about = `claim ${claim.id}`
    for (const key of ['subject', 'source'] as const)
      if (claim[key] === null) findings.push({ rule: 'reference', about, message: `${about}: it has no ${key}` })
    expect(about, 'subject', claim.subject, isNode, 'node')
    expect(about, 'object', claim.object, isNode, 'node')
    expect(about, 'place', claim.place, (l) => l.has('Place') || l.has('State'), 'place or state')
    expect(about, 'source', claim.source, (l) => l.has('Source'), 'source')
    for (const speaker of claim.speakers.flatMap((turn) => turn.split('+')))
      expect(about, 'speaker', speaker, (l) => l.has('Actor'), 'actor')
    for (const other of claim.alternativeTo) expect(about, 'alternativeTo', other, (l) => l.has('Claim'), 'claim')
  }
  for (const source of await tx.run(sourceReferences, {})) {
    for (const origin of source.derivesFrom) expect(`source ${source.id}`, 'derivesFrom', origin, (l) => l.has('Source'), 'source')
  }
  return findings
}

/** How a claim is dated and worded is for its author to mend: it stops no loading. */
const CODING_RULES = new Set<Finding['rule']>(['dates', 'words'])

/** Findings named in full in an error's sentence; the rest are in its `findings`. */
const NAMED = 5

function refuse(findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const named = findings
    .slice(0, NAMED)
    .map((f) => f.message)
    .join('; ')
  const more = findings.length > NAMED ? `; and ${findings.length - NAMED} more` : ''
  throw new AppError('invalid-graph', `Nothing was loaded, because the graph would break the model: ${named}${more}.`, { findings })
}

async function counts(tx: SeedTransaction): Promise<Pick<LoadReport, 'nodes' | 'claims' | 'sources' | 'ties'>> {
  const sum = { nodes: 0, claims: 0, sources: 0, relationships: 0, plumbing: 0 }
  for (const { what, count } of await tx.run(storeCounts, {})) sum[what] += count
  return { nodes: sum.nodes, claims: sum.claims, sources: sum.sources, ties: sum.relationships - sum.plumbing }
}
