import { lifeClaims } from '../../cypher/claims/life-claims'
import { declaredTypes } from '../../cypher/ties/declared-types'
import type { RelationshipRow } from '../../cypher/ties/all-relationships'
import type { NodeRow as GraphNodeRow } from '../../cypher/nodes/all-nodes'
import { checkClaims, checkSources } from '../../graph-seed/check-claims'
import { checkCoding } from '../../graph-seed/check-coding'
import { checkNodes } from '../../graph-seed/check-nodes'
import { Findings, type Finding } from '../../graph-seed/findings'
import type { WholeGraph } from '../../graph-seed/graph'
import { relationshipType } from '../../model/ontology'
import { CLAIM_LABELS } from '../../model/reviews'
import type { WriteTransaction } from '../store/contract'
import type { ClaimRow, Entered } from './entry'
import type { Fault } from './faults'
import { retractionOf, speakersOf, type KnownNode } from './known'

/** Ids given twice, ids that the store has with other content, and references to ids that no such thing has. */
export function referenceFaults(rows: Entered, known: ReadonlyMap<string, KnownNode>, same: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = []
  const labels = new Map([...known].map(([id, node]) => [id, node.labels]))
  const places = new Map<string, string>()
  const label = { nodes: null, sources: ['Source'], claims: ['Claim'] } as const
  for (const kind of ['nodes', 'sources', 'claims'] as const)
    for (const row of rows[kind]) {
      const standing = known.get(row.id)
      if (places.has(row.id))
        faults.push({ parameter: `${row.place}.id`, message: `${row.id} is the id of ${places.get(row.id)} too: give each its own` })
      else if (standing && !same.has(row.id)) faults.push({ parameter: `${row.place}.id`, message: taken(row.id, standing, kind) })
      places.set(row.id, row.place)
      labels.set(row.id, [...(label[kind] ?? ('labels' in row ? row.labels : []))])
    }
  const expect = (parameter: string, id: string | null, fits: (labels: readonly string[]) => boolean, kind: string) => {
    const found = id === null ? undefined : labels.get(id)
    if (id !== null && !(found && fits(found)))
      faults.push({
        parameter,
        message: `${id} is the id of no ${kind}${found ? `, but of a ${found.join(', ')}` : ': enter it too, or mend the id'}`,
      })
  }
  const isNode = (some: readonly string[]) => !some.some((l) => ['Source', ...CLAIM_LABELS, 'Meta', 'RelationshipType'].includes(l))
  const is = (one: string) => (some: readonly string[]) => some.includes(one)
  for (const { place, id, derivesFrom } of rows.sources)
    for (const origin of derivesFrom)
      if (origin === id) faults.push({ parameter: `${place}.derivesFrom`, message: 'names the source itself' })
      else expect(`${place}.derivesFrom`, origin, is('Source'), 'source')
  for (const c of rows.claims) {
    expect(`${c.place}.subject`, c.subject, isNode, 'node')
    expect(`${c.place}.object`, c.object, isNode, 'node')
    expect(`${c.place}.place`, c.at, (l) => l.includes('Place') || l.includes('State'), 'place or state')
    expect(`${c.place}.source`, c.statedIn, is('Source'), 'source')
    for (const speaker of speakersOf(c)) expect(`${c.place}.speakers`, speaker, is('Actor'), 'actor')
    for (const [name, others] of linksOf(c))
      for (const other of others)
        if (other === c.id) faults.push({ parameter: `${c.place}.${name}`, message: 'names the claim itself' })
        else expect(`${c.place}.${name}`, other, (l) => CLAIM_LABELS.some((one) => l.includes(one)), 'claim')
  }
  return faults
}

const linksOf = (c: ClaimRow) =>
  [
    ['alternativeTo', c.alternativeTo],
    ['contradicts', c.contradicts.map(({ claim }) => claim)],
    ['supersedes', c.supersedes],
  ] as const

function taken(id: string, { labels, properties }: KnownNode, kind: 'nodes' | 'sources' | 'claims'): string {
  const { retractedAt, dossier } = properties
  if (retractedAt !== undefined) return `${id} was retracted ${retractionOf(properties)}: give another id to claim it anew`
  const what = `${id} is the id of a ${labels.join(', ')}${dossier ? ` of ${String(dossier)}` : ''}, with other content`
  return kind === 'claims'
    ? `${what}: a claim is not edited. Give yours an id of its own, and retract the other where yours supersedes it`
    : `${what}: leave it out to refer to that one, or give yours another id`
}

/** What of the rows breaks the model, by the rules of `allegiance check`; `warnings` are those on dates and words. */
export async function modelFaults(
  tx: WriteTransaction,
  rows: Entered,
  known: ReadonlyMap<string, KnownNode>,
): Promise<{ faults: Fault[]; warnings: Fault[] }> {
  const graph = await graphOf(tx, rows, known)
  const findings = new Findings()
  for (const check of [checkNodes, checkClaims, checkCoding, checkSources]) check(graph, findings)
  const places = new Map<string, string>([
    ...rows.nodes.map(({ id, place }) => [`node ${id}`, place] as const),
    ...rows.sources.map(({ id, place }) => [`source ${id}`, place] as const),
    ...rows.claims.map(({ id, place }) => [`claim ${id}`, place] as const),
  ])
  const found = findings.sorted.flatMap((finding) => {
    const place = places.get(finding.about)
    return place === undefined ? [] : [{ finding, fault: faultOf(finding, place) }]
  })
  const coding = ({ finding }: { finding: Finding }) => finding.rule === 'dates' || finding.rule === 'words'
  return { faults: found.filter((one) => !coding(one)).map(({ fault }) => fault), warnings: found.filter(coding).map(({ fault }) => fault) }
}

function faultOf({ about, message, field }: Finding, place: string): Fault {
  return { parameter: field === undefined ? place : `${place}.${field}`, message: message.slice(`${about}: `.length) }
}

/** The rows as the checker looks at a graph, claims as if they were accepted, with what they refer to and the deaths that offices are held against. */
async function graphOf(tx: WriteTransaction, rows: Entered, known: ReadonlyMap<string, KnownNode>): Promise<WholeGraph> {
  const referred = [...known.values()].filter(({ labels }) => !CLAIM_LABELS.some((label) => labels.includes(label)))
  const own: GraphNodeRow[] = [
    ...rows.nodes.map(({ id, labels, properties }) => ({ id, labels: [...labels], properties })),
    ...rows.sources.map(({ id, properties }) => ({ id, labels: ['Source'], properties })),
    ...rows.claims.map(({ id, properties: { review: _review, reviews: _reviews, ...properties } }) => ({
      id,
      labels: ['Claim'],
      properties,
    })),
  ]
  const labels = new Map([...referred, ...own].map((node) => [node.id, node.labels]))
  const join = (start: string, type: string, end: string, properties: Record<string, unknown> = {}): RelationshipRow => ({
    type,
    start,
    startLabels: labels.get(start) ?? [],
    end,
    endLabels: labels.get(end) ?? [],
    properties,
  })
  const deaths = rows.claims.some(({ properties }) => relationshipType(String(properties.predicate))?.family === 'structure')
    ? await tx.run(lifeClaims, { predicates: ['died'] })
    : []
  const plumbing = [
    ...rows.claims.flatMap((c) => [
      join(c.id, 'SUBJECT', c.subject),
      join(c.id, 'STATED_IN', c.statedIn),
      ...(c.object === null ? [] : [join(c.id, 'OBJECT', c.object)]),
      ...(c.at === null ? [] : [join(c.id, 'IN_PLACE', c.at)]),
      ...c.speakers.flatMap((turn, i) => turn.split('+').map((id) => join(c.id, 'ATTRIBUTED_TO', id, { order: i + 1 }))),
    ]),
    ...rows.sources.flatMap(({ id, derivesFrom }) => derivesFrom.map((origin) => join(id, 'DERIVES_FROM', origin))),
    ...deaths.map(({ id, subject }) => join(id, 'SUBJECT', subject)),
  ]
  const from = new Map<string, RelationshipRow[]>()
  for (const r of plumbing) from.set(r.start!, [...(from.get(r.start!) ?? []), r])
  const declared = new Map(
    (await tx.run(declaredTypes, {})).map(({ properties: p }) => [p.type, { type: p.type, symmetric: p.symmetric ?? false }]),
  )
  return {
    nodes: [
      ...referred,
      ...own,
      ...deaths.map(({ id }) => ({ id, labels: ['Claim'], properties: { predicate: 'died', polarity: 'affirms', stance: 'asserted' } })),
    ],
    ties: [],
    plumbing,
    from,
    tieType: (type) => relationshipType(type) ?? declared.get(type),
  }
}
