import { expect, test } from 'vitest'
import type { Known } from '../../server/reconcile/actors'
import { match } from '../../server/reconcile/match'
import { jaroWinkler, SoftTfIdf } from '../../server/reconcile/soft-tfidf'
import { consonants } from '../../server/reconcile/transliterate'

const actor = (origin: string, id: string, given: Partial<Known> & { name: string }, label = 'ArmedGroup'): Known => ({
  id,
  origin,
  labels: ['Actor', label],
  abbreviation: null,
  aliases: [],
  weakAliases: [],
  identifiers: [],
  ...given,
})

/** Groups that nobody takes for another, so that words are as common or rare as in a real store. */
const OTHERS = [
  'Islamic Movement of Somewhere',
  'Northern Front',
  'People of the Valley Movement',
  'Union of Islamic Courts',
  'Free Coast Brigade',
  'Hill Liberation Army',
  'River Liberation Army',
  'Islamic Army of the Sea',
  'Black Banner Battalion',
].map((name, i) => actor('known', `other-${i}`, { name }))

/** The best match of two actors, whose imports differ. */
async function of(
  a: Partial<Known> & { name: string },
  b: Partial<Known> & { name: string },
  labels: [string, string] = ['ArmedGroup', 'ArmedGroup'],
) {
  const actors = [actor('new', 'a', a, labels[0]), actor('known', 'b', b, labels[1]), ...OTHERS]
  return (await match(actors, ({ origin }) => origin === 'new')).find((one) => actors[one.b]!.id === 'b') ?? null
}

test.each([
  [
    'the same identifier, however else they are called',
    { name: 'One', identifiers: ['un:QDe.161'] },
    { name: 'Two', identifiers: ['un:qde.161'] },
    /^same identifier un:qde\.161$/,
    1,
  ],
  [
    'names that differ in case, marks and punctuation',
    { name: 'JAMĀʻAT ANSĀRULLĀH' },
    { name: 'Jama’at Ansarullah' },
    /written alike/,
    0.95,
  ],
  [
    'an alias of one that is the name of the other',
    { name: 'The Base', aliases: ['Haqqani Network'] },
    { name: 'HAQQANI NETWORK' },
    /written alike/,
    0.91,
  ],
  [
    'a name behind which its abbreviation stands in brackets',
    { name: 'TEHRIK-E TALIBAN PAKISTAN (TTP)' },
    { name: 'Tehrik-e Taliban Pakistan', abbreviation: 'TTP' },
    /written alike/,
    0.96,
  ],
  ['names written together or apart', { name: 'Jamaat Ansarullah' }, { name: 'JamaatAnsarullah' }, /but for spaces/, 0.9],
  [
    'the same words in another order and without articles',
    { name: 'Al Zawahiri Ayman' },
    { name: 'Ayman al-Zawahiri' },
    /the same words/,
    0.88,
  ],
  [
    'Arabic script and a Latin transliteration',
    { name: 'تحریک طالبان پاکستان' },
    { name: 'Tehreek-e-Taliban Pakistan' },
    /another spelling or script/,
    0.78,
  ],
  [
    'Cyrillic script and a Latin transliteration',
    { name: 'Джамаат Ансаруллах' },
    { name: 'Jamaat Ansorulloh' },
    /another spelling or script/,
    0.74,
  ],
  [
    'two transliterations of one name',
    { name: 'Muhammad Qasim Rahmani' },
    { name: 'Mohammed Kasem Rahmany' },
    /another spelling or script/,
    0.78,
  ],
  [
    'rare words that are nearly the same, common ones left out',
    { name: 'Islamic Movement of Uzbekistan' },
    { name: 'The Uzbekistans Islamic Movement' },
    /nearly alike/,
    0.6,
  ],
  [
    'an abbreviation alone, which is less than a name',
    { name: 'East Front', abbreviation: 'EFT' },
    { name: 'Eagles', abbreviation: 'EFT' },
    /same abbreviation “EFT”/,
    0.6,
  ],
] as const)('%s speak for it', async (_what, a, b, reason, least) => {
  const found = await of(
    { ...a, identifiers: 'identifiers' in a ? [...a.identifiers] : [], aliases: 'aliases' in a ? [...a.aliases] : [] },
    { ...b, identifiers: 'identifiers' in b ? [...b.identifiers] : [] },
  )
  expect(found?.reasons[0]).toMatch(reason)
  expect(found!.score).toBeGreaterThanOrEqual(least - 0.02)
})

test('what stands in brackets behind a name, and may as well be a place, is no strong likeness', async () => {
  expect((await of({ name: 'AL-HARAMAIN FOUNDATION (PAKISTAN)' }, { name: 'Pakistan' }))!.score).toBeLessThan(0.65)
})

test('what shares only common words is no candidate', async () => {
  expect(await of({ name: 'Islamic Movement of Uzbekistan' }, { name: 'Islamic Movement of Palestine' })).toBeNull()
  expect(await of({ name: 'River Liberation Front' }, { name: 'Desert Liberation Front' })).toBeNull()
})

test('a weak alias never makes a candidate by itself, and raises one that something else makes', async () => {
  expect(await of({ name: 'Somebody', weakAliases: ['Shahab al-Muhajir'] }, { name: 'Shahab al-Muhajir' })).toBeNull()
  expect(await of({ name: 'Shahab al-Muhajir' }, { name: 'Somebody', weakAliases: ['Shahab al-Muhajir'] })).toBeNull()
  const without = await of({ name: 'Sanaullah Ghafari' }, { name: 'Sanaullah Ghaffari' })
  const raised = await of({ name: 'Sanaullah Ghafari', weakAliases: ['Shahab'] }, { name: 'Sanaullah Ghaffari', aliases: ['Shahab'] })
  expect(raised!.score).toBeGreaterThan(without!.score)
  expect(raised!.reasons.at(-1)).toMatch(/a weak alias$/)
})

test('a person is never an organisation, and an imported node of no kind may be either', async () => {
  expect(await of({ name: 'Haqqani' }, { name: 'Haqqani' }, ['Person', 'Organisation'])).toBeNull()
  expect(await of({ name: 'Haqqani Network' }, { name: 'Haqqani Network' }, ['Organisation', 'ArmedGroup'])).not.toBeNull()
  expect(await of({ name: 'Haqqani Network', labels: ['Thing'] }, { name: 'Haqqani Network' })).not.toBeNull()
})

test('two entries of one register are the less likely the same', async () => {
  const found = await of(
    { name: 'Abdul Rahman Khan', identifiers: ['un:TAi.1'] },
    { name: 'Abdul Rahman Khan', identifiers: ['un:TAi.2'] },
    ['Person', 'Person'],
  )
  expect(found!.score).toBeLessThan(0.5)
  expect(found!.reasons.at(-1)).toBe('but un:TAi.1 and un:TAi.2 are two entries')
})

test('what came in together is told apart there, and is not asked about', async () => {
  expect(await match([actor('new', 'a', { name: 'Twin' }), actor('new', 'b', { name: 'Twin' })])).toEqual([])
})

test('of one actor the likeliest few are told, the best first, and the same whatever the order of the store', async () => {
  const actors = [
    actor('new', 'a', { name: 'Northern Alliance Front' }),
    ...Array.from({ length: 9 }, (_, i) =>
      actor(`o${i}`, `b${i}`, { name: i === 4 ? 'Northern Alliance Front' : 'Northern Aliance Fronts' }),
    ),
  ]
  const told = async (list: Known[]) =>
    (await match(list, ({ id }) => id === 'a')).map(({ a, b, score }) => [list[a]!.id, list[b]!.id, score])
  const found = await told(actors)
  expect(found).toHaveLength(5)
  expect(found[0]).toEqual(['a', 'b4', 0.95])
  expect(await told([...actors].reverse())).toEqual(found)
})

test('a name that very many have tells nobody from the others', async () => {
  expect(
    await match([
      actor('new', 'a', { name: 'Unknown' }),
      ...Array.from({ length: 200 }, (_, i) => actor('known', `b${i}`, { name: 'Unknown' })),
    ]),
  ).toEqual([])
})

test('words are as alike by Jaro and Winkler as published', () => {
  // Examples of W. Winkler, "String Comparator Metrics and Enhanced Decision Rules" (1990), table of comparisons.
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 3)
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
  expect(jaroWinkler('abc', 'xyz')).toBe(0)
})

test('a word counts the more the fewer names hold it', () => {
  const measure = new SoftTfIdf([
    ['islamic', 'movement', 'uzbekistan'],
    ['islamic', 'movement', 'palestine'],
    ['uzbekistan', 'party'],
    ['islamic', 'party'],
    ['movement', 'islamic'],
    ['islamic', 'front'],
  ])
  expect(measure.similarity(0, 0, 0)).toBeCloseTo(1, 10)
  expect(measure.similarity(0, 2, 0)).toBeGreaterThan(measure.similarity(1, 3, 0))
  expect(measure.similarity(0, 1, 0.8)).toBe(0)
})

test('Arabic and Cyrillic words come to the consonants of their transliterations', () => {
  for (const [word, ...spellings] of [
    ['محمد', 'mohammed', 'muhamad'],
    ['خراسان', 'khorasan', 'horasan', 'хорасан'],
    ['المهاجر', 'muhajir', 'mohajer', 'мухаджир'],
    ['جهاد', 'jihad', 'djihad', 'джихад'],
  ]) {
    expect(new Set([word!, ...spellings].map((one) => consonants(one))).size).toBe(1)
  }
})
