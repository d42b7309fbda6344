import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'
import type { Elements } from './graphs'

export const node = (id: string, labels: string[], properties: Record<string, Value> = {}): GraphNode => ({
  id,
  labels,
  properties: { id, name: `Name of ${id}`, ...properties },
})
export const link = (start: string, type: string, end: string, properties: Record<string, Value> = {}): GraphRelationship => ({
  id: `${start}|${type}|${end}`,
  type,
  start,
  end,
  properties,
})

/** One tie that two claims speak of, one of them denying it, and one that an import brought. */
export const witnessed: Elements = {
  nodes: [
    node('a', ['Actor', 'ArmedGroup'], { name: '=HYPERLINK("http://x")', aliases: ['+1', 'A'] }),
    node('b', ['Actor', 'State']),
    node('speaker', ['Actor', 'Person']),
    node('paper', ['Source'], {
      title: 'A paper',
      author: 'An author',
      publishedAt: '2020-05-01',
      reliability: 'B',
      url: 'https://example.org/p#top',
    }),
    node('sheet', ['Source'], { reliability: 'C' }),
    node('c1', ['Claim'], {
      kind: 'relation',
      predicate: 'FIGHTS',
      statement: 'A fights B.',
      stance: 'asserted',
      polarity: 'affirms',
      credibility: 2,
      textFragment: '#:~:text=fights',
      validFrom: '2019-01-01',
      validFromPrecision: 'year',
    }),
    node('c2', ['Claim'], {
      kind: 'relation',
      predicate: 'FIGHTS',
      statement: '-A does not fight B.',
      stance: 'projected',
      polarity: 'denies',
      credibility: 4,
      startOffset: 3,
      endOffset: 9,
      passageSha256: 'ff',
    }),
  ],
  relationships: [
    link('c1', 'SUBJECT', 'a'),
    link('c1', 'OBJECT', 'b'),
    link('c1', 'STATED_IN', 'paper'),
    link('c1', 'ATTRIBUTED_TO', 'speaker', { order: 1 }),
    link('c2', 'SUBJECT', 'a'),
    link('c2', 'OBJECT', 'b'),
    link('c2', 'STATED_IN', 'paper'),
    link('c1', 'CONTRADICTS', 'c2', { about: 'existence' }),
    link('a', 'FIGHTS', 'b', {
      id: 'a|FIGHTS|b',
      family: 'rivalry',
      sign: -1,
      modality: 'actual',
      status: 'reported',
      disputed: true,
      claimIds: ['c1', 'c2'],
      intervals: ['2019-01-01~year/'],
      grade: 'B2',
      claimCount: 1,
    }),
    {
      ...link('b', 'SUPPORTS', 'a', { id: 'b|SUPPORTS|a|sheet#row 7', family: 'allegiance', sign: 1, sourceId: 'sheet', locator: 'row 7' }),
      id: 'b|SUPPORTS|a|sheet#row 7',
    },
    link('b', 'COUNTERS', 'a', { id: 'b|COUNTERS|a', family: 'rivalry', sign: -1, status: 'denied', claimIds: [] }),
  ],
}
