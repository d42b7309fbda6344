import { grade } from '../../model/claim'
import { interval, span, type ClaimDates } from '../../model/dates'
import type { ImportOptions } from '../../model/imports'
import type { GraphNode, Value } from '../store/contract'
import type { Batches, RelationshipRow } from './batches'
import type { ImportFormat, ImportRelationship } from '../formats/reading/reader'
import type { InputFile } from '../files/input'
import { namedSource } from './record'
import type { Survey } from './survey'
import type { Entry } from './standing'
import type { Difference } from './update/difference'
import { tieProperties } from '../formats/reading/values'

export interface Load {
  batches: Batches
  reader: ImportFormat
  input: InputFile
  options: ImportOptions
  survey: Survey
  importId: string
  /** The file as a source. */
  source: GraphNode
  /** What is written of a newer issue; null: it is none, and all of it is. */
  difference: Difference | null
}

/** Reads the file again and writes what the survey found good: nodes that are new, and every relationship whose ends are there. */
export async function load({ batches, reader, input, options, survey, importId, source, difference }: Load): Promise<void> {
  const written = new Set<Entry | string>()
  const tieOf = tieMaker(survey, importId, source)
  // Where nodes come after relationships in the file, it is gone through once for each.
  const passes = survey.nodesFirst
    ? [{ nodes: true, ties: true }]
    : [
        { nodes: true, ties: false },
        { nodes: false, ties: true },
      ]
  for (const take of passes) {
    for await (const items of reader.read(input, options)) {
      for (const item of items) {
        if (item.kind === 'relationship') {
          const row = take.ties ? tieOf(item) : null
          const tie = row && difference ? difference.rowOf(row) : row
          if (tie) await batches.relationship(tie)
        } else if (take.nodes && item.kind === 'node') {
          const entry = survey.entries.get(item.id)
          if (!entry?.fresh || written.has(entry)) continue
          written.add(entry)
          await batches.node(survey.node(item, entry))
        } else if (take.nodes && item.kind === 'source') {
          const { id } = survey.sources.get(item.id)!
          if (written.has(id) || (difference && !difference.cites(id))) continue
          written.add(id)
          await batches.node(namedSource(id, item, importId, String(source.properties.marking)))
        }
      }
    }
  }
}

/** Makes ties of the file's relationships, in the order of the file; null for one whose ends are not there. */
export function tieMaker(survey: Survey, importId: string, file: GraphNode): (item: ImportRelationship) => RelationshipRow | null {
  const fileSource = {
    id: file.id,
    reliability: String(file.properties.reliability),
    publishedAt: file.properties.publishedAt as string | undefined,
  }
  const undated = new Map<string, string>()
  const locatorOf = locators()
  return (item) => {
    const [start, end] = [survey.entry(item.start), survey.entry(item.end)]
    if (!start || !end) return null
    const plan = survey.types.planOf(item.type, item.directed ?? true, start.labels, end.labels)
    const [from, to] = plan.symmetric && end.id < start.id ? [end, start] : [start, end]
    const source = (item.source !== undefined ? survey.sources.get(item.source) : undefined) ?? fileSource
    const locator = locatorOf(item.locator ?? item.place)
    let spanOfUndated = undated.get(source.id)
    if (spanOfUndated === undefined) undated.set(source.id, (spanOfUndated = span({ asOf: source.publishedAt })))
    const dated: readonly ClaimDates[] = item.dates ?? []
    const properties: Record<string, Value> = {
      ...tieProperties(item.properties),
      id: `${from.id}|${plan.type}|${to.id}|${source.id}#${locator}`,
      family: plan.family,
      sign: plan.sign,
      modality: 'actual',
      status: 'stated',
      disputed: false,
      claimCount: 0,
      sourceCount: 1,
      originCount: 1,
      grade: grade(source.reliability, item.credibility ?? 6),
      intervals: dated.length > 0 ? dated.map(interval) : ['/'],
      spans: dated.length > 0 ? dated.map((dates) => span({ asOf: source.publishedAt, ...dates })) : [spanOfUndated],
      sourceId: source.id,
      locator,
      importId,
    }
    if (item.qualifier) properties.qualifiers = [item.qualifier]
    return { type: plan.type, start: from, end: to, properties }
  }
}

/** Makes each place in a file one of its own: what names a place again gets a number, counted on from the last, for some files call everything the same. */
function locators(): (wanted: string) => string {
  const used = new Map<string, number>()
  return (wanted) => {
    let n = used.get(wanted) ?? 0
    let locator: string
    do locator = ++n === 1 ? wanted : `${wanted} (${n})`
    while (used.has(locator))
    used.set(locator, 1)
    used.set(wanted, n)
    return locator
  }
}
