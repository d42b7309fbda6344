import { createElement } from 'react'
import { expect, test } from 'vitest'
import { Chain } from '../../client/parts/claims/Chain'
import type { ClaimDetail } from '../../model/api/answers'
import { NO_DATA } from '../../picture/scene/graph-data'
import { screenOf } from './on-a-screen'
import { renderToStaticMarkup } from 'react-dom/server'
import { ScreenProvider } from '../../client/state/screen'

const UN = { id: 'un', name: 'United Nations', labels: ['Organisation'] }
const IRAN = { id: 'iran', name: 'Iran', labels: ['State'] }
const CHINA = { id: 'china', name: 'China', labels: ['State'] }

/** What a card says of who makes a claim. */
function told(speakers: { id: string; name: string; order: number }[], attributedAs: string | null, citing: string | null): string {
  const source = {
    id: 's',
    name: 'Harbour Press',
    kind: 'article',
    author: null,
    publisher: 'The Press',
    publishedAt: '2020-01-01',
    publishedAtPrecision: 'year',
    marking: 'TLP:CLEAR',
  }
  const claim = { source, speakers, attributedAs, citing } as unknown as ClaimDetail
  const screen = screenOf(NO_DATA, { node: () => null!, tie: () => null!, search: () => ({ answer: [] }) })
  return renderToStaticMarkup(createElement(ScreenProvider, { value: screen }, createElement(Chain, { claim }))).replaceAll(/<[^>]+>/g, '')
}

test.each<[string, { id: string; name: string; order: number }[], string | null, string, string?]>([
  ['a source’s own voice is its name alone', [], null, 'Harbour Press The Press, 2020'],
  ['one whom it reports follows in the same sentence', [{ ...IRAN, order: 1 }], null, 'Harbour Press The Press, 2020, reports Iran'],
  [
    'a speaker and the source’s term for the same voice are one',
    [{ ...UN, order: 1 }],
    'a UN panel',
    'Harbour Press The Press, 2020, reports a UN panel',
  ],
  [
    'whom a speaker cites is said to be cited',
    [{ ...UN, order: 1 }],
    null,
    'Harbour Press The Press, 2020, reports the United Nations, citing member states',
    'member states',
  ],
  [
    'those who speak jointly are listed',
    [
      { ...CHINA, order: 1 },
      { ...IRAN, order: 1 },
      { ...UN, order: 2 },
    ],
    null,
    'Harbour Press The Press, 2020, reports China and Iran, citing the United Nations',
  ],
  ['a term alone stands as the source has it', [], 'a Russian diplomat', 'Harbour Press The Press, 2020, reports a Russian diplomat'],
])('%s', (_, speakers, attributedAs, sentence, citing) => {
  expect(told(speakers, attributedAs, citing ?? null)).toBe(sentence)
})
