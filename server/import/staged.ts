import {
  COMPLETE,
  createWaitingNodes,
  createWaitingRelationships,
  END_UNDER_WAY,
  KEEP_UNDER_WAY,
  REMOVE_NODES,
  REMOVE_SOME_TIES,
  SHOW_SOME_TIES,
  SHOW_TIES_OF,
  showSomeNodes,
  STAGING_SCHEMA,
  underWay,
  WAITING,
  waitingLabels,
  waitingNodes,
} from '../../cypher/imports/staging'
import { AppError } from '../../model/app-error'
import type { Counters, GraphStore, Write } from '../store/contract'
import { Batches } from './batches'

/** Nodes whose ties one transaction shows or removes. */
const PAGE = 1000
/** Milliseconds after which an import of which nothing is heard has died. */
const SILENT_MS = 120_000

/** Whether so many rows are more than the store writes in one transaction. */
export function isLarge({ capabilities: { rowsPerTransaction } }: GraphStore, rows: number, atOnce = rowsPerTransaction): boolean {
  return rowsPerTransaction !== null && atOnce !== null && rows > atOnce
}

/**
 * Writes an import in several transactions, hidden until all of it is there; after any failure nothing of it is. When the
 * process dies on the way, the next import or server takes away what it left, or shows it where all was there.
 */
export async function writeStaged(
  store: GraphStore,
  write: Write,
  importId: string,
  check: (batches: Batches) => void,
  load: (batches: Batches) => Promise<void>,
): Promise<void> {
  await write((tx) => tx.execute(KEEP_UNDER_WAY, { importId }))
  let heard = performance.now()
  const batches: Batches = new Batches(
    (statement, params) =>
      write(async (tx) => {
        if (performance.now() - heard > SILENT_MS / 10) {
          await tx.execute(KEEP_UNDER_WAY, { importId })
          heard = performance.now()
        }
        return tx.execute(statement, params)
      }),
    WAITING_STATEMENTS,
    () => check(batches),
  )
  try {
    await load(batches)
    await batches.flush()
    check(batches)
    await write((tx) => tx.execute(COMPLETE))
  } catch (error) {
    await batches.settled()
    await remove(store, write).catch(() => undefined) // whoever comes next does it
    throw error
  }
  await show(store, write)
}

const WAITING_STATEMENTS = {
  nodes: createWaitingNodes,
  relationships: createWaitingRelationships,
  /** Under which label an end is found. */
  end: (base: string, fresh: boolean) => (fresh ? WAITING : base),
}

/** Defines what `writeStaged` needs. */
export async function prepareStaging(store: GraphStore): Promise<void> {
  if (store.capabilities.rowsPerTransaction !== null) await store.define(STAGING_SCHEMA)
}

/** Brings an import to its end that was broken off on the way. Throws `conflict` while one is under way elsewhere. */
export async function endBrokenOff(store: GraphStore, write: Write): Promise<void> {
  if (store.capabilities.rowsPerTransaction === null) return
  const [found] = await store.read(underWay, {})
  if (!found) return
  if (found.silentMs < SILENT_MS)
    throw new AppError(
      'conflict',
      `The import ${found.importId} is under way. Wait until it has ended; one that died is taken away after ${SILENT_MS / 60_000} minutes.`,
    )
  await (found.complete ? show(store, write) : remove(store, write))
}

async function show(store: GraphStore, write: Write): Promise<void> {
  const repeat = repeating(store, write)
  await forEachPage(store, write, SHOW_TIES_OF)
  await repeat(SHOW_SOME_TIES, ({ propertiesSet }) => propertiesSet)
  const sets = (await store.read(waitingLabels, {})).map(({ labels }) => labels)
  // With its record the import is listed: that comes last.
  for (const labels of [...sets.filter((set) => set !== 'Meta'), ...sets.filter((set) => set === 'Meta')])
    await repeat(showSomeNodes(labels), ({ labelsAdded }) => labelsAdded)
  await write((tx) => tx.execute(END_UNDER_WAY))
}

async function remove(store: GraphStore, write: Write): Promise<void> {
  await forEachPage(store, write, REMOVE_NODES)
  await repeating(store, write)(REMOVE_SOME_TIES, ({ relationshipsDeleted }) => relationshipsDeleted)
  await write((tx) => tx.execute(END_UNDER_WAY))
}

/** Runs a statement for all nodes that wait, some at a time. */
async function forEachPage(store: GraphStore, write: Write, statement: string): Promise<void> {
  for (let after = ''; ;) {
    const ids = (await store.read(waitingNodes, { after, limit: PAGE })).map(({ id }) => id)
    if (ids.length === 0) return
    await write((tx) => tx.execute(statement, { ids }))
    after = ids.at(-1)!
  }
}

/** Runs a statement for some at a time until it has changed everything. */
export function repeating(
  { capabilities }: GraphStore,
  write: Write,
  params: Record<string, unknown> = {},
): (statement: string, changed: (counters: Counters) => number) => Promise<void> {
  return async (statement, changed) => {
    while (changed(await write((tx) => tx.execute(statement, { ...params, limit: capabilities.rowsPerTransaction }))) > 0);
  }
}
