import { ANALYSIS_COLUMNS } from '../../model/analysis-columns'
import { BASE_LABELS, SAFE_NAME } from '../../model/ontology'
import { highest } from '../../model/markings'
import { idSchema } from '../../model/values'
import { UPDATES_NONE, type ImportOptions, type ImportReport } from '../../model/imports'
import type { Batches } from './batches'
import type { ImportFormat, ImportItem, ImportNode, ImportRelationship } from '../formats/reading/reader'
import type { InputFile } from '../files/input'
import type { Standing } from './standing'
import { Tally } from './tally'

/** A whole graph of Allegiance, which is put back as it was. */
export interface WholeSurvey {
  report: Omit<ImportReport, 'id' | 'file' | 'format' | 'title'>
  load(batches: Batches): Promise<void>
}

interface Given {
  format: ImportFormat
  input: InputFile
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
  const markings = new Set<string>()
  const count = { nodes: 0, relationships: 0 }
  const elements = () => items(format, input, options)
  /** Whether every node came before what names it, so that one reading is enough. */
  let inOrder = true

  const takeNode = (item: ImportNode) => {
    if (count.nodes++ % 1000 === 0) check(count.nodes, count.relationships)
    if (count.relationships > 0) inOrder = false
    const fault = faultOfNode(item, labels)
    if (fault) tally.add('unreadable', item.place, () => fault)
    const key = item.labels.join(':')
    if (!sets.has(key)) sets.set(key, item.labels)
    labels.set(item.id, sets.get(key)!)
    for (const label of item.labels) byLabel.set(label, 1 + (byLabel.get(label) ?? 0))
    if (typeof item.properties.marking === 'string') markings.add(item.properties.marking)
  }
  const takeRelationship = ({ type = '', properties: { family, sign }, place }: ImportRelationship) => {
    if (count.relationships++ % 1000 === 0) check(count.nodes, count.relationships)
    if (!SAFE_NAME.test(type))
      tally.add('unreadable', place, () => `its type ${JSON.stringify(type)} is not a name of letters, digits and "_".`)
    const seen = types.get(type)
    if (seen) seen.count++
    else types.set(type, { count: 1, family: String(family ?? ''), sign: Number(sign ?? 0) })
  }
  /** What a relationship names and no node has been: an end, or what it rests on. */
  const missingOf = ({ start, end, properties: { family, claimIds, sourceId } }: ImportRelationship) => ({
    end: labels.has(start) ? (labels.has(end) ? null : end) : start,
    evidence:
      (family != null && Array.isArray(claimIds) && !claimIds.every((id) => labels.has(String(id)))) ||
      (typeof sourceId === 'string' && !labels.has(sourceId)),
  })

  for await (const item of elements()) {
    if (item.kind === 'problem') tally.add(item.severity, item.place, () => item.message, item.count)
    else if (item.kind === 'node') takeNode(item)
    else if (item.kind === 'relationship') {
      takeRelationship(item)
      const { end, evidence } = missingOf(item)
      if (end !== null || evidence) inOrder = false
    }
  }
  if (!inOrder) {
    for await (const item of elements()) {
      if (item.kind !== 'relationship') continue
      const { end, evidence } = missingOf(item)
      if (end !== null)
        tally.add('unreadable', item.place, () => `it joins ${item.start} and ${item.end}, and there is no node ${JSON.stringify(end)}.`)
      if (evidence) return null
    }
  }
  const obstacles: string[] = []
  if (standing.size > 0)
    obstacles.push(
      'The file holds a graph of Allegiance with its claims and sources, which is put back as it was, and only into an empty store. To have it beside what this store holds, export it without claims and sources where it comes from, and import that; or put it back into a store of its own, named with --store.',
    )
  if (options.updates !== undefined && options.updates !== UPDATES_NONE)
    obstacles.push('A graph of Allegiance with its claims and sources updates no import.')
  if (tally.counts.unreadable > 0)
    obstacles.push(`${tally.counts.unreadable} of its elements cannot be read, and a graph is put back whole or not at all.`)
  return {
    report: {
      whole: true,
      read: count,
      nodes: { added: count.nodes, same: 0, conflicts: 0 },
      relationships: { added: count.relationships, same: 0 },
      unreadable: tally.counts.unreadable,
      labels: [...byLabel].map(([label, n]) => ({ label, count: n })).sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
      types: [...types]
        .map(([type, seen]) => ({ type, ...seen, declared: false, symmetric: false }))
        .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
      mayUpdate: [],
      update: null,
      typeAttributes: [],
      marking: highest(markings),
      unreadMarkings: [],
      counts: tally.counts,
      lines: tally.lines,
      obstacles,
    },
    async load(batches) {
      const endOf = (id: string) => ({ id, labels: labels.get(id)!, fresh: true })
      for (const take of inOrder ? (['all'] as const) : (['node', 'relationship'] as const)) {
        for await (const item of elements()) {
          if (take !== 'all' && item.kind !== take) continue
          if (item.kind === 'node')
            await batches.node({ id: item.id, labels: [...item.labels], properties: withoutAnalysis(item.properties) })
          else if (item.kind === 'relationship')
            await batches.relationship({
              type: item.type!,
              start: endOf(item.start),
              end: endOf(item.end),
              properties: lasting(item.properties),
            })
        }
      }
    },
  }
}

/** Without what an export says of the signs of its ties, which is no part of the graph. */
function withoutAnalysis(properties: ImportNode['properties']): ImportNode['properties'] {
  if (!ANALYSIS_COLUMNS.some((column) => Object.hasOwn(properties, column))) return properties
  const rest = { ...properties }
  for (const column of ANALYSIS_COLUMNS) delete rest[column]
  return rest
}

/** Without what an export says of the day as of which it was made, which is no part of the graph. */
function lasting(properties: ImportRelationship['properties']): ImportRelationship['properties'] {
  if (properties.holding === undefined || properties.family == null) return properties
  const { holding: _holding, holdingReason: _holdingReason, ...rest } = properties
  return rest
}

/** The record of the store's shape: every store has its own. */
const STORE_RECORD = 'store'

async function* items(format: ImportFormat, input: InputFile, options: ImportOptions): AsyncIterable<ImportItem> {
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
