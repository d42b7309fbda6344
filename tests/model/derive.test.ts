import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interval, span, type Precision } from '../../model/dates'
import { deriveTies, type DerivedTie, type KnowledgeLens } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'

const SOURCES = ['s1', 's2', 's3', 's4', 's5']
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const day = fc.constantFrom('2018-04-01', '2019-01-01', '2019-10-01', '2020-07-01')
const precision = fc.constantFrom<(Precision | null)[]>(null, 'day', 'month', 'quarter', 'year', 'before')

/** Sources of which later ones may repeat earlier ones, by what each repeats itself. */
const repeats = fc.tuple(...SOURCES.map((_, i) => fc.subarray(SOURCES.slice(0, i), { maxLength: Math.min(2, i) })))
const claim = fc.record({
  ends: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2, maxLength: 2 }),
  predicate: fc.constantFrom('RIVAL_OF', 'SUPPORTS', 'DESIGNATED', 'NO_SUCH_TYPE'),
  qualifier: maybe(fc.constantFrom('one', 'two')),
  stance: fc.constantFrom<ClaimRecord['stance'][]>('asserted', 'asserted', 'projected', 'recommended'),
  polarity: fc.constantFrom<ClaimRecord['polarity'][]>('affirms', 'affirms', 'affirms', 'denies', 'not_found'),
  credibility: fc.integer({ min: 1, max: 6 }),
  source: fc.constantFrom(...SOURCES),
  reported: fc.boolean(),
  contestedBy: fc.subarray([...SOURCES, 'gone'], { maxLength: 1 }),
  retracted: fc.constantFrom(false, false, false, true),
  validFrom: maybe(day),
  validFromPrecision: precision,
  validTo: fc.oneof(maybe(day), fc.constant('..')),
  asOf: maybe(day),
})
const given = fc.record({
  claims: fc.array(claim, { minLength: 1, maxLength: 10 }),
  repeats,
  grades: fc.tuple(...SOURCES.map(() => fc.constantFrom('A', 'C', 'F'))),
  published: fc.tuple(...SOURCES.map(() => maybe(day))),
  written: fc.tuple(...SOURCES.map(() => maybe(day))),
  without: fc.subarray(SOURCES, { maxLength: 1 }),
  withoutClaims: fc.subarray(['c0', 'c1', 'c2'], { maxLength: 1 }),
  knownBy: maybe(day),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** What is repeated near and far, found by following one repetition at a time. */
function farther(direct: ReadonlyMap<string, readonly string[]>, source: string): Set<string> {
  const found = new Set<string>()
  const follow = (id: string) => {
    for (const next of direct.get(id) ?? []) {
      found.add(next)
      follow(next)
    }
  }
  follow(source)
  return found
}

function records({ claims, repeats: direct, grades, published, written }: Given) {
  const near = new Map(SOURCES.map((id, i) => [id, direct[i]!]))
  const sources = new Map<string, SourceRecord>(
    SOURCES.map((id, i) => [
      id,
      { id, reliability: grades[i]!, publishedAt: published[i], writtenAt: written[i], origins: [...farther(near, id)] },
    ]),
  )
  return {
    near,
    sources,
    claims: claims.map(({ ends, ...c }, i): ClaimRecord => ({ ...c, id: `c${i}`, subject: ends[0]!, object: ends[1]! })),
  }
}

/** The id of a claim's tie; of these types, only designations are told apart by their qualifier. */
function idOf(c: ClaimRecord): string {
  const parts = [c.subject, c.predicate, c.object]
  if (c.predicate === 'DESIGNATED' && c.qualifier) parts.push(c.qualifier)
  if (c.stance !== 'asserted') parts.push(c.stance)
  return parts.join('|')
}

/** The ties of claims, worked out the slow way: one tie at a time, one property at a time, by the words of docs/model.md. */
function slowly(all: Given): DerivedTie[] {
  const { near, sources, claims } = records(all)
  const counts = (id: string) => {
    if (!sources.has(id) || all.without.includes(id)) return false
    if (all.knownBy === null) return true
    const out = sources.get(id)!.publishedAt ?? sources.get(id)!.writtenAt ?? null
    return out !== null && !(out > all.knownBy)
  }
  const turned = claims
    .filter((c) => !c.retracted && !all.withoutClaims.includes(c.id) && counts(c.source))
    .map((c) => (c.predicate === 'RIVAL_OF' && c.subject > c.object ? { ...c, subject: c.object, object: c.subject } : c))
  const ids = [...new Set(turned.map(idOf))].sort()
  return ids.map((id): DerivedTie => {
    const mine = turned.filter((c) => idOf(c) === id)
    const yes = mine.filter((c) => c.polarity === 'affirms')
    const one = mine[0]!
    let grade: string | null = null
    let lastAttested: string | null = null
    for (const c of yes) {
      const its = sources.get(c.source)!.reliability + String(c.credibility)
      if (grade === null || its < grade) grade = its
      if (c.asOf && (lastAttested === null || c.asOf > lastAttested)) lastAttested = c.asOf
    }
    return {
      id,
      subject: one.subject,
      type: one.predicate,
      object: one.object,
      modality: one.stance === 'asserted' ? 'actual' : one.stance,
      status: yes.length === 0 ? 'denied' : yes.every((c) => c.reported) ? 'reported' : 'stated',
      family: { RIVAL_OF: 'rivalry', DESIGNATED: 'rivalry', SUPPORTS: 'allegiance' }[one.predicate] ?? 'other',
      sign: { RIVAL_OF: -1, DESIGNATED: -1, SUPPORTS: 1 }[one.predicate] ?? 0,
      qualifiers: yes.map((c) => c.qualifier ?? '').filter((q, i, list) => q !== '' && list.indexOf(q) === i),
      claimIds: mine.map((c) => c.id),
      intervals: yes.map(interval),
      spans: yes.map(span),
      claimCount: yes.length,
      sourceCount: SOURCES.filter((s) => yes.some((c) => c.source === s)).length,
      originCount: origins(near, [...new Set(yes.map((c) => c.source))]),
      grade,
      disputed: mine.some((c) => c.polarity !== 'affirms' || c.contestedBy.some(counts)),
      lastAttested,
    }
  })
}

/** Independent origins: no more than the sources that repeat no other of these, and no more than what all of them go back to. */
function origins(near: ReadonlyMap<string, readonly string[]>, from: readonly string[]): number {
  const first = from.filter((s) => !from.some((other) => farther(near, s).has(other)))
  const last = new Set<string>()
  for (const s of from) for (const o of [s, ...farther(near, s)]) if (near.get(o)!.length === 0) last.add(o)
  return first.length < last.size ? first.length : last.size
}

test('any claims, sources and lens give the ties that the slow way gives', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { sources, claims } = records(all)
      const lens: KnowledgeLens = { without: new Set(all.without), withoutClaims: new Set(all.withoutClaims), knownBy: all.knownBy }
      expect(deriveTies([...claims].reverse(), sources, lens)).toStrictEqual(slowly(all))
    }),
    { numRuns: 500 },
  )
})

describe('independent origins', () => {
  const count = (direct: Record<string, string[]>, from: string[]) => {
    const near = new Map(Object.entries(direct))
    const sources = new Map(
      Object.keys(direct).map((id): [string, SourceRecord] => [id, { id, reliability: 'B', origins: [...farther(near, id)] }]),
    )
    const claims = from.map((source, i): ClaimRecord => ({
      id: `c${i}`,
      subject: 'a',
      predicate: 'SUPPORTS',
      object: 'b',
      stance: 'asserted',
      polarity: 'affirms',
      credibility: 2,
      source,
      reported: false,
      contestedBy: [],
    }))
    return deriveTies(claims, sources)[0]!.originCount
  }
  test.each<[string, Record<string, string[]>, string[], number]>([
    ['papers that repeat none', { one: [], two: [] }, ['one', 'two'], 2],
    ['a report and papers on it', { report: [], one: ['report'], two: ['report'] }, ['report', 'one', 'two'], 1],
    ['papers on a report that made no claim itself', { report: [], one: ['report'], two: ['report'] }, ['one', 'two'], 1],
    ['papers on a paper on a report', { report: [], one: ['report'], two: ['one'], three: ['one'] }, ['two', 'three'], 1],
    ['a paper that draws on two reports, and both', { r1: [], r2: [], one: ['r1', 'r2'] }, ['r1', 'r2', 'one'], 2],
    ['one paper that draws on two reports', { r1: [], r2: [], one: ['r1', 'r2'] }, ['one'], 1],
    ['two papers on different reports, and one on both', { r1: [], r2: [], a: ['r1'], b: ['r2'], c: ['r1', 'r2'] }, ['a', 'b', 'c'], 2],
  ])('%s', (_what, direct, from, expected) => {
    expect(count(direct, from)).toBe(expected)
  })
})

test('a delisting is a tie of its own, neither for nor against, and affirms no designation', () => {
  const source = { id: 's', reliability: 'B', origins: [] }
  const delisting: ClaimRecord = {
    id: 'c',
    subject: 'state',
    predicate: 'DELISTED',
    object: 'group',
    qualifier: 'list one',
    stance: 'asserted',
    polarity: 'affirms',
    credibility: 2,
    source: 's',
    reported: false,
    contestedBy: [],
  }
  expect(deriveTies([delisting], new Map([['s', source]]))).toMatchObject([
    { id: 'state|DELISTED|group|list one', sign: 0, family: 'cooperation' },
  ])
})
