import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { importOptionsSchema } from '../../model/imports'
import { minimalMapping } from '../../model/mapping'
import { decodeHead } from '../../model/tables/encoding'
import { guessDelimiter, headRows } from '../../model/tables/guess'
import { proposeMapping } from '../../model/tables/propose'
import { bytesInput, fileInput, type InputFile } from '../../server/files/input'
import { readerOf } from '../../server/import/registry'
import { survey } from '../../server/import/survey'
import { leftOut } from '../support/left-out'
import { EMPTY_STANDING } from './empty-standing'
import { readItems } from './read-file'

/** What a table becomes: its ties as they would be stored, and what is said of it. */
async function became(input: InputFile, mapping?: unknown) {
  const options = importOptionsSchema.parse({ unreadable: 'leave-out', ...(mapping !== undefined && { mapping, format: 'table' }) })
  const { reader } = await readerOf(input, options.format)
  const { items } = await readItems(input, options)
  const found = await survey({ format: reader, input, options, standing: EMPTY_STANDING, importId: 'x', prefix: '', check: () => {} })
  return {
    nodes: [...found.entries.keys()],
    ties: items.flatMap((item) =>
      item.kind === 'relationship'
        ? [{ type: item.type, ends: [item.start, item.end], directed: item.directed, properties: item.properties, dates: item.dates }]
        : [],
    ),
    types: Object.fromEntries(found.types.summary().map(({ type, count, family, sign }) => [type, { count, family, sign }])),
    said: found.tally.lines.filter(({ kind }) => kind !== 'added').map(({ kind, place, message }) => `${kind}: ${place}: ${message}`),
  }
}

const tableOf = (text: string, name = 'table.csv') => bytesInput(name, Buffer.from(text))
/** What the form begins with. */
function proposed(text: string) {
  const delimiter = guessDelimiter(text) ?? 'comma'
  return proposeMapping(headRows(text, delimiter, 200), delimiter).mapping
}

const data = process.env.ALLEGIANCE_TEST_DATA
const file = (name: string) => fileInput(`${data}/cases/files/${name}`, basename(name))
const formOf = async (name: string) => {
  const { text } = decodeHead(readFileSync(`${data}/cases/files/${name}`))
  return became(await file(name), minimalMapping(proposed(text)))
}

describe('files that other tools stumble over', () => {
  if (!data) return leftOut('reading tables that other tools stumble over: ALLEGIANCE_TEST_DATA is not set')

  test('columns with headings in Cyrillic are both kept, by their own names', async () => {
    const { ties } = await became(await file('17-table-nonlatin-headings.csv'))
    expect(ties.map(({ properties }) => properties)).toEqual([
      { источник: 'Газета', примечание: 'встреча' },
      { источник: 'Журнал', примечание: 'бой' },
    ])
  })

  test('a war and an alliance in Cyrillic are two types, with the dates beside them', async () => {
    const { types, ties } = await formOf('18-form-nonlatin-types.csv')
    expect(Object.keys(types)).toEqual(['ВОЮЕТ', 'СОЮЗ'])
    expect(ties.map(({ dates }) => dates)).toMatchObject([
      [{ validFrom: '2015-01-12' }],
      [{ validFrom: '2016-05-01', validFromPrecision: 'month' }],
    ])
  })

  test('numbered columns are one end each', async () => {
    const { ties, nodes } = await formOf('19-form-numbered-ends.csv')
    expect(ties.map(({ ends }) => ends)).toEqual([
      ['Alba', 'Borduria'],
      ['Borduria', 'Syldavia'],
    ])
    expect(nodes).toEqual(['Alba', 'Borduria', 'Syldavia'])
  })

  test('a sign stands beside marks of missing values, which are neither for nor against', async () => {
    for (const read of [await became(await file('21-table-sign-with-na.csv')), await formOf('21-table-sign-with-na.csv')]) {
      expect(read.types).toMatchObject({ POSITIVE_TIE_TO: { count: 1 }, NEGATIVE_TIE_TO: { count: 1 }, LINKED_TO: { count: 3 } })
      expect(read.ties.map(({ properties }) => properties.weight)).toEqual([1, undefined, undefined, -2, undefined])
      expect(read.said.join()).toContain('No number in "weight", so the tie is LINKED_TO, neither for nor against: 3 rows.')
    }
  })

  test('numbers with a decimal comma are numbers, with their sign', async () => {
    for (const read of [await became(await file('23-table-decimal-comma.csv')), await formOf('23-table-decimal-comma.csv')]) {
      expect(read.ties.map(({ properties }) => properties.Weight)).toEqual([0.5, -1.25, 1])
      expect(read.types).toMatchObject({ POSITIVE_TIE_TO: { count: 2 }, NEGATIVE_TIE_TO: { count: 1 } })
    }
  })

  test('the line that tells Excel the separator is none of the table', async () => {
    for (const { nodes, types } of [await became(await file('24-table-sep-line.csv')), await formOf('24-table-sep-line.csv')]) {
      expect(nodes).toEqual(['Alpha', 'Beta', 'Gamma'])
      expect(types).toMatchObject({ POSITIVE_TIE_TO: { count: 1 }, NEGATIVE_TIE_TO: { count: 1 } })
    }
  })

  test('a row with more cells than columns is refused by its line, and nothing of it is taken', async () => {
    for (const { nodes, said } of [await became(await file('25-table-ragged.csv')), await formOf('25-table-ragged.csv')]) {
      expect(nodes).toEqual(['Gamma', 'Delta', 'Alpha', 'Beta'])
      expect(said.join()).toContain('unreadable: line 2: it has 4 cells, the table 3 columns')
    }
  })

  test('an edge that Gephi calls undirected has no direction', async () => {
    for (const { types } of [await became(await file('26-table-gephi-undirected.csv')), await formOf('26-table-gephi-undirected.csv')])
      expect(types).toMatchObject({ LINKED_TO: { count: 1 }, LINKED_WITH: { count: 1 } })
  })

  test('of a table of dyads those that hold 1 are ties, and the others are counted', async () => {
    for (const { ties, said } of [await became(await file('27-table-dyadic-zero.csv')), await formOf('27-table-dyadic-zero.csv')]) {
      expect(ties.map(({ ends }) => ends)).toEqual([['Alba', 'Syldavia']])
      expect(said.join()).toContain('note: line 2: "edge" holds "0" in 2 rows: they give no tie.')
    }
  })

  test('a date that reads in two ways is said to, whether or not it is taken as one', async () => {
    const plain = await became(await file('34-form-ambiguous-date.csv'))
    expect(plain.said.join()).toMatch(/"03\/04\/2015" in "start_date" reads as a date in two ways/)
    const form = await formOf('34-form-ambiguous-date.csv')
    expect(form.said.join()).toMatch(/"03\/04\/2015" in "start_date" is read as 2015-04-03 and could be 2015-03-04 as well/)
  })

  test('the language of a name is no name', () => {
    const { text } = decodeHead(readFileSync(`${data}/cases/files/35-form-alias-language.csv`))
    const [node] = proposed(text).nodes
    expect(node!.columns).toEqual(['NameAlias_WholeName'])
    expect(node!.properties.filter(({ as }) => as === 'aliases')).toEqual([])
  })
})

describe('names stay themselves', () => {
  const word = fc.stringMatching(/^[A-Za-zА-Яа-яء-ي一-龥あ-んא-ת][A-Za-zА-Яа-яء-ي一-龥あ-んא-ת0-9 +-]{0,12}$/u).map((text) => text.trim())
  const folded = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .toUpperCase()

  test('whatever the headings, no column overwrites another, and every cell is kept', async () => {
    const headings = fc.uniqueArray(word, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() })
    await fc.assert(
      fc.asyncProperty(headings, async (columns) => {
        const own = columns.filter((column) => !/^(source|target|to|from)$/i.test(column))
        const text = `source,target,${own.join(',')}\nAlpha,Beta,${own.map((_, i) => `cell${i}`).join(',')}\n`
        const { ties } = await became(tableOf(text))
        expect(Object.values(ties[0]!.properties)).toEqual(own.map((_, i) => `cell${i}`))
      }),
      { numRuns: 50 },
    )
  })

  test('whatever the words, different ones are different types, and say what stands in the table', async () => {
    const words = fc.uniqueArray(word, { minLength: 2, maxLength: 6, selector: folded })
    await fc.assert(
      fc.asyncProperty(words, async (relations) => {
        const mapping = proposed(`source,target,relation\n${relations.map((relation) => `Alpha,Beta,${relation}`).join('\n')}\n`)
        const types = mapping.ties[0]!.typeBy!.values
        expect(new Set(relations.map((relation) => types[relation])).size).toBe(relations.length)
        for (const relation of relations) {
          const own = mapping.types.find(({ type }) => type === types[relation])
          if (own) expect(own.forward).toBe(relation.toLowerCase())
        }
      }),
      { numRuns: 100 },
    )
  })

  test('plus and minus are two types, of opposite sign, and the minus is no missing value', () => {
    const mapping = proposed('source,target,relation\nA,B,+\nB,C,-\nC,A,+\n')
    expect(mapping.missing).toEqual([])
    expect(mapping.types.map(({ forward, sign }) => [forward, sign])).toEqual([
      ['+', 1],
      ['-', -1],
    ])
  })

  test('signs written as plus and minus are signs', async () => {
    const { types } = await became(tableOf('source,target,sign\nA,B,+\nB,C,-\nC,A,+\n'))
    expect(types).toMatchObject({ POSITIVE_TIE_TO: { count: 2 }, NEGATIVE_TIE_TO: { count: 1 } })
  })
})
