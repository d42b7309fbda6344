import type { Family, Sign } from '../../../model/ontology'

/** Labels of the schemata that are nodes; others are Things with the schema's name. */
export const NODE_LABELS: Record<string, readonly string[]> = {
  Person: ['Actor', 'Person'],
  Organization: ['Actor', 'Organisation'],
  Company: ['Actor', 'Organisation'],
  PublicBody: ['Actor', 'Organisation'],
  LegalEntity: ['Actor', 'LegalEntity'],
  Country: ['Actor', 'State'],
  Event: ['Event'],
}

/** Schemata whose entities are relationships: their ends, and the type they become. */
export const EDGES: Record<
  string,
  { from: string; to: string; type: string; forward: string; backward: string; family?: Family; sign?: Sign; symmetric?: boolean }
> = {
  Ownership: { from: 'owner', to: 'asset', type: 'OWNS', forward: 'owns', backward: 'is owned by', family: 'structure' },
  Directorship: {
    from: 'director',
    to: 'organization',
    type: 'DIRECTOR_OF',
    forward: 'is a director of',
    backward: 'has as director',
    family: 'structure',
    sign: 1,
  },
  Membership: {
    from: 'member',
    to: 'organization',
    type: 'MEMBER_OF',
    forward: 'is a member of',
    backward: 'has as member',
    family: 'structure',
    sign: 1,
  },
  Employment: {
    from: 'employee',
    to: 'employer',
    type: 'EMPLOYED_BY',
    forward: 'is employed by',
    backward: 'employs',
    family: 'structure',
    sign: 1,
  },
  Family: { from: 'person', to: 'relative', type: 'RELATIVE_OF', forward: 'is a relative of', backward: 'is a relative of' },
  Associate: {
    from: 'person',
    to: 'associate',
    type: 'HAS_ASSOCIATE',
    forward: 'has as associate',
    backward: 'is an associate of',
    family: 'allegiance',
  },
  Representation: {
    from: 'agent',
    to: 'client',
    type: 'REPRESENTS',
    forward: 'represents',
    backward: 'is represented by',
    family: 'structure',
  },
  Succession: {
    from: 'successor',
    to: 'predecessor',
    type: 'SUCCEEDED',
    forward: 'succeeded',
    backward: 'was succeeded by',
    family: 'identity',
  },
  Payment: { from: 'payer', to: 'beneficiary', type: 'PAID', forward: 'paid', backward: 'was paid by' },
  Debt: { from: 'debtor', to: 'creditor', type: 'OWES', forward: 'owes', backward: 'is owed by' },
  Occupancy: { from: 'holder', to: 'post', type: 'HOLDS_POST', forward: 'holds', backward: 'is held by', family: 'structure' },
  UnknownLink: { from: 'subject', to: 'object', type: 'LINKED_TO', forward: 'is linked to', backward: 'is linked to' },
  CourtCaseParty: { from: 'party', to: 'case', type: 'PARTY_TO', forward: 'is party to', backward: 'has as party' },
  Documentation: { from: 'document', to: 'entity', type: 'DOCUMENTS', forward: 'documents', backward: 'is documented by' },
  ProjectParticipant: {
    from: 'participant',
    to: 'project',
    type: 'PARTICIPATES_IN',
    forward: 'participates in',
    backward: 'has as participant',
  },
  Control: {
    from: 'controller',
    to: 'controlled',
    type: 'CONTROLS',
    forward: 'controls',
    backward: 'is controlled by',
    family: 'structure',
  },
  Call: { from: 'caller', to: 'receiver', type: 'CALLED', forward: 'called', backward: 'was called by' },
  Mention: { from: 'document', to: 'resolved', type: 'MENTIONS', forward: 'mentions', backward: 'is mentioned in' },
  Similar: {
    from: 'candidate',
    to: 'match',
    type: 'SIMILAR_TO',
    forward: 'may be the same as',
    backward: 'may be the same as',
    family: 'identity',
    symmetric: true,
  },
  ContractAward: { from: 'supplier', to: 'contract', type: 'AWARDED', forward: 'was awarded', backward: 'was awarded to' },
}

/** Properties of things that name other things: the tie that each is, and whether it leads from the other to this one. */
export const LINKS: Record<string, { type: string; forward: string; backward: string; family?: Family; reversed?: true }> = {
  owner: { type: 'OWNS', forward: 'owns', backward: 'is owned by', family: 'structure', reversed: true },
  operator: { type: 'OPERATES', forward: 'operates', backward: 'is operated by', family: 'structure', reversed: true },
  holder: { type: 'HOLDS', forward: 'holds', backward: 'is held by', family: 'structure', reversed: true },
  parent: { type: 'HAS_PARENT', forward: 'has as parent', backward: 'is the parent of', family: 'structure' },
  partOf: { type: 'PART_OF', forward: 'is part of', backward: 'has as part', family: 'structure' },
  organization: { type: 'POST_IN', forward: 'is a post in', backward: 'has as post', family: 'structure' },
  organizer: { type: 'ORGANISED', forward: 'organised', backward: 'was organised by', reversed: true },
  involved: { type: 'INVOLVED_IN', forward: 'was involved in', backward: 'involved', reversed: true },
  vehicle: { type: 'USED_IN', forward: 'was used in', backward: 'used', reversed: true },
  transport: { type: 'USED_IN', forward: 'was used in', backward: 'used', reversed: true },
  issuer: { type: 'ISSUED', forward: 'issued', backward: 'was issued by', reversed: true },
  bank: { type: 'HELD_AT', forward: 'is held at', backward: 'holds the account' },
  authority: { type: 'UNDER_AUTHORITY', forward: 'is under the authority of', backward: 'is the authority of' },
  onBehalfOf: { type: 'ON_BEHALF_OF', forward: 'is on behalf of', backward: 'has on its behalf' },
  tenderers: { type: 'TENDERED_FOR', forward: 'tendered for', backward: 'had as tenderer', reversed: true },
  project: { type: 'WITHIN_PROJECT', forward: 'is within the project', backward: 'has within it' },
  contract: { type: 'UNDER_CONTRACT', forward: 'is under the contract', backward: 'covers' },
  contractHolder: { type: 'HOLDS_CONTRACT_OF', forward: 'holds the contract of', backward: 'has as contract holder', reversed: true },
  declarant: { type: 'DECLARED', forward: 'declared', backward: 'was declared by', reversed: true },
  taxee: { type: 'TAXED_IN', forward: 'is taxed in', backward: 'taxes', reversed: true },
  bankAccount: { type: 'USES_ACCOUNT', forward: 'uses the account', backward: 'is used for' },
  bankRub: { type: 'USES_ACCOUNT', forward: 'uses the account', backward: 'is used for' },
  bankForeign: { type: 'USES_ACCOUNT', forward: 'uses the account', backward: 'is used for' },
  sender: { type: 'SENT', forward: 'sent', backward: 'was sent by', reversed: true },
  senderAccount: { type: 'SENT', forward: 'sent', backward: 'was sent by', reversed: true },
  emitters: { type: 'SENT', forward: 'sent', backward: 'was sent by', reversed: true },
  receiver: { type: 'RECEIVED', forward: 'received', backward: 'was received by', reversed: true },
  recipients: { type: 'RECEIVED', forward: 'received', backward: 'was received by', reversed: true },
  recipientAccount: { type: 'RECEIVED', forward: 'received', backward: 'was received by', reversed: true },
  inReplyToEmail: { type: 'REPLIES_TO', forward: 'replies to', backward: 'has as reply' },
  inReplyToMessage: { type: 'REPLIES_TO', forward: 'replies to', backward: 'has as reply' },
  pictured: { type: 'PICTURED_IN', forward: 'is pictured in', backward: 'pictures', reversed: true },
  entity: { type: 'ABOUT_ENTITY', forward: 'is about', backward: 'is spoken of in' },
  proof: { type: 'HAS_PROOF', forward: 'has as proof', backward: 'is proof of' },
  riskSource: { type: 'HAS_RISK_FROM', forward: 'has a risk from', backward: 'is a risk for', family: 'threat' },
}

/** Of nobody are addresses and identity papers taken, which these schemata are made of. */
export const LEFT_OUT = new Set(['Address', 'Passport', 'Identification'])

/** What is taken of a person beside names: nothing of birth, papers or whereabouts. */
export const OF_PERSONS = new Set(['country', 'topics', 'programId', 'sourceUrl', 'position', 'status'])
/** Names of properties that hold names. */
export const NAMES = ['name', 'alias', 'previousName'] as const
/** Identifiers by the scheme they go by in the graph. Tax and registration numbers are those of firms only. */
export const IDENTIFIERS: Record<string, string> = {
  wikidataId: 'wikidata',
  leiCode: 'lei',
  registrationNumber: 'registration',
  ogrnCode: 'ogrn',
  imoNumber: 'imo',
  swiftBic: 'bic',
  permId: 'permid',
  opencorporatesUrl: 'opencorporates',
}
