import { BASE_LABELS, BROWSABLE_BASE_LABELS, labelDefinition } from '../../model/ontology'
import type { ImportOptions } from '../../model/imports'
import type { GraphNode, Value } from '../store/contract'
import type { ImportAbout, ImportFormat, ImportNode, ImportRelationship, ImportSource } from '../formats/reading/reader'
import type { InputFile } from '../files/input'
import { unreadable } from '../formats/reading/reader'
import { safeName, Slugs } from '../graph/slugs'
import { FileMarking } from './file-marking'
import type { KnownActors } from './known-actors'
import type { Entry, Standing } from './standing'
import { Tally } from './tally'
import { TypeAttributes } from './type-attributes'
import { Types } from './relationship-types'
import { nodeProperties } from '../formats/reading/values'
import { documentOf } from './record'
import type { Earlier } from './update/earlier'

/** Everything that has to be known of a file before anything of it is written. */
export interface Survey {
  about: ImportAbout
  marking: FileMarking
  /** Attributes of edges without a type. */
  untyped: TypeAttributes
  tally: Tally
  types: Types
  read: { nodes: number; relationships: number }
  nodes: { added: number; same: number; conflicts: number }
  relationships: number
  labels: Map<string, number>
  /** Whether every node comes before the relationships. */
  nodesFirst: boolean
  /** By the file's id. */
  entries: ReadonlyMap<string, Entry>
  /** Sources that the file names, by the file's id. */
  sources: ReadonlyMap<string, NamedSource>
  /** Ids of nodes of the issue that the file updates of which it says something else. */
  changed: ReadonlySet<string>
  /** The node that an id of the file refers to, if there is one. */
  entry(original: string): Entry | undefined
  /** A node as it is written. */
  node(item: ImportNode, entry: Entry): GraphNode
}

/** A source that the file names; `said` tells it from others. */
interface NamedSource {
  id: string
  reliability: string
  publishedAt?: string
  said: string
}

/** Sets of labels that the nodes of a file may have: each is written by a statement of its own. */
const MOST_KINDS = 1000

/** Lines of what is added that are told as examples. */
export const EXAMPLES = 20

export interface SurveyInput {
  format: ImportFormat
  input: InputFile
  options: ImportOptions
  standing: Standing
  /** Of a table: its ends that are actors of the store. */
  known?: KnownActors
  /** Names the import. */
  importId: string
  /** Goes before ids that mean something only in the file. */
  prefix: string
  /** What the file is a newer issue of. */
  earlier?: Earlier | null
  /** Called now and then with how much has been read; may throw. */
  check(nodes: number, relationships: number): void
}

/** Reads a file through and holds it against what stands in the store. Throws `unreadable-file`, and what `check` throws. */
export async function survey({
  format,
  input,
  options,
  standing,
  known: actors,
  importId,
  prefix,
  earlier = null,
  check,
}: SurveyInput): Promise<Survey> {
  const tally = new Tally()
  const entries = new Map<string, Entry>()
  const sources = new Map<string, NamedSource>()
  const changed = new Set<string>()
  const counts = { read: { nodes: 0, relationships: 0 }, nodes: { added: 0, same: 0, conflicts: 0 }, labels: new Map<string, number>() }
  const labelSets = new Map<string, readonly string[]>()
  let about: ImportAbout | null = null
  let slugs = new Slugs('')
  let doubtful: GraphNode[] = []
  const held = new Set([...(earlier?.nodes.values() ?? [])].map(({ id }) => id))

  const entry = (original: string): Entry | undefined => {
    const known = entries.get(original) ?? (about?.ids === 'global' ? standing.entry(original) : undefined)
    if (known) entries.set(original, known)
    return known
  }
  const node = (item: ImportNode, { id, labels }: Entry): GraphNode => {
    const properties: Record<string, Value> = { ...nodeProperties(item.properties), id, name: item.name?.trim() || item.id || id }
    if (item.id !== id) properties.originalId = item.id
    if (item.labels.length > 0 && item.labels.some((l) => !labels.includes(l))) properties.originalLabels = [...item.labels]
    properties.importId = importId
    return { id, labels: [...labels], properties }
  }
  const settle = async () => {
    for (const { node: n, same } of await standing.compare(doubtful)) {
      if (same) counts.nodes.same++
      else if (held.has(n.id)) changed.add(n.id)
      else {
        counts.nodes.conflicts++
        tally.add('conflict', n.id, () => `A node ${n.id} (${String(n.properties.name)}) stands in the store with other content.`)
      }
    }
    doubtful = []
  }

  const takeNode = (item: ImportNode) => {
    if (entries.has(item.id)) {
      if (!item.mention) tally.add('unreadable', item.place, () => `a second node with the id ${quote(item.id)}.`)
      return
    }
    const before = earlier?.nodes.get(item.id)
    const actor = before ? null : actors?.take(item, tally)
    if (actor) {
      entries.set(item.id, actor)
      counts.nodes.same++
      return
    }
    const { id, collided } = before ? { id: before.id, collided: false } : slugs.take(item.id)
    if (collided) tally.add('note', item.place, () => `the id ${quote(item.id)} reads like another; it becomes ${id}.`)
    const labels = labelsOf(item.labels)
    const key = labels.join(':')
    const known = labelSets.get(key) ?? labels
    labelSets.set(key, known)
    if (labelSets.size > MOST_KINDS)
      throw unreadable(
        item.place,
        `the nodes before it are of ${MOST_KINDS} kinds, which is more than a store can look up by kind. Give the file a column or attribute for what tells them apart, in place of labels.`,
      )
    const fresh = !standing.has(id)
    const made: Entry = { id, labels: fresh || (before && !item.mention) ? known : standing.labels(id), fresh, ties: 0 }
    entries.set(item.id, made)
    // What is only named is joined, whatever the store says of it.
    if (!fresh && item.mention) counts.nodes.same++
    else if (!fresh) doubtful.push(node(item, { ...made, labels: known }))
    else {
      if (counts.nodes.added++ < EXAMPLES)
        tally.add('added', item.place, () => `node ${id} (${item.name?.trim() || item.id}), ${labels.join(', ')}`)
      for (const label of labels) counts.labels.set(label, 1 + (counts.labels.get(label) ?? 0))
    }
  }

  const takeSource = (item: ImportSource) => {
    if (sources.has(item.id)) return
    const { reliability = 'F', publishedAt } = item.properties
    // Beside the nodes' ids, with the import's own before them.
    sources.set(item.id, { id: `${importId}.s${sources.size + 1}`, reliability, publishedAt, said: documentOf(item.properties) })
  }

  const marking = new FileMarking()
  const untyped = new TypeAttributes()
  let early = false
  let interleaved = false
  // Of a newer issue, what is added is known when it is held against the earlier one.
  const examples = earlier ? 0 : EXAMPLES
  const first = new Relationships(new Types(options, standing.types), tally, entry, examples, actors)
  for await (const items of format.read(input, options)) {
    check(counts.read.nodes, counts.read.relationships)
    await actors?.prepare(items)
    for (const item of items) {
      if (item.kind === 'about') {
        about = item
        marking.about(item)
        slugs = new Slugs(options.prefix ?? (item.ids === 'local' ? prefix : ''), held)
      } else if (item.kind === 'node') {
        if (!item.mention) counts.read.nodes++
        marking.element(item.properties)
        if (counts.read.relationships > 0) interleaved = true
        takeNode(item)
      } else if (item.kind === 'source') takeSource(item)
      else if (item.kind === 'marking') marking.said(item)
      else if (item.kind === 'type') first.types.declare(item)
      else if (item.kind === 'problem') tally.add(item.severity, item.place, () => item.message, item.count)
      else {
        counts.read.relationships++
        if (item.type === undefined) untyped.edge(item.properties)
        marking.element(item.properties)
        // Ends that come later are known when everything has been read once.
        if (!early) early = !first.take(item, true)
      }
    }
    if (doubtful.length >= 1000) await settle()
  }
  await settle()
  if (!about) throw unreadable('', 'there is nothing of this format in it.')
  const relationships = early
    ? await again(format, input, options, new Relationships(new Types(options, standing.types), tally, entry, examples, actors), (read) =>
        check(counts.read.nodes, read),
      )
    : first
  actors?.say(tally)
  return {
    about,
    marking,
    untyped,
    tally,
    types: relationships.types,
    ...counts,
    relationships: relationships.count,
    nodesFirst: !early && !interleaved,
    entries,
    sources,
    changed,
    entry,
    node,
  }
}

/** Reads a file once more for the relationships whose ends came after them. */
async function again(
  format: ImportFormat,
  input: InputFile,
  options: ImportOptions,
  relationships: Relationships,
  check: (read: number) => void,
): Promise<Relationships> {
  for await (const items of format.read(input, options)) {
    check(relationships.count)
    for (const item of items) {
      if (item.kind === 'type') relationships.types.declare(item)
      else if (item.kind === 'relationship') relationships.take(item, false)
    }
  }
  return relationships
}

/** The relationships of a file: what they need, and those whose ends are not there. */
class Relationships {
  count = 0

  constructor(
    readonly types: Types,
    private readonly tally: Tally,
    private readonly entry: (id: string) => Entry | undefined,
    private readonly examples: number,
    private readonly actors: KnownActors | undefined,
  ) {}

  /** False where an end is not known yet. */
  take(item: ImportRelationship, mayCome: boolean): boolean {
    const start = this.entry(item.start)
    const end = this.entry(item.end)
    if (!start || !end) {
      if (!mayCome)
        this.tally.add(
          'unreadable',
          item.place,
          () => `it joins ${quote(item.start)} and ${quote(item.end)}, and there is no node ${quote(start ? item.end : item.start)}.`,
        )
      return false
    }
    this.types.see(item.type, item.directed ?? true, start.labels, end.labels)
    this.actors?.tie(item, [start, end], this.tally)
    start.ties++
    end.ties++
    if (this.count++ < this.examples) this.tally.add('added', item.place, () => `${start.id} ${item.type ?? 'linked to'} ${end.id}`)
    return true
  }
}

const BASES: ReadonlySet<string> = new Set(BASE_LABELS)
const BROWSABLE: ReadonlySet<string> = new Set(BROWSABLE_BASE_LABELS)

/** The labels a node gets, sorted: safe names, with one base label. Labels that mean claims, sources or records of the store become others. */
function labelsOf(names: readonly string[]): string[] {
  const labels = new Set(
    names.map(safeName).map((label) => (labelDefinition(label) && !BROWSABLE.has(labelDefinition(label)!.base) ? `${label}_` : label)),
  )
  const bases = new Set([...labels].flatMap((label) => labelDefinition(label)?.base ?? []))
  const base = [...bases][0] ?? 'Thing'
  // A node cannot be two kinds of thing to the model: the others are kept as labels of the file's own.
  const kept = [...labels].filter((label) => (labelDefinition(label)?.base ?? base) === base && !BASES.has(label))
  const others = [...labels].filter((label) => (labelDefinition(label)?.base ?? base) !== base).map((label) => `${label}_`)
  return [...new Set([base, ...kept, ...others])].sort()
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
