import { nodesByIds } from '../../cypher/nodes/nodes-by-ids'
import { dossierAlternatives, dossierContents, dossierLinks } from '../../cypher/views/dossier-contents'
import { dossiers } from '../../cypher/views/dossiers'
import { AppError } from '../../model/app-error'
import { pages, readRelationships } from '../export/select/read'
import { beginScript, linkScript, nodeScript, rowScript, type Properties } from '../formats/cypher/dossier-scripts'
import type { GraphStore, ReadingStore } from '../store/contract'

/** A dossier as files that `seed` loads. */
export interface DossierScripts {
  /** Texts by file name: dossier.json and scripts. */
  files: Record<string, string>
  /** Ids of what it refers to that no dossier brought: nodes and files of imports. */
  outside: string[]
}

interface Row {
  id: string
  labels: string[]
  properties: Properties
}

/**
 * A dossier of the store as the scripts of a folder of graph-seed/: nodes, sources, accepted claims, one a row in order of id, and what joins them.
 * The same content gives the same bytes on either store. Throws `not-found`.
 */
export async function dossierScripts(store: GraphStore, id: string): Promise<DossierScripts> {
  const moment = store.moment()
  try {
    return await scriptsOf(moment, id)
  } finally {
    await moment.close()
  }
}

async function scriptsOf(store: ReadingStore, id: string): Promise<DossierScripts> {
  const all = (await store.read(dossiers, {})).filter(({ kind }) => kind === 'dossier')
  const dossier = all.find((one) => one.id === id)
  if (!dossier) throw new AppError('not-found', `There is no dossier ${JSON.stringify(id)}. Known: ${all.map((one) => one.id).join(', ')}.`)
  const contents = (await store.read(dossierContents, { dossier: id })).map((row) => ({ ...row, properties: row.properties as Properties }))
  const rows = contents.sort((a, b) => (a.id < b.id ? -1 : 1))
  const of = (label: string) => rows.filter(({ labels }) => labels.includes(label))
  const references = await referencesOf(store, { Source: of('Source'), Claim: of('Claim') })
  const links = await store.read(dossierLinks, { dossier: id })
  const named = new Set([...[...references.values()].flatMap(idsOf), ...links.flatMap(({ start, end }) => [start, end])])
  for (const row of rows) named.delete(row.id)
  const { requires, outside } = await broughtBy(store, named, id)
  const own = new Set(all.filter((one) => one.own).map((one) => one.id))
  for (const { start, end, startDossier, endDossier } of await store.read(dossierAlternatives, { dossier: id })) {
    const [mine, other, theirs] = startDossier === id ? [start, end, endDossier] : [end, start, startDossier]
    // Between two dossiers, the one that builds on the other says it.
    if (theirs !== null && theirs !== id && own.has(id) && !own.has(theirs)) requires.add(theirs)
    if (theirs === id || requires.has(theirs ?? '')) (references.get(mine)!.alternativeTo ??= []).push(other)
  }
  const { title, description, focus, marking } = dossier
  const about = { id, title, description, requires: [...requires].sort(), focus, ...(dossier.own && { own: true, marking }) }
  const nodes = rows.filter(({ labels }) => !labels.includes('Source') && !labels.includes('Claim'))
  return {
    outside,
    files: {
      'dossier.json': `${JSON.stringify(about, null, 2)}\n`,
      '00-begin.cypher': beginScript(id),
      '10-nodes.cypher': nodeScript(
        nodes.map((node) => ({ labels: node.labels, row: scriptRow(references)(node) })),
        id,
      ),
      '20-sources.cypher': rowScript('The sources.', 'Source', of('Source').map(scriptRow(references)), id),
      '30-claims.cypher': rowScript('The claims, one a row in order of id.', 'Claim', of('Claim').map(scriptRow(references)), id),
      '40-contradictions.cypher': linkScript('CONTRADICTS', links, id),
      '41-superseded.cypher': linkScript('SUPERSEDES', links, id),
    },
  }
}

/** What rows of scripts refer to by id, in the names that link.cypher reads. */
interface References {
  subject?: string
  object?: string
  place?: string
  source?: string
  speakers?: string[]
  alternativeTo?: string[]
  derivesFrom?: string[]
}

const SINGLE = { SUBJECT: 'subject', OBJECT: 'object', IN_PLACE: 'place', STATED_IN: 'source' } as const

async function referencesOf(store: ReadingStore, rows: Record<'Source' | 'Claim', readonly Row[]>): Promise<Map<string, References>> {
  const references = new Map<string, References>([...rows.Source, ...rows.Claim].map(({ id }) => [id, {}]))
  const turns = new Map<string, Map<number, string[]>>()
  for (const base of ['Source', 'Claim'] as const)
    for await (const batch of readRelationships(store, new Map(rows[base].map(({ id }) => [id, base]))))
      for (const { type, start, end, properties } of batch) {
        const of = references.get(start)!
        if (Object.hasOwn(SINGLE, type)) of[SINGLE[type as keyof typeof SINGLE]] = end
        else if (type === 'DERIVES_FROM') (of.derivesFrom ??= []).push(end)
        else if (type === 'ATTRIBUTED_TO') {
          const spoken = turns.get(start) ?? new Map<number, string[]>()
          const order = Number(properties.order)
          turns.set(start, spoken.set(order, [...(spoken.get(order) ?? []), end]))
        }
      }
  for (const [id, spoken] of turns)
    references.get(id)!.speakers = [...spoken].sort(([a], [b]) => a - b).map(([, ids]) => ids.sort().join('+'))
  return references
}

function idsOf({ subject, object, place, source, speakers = [], derivesFrom = [] }: References): string[] {
  return [subject, object, place, source, ...speakers.flatMap((turn) => turn.split('+')), ...derivesFrom].filter((id) => id !== undefined)
}

/** Which dossiers brought what these ids name, and which of them none did. */
async function broughtBy(store: ReadingStore, ids: Iterable<string>, id: string): Promise<{ requires: Set<string>; outside: string[] }> {
  const [requires, outside] = [new Set<string>(), [] as string[]]
  for await (const rows of pages([...ids].sort(), (some) => store.read(nodesByIds, { ids: some })))
    for (const row of rows)
      if (typeof row.properties.dossier !== 'string') outside.push(row.id)
      else if (row.properties.dossier !== id) requires.add(row.properties.dossier)
  return { requires, outside }
}

/** A node, source or claim as a row carries it: what it refers to beside its properties, without what the script itself says. */
const scriptRow =
  (references: ReadonlyMap<string, References>) =>
  ({ id, labels, properties: { dossier: _dossier, name, ...properties } }: Row): Properties => {
    const { alternativeTo, derivesFrom, ...rest } = references.get(id) ?? {}
    return {
      ...properties,
      ...(!labels.includes('Claim') && { name: name! }),
      ...rest,
      ...(derivesFrom && { derivesFrom: derivesFrom.sort() }),
      ...(alternativeTo && { alternativeTo: alternativeTo.sort() }),
    }
  }
