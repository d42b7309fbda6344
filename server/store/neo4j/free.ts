import type { Record as DriverRecord, Session } from 'neo4j-driver'
import { AppError } from '../../errors'
import type { FreeOptions, FreeResult, Parameters } from '../contract'
import { refuseUnlessReading } from '../gate/gate'
import { cancelled } from '../rows'
import { storeError, type Place } from './errors'
import { endsIn, toCell, toParameters } from './values'

/**
 * Runs a statement from outside: past the gate, in READ access mode, with a transaction timeout.
 * The server's timeout is not pre-emptive, so the answer is given up at that time whether or not
 * the server has stopped by then.
 */
export async function runFree(open: () => Session, place: Place, statement: string, params: Parameters, options: FreeOptions): Promise<FreeResult> {
  refuseUnlessReading(statement)
  const parameters = toParameters(params)
  if (options.signal?.aborted) throw cancelled()
  const session = open()
  const closing = { done: null as Promise<void> | null }
  const close = () => (closing.done ??= session.close())
  let giveUp = (_error: AppError) => {}
  const givenUp = new Promise<never>((_, reject) => { giveUp = reject })
  const timer = setTimeout(() => giveUp(new AppError('query-timeout', `The statement was stopped after ${options.timeoutMs} ms. Narrow it, or add a LIMIT.`)), options.timeoutMs)
  const stop = () => giveUp(cancelled())
  options.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([fetch(session, statement, parameters, options), givenUp])
  } catch (error) {
    throw storeError(error, place)
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stop)
    void close().catch(() => undefined)
  }
}

async function fetch(session: Session, statement: string, parameters: Record<string, unknown>, { timeoutMs, maxRows }: FreeOptions): Promise<FreeResult> {
  const tx = await session.beginTransaction({ timeout: timeoutMs })
  const result = tx.run(statement, parameters)
  const columns = (await result.keys()).map(String)
  const records: DriverRecord[] = []
  let truncated = false
  for await (const record of result) {
    truncated = records.length === maxRows
    if (truncated) break
    records.push(record)
  }
  const values = records.map((record) => record.keys.map((key) => record.get(key) as unknown))
  const ends = new Set<string>()
  for (const row of values) for (const value of row) endsIn(value, ends)
  const ids = new Map<string, string>()
  if (ends.size > 0) {
    const { records: nodes } = await tx.run('MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS element, n.id AS id', { ends: [...ends] })
    for (const node of nodes) ids.set(node.get('element') as string, String(node.get('id') ?? ''))
  }
  await tx.rollback()
  const idOf = (element: string) => ids.get(element) ?? ''
  return { columns, rows: values.map((row) => row.map((value) => toCell(value, idOf))), truncated }
}
