import { describe, expect, test } from 'vitest'
import { deriveTies } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'

const claim = (id: string, source: string, more: Partial<ClaimRecord> = {}): ClaimRecord => ({
  id,
  subject: 'alpha',
  predicate: 'RIVAL_OF',
  object: 'beta',
  stance: 'asserted',
  polarity: 'affirms',
  credibility: 3,
  source,
  reported: false,
  contestedBy: [],
  ...more,
})
const sources = (origins: Record<string, readonly string[]>): Map<string, SourceRecord> =>
  new Map(Object.entries(origins).map(([id, of]) => [id, { id, reliability: 'C', origins: of }]))
const tieOf = (claims: readonly ClaimRecord[], known: Map<string, SourceRecord>) => deriveTies(claims, known)[0]!

describe('the independent origins of a tie', () => {
  test('are not more than the reports that its sources go back to, though none of them is among the sources', () => {
    const known = sources({ paper: ['report'], daily: ['report'], report: [] })
    expect(tieOf([claim('c1', 'paper'), claim('c2', 'daily')], known)).toMatchObject({ sourceCount: 2, originCount: 1 })
  })

  test('are not more than the sources that repeat none of the others, though each goes back to two reports', () => {
    const known = sources({ book: ['report', 'cable'], paper: ['book', 'report', 'cable'], report: [], cable: [] })
    expect(tieOf([claim('c1', 'book'), claim('c2', 'paper')], known)).toMatchObject({ sourceCount: 2, originCount: 1 })
  })

  test('are as many as the sources where none derives from another', () => {
    expect(tieOf([claim('c1', 'one'), claim('c2', 'two')], sources({ one: [], two: [] }))).toMatchObject({ sourceCount: 2, originCount: 2 })
  })

  test('leave out the sources that deny the tie', () => {
    const denied = [claim('c1', 'one'), claim('c2', 'two', { polarity: 'denies' })]
    expect(tieOf(denied, sources({ one: [], two: [] }))).toMatchObject({ claimCount: 1, sourceCount: 1, originCount: 1, disputed: true })
  })
})

test('a tie takes the best grade, the last day it was attested and each qualifier once, of its affirming claims only', () => {
  const known = new Map(
    [...sources({ one: [], two: [] })].map(([id, source]) => [id, { ...source, reliability: id === 'one' ? 'B' : 'A' }]),
  )
  const claims = [
    claim('c2', 'one', { credibility: 4, qualifier: 'hostility', asOf: '2020-01-01' }),
    claim('c1', 'one', { credibility: 2, qualifier: 'violence', asOf: '2021-06-01' }),
    claim('c3', 'one', { credibility: 5, qualifier: 'violence' }),
    claim('c4', 'two', { credibility: 1, qualifier: 'competition', asOf: '2023-01-01', polarity: 'denies' }),
  ]
  expect(tieOf(claims, known)).toMatchObject({
    claimIds: ['c1', 'c2', 'c3', 'c4'],
    grade: 'B2',
    lastAttested: '2021-06-01',
    qualifiers: ['violence', 'hostility'],
    claimCount: 3,
  })
})

test('a tie that nobody affirms is denied, and has no grade and no day', () => {
  expect(tieOf([claim('c1', 'one', { polarity: 'not_found', asOf: '2020-01-01' })], sources({ one: [] }))).toMatchObject({
    status: 'denied',
    disputed: true,
    grade: null,
    lastAttested: null,
    intervals: [],
    spans: [],
  })
})

test('a tie is stated once one source speaks for itself, and reported while all pass on the word of others', () => {
  const known = sources({ one: [], two: [] })
  const reported = claim('c1', 'one', { reported: true })
  expect(tieOf([reported], known).status).toBe('reported')
  expect(tieOf([reported, claim('c2', 'two')], known).status).toBe('stated')
})
