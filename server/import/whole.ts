import { BASE_LABELS, SAFE_NAME } from '../../model/ontology'
import { idSchema } from '../../model/claim-schema'
import type { ImportOptions, ImportReport } from '../../model/imports'
import type { Batches } from './batches'
import type { ImportFormat, ImportInput, ImportItem, ImportNode } from './format'
import type { Standing } from './standing'
import { Tally } from './tally'

/** A whole graph of Allegiance, which is put back as it was. */
export interface WholeSurvey {
  report: Omit<ImportReport, 'id' | 'file' | 'format' | 'title'>
  load(batches: Batches): Promise<void>
}

interface Given {
  format: ImportFormat
  input: ImportInput
  options: ImportOptions
  standing: Standing
  check(nodes: number, relationships: number): void
}

/**
 * Reads through a file that Allegiance wrote. Null where ties in it rest on claims or sources that are not in it: a view
 * without its evidence, which is taken like anybody's data.
 */
export async function surveyWhole({ format, input, options, standing, check }: Given): Promise<WholeSurvey | null> {
  const tally = new Tally()
  const labels = new Map<string, readonly string[]>()
  const sets = new Map<string, readonly string[]>()
  const byLabel = new Map<string, number>()
  const types = new Map<string, { count: number; family: string; sign: number }>()
  const count = { nodes: 0, relationships: 0 }
  const elements = () => items(format, input, options)

  for await (const item of elements()) {
    if (item.kind === 'problem') tally.add(item.severity, item.place, () => item.message)
    if (item.kind !== 'node') continue
    if (count.nodes++ % 1000 === 0) check(count.nodes, 0)
    const fault = faultOfNode(item, labels)
    if (fault) tally.add('unreadable', item.place, () => fault)
    const key = item.labels.join(':')
    if (!sets.has(key)) sets.set(key, item.labels)
    labels.set(item.id, sets.get(key)!)
    for (const label of item.labels) byLabel.set(label, 1 + (byLabel.get(label) ?? 0))
  }
  for await (const item of elements()) {
    if (item.kind !== 'relationship') continue
    if (count.relationships++ % 1000 === 0) check(count.nodes, count.relationships)
    const { type = '', start, end, properties: { family, sign, claimIds, sourceId } } = item
    const missing = [start, end].find((id) => !labels.has(id))
    if (missing !== undefined) tally.add('unreadable', item.place, () => `it joins ${start} and ${end}, and there is no node ${JSON.stringify(missing)}.`)
    if (!SAFE_NAME.test(type)) tally.add('unreadable', item.place, () => `its type ${JSON.stringify(type)} is not a name of letters, digits and "_".`)
    const claims = Array.isArray(claimIds) ? claimIds : []
    if (family != null && !claims.every((id) => labels.has(String(id)))) return null
    if (typeof sourceId === 'string' && !labels.has(sourceId)) return null
    const seen = types.get(type)
    if (seen) seen.count++
    else types.set(type, { count: 1, family: String(family ?? ''), sign: Number(sign ?? 0) })
  }
  const obstacles: string[] = []
  if (standing.size > 0) obstacles.push('The file is a whole graph of Allegiance, which is put back as it was, and only into an empty store. Name another with --store; from there it can be exported without its claims and sources, and imported here.')
  if (tally.counts.unreadable > 0) obstacles.push(`${tally.counts.unreadable} of its elements cannot be read, and a graph is put back whole or not at all.`)
  return {
    report: {
      whole: true, read: count, nodes: { added: count.nodes, same: 0, conflicts: 0 }, relationships: { added: count.relationships, same: 0 }, unreadable: tally.counts.unreadable,
      labels: [...byLabel].map(([label, n]) => ({ label, count: n })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
      types: [...types].map(([type, seen]) => ({ type, ...seen, declared: false, symmetric: false })).sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
      counts: tally.counts, lines: tally.lines, obstacles,
    },
    async load(batches) {
      for await (const item of elements()) if (item.kind === 'node') await batches.node({ id: item.id, labels: [...item.labels], properties: item.properties })
      for await (const item of elements()) {
        if (item.kind === 'relationship') await batches.relationship({ type: item.type!, start: item.start, startLabels: labels.get(item.start)!, end: item.end, endLabels: labels.get(item.end)!, properties: item.properties })
      }
    },
  }
}

/** The record of the store's shape: every store has its own. */
const STORE_RECORD = 'store'

async function* items(format: ImportFormat, input: ImportInput, options: ImportOptions): AsyncIterable<ImportItem> {
  for await (const batch of format.read(input, options)) {
    for (const item of batch) {
      if (item.kind !== 'node' || item.id !== STORE_RECORD || !item.labels.includes('Meta')) yield item
    }
  }
}

const BASES: ReadonlySet<string> = new Set(BASE_LABELS)

function faultOfNode({ id, labels }: ImportNode, known: ReadonlyMap<string, unknown>): string | null {
  if (!idSchema.safeParse(id).success) return `the id ${JSON.stringify(id)} is not a slug of a-z, 0-9, ".", "_" and "-".`
  if (known.has(id)) return `a second node with the id ${JSON.stringify(id)}.`
  const unsafe = labels.find((label) => !SAFE_NAME.test(label))
  if (unsafe !== undefined) return `the label ${JSON.stringify(unsafe)} is not a name of letters, digits and "_".`
  if (!labels.some((label) => BASES.has(label))) return `it has none of the labels ${BASE_LABELS.join(', ')}.`
  return null
}

