/**
 * The vocabulary of the graph, as data. Derivation, validation, filters, legend, colours,
 * exports and docs all read it here; adding a relationship type is adding one entry.
 */

/** Labels a node may carry beside or instead of a base label. */
// prettier-ignore
export type NodeLabel =
  | 'Actor' | 'ArmedGroup' | 'State' | 'Government' | 'Force' | 'Organisation' | 'Person' | 'Community' | 'Collective'
  | 'Place' | 'Event' | 'Theme' | 'Thing' | 'Source' | 'Claim' | 'RelationshipType' | 'Meta'

export interface LabelDefinition {
  label: NodeLabel
  /** The label every such node also carries, and under which its id is unique. */
  base: 'Actor' | 'Place' | 'Event' | 'Theme' | 'Thing' | 'Source' | 'Claim' | 'RelationshipType' | 'Meta'
  /** Words for a person to read: one of them, many of them. */
  words: { one: string; many: string }
  /** Whether people browse it as a node of the graph (claims and sources are read as evidence). */
  browsable: boolean
}

// prettier-ignore
export const LABELS: readonly LabelDefinition[] = [
  { label: 'ArmedGroup', base: 'Actor', words: { one: 'armed group', many: 'armed groups' }, browsable: true },
  { label: 'State', base: 'Actor', words: { one: 'state', many: 'states' }, browsable: true },
  { label: 'Government', base: 'Actor', words: { one: 'government', many: 'governments' }, browsable: true },
  { label: 'Force', base: 'Actor', words: { one: 'state force', many: 'state forces' }, browsable: true },
  { label: 'Organisation', base: 'Actor', words: { one: 'organisation', many: 'organisations' }, browsable: true },
  { label: 'Person', base: 'Actor', words: { one: 'person', many: 'persons' }, browsable: true },
  { label: 'Community', base: 'Actor', words: { one: 'community', many: 'communities' }, browsable: true },
  { label: 'Collective', base: 'Actor', words: { one: 'unnamed collective', many: 'unnamed collectives' }, browsable: true },
  { label: 'Actor', base: 'Actor', words: { one: 'actor', many: 'actors' }, browsable: true },
  { label: 'Place', base: 'Place', words: { one: 'place', many: 'places' }, browsable: true },
  { label: 'Event', base: 'Event', words: { one: 'event', many: 'events' }, browsable: true },
  { label: 'Theme', base: 'Theme', words: { one: 'theme', many: 'themes' }, browsable: true },
  { label: 'Thing', base: 'Thing', words: { one: 'imported node', many: 'imported nodes' }, browsable: true },
  { label: 'Source', base: 'Source', words: { one: 'source', many: 'sources' }, browsable: false },
  { label: 'Claim', base: 'Claim', words: { one: 'claim', many: 'claims' }, browsable: false },
  { label: 'RelationshipType', base: 'RelationshipType', words: { one: 'declared relationship type', many: 'declared relationship types' }, browsable: false },
  { label: 'Meta', base: 'Meta', words: { one: 'store record', many: 'store records' }, browsable: false },
]

/** Labels that key a node: each has a uniqueness constraint on `id`. */
export const BASE_LABELS = ['Actor', 'Place', 'Event', 'Theme', 'Thing', 'Source', 'Claim', 'RelationshipType', 'Meta'] as const
/** Base labels of the nodes people browse. */
export const BROWSABLE_BASE_LABELS = ['Actor', 'Place', 'Event', 'Theme', 'Thing'] as const
export type BaseLabel = (typeof BASE_LABELS)[number]

// prettier-ignore
export const FAMILIES = [
  'allegiance', 'identity', 'structure', 'cooperation', 'rivalry', 'threat', 'presence', 'event', 'theme', 'other',
] as const
export type Family = (typeof FAMILIES)[number]

/** What a family gathers, in a few words for the legend. */
export const FAMILY_WORDS: Record<Family, { name: string; gathers: string }> = {
  allegiance: { name: 'Allegiance', gathers: 'pledges, affiliation, founding, support' },
  identity: { name: 'Identity', gathers: 'splits, mergers, successors, same as' },
  structure: { name: 'Structure', gathers: 'leadership, membership, governments and forces' },
  cooperation: { name: 'Cooperation', gathers: 'cooperation and recognition' },
  rivalry: { name: 'Rivalry', gathers: 'rivalry, fighting, designation, exclusion' },
  threat: { name: 'Threat', gathers: 'threats and destabilisation' },
  presence: { name: 'Presence', gathers: 'where actors are, move and recruit' },
  event: { name: 'Event', gathers: 'who carried out, claimed or suffered events' },
  theme: { name: 'Theme', gathers: 'issues an actor is beset by or works on' },
  other: { name: 'Other', gathers: 'calls upon others, and imported ties' },
}

export type Sign = 1 | 0 | -1

export interface RelationshipTypeDefinition {
  type: string
  /** Labels the subject may carry (any one of them). */
  subject: readonly NodeLabel[]
  /** Labels the object may carry (any one of them). */
  object: readonly NodeLabel[]
  family: Family
  sign: Sign
  /** An event happens once, or each time a claim says so, and is past from then on; a state goes on between a start and an end. */
  time: 'event' | 'state'
  /** Stored once, from the smaller id. */
  symmetric?: boolean
  /** What a claim's `qualifier` says here; `keyed` makes each qualifier a tie of its own. */
  qualifier?: { of: string; values?: readonly string[]; keyed?: boolean }
  /** Words between subject and object, and from object back to subject. */
  words: { forward: string; backward: string }
}

const GROUPS = ['ArmedGroup', 'Person'] as const

// prettier-ignore
export const RELATIONSHIP_TYPES: readonly RelationshipTypeDefinition[] = [
  { type: 'PLEDGED_ALLEGIANCE_TO', subject: GROUPS, object: GROUPS, family: 'allegiance', sign: 1, time: 'event', words: { forward: 'pledged allegiance to', backward: 'received a pledge of allegiance from' } },
  { type: 'ACCEPTED_PLEDGE_OF', subject: GROUPS, object: GROUPS, family: 'allegiance', sign: 1, time: 'event', words: { forward: 'accepted the pledge of', backward: 'had its pledge accepted by' } },
  { type: 'AFFILIATE_OF', subject: ['ArmedGroup'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'state', qualifier: { of: 'form', values: ['province', 'branch', 'franchise'] }, words: { forward: 'is an affiliate of', backward: 'has as affiliate' } },
  { type: 'FACTION_OF', subject: ['ArmedGroup'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'state', words: { forward: 'is a faction of', backward: 'has as faction' } },
  { type: 'FOUNDED_BY', subject: ['ArmedGroup', 'Organisation'], object: ['Actor'], family: 'allegiance', sign: 0, time: 'event', words: { forward: 'was founded by', backward: 'founded' } },
  { type: 'FIGHTERS_JOINED', subject: ['ArmedGroup', 'Community', 'Person'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'event', words: { forward: 'had fighters join', backward: 'was joined by fighters of' } },
  { type: 'SUPPORTS', subject: ['Actor'], object: ['Actor'], family: 'allegiance', sign: 1, time: 'state', qualifier: { of: 'kind', values: ['material', 'political', 'safe haven'] }, words: { forward: 'supports', backward: 'is supported by' } },
  { type: 'ENABLED', subject: ['Actor', 'Event'], object: ['Actor'], family: 'allegiance', sign: 0, time: 'event', words: { forward: 'enabled, without intent,', backward: 'was enabled, without intent, by' } },
  { type: 'EMBOLDENS', subject: ['Actor', 'Event'], object: ['Actor'], family: 'allegiance', sign: 0, time: 'event', words: { forward: 'emboldens', backward: 'is emboldened by' } },
  { type: 'ASSOCIATED_WITH', subject: ['Actor'], object: ['Actor'], family: 'allegiance', sign: 0, time: 'state', symmetric: true, words: { forward: 'is associated with', backward: 'is associated with' } },
  { type: 'SPLIT_FROM', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'split from', backward: 'saw a split by' } },
  { type: 'SUCCEEDED', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'succeeded', backward: 'was succeeded by' } },
  { type: 'MERGED_INTO', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'merged into', backward: 'absorbed' } },
  { type: 'SAME_AS', subject: ['Actor', 'Thing'], object: ['Actor', 'Thing'], family: 'identity', sign: 0, time: 'state', symmetric: true, words: { forward: 'is the same as', backward: 'is the same as' } },
  { type: 'LEADS', subject: ['Person'], object: ['Actor'], family: 'structure', sign: 1, time: 'state', qualifier: { of: 'role' }, words: { forward: 'leads', backward: 'is led by' } },
  { type: 'SERVES_IN', subject: ['Person'], object: ['Actor'], family: 'structure', sign: 1, time: 'state', qualifier: { of: 'role' }, words: { forward: 'serves in', backward: 'has serving in it' } },
  { type: 'GOVERNS', subject: ['Actor'], object: ['State'], family: 'structure', sign: 0, time: 'state', qualifier: { of: 'standing', values: ['de facto', 'de jure'] }, words: { forward: 'governs', backward: 'is governed by' } },
  { type: 'RECOGNISES', subject: ['State', 'Organisation'], object: ['Actor'], family: 'cooperation', sign: 1, time: 'state', words: { forward: 'recognises', backward: 'is recognised by' } },
  { type: 'GOVERNMENT_OF', subject: ['Government'], object: ['State'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is or was the government of', backward: 'has or had as government' } },
  { type: 'FORCE_OF', subject: ['Force'], object: ['State', 'Government'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is or was a force of', backward: 'has or had as force' } },
  { type: 'MEMBER_OF', subject: ['Actor'], object: ['Organisation'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is a member of', backward: 'has as member' } },
  { type: 'OBSERVER_OF', subject: ['Actor'], object: ['Organisation'], family: 'structure', sign: 0, time: 'state', words: { forward: 'is an observer of', backward: 'has as observer' } },
  { type: 'ORGAN_OF', subject: ['Organisation'], object: ['Organisation'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is an organ of', backward: 'has as organ' } },
  { type: 'CHAIRS', subject: ['State', 'Organisation', 'Person'], object: ['Organisation'], family: 'structure', sign: 1, time: 'state', words: { forward: 'chairs', backward: 'is chaired by' } },
  { type: 'COOPERATES_WITH', subject: ['Actor'], object: ['Actor'], family: 'cooperation', sign: 1, time: 'state', symmetric: true, qualifier: { of: 'on what' }, words: { forward: 'cooperates with', backward: 'cooperates with' } },
  { type: 'RIVAL_OF', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'state', symmetric: true, qualifier: { of: 'form', values: ['competition', 'hostility', 'violence'] }, words: { forward: 'is a rival of', backward: 'is a rival of' } },
  { type: 'FIGHTS', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'fights', backward: 'is fought by' } },
  { type: 'ATTACKED', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'event', words: { forward: 'attacked', backward: 'was attacked by' } },
  { type: 'COUNTERS', subject: ['Actor'], object: ['Actor', 'Theme'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'counters', backward: 'is countered by' } },
  { type: 'EXCLUDES', subject: ['Actor'], object: ['Community', 'Actor'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'excludes', backward: 'is excluded by' } },
  { type: 'CONSTRAINS', subject: ['Actor'], object: ['Community', 'Actor'], family: 'rivalry', sign: -1, time: 'state', qualifier: { of: 'how' }, words: { forward: 'constrains', backward: 'is constrained by' } },
  { type: 'DESIGNATED', subject: ['State', 'Organisation'], object: ['ArmedGroup', 'Person', 'Organisation', 'Force'], family: 'rivalry', sign: -1, time: 'state', qualifier: { of: 'programme', keyed: true }, words: { forward: 'designated', backward: 'was designated by' } },
  { type: 'URGES', subject: ['Actor'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'to what' }, words: { forward: 'calls upon', backward: 'is called upon by' } },
  { type: 'THREATENS', subject: ['Actor'], object: ['Actor', 'Place'], family: 'threat', sign: -1, time: 'state', qualifier: { of: 'basis', values: ['declared', 'perceived', 'assessed'] }, words: { forward: 'threatens', backward: 'is threatened by' } },
  { type: 'DESTABILISES', subject: ['Actor', 'Event'], object: ['Actor', 'Place'], family: 'threat', sign: -1, time: 'state', words: { forward: 'destabilises', backward: 'is destabilised by' } },
  { type: 'FACES_SEPARATISM_IN', subject: ['State'], object: ['Place'], family: 'threat', sign: -1, time: 'state', words: { forward: 'separatism cited in', backward: 'separatism cited here by' } },
  { type: 'MOVED_FIGHTERS_TO', subject: ['ArmedGroup'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', words: { forward: 'moved fighters to', backward: 'received fighters of' } },
  { type: 'MOVED_FIGHTERS_FROM', subject: ['ArmedGroup'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', words: { forward: 'moved fighters from', backward: 'was left by fighters of' } },
  { type: 'RECRUITS_IN', subject: ['ArmedGroup'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'recruits in', backward: 'is a recruiting ground of' } },
  { type: 'BASED_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'is based in', backward: 'is the base of' } },
  { type: 'OPERATES_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'operates in', backward: 'has operating in it' } },
  { type: 'FOUNDED_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', words: { forward: 'was founded in', backward: 'is where was founded' } },
  { type: 'CONTROLS', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'controls', backward: 'is controlled by' } },
  { type: 'CONTESTS', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'contests', backward: 'is contested by' } },
  { type: 'LOCATED_IN', subject: ['Place'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'lies in', backward: 'contains' } },
  { type: 'CARRIED_OUT', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'carried out', backward: 'was carried out by' } },
  { type: 'TOOK_PART_IN', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'took part in', backward: 'had taking part' } },
  { type: 'CLAIMED_RESPONSIBILITY_FOR', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'claimed responsibility for', backward: 'was claimed by' } },
  { type: 'TARGETED', subject: ['Event'], object: ['Actor', 'Place'], family: 'event', sign: 0, time: 'event', words: { forward: 'targeted', backward: 'was targeted in' } },
  { type: 'OCCURRED_IN', subject: ['Event'], object: ['State', 'Place'], family: 'event', sign: 0, time: 'event', words: { forward: 'occurred in', backward: 'was the scene of' } },
  { type: 'CONCERNS', subject: ['Actor', 'Place', 'Event'], object: ['Theme'], family: 'theme', sign: 0, time: 'state', qualifier: { of: 'how', values: ['beset by', 'works on'] }, words: { forward: 'is concerned by', backward: 'concerns' } },
]

/** Relationship types that join claims, sources and nodes; never browsed as ties. */
export const PLUMBING_TYPES = [
  'SUBJECT',
  'OBJECT',
  'IN_PLACE',
  'STATED_IN',
  'ATTRIBUTED_TO',
  'CONTRADICTS',
  'SUPERSEDES',
  'DERIVES_FROM',
] as const

const byType = new Map(RELATIONSHIP_TYPES.map((t) => [t.type, t]))
const byLabel = new Map(LABELS.map((l) => [l.label as string, l]))

/** The definition of a built-in relationship type, or undefined for a declared or unknown one. */
export function relationshipType(type: string): RelationshipTypeDefinition | undefined {
  return byType.get(type)
}

/** The definition of a built-in label, or undefined. */
export function labelDefinition(label: string): LabelDefinition | undefined {
  return byLabel.get(label)
}

/** The label a person would call a node by: the most specific built-in one, else the first given. */
export function primaryLabel(labels: readonly string[]): string {
  return labels.find((l) => byLabel.has(l) && byLabel.get(l)!.base !== l) ?? labels.find((l) => !byLabel.has(l)) ?? labels[0] ?? 'Thing'
}

/** Names that may be written into a statement's text. */
export const SAFE_NAME = /^[A-Za-z][A-Za-z0-9_]*$/
