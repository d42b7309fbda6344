import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Attributes } from '../../client/parts/claims/Attributes'
import { ClaimCard } from '../../client/parts/claims/ClaimCard'
import { Estimates } from '../../client/parts/claims/Estimates'
import { grade } from '../../model/claim'
import { CLAIM_ATTRIBUTES, type ClaimAttribute } from '../../model/claim-attributes'
import type { ClaimRow } from '../../model/claim-schema'
import type { ClaimDetail } from '../../model/api/answers'
import { undescribedSource } from '../../model/api/claim-detail'
import { turnsOf } from '../../model/saying'
import { claimSentence } from '../../model/sentences'
import type { Kind } from '../../model/values'
import { NO_DATA } from '../../picture/scene/graph-data'
import { claimFields } from '../../server/graph/evidence'
import { markup, read, screenOf } from './on-a-screen'

const TABLE = CLAIM_ATTRIBUTES as Record<string, ClaimAttribute>
const screen = screenOf(NO_DATA, { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) })
const GULLS = { id: 'gulls', name: 'The Gulls', abbreviation: null, labels: ['ArmedGroup'] }
const TERNS = { id: 'terns', name: 'The Terns', abbreviation: null, labels: ['ArmedGroup'] }
const SOURCE = { ...undescribedSource('press'), sha256: 'a'.repeat(64), url: 'https://harbour.example/news' }

/** A claim of each kind with no more than it has to have. */
const BASES = {
  tie: { kind: 'relation', predicate: 'RIVAL_OF', statement: 'The Gulls are rivals of the Terns.' },
  quantity: { kind: 'quantity', predicate: 'strength', statement: 'The Gulls had boats.', best: 12 },
  attribute: { kind: 'attribute', predicate: 'home', statement: 'The Gulls have a home.', value: 'the quay' },
} as const

/** Another value than that of any of the claims above, for each kind of attribute. */
const OTHER: Record<Kind, unknown> = {
  text: 'nobodysaid',
  words: 'NOBODYSAID',
  id: 'press.c777',
  date: '1987-03-14',
  end: '1987-03-14',
  precision: 'year',
  digest: 'b'.repeat(64),
  fragment: '#:~:text=nobodysaid',
  texts: ['nobodysaid'],
  flag: true,
  count: 777,
  startOffset: 777,
  endOffset: 888,
  number: 777,
  claimKind: 'attribute',
  stance: 'projected',
  polarity: 'denies',
  credibility: 5,
  likelihood: 'almost certain',
  approximation: 'at least',
  review: 'draft',
  marking: 'TLP:RED',
  modality: 'projected',
  status: 'denied',
}

/** What the evidence of a claim says, in whatever form the screen has for one of its kind. */
function shown(given: Record<string, unknown>, as = read): string {
  const nothing = Object.fromEntries(Object.entries(TABLE).map(([name, { absent = null }]) => [name, absent]))
  const row = { ...nothing, id: 'press.c001', stance: 'asserted', polarity: 'affirms', credibility: 3, ...given } as unknown as ClaimRow
  const object = row.kind === 'relation' ? TERNS : null
  const claim: ClaimDetail = {
    ...claimFields(row, SOURCE),
    sentence: claimSentence(row, turnsOf([], row), GULLS.name, object?.name ?? null),
    subject: GULLS,
    object,
    place: null,
    grade: grade(SOURCE.reliability, row.credibility),
    holding: null,
    source: SOURCE,
    speakers: [],
    contradicts: [],
    supersedes: [],
    supersededBy: [],
    alternatives: [],
  }
  const all = { claims: [claim] }
  const lists = row.kind === 'quantity' ? [createElement(Estimates, all)] : row.kind === 'attribute' ? [createElement(Attributes, all)] : []
  return [createElement(ClaimCard, { claim }), ...lists].map((card) => as(screen, card)).join('\n')
}

/** What says nothing where another attribute is absent. */
const BESIDE: Record<string, Record<string, unknown>> = {
  validFromPrecision: { validFrom: '1987-03-14' },
  validToPrecision: { validTo: '1987-03-14' },
  asOfPrecision: { asOf: '1987-03-14' },
  asOfNotAfter: { asOf: '1986-01-01' },
  recordedBy: { retractedAt: '2024-01-01' },
  retractionReason: { retractedAt: '2024-01-01' },
}

/** What other forms than these show: each has tests of its own. */
const ELSEWHERE: Record<string, string> = {
  id: 'the link that is copied',
  qualifier: 'the sentence of the tie',
  language: 'the names on the card of a node',
  usedBy: 'the names on the card of a node',
  startOffset: 'the passage, once the reader has given the text',
  endOffset: 'the passage, once the reader has given the text',
}

describe('a reader finds on a screen what a claim says:', () => {
  const told = Object.entries(TABLE).filter(([name, { untold }]) => !untold && !(name in ELSEWHERE))
  test.each(told)('%s', (name, { kind }) => {
    const differs = Object.values(BASES).some((base) => {
      const before = { ...base, ...BESIDE[name] }
      return shown({ ...before, [name]: OTHER[kind] }) !== shown(before)
    })
    expect(differs, `no card shows ${name}: show it in client/parts/claims/ClaimCard.tsx, or say in ELSEWHERE where it is`).toBe(true)
  })
})

test('the changes of a claim’s state stand in order beside their label, also where two are in the same words', () => {
  const [first, again] = ['2022-06-01|accepted|B. Reviewer|Read.', '2022-06-01|in-review|A. Analyst|']
  const html = shown({ ...BASES.tie, review: 'accepted', reviews: [first, again, first] }, markup)
  // A label and its value are two cells of a row: a second value would stand under the label.
  expect(html).not.toMatch(/<\/dd><dd/)
  const said = [...html.matchAll(/<li>([^<]* on 1 June 2022[^<]*)<\/li>/g)].map(([, text]) => text)
  expect(said).toEqual([
    'accepted on 1 June 2022 by B. Reviewer: Read.',
    'in review on 1 June 2022 by A. Analyst',
    'accepted on 1 June 2022 by B. Reviewer: Read.',
  ])
})
