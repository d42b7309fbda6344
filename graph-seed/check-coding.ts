import { relationshipType } from '../model/ontology'
import type { Findings } from './findings'
import type { WholeGraph } from './graph'

/** Attributes that say when something happened: they have a day, and do not go on. */
const DATED_ATTRIBUTES = new Set(['founded', 'dissolved', 'born', 'died', 'agreement_signed', 'began_work', 'suspended'])

/** Those of them that end a life: what they bound needs a day. */
const ENDS = new Set(['dissolved', 'died'])

/** Offices, which end with their holder. */
const OFFICES = new Set(['LEADS', 'SERVES_IN', 'CHAIRS'])

/** Words that a party uses of another: in a statement they stand in quotation marks, as somebody's. */
const LOADED =
  /\b(terrorists?|jihadis?|daesh|caliphate|regime|neutrali[sz]ed|martyr(?:s|ed)?|bloodthirst\w*|merciless|heinous|barbaric|so-called)\b/g

/** How claims are coded, beyond their shape: dates that say too much or nothing, and words that are not ours. */
export function checkCoding(graph: WholeGraph, findings: Findings): void {
  const claims = graph.nodes.filter((n) => n.labels.includes('Claim') && n.properties.retractedAt === undefined)
  const end = (id: string | null, type: string) => graph.from.get(id ?? '')?.find((r) => r.type === type)?.end ?? null
  const sources = new Map(graph.nodes.filter((n) => n.labels.includes('Source')).map((n) => [n.id, n.properties]))
  const dates = new Map(graph.nodes.filter((n) => n.labels.includes('Event')).map((n) => [n.id, n.properties.date]))
  const dead = new Set(
    claims
      .filter(({ properties: p }) => p.predicate === 'died' && p.polarity === 'affirms' && p.stance === 'asserted')
      .map(({ id }) => end(id, 'SUBJECT')),
  )
  for (const { id, properties: p } of claims) {
    const about = `claim ${id}`
    const { asOf, validFrom, validTo } = p
    const source = sources.get(end(id, 'STATED_IN'))
    const undated = source?.publishedAt === undefined && source?.writtenAt === undefined
    const told = [validFrom, validTo, dates.get(end(id, 'SUBJECT') ?? ''), dates.get(end(id, 'OBJECT') ?? '')]
    if (undated && asOf !== undefined && p.asOfNotAfter === undefined && told.includes(asOf))
      findings.add('dates', about, 'its source has no date, so it speaks of no day; asOf repeats the day of what it tells', 'asOf')
    const predicate = String(p.predicate)
    if (relationshipType(predicate)?.time === 'event' || (p.kind === 'attribute' && DATED_ATTRIBUTES.has(predicate))) {
      if (validTo === '..')
        findings.add('dates', about, `${predicate} happens and does not continue: validTo is its day, not ".."`, 'validTo')
      else if (validFrom !== undefined && validTo === undefined)
        findings.add('dates', about, `${predicate} happens on a day: validFrom alone leaves its end without a date`, 'validTo')
      else if (ENDS.has(predicate) && validFrom === undefined && validTo === undefined)
        findings.add('dates', about, `${predicate} without a date ends nothing; give at least the day that it came before`, 'validTo')
    }
    if (OFFICES.has(predicate) && validFrom === undefined && validTo === undefined && dead.has(end(id, 'SUBJECT')))
      findings.add('dates', about, 'an office without a start or an end, of a holder whose death is claimed', 'validTo')
    if (OFFICES.has(predicate) && validTo === '..' && dead.has(end(id, 'SUBJECT')))
      findings.add(
        'dates',
        about,
        'an office that goes on, of a holder whose death is claimed; it ends with the death at the latest',
        'validTo',
      )
    const loaded = [...new Set(lowerStarts(unquoted(String(p.statement))).match(LOADED))]
    if (loaded.length > 0)
      findings.add(
        'words',
        about,
        `its statement says ${loaded.join(', ')} in our own voice; put it in quotation marks, and say whose word it is`,
        'statement',
      )
  }
}

/** A text whose sentences begin with a small letter: within them a capital is that of a name. */
const lowerStarts = (text: string) => text.replace(/(?:^|[.!?] +)\p{Lu}/gu, (start) => start.toLowerCase())

/** A statement without what stands in quotation marks. */
const unquoted = (statement: string) => statement.replace(/"[^"]*"|“[^”]*”/g, '')
