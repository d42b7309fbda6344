import { delistings } from '../../../cypher/imports/delistings'
import { nodesByIds } from '../../../cypher/nodes/nodes-by-ids'
import { allNodes } from '../../../cypher/nodes/all-nodes'
import { allRelationships, type RelationshipRow } from '../../../cypher/ties/all-relationships'
import { AppError } from '../../../model/app-error'
import { REGISTER_KINDS } from '../../../model/claim'
import { UPDATES_NONE, type ImportReport, type ImportSummary } from '../../../model/imports'
import { highest, type Marking } from '../../../model/markings'
import { BROWSABLE_BASE_LABELS } from '../../../model/ontology'
import { slug } from '../../graph/slugs'
import type { GraphStore } from '../../store/contract'

/** An import with those that it updates, as one: what they brought together, and which of it is still there. */
export interface Earlier {
  id: string
  title: string
  /** Of the source of the last of them. */
  publishedAt: string | null
  /** How far any of them may be passed on at most. */
  marking: Marking
  /** Whether it is a list whose entries end, and are not withdrawn, when they are gone from it. */
  register: boolean
  /** Ids of the imports, the last first. */
  imports: readonly string[]
  /** Their nodes by the file's own ids. */
  nodes: ReadonlyMap<string, { id: string; labels: readonly string[] }>
  /** What those are called, by their ids in the graph. */
  names: ReadonlyMap<string, string>
  /** What goes before ids that mean something only in the file; null: none of the nodes tells. */
  prefix: string | null
}

/** The last of the imports that update one another, each with those that it updates: of these a file may be a newer issue. */
function latestImports(known: readonly ImportSummary[]): ImportSummary[] {
  const updated = new Set(known.flatMap(({ updates }) => updates ?? []))
  return known.filter(({ id }) => !updated.has(id))
}

/** The imports of which a file may be a newer issue: those of its format; likely those of its title, or of a name that is like its own but for digits. */
export function mayUpdate(
  known: readonly ImportSummary[],
  file: { id: string; name: string; format: string; title: string },
): ImportReport['mayUpdate'] {
  return latestImports(known)
    .filter(({ id, format }) => id !== file.id && format === file.format)
    .map(({ id, title, importedAt, file: name }) => ({
      id,
      title,
      importedAt,
      likely: title === file.title || seriesOf(name) === seriesOf(file.name),
    }))
    .sort((a, b) => Number(b.likely) - Number(a.likely))
}

/** A file's name without what tells one issue from another. */
function seriesOf(name: string): string {
  return name.toLowerCase().replace(/[\d\s._()-]+/g, '')
}

/** The import that a file is said to update. Throws `not-found`, and `conflict` where a newer issue of it is there already. */
export function updatedImport(known: readonly ImportSummary[], id: string): ImportSummary {
  const found = known.find((one) => one.id === id)
  if (!found)
    throw new AppError(
      'not-found',
      `There is no import ${JSON.stringify(id)} to update. "allegiance import --list" and the dialog list imports; --updates ${UPDATES_NONE} has the file beside them.`,
    )
  const newer = known.find(({ updates }) => updates === id)
  if (newer) throw new AppError('conflict', `${id} was updated by ${newer.id} already. Name that one, or undo it first.`)
  return found
}

export async function readEarlier(store: GraphStore, known: readonly ImportSummary[], { id, title }: ImportSummary): Promise<Earlier> {
  const imports: string[] = []
  for (let at: string | null = id; at !== null; at = known.find((one) => one.id === at)?.updates ?? null) imports.push(at)
  const sources = new Map((await store.read(nodesByIds, { ids: imports })).map((row) => [row.id, row.properties]))
  const nodes = new Map<string, { id: string; labels: readonly string[] }>()
  const names = new Map<string, string>()
  let prefix: string | null = null
  for await (const rows of store.stream(allNodes, {})) {
    for (const { id: node, labels, properties } of rows) {
      if (node === null || !imports.includes(String(properties.importId)) || !labels.some((label) => BROWSABLE.has(label))) continue
      const original = typeof properties.originalId === 'string' ? properties.originalId : node
      nodes.set(original, { id: node, labels })
      names.set(node, String(properties.name ?? node))
      prefix ??= prefixOf(node, original)
    }
  }
  const last = sources.get(id) ?? {}
  return {
    id,
    title,
    publishedAt: typeof last.publishedAt === 'string' ? last.publishedAt : null,
    marking: highest([...sources.values()].map(({ marking }) => String(marking))),
    register: REGISTER_KINDS.includes(String(last.kind)),
    imports,
    nodes,
    names,
    prefix,
  }
}

const BROWSABLE: ReadonlySet<string> = new Set(BROWSABLE_BASE_LABELS)

function prefixOf(id: string, original: string): string | null {
  const own = [original, slug(original)].find((end) => id.endsWith(`.${end}`))
  return own === undefined ? null : id.slice(0, -own.length - 1)
}

/** The ties that earlier imports brought and that are still there: of a list, those that no delisting ended since. */
export async function* tiesOf(store: GraphStore, { imports }: Earlier): AsyncIterable<RelationshipRow> {
  const ended = new Map<string, number>()
  for (const row of await store.read(delistings, { imports: [...imports] })) {
    const key = designationKey(row.subject, row.object, row.qualifier)
    ended.set(key, Math.min(ended.get(key) ?? Infinity, imports.indexOf(row.import)))
  }
  for await (const rows of store.stream(allRelationships, {})) {
    for (const row of rows) {
      const { importId, family, qualifiers } = row.properties
      const at = imports.indexOf(String(importId))
      if (at < 0 || family == null || row.start === null || row.end === null) continue
      const [qualifier] = Array.isArray(qualifiers) ? (qualifiers as string[]) : []
      if (row.type === 'DESIGNATED' && (ended.get(designationKey(row.start, row.end, qualifier)) ?? Infinity) < at) continue
      yield row
    }
  }
}

function designationKey(subject: string, object: string, qualifier: string | null | undefined): string {
  return JSON.stringify([subject, object, qualifier ?? null])
}
