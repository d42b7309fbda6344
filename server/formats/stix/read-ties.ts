import { readDate } from '../../../model/tables/dates'
import type { Value } from '../../store/contract'
import type { ImportRelationship } from '../reading/reader'
import { citedBy, rest } from './read-nodes'
import type { StixRecord } from './read-objects'

/** What is said of a tie in other ways. */
const OF_TIES: ReadonlySet<string> = new Set([
  'source_ref',
  'target_ref',
  'relationship_type',
  'start_time',
  'stop_time',
  'confidence',
  'sighting_of_ref',
  'where_sighted_refs',
  'first_seen',
  'last_seen',
])

/** Dates and confidence of a relationship in the model's words; what is left as it stands. */
export function tieOf(
  object: StixRecord,
  also: Readonly<Record<string, Value>>,
): Pick<ImportRelationship, 'properties' | 'place' | 'dates' | 'credibility'> {
  const [from, to] = [object.start_time ?? object.first_seen, object.stop_time ?? object.last_seen].map((time) =>
    typeof time === 'string' ? readDate(time) : null,
  )
  const { identifiers, ...cited } = citedBy(object)
  return {
    properties: {
      ...rest(object, OF_TIES),
      ...(typeof object.description === 'string' && object.description.trim() !== '' && { description: object.description }),
      ...(object.revoked === true && { revoked: true }),
      ...(object.x_mitre_deprecated === true && { deprecated: true }),
      ...cited,
      ...(identifiers && { externalIds: identifiers }),
      ...also,
    },
    place: object.id,
    ...((from ?? to) && {
      dates: [{ validFrom: from?.date, validFromPrecision: from?.precision, validTo: to?.date, validToPrecision: to?.precision }],
    }),
    ...(typeof object.confidence === 'number' && { credibility: credibility(object.confidence) }),
  }
}

/** A confidence of 0 to 100 as a credibility of the Admiralty code, by STIX 2.1 Appendix A. */
function credibility(confidence: number): number {
  return confidence >= 80 ? 1 : confidence >= 60 ? 2 : confidence >= 40 ? 3 : confidence >= 20 ? 4 : 5
}
