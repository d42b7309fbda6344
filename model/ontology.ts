/**
 * The vocabulary of the graph, as data. Derivation, validation, filters, legend, colours,
 * exports and docs all read it here; adding a relationship type is adding one entry.
 */

/** Labels that a node may have in addition to a base label, or instead of one. */
// prettier-ignore
export type NodeLabel =
  | 'Actor' | 'ArmedGroup' | 'State' | 'Government' | 'Force' | 'Organisation' | 'Person' | 'Community' | 'Collective'
  | 'Place' | 'Event' | 'Theme' | 'Thing' | 'Source' | 'Claim' | 'ProposedClaim' | 'RelationshipType' | 'Meta'

export interface LabelDefinition {
  label: NodeLabel
  /** The label every such node also carries, and under which its id is unique. */
  base: 'Actor' | 'Place' | 'Event' | 'Theme' | 'Thing' | 'Source' | 'Claim' | 'ProposedClaim' | 'RelationshipType' | 'Meta'
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
  { label: 'ProposedClaim', base: 'ProposedClaim', words: { one: 'proposed claim', many: 'proposed claims' }, browsable: false },
  { label: 'RelationshipType', base: 'RelationshipType', words: { one: 'declared relationship type', many: 'declared relationship types' }, browsable: false },
  { label: 'Meta', base: 'Meta', words: { one: 'store record', many: 'store records' }, browsable: false },
]

/** Labels that key a node: each has a uniqueness constraint on `id`. */
export const BASE_LABELS = [
  'Actor',
  'Place',
  'Event',
  'Theme',
  'Thing',
  'Source',
  'Claim',
  'ProposedClaim',
  'RelationshipType',
  'Meta',
] as const
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
  allegiance: { name: 'Allegiance', gathers: 'pledges, affiliation, joining, support' },
  identity: { name: 'Identity', gathers: 'founding, splits, mergers, successors, expulsions, same as' },
  structure: { name: 'Structure', gathers: 'leadership, membership, units, governments and forces' },
  cooperation: { name: 'Cooperation', gathers: 'cooperation, talks, ceasefires, recognition, delisting' },
  rivalry: { name: 'Rivalry', gathers: 'rivalry, fighting, killing, accusation, designation, exclusion' },
  threat: { name: 'Threat', gathers: 'threats and destabilisation' },
  presence: { name: 'Presence', gathers: 'where actors are, move and recruit; borders' },
  event: { name: 'Event', gathers: 'who carried out, claimed, mediated or suffered events' },
  theme: { name: 'Theme', gathers: 'issues an actor is beset by or works on' },
  other: { name: 'Other', gathers: 'association, enabling, calls and warnings, and imported ties' },
}

export type Sign = 1 | 0 | -1

/** A type’s words between subject and object, and from object back to subject. */
export interface QualifiedWords {
  forward: string
  backward: string
  /** Words behind the object: `called` B `a threat`. */
  after?: string
  /** Of a symmetric type, words that both ends share, in the singular: `is an enemy` of A and B gives `A and B are enemies`. */
  mutual?: string
}

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
  qualifier?: {
    of: string
    values?: readonly string[]
    keyed?: boolean
    /** Words that say a qualifier themselves, in place of the type’s own and of the brackets. */
    words?: Readonly<Record<string, QualifiedWords>>
  }
  words: QualifiedWords
  /** The words of an event that its claims speak of as going on, for want of any date: `emboldens`. */
  ongoing?: QualifiedWords
  /** The words where the subject, or the part of it that is meant, is fighters itself. */
  ofFighters?: QualifiedWords
  /** Whether the tie is an act of speech, so that its subject is not named again as the one who says so. */
  speech?: true
  /** A sentence of the kind a claim of this type makes, its ends called A, B and C. */
  example: string
}

const GROUPS = ['ArmedGroup', 'Person'] as const

// prettier-ignore
export const RELATIONSHIP_TYPES: readonly RelationshipTypeDefinition[] = [
  { type: 'PLEDGED_ALLEGIANCE_TO', subject: GROUPS, object: GROUPS, family: 'allegiance', sign: 1, time: 'event', words: { forward: 'pledged allegiance to', backward: 'received a pledge of allegiance from' }, example: 'In May 2015 the leader of group A pledged allegiance to group B.' },
  { type: 'ACCEPTED_PLEDGE_OF', subject: GROUPS, object: GROUPS, family: 'allegiance', sign: 1, time: 'event', words: { forward: 'accepted the pledge of', backward: 'had its pledge accepted by' }, example: 'Group B accepted the pledge of group A in June 2015.' },
  { type: 'AFFILIATE_OF', subject: ['ArmedGroup'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'state', qualifier: { of: 'form', values: ['province', 'branch', 'franchise'] }, words: { forward: 'is an affiliate of', backward: 'has as affiliate' }, example: 'Group A is a province of group B.' },
  { type: 'FACTION_OF', subject: ['ArmedGroup'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'state', words: { forward: 'is a faction of', backward: 'has as faction' }, example: 'Group A is a faction of group B.' },
  { type: 'JOINED', subject: ['Person', 'Community', 'ArmedGroup'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'event', words: { forward: 'joined', backward: 'was joined by' }, example: 'A commander left group A and joined group B in 2014.' },
  { type: 'FIGHTERS_JOINED', subject: ['ArmedGroup', 'Community', 'Collective', 'Person'], object: ['ArmedGroup'], family: 'allegiance', sign: 1, time: 'event', qualifier: { of: 'how far', values: ['as a purpose'], words: { 'as a purpose': { forward: 'sought to join', backward: 'was sought out by' } } }, ofFighters: { forward: 'joined', backward: 'was joined by' }, words: { forward: 'had fighters join', backward: 'was joined by fighters of' }, example: 'Fighters of group A have joined group B.' },
  { type: 'SUPPORTS', subject: ['Actor'], object: ['Actor'], family: 'allegiance', sign: 1, time: 'state', qualifier: { of: 'kind', values: ['material', 'political', 'safe haven'] }, words: { forward: 'supports', backward: 'is supported by' }, example: 'State A lets group B use its territory (safe haven).' },
  { type: 'FOUNDED_BY', subject: ['ArmedGroup', 'Organisation'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'was founded by', backward: 'founded' }, example: 'Former commanders of group B founded group A in 2007.' },
  { type: 'SPLIT_FROM', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'split from', backward: 'saw a split by' }, example: 'Group A split from group B in 2014.' },
  { type: 'SUCCEEDED', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'succeeded', backward: 'was succeeded by' }, example: 'Organisation A succeeded organisation B.' },
  { type: 'MERGED_INTO', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: 0, time: 'event', words: { forward: 'merged into', backward: 'absorbed' }, example: 'Group A merged into group B in 2020.' },
  { type: 'EXPELLED', subject: ['Actor'], object: ['Actor'], family: 'identity', sign: -1, time: 'event', words: { forward: 'expelled', backward: 'was expelled by' }, example: 'Group A expelled a commander in 2021.' },
  { type: 'SAME_AS', subject: ['Actor', 'Thing'], object: ['Actor', 'Thing'], family: 'identity', sign: 0, time: 'state', symmetric: true, words: { forward: 'is the same as', backward: 'is the same as', mutual: 'is the same' }, example: 'Group A and group B are two names of one group.' },
  { type: 'LEADS', subject: ['Person'], object: ['Actor'], family: 'structure', sign: 1, time: 'state', qualifier: { of: 'role', words: { leader: { forward: 'leads', backward: 'is led by' }, head: { forward: 'leads', backward: 'is led by' }, 'first leader': { forward: 'is the first leader of', backward: 'has as first leader' }, president: { forward: 'is president of', backward: 'has as president' }, 'prime minister': { forward: 'is prime minister of', backward: 'has as prime minister' }, commander: { forward: 'commands', backward: 'is commanded by' } } }, words: { forward: 'leads', backward: 'is led by' }, example: 'A person has led group A since June 2018 (leader).' },
  { type: 'SERVES_IN', subject: ['Person'], object: ['Actor'], family: 'structure', sign: 1, time: 'state', qualifier: { of: 'role' }, words: { forward: 'serves in', backward: 'has serving in it' }, example: 'A person speaks for group A (spokesperson).' },
  { type: 'GOVERNS', subject: ['Actor'], object: ['State'], family: 'structure', sign: 0, time: 'state', qualifier: { of: 'standing', values: ['de facto', 'de jure'] }, words: { forward: 'governs', backward: 'is governed by' }, example: 'Group A has governed state B since August 2021 (de facto).' },
  { type: 'GOVERNMENT_OF', subject: ['Government'], object: ['State'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is the government of', backward: 'has as government' }, example: 'The government of a president was the government of state A until 2021.' },
  { type: 'FORCE_OF', subject: ['Force'], object: ['State', 'Government'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is a force of', backward: 'has as force' }, example: 'An army is a force of state A.' },
  { type: 'MEMBER_OF', subject: ['Actor'], object: ['Organisation'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is a member of', backward: 'has as member' }, example: 'State A has been a member of organisation B since 9 June 2017.' },
  { type: 'OBSERVER_OF', subject: ['Actor'], object: ['Organisation'], family: 'structure', sign: 0, time: 'state', words: { forward: 'is an observer of', backward: 'has as observer' }, example: 'State A became an observer of organisation B in 2012.' },
  { type: 'ORGAN_OF', subject: ['Organisation'], object: ['Organisation', 'ArmedGroup', 'State', 'Government'], family: 'structure', sign: 1, time: 'state', words: { forward: 'is an organ of', backward: 'has as organ' }, example: 'A council is an organ of organisation A.' },
  { type: 'UNIT_OF', subject: ['ArmedGroup', 'Force'], object: ['ArmedGroup', 'Force', 'State'], family: 'structure', sign: 1, time: 'state', qualifier: { of: 'form', values: ['wing', 'media', 'province'] }, words: { forward: 'is a unit of', backward: 'has as unit' }, example: 'A media office is a unit of group A (media).' },
  { type: 'CHAIRS', subject: ['State', 'Organisation', 'Person'], object: ['Organisation'], family: 'structure', sign: 1, time: 'state', words: { forward: 'chairs', backward: 'is chaired by' }, example: 'State A has chaired a council since October 2021.' },
  { type: 'RECOGNISES', subject: ['State', 'Organisation'], object: ['Actor'], family: 'cooperation', sign: 1, time: 'state', words: { forward: 'recognises', backward: 'is recognised by' }, example: 'State A recognised the government of state B in July 2025.' },
  { type: 'COOPERATES_WITH', subject: ['Actor'], object: ['Actor'], family: 'cooperation', sign: 1, time: 'state', symmetric: true, qualifier: { of: 'on what' }, words: { forward: 'cooperates with', backward: 'cooperates with', mutual: 'cooperates' }, example: 'State A and state B share intelligence on group C.' },
  { type: 'NEGOTIATES_WITH', subject: ['Actor'], object: ['Actor'], family: 'cooperation', sign: 0, time: 'state', symmetric: true, qualifier: { of: 'on what' }, words: { forward: 'negotiates with', backward: 'negotiates with', mutual: 'negotiates' }, example: 'Group A and state B hold talks on a ceasefire.' },
  { type: 'CEASEFIRE_WITH', subject: ['Actor'], object: ['Actor'], family: 'cooperation', sign: 1, time: 'state', symmetric: true, qualifier: { of: 'scope' }, words: { forward: 'has a ceasefire with', backward: 'has a ceasefire with', mutual: 'has a ceasefire' }, example: 'Group A and state B agreed to a ceasefire in one province from June 2022.' },
  { type: 'DELISTED', subject: ['State', 'Organisation'], object: ['ArmedGroup', 'Person', 'Organisation', 'Force'], family: 'cooperation', sign: 0, time: 'event', qualifier: { of: 'programme', keyed: true }, words: { forward: 'delisted', backward: 'was delisted by' }, example: 'State A took group B off its list of banned organisations on 17 April 2025.' },
  { type: 'RIVAL_OF', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'state', symmetric: true, qualifier: { of: 'form', values: ['competition', 'hostility', 'violence'], words: { hostility: { forward: 'is at enmity with', backward: 'is at enmity with', mutual: 'is an enemy' } } }, words: { forward: 'is a rival of', backward: 'is a rival of', mutual: 'is a rival' }, example: 'Group A and group B are rivals for the same recruits (competition).' },
  { type: 'FIGHTS', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'fights', backward: 'is fought by' }, example: 'The forces of state A fight group B.' },
  { type: 'ATTACKED', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'event', words: { forward: 'attacked', backward: 'was attacked by' }, example: 'Group A attacked a base of force B on 26 August 2021.' },
  { type: 'CLASHED_WITH', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'state', symmetric: true, words: { forward: 'clashes with', backward: 'clashes with', mutual: 'clashes' }, example: 'Guards of state A and state B exchanged fire at the border; who began is not said.' },
  { type: 'COUNTERS', subject: ['Actor'], object: ['Actor', 'Theme'], family: 'rivalry', sign: -1, time: 'state', qualifier: { of: 'how far', values: ['as a purpose'], words: { 'as a purpose': { forward: 'seeks to counter', backward: 'is the target of efforts of' } } }, words: { forward: 'counters', backward: 'is countered by' }, example: 'State A counters group B by cutting off its funds.' },
  { type: 'OPPOSES', subject: ['Actor'], object: ['Actor', 'Event', 'Theme'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'opposes', backward: 'is opposed by' }, example: 'State A opposes the return of a contact group.' },
  { type: 'ACCUSES', subject: ['Actor'], object: ['Actor'], family: 'rivalry', sign: -1, time: 'event', qualifier: { of: 'of what', words: { 'being a threat': { forward: 'called', backward: 'was called a threat by', after: 'a threat' } } }, speech: true, words: { forward: 'accused', backward: 'was accused by' }, example: 'State A accuses state B of sheltering group C.' },
  { type: 'KILLED', subject: ['Actor'], object: ['Person'], family: 'rivalry', sign: -1, time: 'event', words: { forward: 'killed', backward: 'was killed by' }, example: 'Group A says that it killed a commander of group B on 26 February 2023.' },
  { type: 'DETAINED', subject: ['Actor'], object: ['Person'], family: 'rivalry', sign: -1, time: 'event', words: { forward: 'detained', backward: 'was detained by' }, example: 'State A arrested a leader of group B in April 2020.' },
  { type: 'EXCLUDES', subject: ['Actor'], object: ['Community', 'Actor'], family: 'rivalry', sign: -1, time: 'state', words: { forward: 'excludes', backward: 'is excluded by' }, example: 'Group A keeps a community out of government.' },
  { type: 'CONSTRAINS', subject: ['Actor'], object: ['Community', 'Actor'], family: 'rivalry', sign: -1, time: 'state', qualifier: { of: 'how', words: { control: { forward: 'controls', backward: 'is controlled by' } } }, words: { forward: 'constrains', backward: 'is constrained by' }, example: 'Group A forces a community to accept its rule.' },
  { type: 'DESIGNATED', subject: ['State', 'Organisation'], object: ['ArmedGroup', 'Person', 'Organisation', 'Force'], family: 'rivalry', sign: -1, time: 'state', qualifier: { of: 'programme', keyed: true }, words: { forward: 'designated', backward: 'was designated by' }, example: 'State A designated group B a terrorist organisation on 14 January 2016, under one programme.' },
  { type: 'THREATENS', subject: ['Actor'], object: ['Actor', 'Place'], family: 'threat', sign: -1, time: 'state', qualifier: { of: 'basis', values: ['declared', 'perceived', 'assessed'] }, words: { forward: 'threatens', backward: 'is threatened by' }, example: 'An assessment holds that group A threatens state B (assessed).' },
  { type: 'DESTABILISES', subject: ['Actor', 'Event'], object: ['Actor', 'Place'], family: 'threat', sign: -1, time: 'state', words: { forward: 'destabilises', backward: 'is destabilised by' }, example: 'A withdrawal of troops made security in a region worse.' },
  { type: 'FACES_SEPARATISM_IN', subject: ['State'], object: ['Place'], family: 'threat', sign: -1, time: 'state', words: { forward: 'faces separatism in', backward: 'is a scene of separatism for' }, example: 'An article names separatism in a province of state A.' },
  { type: 'MOVED_FIGHTERS_TO', subject: ['ArmedGroup', 'Collective'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', ofFighters: { forward: 'moved to', backward: 'received' }, words: { forward: 'moved fighters to', backward: 'received fighters of' }, example: 'Group A has been moving fighters to state B since 2021.' },
  { type: 'MOVED_FIGHTERS_FROM', subject: ['ArmedGroup', 'Collective'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', ofFighters: { forward: 'moved from', backward: 'was left by' }, words: { forward: 'moved fighters from', backward: 'was left by fighters of' }, example: 'Group A has been moving fighters out of state B since 2021.' },
  { type: 'RECRUITS_IN', subject: ['ArmedGroup'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'seeks recruits in', backward: 'is searched for recruits by' }, example: 'Group A seeks recruits in a region.' },
  { type: 'BASED_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'is based in', backward: 'is the base of' }, example: 'Organisation A has its seat in a city.' },
  { type: 'OPERATES_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', qualifier: { of: 'how', values: ['from'], words: { from: { forward: 'operates from', backward: 'has operating from it' } } }, words: { forward: 'operates in', backward: 'has operating in it' }, example: 'Group A carries out attacks in state B.' },
  { type: 'FOUNDED_IN', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'event', words: { forward: 'was founded in', backward: 'is the founding place of' }, example: 'Group A was founded in a province in late 2014.' },
  { type: 'CONTROLS', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'controls', backward: 'is controlled by' }, example: 'Group A has held a city since August 2021.' },
  { type: 'CONTESTS', subject: ['Actor'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'contests', backward: 'is contested by' }, example: 'Group A and the army fight over a district.' },
  { type: 'LOCATED_IN', subject: ['Place'], object: ['State', 'Place'], family: 'presence', sign: 0, time: 'state', words: { forward: 'lies in', backward: 'contains' }, example: 'A city lies in a province.' },
  { type: 'BORDERS', subject: ['State'], object: ['State'], family: 'presence', sign: 0, time: 'state', symmetric: true, words: { forward: 'borders', backward: 'borders', mutual: 'borders each other' }, example: 'State A and state B share a border.' },
  { type: 'CARRIED_OUT', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'carried out', backward: 'was carried out by' }, example: 'Investigators say that group A carried out an attack.' },
  { type: 'TOOK_PART_IN', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', qualifier: { of: 'as', values: ['party', 'mediator', 'host', 'signatory'] }, words: { forward: 'took part in', backward: 'had taking part' }, example: 'A council held a meeting in October 2017 (party).' },
  { type: 'CLAIMED_RESPONSIBILITY_FOR', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'claimed responsibility for', backward: 'was claimed by' }, example: 'Group A claimed an attack in a statement of 4 January 2024.' },
  { type: 'MEDIATED', subject: ['Actor'], object: ['Event'], family: 'event', sign: 0, time: 'event', words: { forward: 'mediated', backward: 'was mediated by' }, example: 'State A mediated talks between state B and group C.' },
  { type: 'TARGETED', subject: ['Event'], object: ['Actor', 'Place'], family: 'event', sign: 0, time: 'event', words: { forward: 'targeted', backward: 'was targeted in' }, example: 'An attack targeted a mosque of a community.' },
  { type: 'OCCURRED_IN', subject: ['Event'], object: ['State', 'Place'], family: 'event', sign: 0, time: 'event', words: { forward: 'took place in', backward: 'was the scene of' }, example: 'An attack took place in a city in March 2024.' },
  { type: 'CONCERNS', subject: ['Actor', 'Place', 'Event'], object: ['Theme'], family: 'theme', sign: 0, time: 'state', qualifier: { of: 'how', values: ['beset by', 'works on'], words: { 'beset by': { forward: 'is beset by', backward: 'besets' }, 'works on': { forward: 'deals with', backward: 'is dealt with by' } } }, words: { forward: 'is concerned by', backward: 'concerns' }, example: 'State A is beset by poverty.' },
  { type: 'ENABLED', subject: ['Actor', 'Event'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'to do what; intended or unintended, where the claim says so' }, ongoing: { forward: 'enables', backward: 'is enabled by' }, words: { forward: 'enabled', backward: 'was enabled by' }, example: 'The collapse of the police enabled group A to grow; that anybody meant it to is not said.' },
  { type: 'EMBOLDENS', subject: ['Actor', 'Event'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'intent', values: ['intended', 'unintended'] }, ongoing: { forward: 'emboldens', backward: 'is emboldened by' }, words: { forward: 'emboldened', backward: 'was emboldened by' }, example: 'The success of group A emboldens group B.' },
  { type: 'ASSOCIATED_WITH', subject: ['Actor'], object: ['Actor'], family: 'other', sign: 0, time: 'state', symmetric: true, words: { forward: 'is associated with', backward: 'is associated with', mutual: 'is associated' }, example: 'The UN record of group A names group B as associated with it.' },
  { type: 'URGES', subject: ['Actor'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'to what' }, speech: true, words: { forward: 'called upon', backward: 'was called upon by' }, example: 'State A calls upon group B to dismantle armed groups.' },
  { type: 'ENCOURAGES', subject: ['Actor'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'to what' }, speech: true, words: { forward: 'encouraged', backward: 'was encouraged by' }, example: 'Organisation A should encourage group B to share power.' },
  { type: 'WARNED', subject: ['Actor'], object: ['Actor'], family: 'other', sign: 0, time: 'event', qualifier: { of: 'of what' }, speech: true, words: { forward: 'warned', backward: 'was warned by' }, example: 'State A warned state B of an attack that was being planned.' },
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
  'ALTERNATIVE_TO',
  'DERIVES_FROM',
] as const

const byType = new Map(RELATIONSHIP_TYPES.map((t) => [t.type, t]))
const byLabel = new Map(LABELS.map((l) => [l.label as string, l]))

/** The definition of a built-in relationship type, or undefined for a declared or unknown one. */
export function relationshipType(type: string): RelationshipTypeDefinition | undefined {
  return byType.get(type)
}

/** Whether what a type says happens on a day, in place of going on for a time. */
export function happensOnce(type: string): boolean {
  return relationshipType(type)?.time === 'event'
}

/** The definition of a built-in label, or undefined. */
export function labelDefinition(label: string): LabelDefinition | undefined {
  return byLabel.get(label)
}

/** The label a person would call a node by: the most specific built-in one, else the first given. */
export function primaryLabel(labels: readonly string[]): string {
  return labels.find((l) => byLabel.has(l) && byLabel.get(l)!.base !== l) ?? labels.find((l) => !byLabel.has(l)) ?? labels[0] ?? 'Thing'
}

/** Names that may be written into a statement's text: letters of any script, digits and `_`, beginning with a letter. */
export const SAFE_NAME = /^\p{L}[\p{L}\p{M}\p{Nd}_]*$/u
