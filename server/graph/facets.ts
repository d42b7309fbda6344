import type { z } from 'zod'
import { dossierNodes } from '../../cypher/views/dossier-nodes'
import { dossierTies } from '../../cypher/views/dossier-ties'
import { labelCounts } from '../../cypher/nodes/label-counts'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import { ANY_TIE, type TieRow } from '../../cypher/parts'
import { tieDates } from '../../cypher/ties/tie-dates'
import { tieFacets } from '../../cypher/ties/tie-facets'
import { tieSources } from '../../cypher/ties/tie-sources'
import { typeCounts } from '../../cypher/ties/type-counts'
import type { facetsAnswerSchema } from '../../model/api/answers'
import { EARLIEST, LATEST } from '../../model/dates'
import { PLUMBING_TYPES, SAFE_NAME } from '../../model/ontology'
import type { GraphStore } from '../store/contract'
import { perRevision } from './cache'
import { claimReader } from './lens'
import { claimsOfDossiers, dossierOf } from './meta'
import { importedTies } from './sources'

type Facets = z.infer<typeof facetsAnswerSchema>

/** How many ties, or for labels nodes and for dossiers claims, there are of each kind; of one dossier, or of the whole store. */
export async function facetsAnswer(store: GraphStore, dossier: string | undefined): Promise<Facets> {
  return dossier === undefined ? wholeStore(store) : ofDossier(store, dossier)
}

const wholeStore = perRevision(async (store: GraphStore): Promise<Facets> => {
  const types = (await store.schema()).relationshipTypes.filter(
    (type) => SAFE_NAME.test(type) && !(PLUMBING_TYPES as readonly string[]).includes(type),
  )
  const [ties, labels, byType, claimed, imported, [dates], dossiers] = await Promise.all([
    store.read(tieFacets, {}),
    store.read(labelCounts, {}),
    types.length > 0 ? store.read(typeCounts(types), {}) : [],
    store.read(tieSources, {}),
    importedTies(store),
    store.read(tieDates, {}),
    claimsOfDossiers(store),
  ])
  const of = (key: 'family' | 'modality' | 'status' | 'grade') => counted(ties.map((row) => [row[key], row.count]))
  return {
    families: of('family'),
    modalities: of('modality'),
    statuses: of('status'),
    grades: of('grade'),
    types: counted(byType.map((row) => [row.type, row.count])),
    labels: counted(labels.flatMap((row) => row.labels.map((label) => [label, row.count] as const))),
    sources: counted([...claimed.map((row) => [row.source, row.count] as const), ...imported]),
    dossiers: counted([...dossiers]),
    dates: { first: dates?.first ?? null, last: dates?.last ?? null },
  }
})

async function ofDossier(store: GraphStore, dossier: string): Promise<Facets> {
  await dossierOf(store, dossier)
  const [ties, nodes, dossiers] = await Promise.all([
    store.read(dossierTies, { dossier, exempt: [], ...ANY_TIE }),
    store.read(dossierNodes, { dossier, labels: null }),
    claimsOfDossiers(store),
  ])
  const [claims, refs] = await Promise.all([
    claimReader(store).read(ties),
    store.read(nodeRefs, { ids: [...new Set(nodes.map(({ id }) => id))] }),
  ])
  const of = (read: (tie: TieRow) => string | null) => counted(ties.map((tie) => [read(tie), 1]))
  const dates = ties
    .flatMap((tie) => tie.properties.spans.flatMap((s) => [s.slice(0, 10), s.slice(22, 32), s.slice(33, 43)]))
    .filter((d) => d !== EARLIEST && d !== LATEST)
    .sort()
  return {
    families: of((tie) => tie.properties.family),
    types: of((tie) => tie.type),
    modalities: of((tie) => tie.properties.modality),
    statuses: of((tie) => tie.properties.status),
    grades: of((tie) => tie.properties.grade),
    labels: counted(refs.flatMap(({ node }) => node.labels.map((label) => [label, 1] as const))),
    sources: counted(
      ties.flatMap((tie) =>
        [...new Set(tie.properties.claimIds.flatMap((id) => claims.get(id)?.source ?? []))].map((source) => [source, 1] as const),
      ),
    ),
    dossiers: counted([[dossier, dossiers.get(dossier) ?? 0]]),
    dates: { first: dates[0] ?? null, last: dates.at(-1) ?? null },
  }
}

/** Sums by value, most first; what has no value is not counted. */
function counted(entries: readonly (readonly [string | null, number])[]): { value: string; count: number }[] {
  const sums = new Map<string, number>()
  for (const [value, count] of entries) if (value !== null && count > 0) sums.set(value, count + (sums.get(value) ?? 0))
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
