import type { MARKINGS } from '../../../model/claim'
import { CLAIM_ATTRIBUTES, type ClaimAttribute } from '../../../model/claim-attributes'
import type { Value } from '../../store/contract'
import { jsonText } from '../../store/json-text'
import { stixId } from '../writing/uuid'

/** A STIX object; properties that are undefined are left out when it is written. */
export type StixObject = { type: string; id: string } & Record<string, unknown>

/** The time of what has none of its own: nothing exported depends on a clock. */
export const NO_TIME = '1970-01-01T00:00:00.000Z'
export const EXTENSION = stixId('extension-definition', 'allegiance')
export const OURSELVES = stixId('identity', 'allegiance')

export const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'
/** Markings of TLP 2.0 as OASIS publishes them. */
export const TLP: Record<(typeof MARKINGS)[number], string> = {
  'TLP:CLEAR': 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
}

export function markingRef(marking: string): string {
  return TLP[marking as keyof typeof TLP]
}

/** What every object has. `modified` is the latest of the dates that the object is drawn from. */
export function common(type: string, id: string, marking: string, modified: string = NO_TIME, created: string = NO_TIME): StixObject {
  return {
    type,
    spec_version: '2.1',
    id,
    created,
    modified: modified < created ? created : modified,
    object_marking_refs: [markingRef(marking)],
  }
}

/** The extension of one object: what STIX has no property for, and the exact record of ours, as JSON text. */
export function extension(properties: Record<string, unknown>, record: Value): { extensions: Record<string, unknown> } {
  return { extensions: { [EXTENSION]: { extension_type: 'property-extension', ...properties, record: jsonText(record) } } }
}

/** Objects that stand in every bundle: who wrote it, what it is of, what the extension means, and the markings. */
export function preamble(headline: string, marking: string, markings: readonly string[]): StixObject[] {
  return [
    { ...common('identity', OURSELVES, marking), name: 'Allegiance', identity_class: 'system' },
    {
      ...common('note', stixId('note', `head|${headline}`), marking),
      created_by_ref: OURSELVES,
      abstract: headline,
      content: `What this bundle holds: ${headline}.`,
      object_refs: [OURSELVES],
    },
    {
      ...common('extension-definition', EXTENSION, marking),
      created_by_ref: OURSELVES,
      name: 'Allegiance claims and ties',
      version: '1.0.0',
      extension_types: ['property-extension'],
      schema: SCHEMA,
      description: 'How a statement is put, whose word it is, how it is graded, when it holds and where in its source it stands.',
    },
    ...markings.map((level) => ({
      type: 'marking-definition',
      spec_version: '2.1',
      id: markingRef(level),
      created: '2022-10-01T00:00:00.000Z',
      name: level,
      extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: level.slice('TLP:'.length).toLowerCase() } },
    })),
  ]
}

/** Attributes of claims under their names in the extension. */
export const EXTENDED = Object.entries<ClaimAttribute>(CLAIM_ATTRIBUTES).flatMap(([name, { stix, meaning }]) =>
  stix === null ? [] : { name, stix: stix ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), meaning },
)

const SCHEMA = [
  'allegiance_labels: labels of a node.',
  `On claims: ${EXTENDED.map(({ stix, meaning }) => `${stix}: ${meaning.replaceAll('`', '')}`).join('. ')}.`,
  'grade: reliability of the source (A to F) and credibility of the claim (1 to 6) by the NATO Admiralty code.',
  'attributed_to_refs: whose word the source reports, nearest speaker first. place_ref: where it holds.',
  'contradicts_refs with contradicts_about: claims that this one stands against, and about what. supersedes_refs: claims that it replaces.',
  'On reports: source_kind, reliability, text_sha256. record: the exact record as JSON text.',
].join(' ')
