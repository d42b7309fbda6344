import type { RelationshipRow } from '../cypher/ties/all-relationships'
import { CONTRADICTION_ABOUT } from '../model/claim'
import { deriveTies } from '../model/derive'
import { BROWSABLE_BASE_LABELS, relationshipType } from '../model/ontology'
import { CLAIM_LABELS } from '../model/reviews'
import type { Findings } from './findings'
import { derivationInput, type WholeGraph } from './graph'

const BROWSABLE: readonly string[] = BROWSABLE_BASE_LABELS

/** The labels that the relationships between claims, sources and nodes may join. */
const PLUMBING_ENDS: Record<string, { from: readonly string[]; to: readonly string[] }> = {
  SUBJECT: { from: CLAIM_LABELS, to: BROWSABLE },
  OBJECT: { from: CLAIM_LABELS, to: BROWSABLE },
  IN_PLACE: { from: CLAIM_LABELS, to: ['Place', 'State'] },
  STATED_IN: { from: CLAIM_LABELS, to: ['Source'] },
  ATTRIBUTED_TO: { from: CLAIM_LABELS, to: ['Actor'] },
  CONTRADICTS: { from: CLAIM_LABELS, to: CLAIM_LABELS },
  SUPERSEDES: { from: CLAIM_LABELS, to: CLAIM_LABELS },
  ALTERNATIVE_TO: { from: CLAIM_LABELS, to: CLAIM_LABELS },
  DERIVES_FROM: { from: ['Source'], to: ['Source'] },
}

/** Those that lead from a claim or source to another of its kind. */
const WITHIN_A_LABEL = new Set(['CONTRADICTS', 'SUPERSEDES', 'ALTERNATIVE_TO', 'DERIVES_FROM'])

const named = (r: RelationshipRow) => `${r.start}|${r.type}|${r.end}`

/** The relationships that join claims, sources and nodes: their ends, and that each stands once. */
export function checkPlumbing({ plumbing }: WholeGraph, findings: Findings): void {
  const seen = new Set<string>()
  for (const r of plumbing) {
    const about = `relationship ${named(r)}`
    checkEnds(r, PLUMBING_ENDS[r.type]!, about, findings)
    if (seen.has(named(r))) findings.add('support', about, 'it stands more than once')
    seen.add(named(r))
    if (WITHIN_A_LABEL.has(r.type) && r.start === r.end) findings.add('circle', about, 'it leads back to where it began')
    if (r.type !== 'CONTRADICTS' && r.type !== 'ALTERNATIVE_TO') continue
    if (r.start !== null && r.end !== null && r.start > r.end)
      findings.add(
        'contradiction',
        about,
        `${r.type === 'CONTRADICTS' ? 'a contradiction' : 'an alternative'} stands once, from the smaller id`,
      )
    if (r.type === 'ALTERNATIVE_TO') continue
    if (!(CONTRADICTION_ABOUT as readonly unknown[]).includes(r.properties.about))
      findings.add('contradiction', about, `about is one of ${CONTRADICTION_ABOUT.join(', ')}, not ${String(r.properties.about)}`)
  }
}

/** The ties: their type and ends, that each has an id of its own, and claims or a place in a source. */
export function checkTies({ ties, tieType }: WholeGraph, findings: Findings): void {
  const seen = new Set<string>()
  for (const r of ties) {
    const id = typeof r.properties.id === 'string' ? r.properties.id : null
    const about = `tie ${id ?? named(r)}`
    const type = tieType(r.type)
    if (!type) {
      findings.add('type', about, `${r.type} is no relationship type of the model, and none that an import declared`)
      continue
    }
    checkEnds(r, { from: type.subject ?? BROWSABLE, to: type.object ?? BROWSABLE }, about, findings)
    if (id === null || (id !== named(r) && !id.startsWith(`${named(r)}|`)))
      findings.add('id', about, `its id does not begin with ${named(r)}`)
    else if (seen.has(id)) findings.add('id', about, 'two ties have this id')
    else seen.add(id)
    if (type.symmetric && r.start !== null && r.end !== null && r.start > r.end)
      findings.add('symmetry', about, 'a symmetric tie stands once, from the smaller id')
    if (typeof r.properties.family !== 'string') findings.add('property', about, 'it has no family')
    const claims = r.properties.claimIds
    const imported = typeof r.properties.sourceId === 'string' && r.properties.locator != null
    if (!imported && !(Array.isArray(claims) && claims.length > 0))
      findings.add('support', about, 'it has neither claims nor a source and locator')
  }
}

/** Whether the ties with claims are those that the claims give, property by property. */
export function checkDrift(graph: WholeGraph, findings: Findings): void {
  const { claims, sources } = derivationInput(graph)
  const expected = new Map(
    deriveTies(
      claims.filter((c) => relationshipType(c.predicate)),
      sources,
    ).map((tie) => [tie.id, tie]),
  )
  for (const r of graph.ties) {
    if (!Array.isArray(r.properties.claimIds) || r.properties.sourceId !== undefined || !relationshipType(r.type)) continue
    const id = String(r.properties.id)
    const tie = expected.get(id)
    expected.delete(id)
    if (!tie) {
      findings.add('drift', `tie ${id}`, 'no claim supports it')
      continue
    }
    const { subject, type, object, ...properties } = tie
    if (subject !== r.start || type !== r.type || object !== r.end)
      findings.add('drift', `tie ${id}`, `it joins ${named(r)}, its claims ${subject}|${type}|${object}`)
    for (const key of new Set([...Object.keys(properties), ...Object.keys(r.properties)])) {
      const [stored, derived] = [r.properties[key], (properties as Record<string, unknown>)[key]].map((value) =>
        JSON.stringify(value ?? null),
      )
      if (stored !== derived) findings.add('drift', `tie ${id}`, `its ${key} is ${stored}, its claims give ${derived}`)
    }
  }
  for (const id of expected.keys()) findings.add('drift', `tie ${id}`, 'its claims support it, but it is not in the graph')
}

function checkEnds(
  { start, startLabels, end, endLabels }: RelationshipRow,
  { from, to }: { from: readonly string[]; to: readonly string[] },
  about: string,
  findings: Findings,
): void {
  if (!startLabels.some((l) => from.includes(l)))
    findings.add('ends', about, `it begins at a ${from.join(' or ')}; ${start} is a ${startLabels.join(', ')}`)
  if (!endLabels.some((l) => to.includes(l)))
    findings.add('ends', about, `it leads to a ${to.join(' or ')}; ${end} is a ${endLabels.join(', ')}`)
}
