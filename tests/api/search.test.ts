import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import type { searchAnswerSchema } from '../../model/api/answers'
import { searchAnswer } from '../../server/graph/search'
import { fold } from '../../model/search/fold'
import { NameIndexBuilder } from '../../model/search/name-index'
import { Words } from '../../model/search/words'
import type { GraphStore } from '../../server/store/contract'
import { temporaryStore } from '../support/api'

type Answer = z.output<typeof searchAnswerSchema>

describe('folding', () => {
  test.each([
    ['Jamāʻat Anṣārullāh', 'jamaat ansarullah'],
    ["Jama'at Ansarullah", 'jamaat ansarullah'],
    ['ISIS-K', 'isis k'],
    ['Łódź Straße', 'lodz strasse'],
    ['  Al-Qaʿida  (AQ) ', 'al qaida aq'],
    ['Ⅻ ﬁghters', 'xii fighters'],
    ['ولاية خراسان', 'ولاية خراسان'],
    ['un:QDe.161', 'un qde 161'],
    ['—', ''],
  ])('makes %s into %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is stable: what is folded folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

/** Optimal string alignment by its definition: slow and obvious. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  }
  return d[a.length]![b.length]!
}

describe('words', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })
  const several = fc.uniqueArray(letters, { maxLength: 60 }).map((words) => words.sort())

  test('within some slips of the pen are those that the definition of the distance gives', () => {
    fc.assert(
      fc.property(several, letters, fc.constantFrom(1, 2), (words, word, max) => {
        const expected = words.flatMap((w, index) => (distance(w, word) <= max ? [{ index, slips: distance(w, word) }] : []))
        expect(new Words(words).near(word, max)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('that begin with or hold a text are all found', () => {
    fc.assert(
      fc.property(several, letters, (words, part) => {
        const index = new Words(words)
        const { from, to } = index.beginning(part)
        expect(words.slice(from, to)).toEqual(words.filter((w) => w.startsWith(part)))
        expect(index.holding(part).map((i) => words[i])).toEqual(words.filter((w) => w.includes(part)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('ranking', () => {
  const builder = new NameIndexBuilder()
  const node = (id: string, names: string[], ties = 0, labels = ['Actor']) => {
    builder.add({ id, labels, names })
    builder.setTies(id, ties)
  }
  node('exact', ['Kabul'], 1, ['Place'])
  node('beginning', ['Kabul Airport'], 50)
  node('word', ['Attack on Kabul'], 90)
  node('typo', ['Kabil'], 99)
  node('part', ['Neokabulism'], 99)
  node('quiet', ['Attack in Kabul'], 2)
  node('aq', ['al-Qaida', 'AQ'], 5)
  const index = builder.build()
  const ids = (text: string, limit = 20, labels?: string[]) => index.search(text, limit, labels).found.map((hit) => hit.id)

  test('puts the exact name first, then beginnings, then words; among equals the better connected', () => {
    expect(ids('kabul')).toEqual(['exact', 'beginning', 'word', 'quiet'])
  })
  test('forgives slips of the pen only where nothing is written so, and says what it took instead', () => {
    expect(index.search('kabull', 20).found[0]).toEqual({ id: 'exact', key: 'kabul' })
    expect(index.search('kabull', 20).corrected).toEqual(['kabul'])
    expect(index.search('kabul', 20).corrected).toEqual([])
  })
  test('finds parts of words last', () => {
    expect(ids('abulis')).toEqual(['part'])
  })
  test('wants every word', () => {
    expect(ids('attack kabul')).toEqual(['word', 'quiet'])
    expect(ids('attack kandahar')).toEqual([])
  })
  test('takes names written together or apart alike', () => {
    expect([ids('alqaida')[0], ids('al qaida')[0], ids('al-Qaeda')[0], ids('Al-Qāʿida')[0]]).toEqual(['aq', 'aq', 'aq', 'aq'])
  })
  test('keeps to labels and to the limit', () => {
    expect(ids('kabul', 20, ['Place'])).toEqual(['exact'])
    expect(ids('kabul', 2)).toEqual(['exact', 'beginning'])
  })
  test('finds nothing by punctuation', () => {
    expect(ids(' -- ')).toEqual([])
  })
})

describe('in the dossiers', () => {
  let store: GraphStore
  let remove: () => Promise<void>
  beforeAll(async () => {
    ;({ store, remove } = await temporaryStore((empty) => loadDossiers(empty, [...DOSSIERS.keys()])))
  })
  afterAll(() => remove())
  const search = (q: string): Promise<Answer> => searchAnswer(store, { q, limit: 10 })

  test.each([
    'iskp',
    'ISKP',
    'isis-k',
    'IS-K',
    'isisk',
    'islamic state khorasan',
    'Islamic State – Khorasan Province',
    'Khorassan',
    'khorasan',
    'wilayat khorasan',
    'ولاية خراسان',
  ])('%s finds ISKP first', async (q) => {
    expect((await search(q)).hits[0]?.id).toBe('iskp')
  })

  test.each([
    ['islamic state', 'islamic-state'],
    ['taliban', 'afghan-taliban'],
    ['talban', 'afghan-taliban'],
    ['pakistani taliban', 'ttp'],
    ['sco', 'sco'],
    ['afganistan', 'afghanistan'],
    ['putin', 'vladimir-putin'],
  ])('%s finds %s first', async (q, id) => {
    expect((await search(q)).hits[0]?.id).toBe(id)
  })

  test('says by which name a node was found', async () => {
    expect((await search('isis-k')).hits[0]).toMatchObject({ id: 'iskp', matched: 'ISIS-K', labels: ['Actor', 'ArmedGroup'] })
    expect((await search('Islamic State Khorasan Province')).hits[0]!.matched).toBeNull()
  })

  test('every name, alias and identifier of every node finds that node', async () => {
    const rows = (await Promise.all((await import('../../cypher/nodes/node-names')).nodeNames.map((query) => store.read(query, {})))).flat()
    expect(rows.length).toBeGreaterThan(50)
    for (const { id, name, abbreviation, aliases, identifiers } of rows) {
      for (const text of [name, abbreviation, ...aliases, ...identifiers]) {
        if (text)
          expect(
            (await searchAnswer(store, { q: text, limit: 100 })).hits.map((hit) => hit.id),
            text,
          ).toContain(id)
      }
    }
  })

  test('sees what was written since', async () => {
    expect((await search('zzyzx')).hits).toEqual([])
    await store.write((tx) => tx.execute(`MERGE (n:Actor:Collective {id: 'zzyzx'}) SET n.name = 'Zzyzx'`))
    expect((await search('zzyzx')).hits.map((hit) => hit.id)).toEqual(['zzyzx'])
  })
})
