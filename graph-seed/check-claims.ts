import { originsOf } from '../model/origins'
import type { z } from 'zod'
import type { NodeRow } from '../cypher/nodes/all-nodes'
import { claimSchema, sourceSchema } from '../model/claim-schema'
import { CLAIM_LABELS, readReview } from '../model/reviews'
import type { Findings } from './findings'
import { nearOrigins, type WholeGraph } from './graph'

/** How many objects a claim of a kind has, least and most. */
const OBJECTS: Record<string, readonly [number, number]> = { relation: [1, 1], quantity: [0, 1], attribute: [0, 0] }

/** The shape of claims, what they are joined to, and whether their predicate takes it. */
export function checkClaims(graph: WholeGraph, findings: Findings): void {
  const sources = new Map(graph.nodes.filter((n) => n.labels.includes('Source')).map((n) => [n.id, n.properties]))
  for (const claim of graph.nodes.filter((n) => CLAIM_LABELS.some((label) => n.labels.includes(label)))) {
    const about = `claim ${claim.id}`
    checkShape(claim, claimSchema, 'claim', about, findings)
    checkReview(claim, about, findings)
    const joined = graph.from.get(claim.id ?? '') ?? []
    const of = (type: string) => joined.filter((r) => r.type === type)
    const count = (type: string, [least, most]: readonly [number, number]) => {
      const n = of(type).length
      if (n < least || n > most)
        findings.add(
          'claim',
          about,
          `it has ${n} ${type} relationships; a ${String(claim.properties.kind)} claim has ${least === most ? least : `${least} or ${most}`}`,
          type === 'OBJECT' ? 'object' : undefined,
        )
    }
    count('SUBJECT', [1, 1])
    count('STATED_IN', [1, 1])
    count('IN_PLACE', [0, 1])
    count('OBJECT', OBJECTS[String(claim.properties.kind)] ?? [0, 1])
    const orders = [...new Set(of('ATTRIBUTED_TO').map((r) => Number(r.properties.order)))].sort((a, b) => a - b)
    if (orders.some((order, i) => order !== i + 1))
      findings.add(
        'claim',
        about,
        `its speakers are numbered ${orders.join(', ')}; they are numbered from 1, nearest first; those who speak jointly alike`,
      )
    if (claim.properties.kind === 'relation') checkPredicate(claim, graph, findings)
    const source = sources.get(of('STATED_IN')[0]?.end ?? '')
    if (claim.properties.startOffset !== undefined && source && source.sha256 === undefined)
      findings.add('locator', about, 'it has offsets, but its source has no sha256 that says in which text', 'startOffset')
    if (claim.properties.textFragment !== undefined && source && source.url === undefined)
      findings.add('locator', about, 'it has a text fragment, but its source has no url', 'textFragment')
  }
}

/** That the label says whether a claim is accepted, and its history ends in the state that it has. */
function checkReview({ labels, properties }: NodeRow, about: string, findings: Findings): void {
  const state = properties.review ?? 'accepted'
  if (labels.includes('Claim') !== (state === 'accepted'))
    findings.add(
      'claim',
      about,
      `it is ${String(state)}, but bears the label ${labels.join(', ')}; only accepted claims are Claims`,
      'review',
    )
  const reviews = Array.isArray(properties.reviews) ? properties.reviews.map((text) => readReview(String(text))) : []
  if (reviews.some((review) => review === null) || (properties.review === undefined ? reviews.length > 0 : reviews.at(-1)?.as !== state))
    findings.add('claim', about, 'its reviews are each day|state|by|why, and the last of them is its state', 'reviews')
}

/** The shape of sources, and that none derives from itself. */
export function checkSources(graph: WholeGraph, findings: Findings): void {
  for (const source of graph.nodes.filter((n) => n.labels.includes('Source'))) {
    const about = `source ${source.id}`
    checkShape(source, sourceSchema, 'source', about, findings)
    if (source.id !== null && derivesFromItself(source.id, graph.from))
      findings.add('circle', about, 'it derives from itself through its DERIVES_FROM relationships', 'derivesFrom')
  }
}

function checkShape({ properties }: NodeRow, schema: z.ZodType, rule: 'claim' | 'source', about: string, findings: Findings): void {
  const result = schema.safeParse(properties)
  if (result.success) return
  for (const { path, message } of result.error.issues)
    findings.add(rule, about, `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`, path.join('.') || undefined)
}

function checkPredicate({ id, properties }: NodeRow, graph: WholeGraph, findings: Findings): void {
  const about = `claim ${id}`
  const predicate = String(properties.predicate)
  const type = graph.tieType(predicate)
  if (!type)
    return findings.add(
      'type',
      about,
      `its predicate ${predicate} is no relationship type of the model, and none that an import declared`,
      'predicate',
    )
  const values = type.qualifier?.values
  if (properties.qualifier !== undefined && !type.qualifier) findings.add('claim', about, `${predicate} takes no qualifier`, 'qualifier')
  else if (properties.qualifier !== undefined && values && !values.includes(String(properties.qualifier)))
    findings.add(
      'claim',
      about,
      `the qualifier of ${predicate} is one of ${values.join(', ')}, not ${String(properties.qualifier)}`,
      'qualifier',
    )
  const end = (kind: string) => graph.from.get(id ?? '')?.find((r) => r.type === kind)
  const [subject, object] = [end('SUBJECT'), end('OBJECT')]
  if (subject && type.subject && !subject.endLabels.some((l) => (type.subject as readonly string[]).includes(l)))
    findings.add(
      'ends',
      about,
      `the subject of ${predicate} is a ${type.subject.join(' or ')}; ${subject.end} is a ${subject.endLabels.join(', ')}`,
      'subject',
    )
  if (object && type.object && !object.endLabels.some((l) => (type.object as readonly string[]).includes(l)))
    findings.add(
      'ends',
      about,
      `the object of ${predicate} is a ${type.object.join(' or ')}; ${object.end} is a ${object.endLabels.join(', ')}`,
      'object',
    )
  if (type.symmetric && subject?.end && object?.end && subject.end > object.end)
    findings.add('symmetry', about, `${predicate} reads the same both ways, so its subject is the smaller id, ${object.end}`)
}

function derivesFromItself(id: string, from: WholeGraph['from']): boolean {
  const near = (one: string) => nearOrigins(one, from)
  return near(id).some((origin) => origin === id || originsOf(origin, near).includes(id))
}
