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
  ContractAward: { from: 'supplier', to: 'contract', type: 'AWARDED', forward: 'was awarded', backward: 'was awarded to' },
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
