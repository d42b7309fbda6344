import { describe, expect, test } from 'vitest'
import { MODALITIES, type Modality, type Status } from '../../model/claim'
import { RELATIONSHIP_TYPES, relationshipType } from '../../model/ontology'
import { readRange } from '../../model/amount'
import { isPlural, nameWithin, sayingOf, tiePhrase, turnsOf, type SaidClaim, type SpeakerTerms } from '../../model/saying'
import { claimSentence, tieRow, tieSentence, valueSentence, valueText } from '../../model/sentences'
import { infinitive } from '../../model/english-verbs'

interface Put {
  modality?: Modality
  status?: Status
  qualifiers?: string[]
  intervals?: string[]
  claims?: Partial<SaidClaim>[]
}

const saying = (type: string, { modality = 'actual', status = 'stated', qualifiers = [], intervals = [], claims = [{}] }: Put = {}) =>
  sayingOf(
    { type, modality, status, qualifiers, intervals, subjectName: 'A' },
    claims.map((claim) => ({ polarity: status === 'denied' ? ('denies' as const) : ('affirms' as const), ...claim })),
  )
const words = (type: string) => relationshipType(type)!.words
const sentence = (type: string, put?: Put, plural = false) =>
  tieSentence(saying(type, put), words(type), { name: 'A', plural }, { name: 'B' }).join('')
const row = (type: string, backward: boolean, put?: Put) => tieRow(saying(type, put), words(type), 'B', backward).join('')

describe('a tie as a sentence', () => {
  test.each<[string, string, Put?]>([
    ['A and B cooperate', 'COOPERATES_WITH'],
    ['A and B should cooperate on trade', 'COOPERATES_WITH', { modality: 'recommended', qualifiers: ['on trade'] }],
    ['A and B cooperate (trade; security)', 'COOPERATES_WITH', { qualifiers: ['trade', 'security'] }],
    ['A and B were rivals', 'RIVAL_OF', { intervals: ['2016-01-01~year/2017-04-01~month'] }],
    ['A and B do not have a ceasefire', 'CEASEFIRE_WITH', { status: 'denied' }],
    [
      'Elements of A and B, with C, could negotiate',
      'NEGOTIATES_WITH',
      { modality: 'possible', claims: [{ subjectPart: 'elements', objectWith: ['C'] }] },
    ],
    ['No evidence found that A and B are associated', 'ASSOCIATED_WITH', { status: 'denied', claims: [{ polarity: 'not_found' }] }],
    ['A could counter B', 'COUNTERS', { modality: 'possible' }],
    ['A is expected to move fighters to B', 'MOVED_FIGHTERS_TO', { modality: 'projected' }],
    ['A may fight B', 'FIGHTS', { modality: 'hypothesised' }],
    ['A may have been founded by B', 'FOUNDED_BY', { modality: 'hypothesised' }],
    ['A may have taken part in B', 'TOOK_PART_IN', { modality: 'hypothesised' }],
    ['A does not support B', 'SUPPORTS', { status: 'denied' }],
    ['A did not attack B', 'ATTACKED', { status: 'denied' }],
    ['A was not founded by B', 'FOUNDED_BY', { status: 'denied' }],
    ['A is not an affiliate of B', 'AFFILIATE_OF', { status: 'denied' }],
    ['A should not support B', 'SUPPORTS', { status: 'denied', modality: 'recommended' }],
    ['No evidence found that A supports B', 'SUPPORTS', { status: 'denied', claims: [{ polarity: 'not_found' }] }],
    ['A reportedly attacked B', 'ATTACKED', { status: 'reported', claims: [] }],
    ['A is reportedly an affiliate of B', 'AFFILIATE_OF', { status: 'reported', claims: [] }],
    ['A attacked B, according to C', 'ATTACKED', { status: 'reported', claims: [{ speakers: [['C']] }] }],
    ['A attacked B, according to C and D', 'ATTACKED', { status: 'reported', claims: [{ speakers: [['C', 'D']] }] }],
    ['A attacked B, according to C, citing D', 'ATTACKED', { status: 'reported', claims: [{ speakers: [['C'], ['D']] }] }],
    ['A does not support B, by its own account', 'SUPPORTS', { status: 'denied', claims: [{ speakers: [['A']] }] }],
    ['A was founded by B, with C and D', 'FOUNDED_BY', { claims: [{ objectWith: ['C', 'D'] }, { objectWith: ['D', 'C'] }] }],
    ['A was founded by B, with others', 'FOUNDED_BY', { claims: [{ objectWith: ['C'] }, { objectWith: ['D'] }] }],
    ['A was founded by B', 'FOUNDED_BY', { claims: [{ objectWith: ['C'] }, {}] }],
    ['A, with C and the United Nations, supports B', 'SUPPORTS', { claims: [{ subjectWith: ['C', 'United Nations'] }] }],
    ['A was reportedly founded by B', 'FOUNDED_BY', { claims: [{ credibility: 5 }] }],
    ['A was founded by B', 'FOUNDED_BY', { claims: [{ credibility: 5 }, { credibility: 3 }] }],
    [
      'A government of A alone is expected to destabilise B',
      'DESTABILISES',
      { modality: 'projected', claims: [{ subjectPart: 'a government of … alone' }] },
    ],
    ['A under its rulers supports B', 'SUPPORTS', { claims: [{ subjectPart: '… under its rulers' }] }],
    [
      'The leader of A or fighters of A who left support B',
      'SUPPORTS',
      { claims: [{ subjectPart: 'leader' }, { subjectPart: 'fighters of … who left' }] },
    ],
    ['A threatens the security and stability of B', 'THREATENS', { claims: [{ objectPart: 'security and stability' }] }],
    ['The rise of A emboldens B', 'EMBOLDENS', { intervals: ['/'], claims: [{ subjectPart: 'rise' }] }],
    ['A emboldened B', 'EMBOLDENS', { intervals: ['/2022-05-01~before'] }],
    ['A enabled B to grow', 'ENABLED', { qualifiers: ['to grow'], intervals: ['2014-01-01~year/2014-01-01~year'] }],
    ['A sought to counter B', 'COUNTERS', { qualifiers: ['as a purpose'], intervals: ['2013-01-01~year/'] }],
    ['A sought to join B', 'FIGHTERS_JOINED', { qualifiers: ['as a purpose'], intervals: ['2011-01-01~year/2022-05-01~month'] }],
    ['A could seek recruits in B', 'RECRUITS_IN', { modality: 'possible' }],
    ['A should encourage B to share power', 'ENCOURAGES', { modality: 'recommended', qualifiers: ['to share power'] }],
    ['A may have taken place in B', 'OCCURRED_IN', { modality: 'hypothesised' }],
    ['A was founded by elements of B', 'FOUNDED_BY', { claims: [{ objectPart: 'elements' }] }],
    [
      'The leader of A pledged allegiance to the leader of B',
      'PLEDGED_ALLEGIANCE_TO',
      { claims: [{ subjectPart: 'leader', objectPart: 'leader' }] },
    ],
    ['A faction of A split from B', 'SPLIT_FROM', { claims: [{ subjectPart: 'faction' }] }],
    ['Fighters of A moved to B', 'MOVED_FIGHTERS_TO', { claims: [{ subjectPart: 'fighters' }] }],
    ['A led B', 'LEADS', { qualifiers: ['leader'], intervals: ['2016-01-01~year/2017-04-01~month'] }],
    ['A fought B', 'FIGHTS', { intervals: ['2022-05-01~before/'] }],
    ['A fights B', 'FIGHTS', { intervals: ['2013-01-01~year/', '/..'] }],
    ['A operates in B', 'OPERATES_IN', { intervals: ['2016-01-01~year/2016-01-01~year', '/'] }],
    ['A did not lead B', 'LEADS', { status: 'denied', intervals: ['/2017-04-01'] }],
    ['A may have fought B', 'FIGHTS', { modality: 'hypothesised', intervals: ['/2017-04-01'] }],
    ['A was a force of B', 'FORCE_OF', { intervals: ['/2022-05-01~before'] }],
    ['A accused B', 'ACCUSES'],
    ['A called upon B to list C', 'URGES', { qualifiers: ['to list C'] }],
    ['A faces separatism in B', 'FACES_SEPARATISM_IN'],
    ['A is beset by B', 'CONCERNS', { qualifiers: ['beset by'] }],
    ['A should deal with B', 'CONCERNS', { qualifiers: ['works on'], modality: 'recommended' }],
    ['A and B are enemies', 'RIVAL_OF', { qualifiers: ['hostility'] }],
    [
      'A, with C and the United Nations, called B a threat',
      'ACCUSES',
      { status: 'reported', qualifiers: ['being a threat'], claims: [{ speakers: [['A', 'C', 'United Nations']] }] },
    ],
    [
      'A called B a threat, according to C',
      'ACCUSES',
      { status: 'reported', qualifiers: ['being a threat'], claims: [{ speakers: [['C']] }] },
    ],
  ])('%s', (expected, type, put) => expect(sentence(type, put)).toBe(expected))

  test('speaks of the whole once one of its claims does', () => {
    expect(sentence('FOUNDED_BY', { claims: [{ objectPart: 'elements' }, {}] })).toBe('A was founded by B')
  })

  test('leaves out who says it where it is said in a source’s own voice too', () => {
    expect(sentence('ATTACKED', { claims: [{ speakers: [['C']] }, {}] })).toBe('A attacked B')
  })

  test('does not take from a denial of which part it speaks, or whose word it is', () => {
    const denial = { polarity: 'denies' as const }
    expect(sentence('SPLIT_FROM', { claims: [{ subjectPart: 'faction' }, denial] })).toBe('A faction of A split from B')
    expect(sentence('ATTACKED', { status: 'reported', claims: [{ speakers: [['C']] }, { ...denial, speakers: [['D']] }] })).toBe(
      'A attacked B, according to C',
    )
  })

  test('names up to three who say it, and of more says only that it is reported', () => {
    const saidBy = (...names: string[]) =>
      sentence('ATTACKED', { status: 'reported', claims: names.map((name) => ({ speakers: [[name]] })) })
    expect(saidBy('C', 'D', 'E')).toBe('A attacked B, according to C, D and E')
    expect(saidBy('C', 'D', 'E', 'F')).toBe('A reportedly attacked B')
  })

  test('has its verb agree with a plural', () => {
    expect(sentence('SUPPORTS', {}, true)).toBe('A support B')
    expect(sentence('AFFILIATE_OF', { status: 'denied' }, true)).toBe('A are not affiliates of B')
    expect(sentence('SUPPORTS', { claims: [{ subjectPart: 'elements' }], status: 'denied' })).toBe('Elements of A do not support B')
  })
})

describe('a tie in a row of a card', () => {
  test.each<[string, string, boolean, Put?]>([
    ['Its leader pledged allegiance to B', 'PLEDGED_ALLEGIANCE_TO', false, { claims: [{ subjectPart: 'leader' }] }],
    ['Was founded by elements of B', 'FOUNDED_BY', false, { claims: [{ objectPart: 'elements' }] }],
    ['Elements of it founded B', 'FOUNDED_BY', true, { claims: [{ objectPart: 'elements' }] }],
    ['Should cooperate with B', 'COOPERATES_WITH', true, { modality: 'recommended' }],
    ['Is at enmity with B', 'RIVAL_OF', true, { qualifiers: ['hostility'] }],
    ['Was founded by B, with C', 'FOUNDED_BY', false, { claims: [{ objectWith: ['C'] }] }],
    ['Founded B, with C', 'FOUNDED_BY', true, { claims: [{ objectWith: ['C'] }] }],
    ['Called upon B to list D, with C', 'URGES', false, { qualifiers: ['to list D'], claims: [{ subjectWith: ['C'] }] }],
    ['Was called upon by B, with C, to list D', 'URGES', true, { qualifiers: ['to list D'], claims: [{ subjectWith: ['C'] }] }],
    ['Attacked B, by its own account', 'ATTACKED', false, { status: 'reported', claims: [{ speakers: [['A']] }] }],
    ['Was attacked by B, according to A', 'ATTACKED', true, { status: 'reported', claims: [{ speakers: [['A']] }] }],
    ['A government of it alone destabilises B', 'DESTABILISES', false, { claims: [{ subjectPart: 'a government of … alone' }] }],
    ['Is destabilised by a government of B alone', 'DESTABILISES', true, { claims: [{ subjectPart: 'a government of … alone' }] }],
    ['Could be countered by B', 'COUNTERS', true, { modality: 'possible' }],
    ['Is not supported by B', 'SUPPORTS', true, { status: 'denied' }],
    ['No evidence found that it supports B', 'SUPPORTS', false, { status: 'denied', claims: [{ polarity: 'not_found' }] }],
  ])('%s', (expected, type, backward, put) => expect(row(type, backward, put)).toBe(expected))

  test('speaks of several as they', () => {
    const notFound = saying('SUPPORTS', { status: 'denied', claims: [{ polarity: 'not_found' }] })
    expect(tieRow(notFound, words('SUPPORTS'), 'B', false, true).join('')).toBe('No evidence found that they support B')
  })
})

test('a line bears the verb and the parts', () => {
  expect(tiePhrase(saying('FOUNDED_BY', { claims: [{ objectPart: 'elements' }] }), words('FOUNDED_BY'))).toBe('was founded by elements of')
  expect(tiePhrase(saying('ATTACKED', { status: 'reported', claims: [{ speakers: [['C']] }] }), words('ATTACKED'))).toBe(
    'reportedly attacked',
  )
  expect(tiePhrase(saying('FOUNDED_BY', { claims: [{ objectWith: ['C'] }] }), words('FOUNDED_BY'))).toBe('was founded by (with others)')
  expect(tiePhrase(saying('SUPPORTS', { status: 'denied', claims: [{ polarity: 'not_found' }] }), words('SUPPORTS'))).toBe(
    'no evidence found: supports',
  )
})

test('every type of the model has an infinitive, so that each can be said in every modality', () => {
  expect(
    RELATIONSHIP_TYPES.flatMap(({ words, ongoing, ofFighters, qualifier }) => [
      words,
      ongoing,
      ofFighters,
      ...Object.values(qualifier?.words ?? {}),
    ])
      .flatMap((each) => (each ? [each.forward, each.backward, each.mutual ?? each.forward] : []))
      .filter((text) => infinitive(text) === null),
  ).toEqual([])
})

test('words of an import whose verb is not known say how they are put before them', () => {
  const own = { forward: 'ownership', backward: 'ownership' }
  const said = (put: Put) => tieSentence(saying('OWNS', put), own, { name: 'A' }, { name: 'B' }).join('')
  expect(MODALITIES.map((modality) => said({ modality }))).toEqual([
    'A ownership B',
    'A expected: ownership B',
    'A recommended: ownership B',
    'A possible: ownership B',
    'A hypothesis: ownership B',
  ])
  expect(said({ status: 'denied' })).toBe('A not so: ownership B')
})

describe('a claim as a sentence', () => {
  const plain = { statement: 'A supports B.', stance: 'asserted', polarity: 'affirms' } as const
  test.each([
    ['A supports B.', plain, []],
    ['Denial: A supports B.', { ...plain, polarity: 'denies' }, []],
    ['Recommendation: A supports B.', { ...plain, stance: 'recommended' }, []],
    ['Denial, according to C: A supports B.', { ...plain, polarity: 'denies' }, [['C']]],
    ['A supports B. Only a part is meant: elements of A.', { ...plain, subjectPart: 'elements' }, []],
    ['Some of A support B.', { ...plain, statement: 'Some of A support B.', subjectPart: 'elements' }, []],
    ['According to C, A supports B.', { ...plain, statement: 'According to C, A supports B.' }, [['C']]],
    ['Many experts say that A supports B.', { ...plain, statement: 'Many experts say that A supports B.' }, [['many experts']]],
    [
      'Other members say so, according to the United Nations.',
      { ...plain, statement: 'Other members say so.' },
      [['United Nations'], ['other members']],
    ],
    ['A attacked B, according to A.', { ...plain, statement: 'A attacked B.' }, [['A']]],
    ['A could support B.', { ...plain, statement: 'A could support B.', stance: 'possible' }, []],
    ['A must support B.', { ...plain, statement: 'A must support B.', stance: 'recommended' }, []],
    ['A will support B, according to C.', { ...plain, statement: 'A will support B.', stance: 'projected' }, [['C']]],
    [
      'C says that it saw no evidence of it.',
      { ...plain, statement: 'C says that it saw no evidence of it.', polarity: 'not_found' },
      [['C']],
    ],
    ['Elements of A support B.', { ...plain, statement: 'Elements of A support B.', subjectPart: 'elements' }, []],
    ['A supports B. Only a part is meant: a government of A alone.', { ...plain, subjectPart: 'a government of … alone' }, []],
    ['A supports B. Jointly with C and the United Nations.', { ...plain, subjectWith: ['C', 'United Nations'] }, []],
    [
      'A, with C and the UN, supports B.',
      { ...plain, statement: 'A, with C and the UN, supports B.', subjectWith: ['C', 'United Nations'] },
      [],
    ],
    ['A counts C among its founders.', { ...plain, statement: 'A counts C among its founders.', objectWith: ['others'] }, []],
  ] as const)('%s', (expected, claim, speakers) => expect(claimSentence(claim, speakers, 'A', 'B')).toBe(expected))
})

test('an attribute says in its line how it is put, since when, and whose word it is', () => {
  const policy = { predicate: 'policy', stance: 'asserted', polarity: 'not_found' } as const
  expect(valueSentence(policy, 'effective policies', [], 'Abbas 2022')).toBe('Policy, no evidence found: effective policies (Abbas 2022)')
  expect(
    valueSentence(
      { predicate: 'goal', stance: 'projected', polarity: 'affirms', validFrom: '2021-01-01', validFromPrecision: 'year' },
      'x',
      [['C']],
      'D',
    ),
  ).toBe('Goal, expected: x, from 2021, end unknown (C, in D)')
})

test('a cause is said before what it is the cause of only after it is named', () => {
  const cause = { predicate: 'cause', stance: 'asserted', polarity: 'affirms' } as const
  expect(valueSentence(cause, 'broken politics, of its rise', [], 'D')).toBe('Cause of its rise: broken politics (D)')
})

test.each<[string[][], string[], SpeakerTerms]>([
  [[['Tajik authorities']], ['Tajikistan'], { attributedAs: 'Tajik authorities' }],
  [[['many experts']], [], { attributedAs: 'many experts' }],
  [[['Russia'], ['a diplomat']], ['Russia', 'Iran'], { attributedAs: 'a diplomat' }],
  [[['United Nations'], ['member states']], ['United Nations'], { citing: 'member states' }],
  [[['a UN panel'], ['member states']], ['United Nations'], { attributedAs: 'a UN panel', citing: 'member states' }],
])('whose word it is: %j', (expected, names, terms) =>
  expect(
    turnsOf(
      names.map((name, i) => ({ name, order: i + 1 })),
      terms,
    ),
  ).toEqual(expected),
)

test.each<[string, Parameters<typeof readRange>[0]]>([
  ['500', { best: 500 }],
  ['about 500', { best: 500, approximation: 'about' }],
  ['500 (300–700)', { best: 500, low: 300, high: 700 }],
  ['about 2,000–4,000', { low: 2000, high: 4000, approximation: 'about' }],
  ['at least 200', { low: 200 }],
  ['more than 200', { low: 200, approximation: 'more than' }],
  ['up to 10', { high: 10 }],
  ['nearly 4,000', { high: 4000, approximation: 'nearly' }],
])('a figure reads as near as its source has it: %s', (expected, amount) => expect(readRange(amount)).toBe(expected))

test.each([
  ['terrorism', 'Terrorism', ['Theme']],
  ['IED attacks', 'IED attacks', ['Theme']],
  ['Islamic State', 'Islamic State', ['Actor', 'ArmedGroup']],
])('within a sentence it is %s', (expected, name, labels) => expect(nameWithin({ name, labels })).toBe(expected))

test.each<[boolean, string, string[]]>([
  [false, 'Withdrawal of foreign troops', ['Event']],
  [true, 'Armed groups in Syria and Iraq', ['Actor', 'ArmedGroup']],
  [true, 'Afghan National Defence and Security Forces', ['Actor', 'Force']],
  [true, 'Afghan Taliban', ['Actor', 'ArmedGroup']],
  [false, 'Tehrik-e Taliban Pakistan', ['Actor', 'ArmedGroup']],
  [false, 'United States', ['Actor', 'State']],
  [true, 'Many experts', ['Actor', 'Collective']],
  [false, 'Attack at Kabul airport, 2021', ['Event']],
])('that it is %s that several are meant by %s', (expected, name, labels) => expect(isPlural({ name, labels })).toBe(expected))

test('a value that is a day of which only the latest is known does not read as that day, and a value keeps its place', () => {
  const died = { value: '2020-11-24', place: null }
  expect(valueText({ ...died, validTo: '2020-11-24', validToPrecision: 'before' })).toBe('on an unknown day before 24 November 2020')
  expect(valueText({ ...died, validFrom: '2020-11-24', validTo: '2020-11-24' })).toBe('24 November 2020')
  expect(valueText({ value: 'defeated', place: { name: 'Iraq' } })).toBe('defeated, in Iraq')
})
