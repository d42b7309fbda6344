import { createHash } from 'node:crypto'
import { restedOn } from '../../../cypher/imports/rested-on'
import { sourceList } from '../../../cypher/sources/source-list'
import { relationshipType } from '../../../model/ontology'
import type { ImportOptions } from '../../../model/imports'
import type { InputFile } from '../../files/input'
import type { ImportFormat, ImportItem } from '../../formats/reading/reader'
import { jsonText } from '../../store/json-text'
import type { GraphNode, GraphStore, Value } from '../../store/contract'
import { baseOf, type RelationshipRow } from '../batches'
import { documentOf } from '../record'
import { EXAMPLES, type Survey } from '../survey'
import { tiesOf, type Earlier } from './earlier'

/** A tie of an earlier issue, as far as it has to be told from others and found again. */
export interface OldTie {
  id: string
  type: string
  start: string
  startBase: string
  end: string
  endBase: string
  qualifier: string | null
}

/** What a newer issue changes of what earlier ones brought. */
export interface Difference {
  earlier: Earlier
  nodes: { changed: GraphNode[]; gone: string[]; kept: string[] }
  /** How many nodes of the earlier issues are in the file. */
  shared: number
  ties: {
    /** How many are new, say something else than before, and are as they were. */
    added: number
    changed: number
    same: number
    /** Those that are gone, of a list those that end. */
    gone: OldTie[]
    ended: OldTie[]
    /** What is taken out of the graph: those that are gone, and those in whose place the newer issue writes its own. */
    withdrawn: ReadonlyMap<string, OldTie>
  }
  /** How much of it is written. */
  writes: number
  /** The tie that is written for one of the file's, with the id that it keeps; null: it stands there. */
  rowOf(row: RelationshipRow): RelationshipRow | null
  /** Whether it changes a node, or writes a tie that leads there. */
  joins(node: string): boolean
  /** Whether ties that are written rest on a source that the file names. */
  cites(source: string): boolean
}

interface Given {
  store: GraphStore
  reader: ImportFormat
  input: InputFile
  options: ImportOptions
  survey: Survey
  earlier: Earlier
  /** The file's ties as they would be written. */
  tieOf(item: ImportItem & { kind: 'relationship' }): RelationshipRow | null
}

/** Holds what a surveyed file says against what earlier issues of it brought; lines of what changes go to the survey's tally. */
export async function differenceOf({ store, reader, input, options, survey, earlier, tieOf }: Given): Promise<Difference> {
  const { tally } = survey
  const old = await oldTies(store, earlier)
  const changed: GraphNode[] = []
  const seen = new Set<string>()
  const written = new Map<string, string | null>()
  const fresh: { id: string; pair: string; place: string; words: string }[] = []
  const withdrawn = new Map<string, OldTie>()
  const cited = new Set<string>()
  const touched = new Set(survey.changed)
  let [same, renewed] = [0, 0]
  const write = (row: RelationshipRow, id: string | null) => {
    written.set(String(row.properties.id), id)
    cited.add(String(row.properties.sourceId))
    touched.add(row.start.id).add(row.end.id)
  }
  for await (const items of reader.read(input, options)) {
    for (const item of items) {
      if (item.kind === 'node') {
        const entry = survey.entries.get(item.id)
        if (!entry || !survey.changed.has(entry.id) || seen.has(entry.id)) continue
        seen.add(entry.id)
        changed.push(survey.node(item, entry))
        tally.add('changed', item.place, () => `node ${entry.id} (${item.name?.trim() || item.id}) says something else than before.`)
      } else if (item.kind === 'relationship') {
        const row = tieOf(item)
        if (!row) continue
        const ends = { start: row.start.id, end: row.end.id }
        const document = item.source === undefined ? null : (survey.sources.get(item.source)?.said ?? null)
        const found = old.get(contentOf({ ...row, ...ends }, document))?.shift()
        if (found) {
          same++
          // That an entry still stands on a list is known from its newest issue.
          if (!earlier.register || !isEntry(row.type) || found.spans === jsonText(row.properties.spans ?? null)) continue
          renewed++
          withdrawn.set(found.id, found)
          write(row, found.id)
        } else {
          fresh.push({
            id: String(row.properties.id),
            pair: pairOf({ ...row, ...ends }),
            place: item.place,
            words: `${ends.start} ${row.type} ${ends.end}`,
          })
          write(row, null)
        }
      }
    }
  }
  const left = new Map<string, OldTie[]>()
  for (const ties of old.values()) for (const tie of ties) put(left, tie.pair, tie)
  let added = 0
  for (const { pair, place, words } of fresh) {
    const before = left.get(pair)?.shift()
    if (!before) {
      if (added++ < EXAMPLES) tally.add('added', place, () => words)
      continue
    }
    withdrawn.set(before.id, before)
    tally.add('changed', place, () => `${words} says something else than before.`)
  }
  const rest = [...left.values()].flat()
  const ends = ({ type }: OldTie) => earlier.register && isEntry(type)
  const [ended, gone] = [rest.filter(ends), rest.filter((tie) => !ends(tie))]
  for (const tie of gone) withdrawn.set(tie.id, tie)
  const nameOf = (id: string) => earlier.names.get(id) ?? id
  for (const { end } of ended) tally.add('gone', end, () => `${nameOf(end)} is no longer on the list: its designation ends.`)
  for (const { start, type, end } of gone) tally.add('gone', end, () => `the tie ${nameOf(start)} ${type} ${nameOf(end)} is withdrawn.`)
  const named = new Set([...survey.entries.values()].map(({ id }) => id))
  const nodes = { changed, ...(await goneNodes(store, survey, earlier, named)) }
  return {
    earlier,
    nodes,
    shared: [...earlier.nodes.values()].filter(({ id }) => named.has(id)).length,
    ties: { added, changed: fresh.length - added, same, gone, ended, withdrawn },
    writes: survey.nodes.added + changed.length + nodes.gone.length + fresh.length + renewed + withdrawn.size + 5 * ended.length,
    rowOf(row) {
      const id = written.get(String(row.properties.id))
      if (id === undefined) return null
      return id === null ? row : { ...row, properties: { ...row.properties, id } }
    },
    joins: (node) => touched.has(node),
    cites: (source) => cited.has(source),
  }
}

/** The nodes that are no longer in the file. Entries of a list stay: that they stood on it is known. */
async function goneNodes(store: GraphStore, { tally }: Survey, { nodes, names, imports, register }: Earlier, named: ReadonlySet<string>) {
  const absent = register ? [] : [...nodes.values()].map(({ id }) => id).filter((id) => !named.has(id))
  const rested = new Set((await store.read(restedOn, { ids: absent, imports: [...imports] })).map(({ id }) => id))
  const [gone, kept] = [absent.filter((id) => !rested.has(id)), absent.filter((id) => rested.has(id))]
  for (const id of gone) tally.add('gone', id, () => `the node ${id} (${names.get(id)}) is withdrawn.`)
  for (const id of kept)
    tally.add('gone', id, () => `the node ${id} (${names.get(id)}) stays: decisions, or ties and claims of others, rest on it.`)
  return { gone, kept }
}

/** What a list says of each of its entries. */
const isEntry = (type: string) => type === 'DESIGNATED'

type Old = OldTie & { pair: string; spans: string }

/** The ties of earlier issues by what they say. */
async function oldTies(store: GraphStore, earlier: Earlier): Promise<Map<string, Old[]>> {
  const documents = new Map<string, string>()
  for (const { id, properties } of await store.read(sourceList, {}))
    if (!earlier.imports.includes(id)) documents.set(id, documentOf(properties))
  const exact = new Map<string, Old[]>()
  for await (const { type, start, startLabels, end, endLabels, properties } of tiesOf(store, earlier)) {
    const tie = { type, start: start!, end: end!, properties: properties as Record<string, Value> }
    const [qualifier] = (tie.properties.qualifiers ?? []) as string[]
    put(exact, contentOf(tie, documents.get(String(properties.sourceId)) ?? null), {
      id: String(properties.id),
      type,
      start: start!,
      startBase: baseOf(startLabels),
      end: end!,
      endBase: baseOf(endLabels),
      qualifier: qualifier ?? null,
      pair: pairOf(tie),
      spans: jsonText(tie.properties.spans ?? null),
    })
  }
  return exact
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

interface Tie {
  type: string
  start: string
  end: string
  properties: Readonly<Record<string, Value>>
}

/** Which issue a tie stands in, and where, is no part of what it says; how credible it is, is. */
const ISSUE: ReadonlySet<string> = new Set(['id', 'sourceId', 'locator', 'importId', 'spans', 'grade'])

/** What a tie says, as a digest; `document` is what the file names as its source. */
function contentOf({ type, start, end, properties }: Tie, document: string | null): string {
  const said = Object.entries(properties).filter(([key, value]) => !ISSUE.has(key) && value !== null && value !== undefined)
  const grade = typeof properties.grade === 'string' ? properties.grade.slice(1) : null
  return createHash('sha256')
    .update(jsonText([type, start, end, grade, document, Object.fromEntries(said)]))
    .digest('base64')
}

/** What tells one tie from others between the same nodes, whatever it says. */
function pairOf({ type, start, end, properties }: Tie): string {
  const [qualifier = null] = (properties.qualifiers ?? []) as string[]
  return jsonText([type, start, end, relationshipType(type)?.qualifier?.keyed ? qualifier : null])
}
