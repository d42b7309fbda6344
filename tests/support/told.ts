import { defineDossier, type Dossier } from '../../graph-seed/dossiers'
import type { ClaimDates } from '../../model/dates'

type Value = string | number | boolean | null | undefined
type Row = Record<string, Value>

/** A claim as a dossier's script states it; what is not said is an assertion that affirms, graded 2. */
export interface ToldClaim extends ClaimDates {
  id: string
  subject: string
  predicate: string
  object?: string
  source: string
  stance?: string
  polarity?: string
  qualifier?: string | null
}

/** What a dossier made for a test holds: nodes by their labels, sources, claims. */
export interface Told {
  id: string
  nodes: Readonly<Record<string, readonly Row[]>>
  sources: readonly Row[]
  claims: readonly ToldClaim[]
}

const literal = (value: Value) => (typeof value === 'string' ? `'${value}'` : String(value))
const row = (values: Row) =>
  `{${Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(', ')}}`
const merge = (base: string, labels: string, dossier: string, rows: readonly Row[]) =>
  rows.length === 0
    ? ''
    : `UNWIND [${rows.map((one) => row({ name: one.id, ...one })).join(',\n')}] AS row\nMERGE (n:${base} {id: row.id}) SET n = row${labels} SET n.dossier = '${dossier}';\n`

/** A dossier that tells this. Labels are the base label and, if any, one more: `Actor:ArmedGroup`, `Event`. */
export function dossierOf({ id, nodes, sources, claims }: Told): Dossier {
  const texts = {
    '10-nodes.cypher': Object.entries(nodes)
      .map(([labels, rows]) => {
        const [base, more] = labels.split(':')
        return merge(base!, more ? ` SET n:${more}` : '', id, rows)
      })
      .join(''),
    '20-sources.cypher': merge(
      'Source',
      '',
      id,
      sources.map((source) => ({ kind: 'report', title: source.id, reliability: 'B', marking: 'TLP:CLEAR', ...source })),
    ),
    '30-claims.cypher': merge(
      'Claim',
      '',
      id,
      claims.map((claim) => ({
        kind: claim.object === undefined ? 'attribute' : 'relation',
        stance: 'asserted',
        polarity: 'affirms',
        credibility: 2,
        statement: `${claim.subject} ${claim.predicate} ${claim.object ?? ''}.`,
        ...claim,
      })),
    ),
  }
  const focus = Object.values(nodes).flat()[0]!.id
  return defineDossier({ id, title: id, description: 'For tests.', requires: [], focus }, texts)
}
