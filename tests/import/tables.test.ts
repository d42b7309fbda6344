import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { importOptionsSchema } from '../../model/imports'
import { minimalMapping } from '../../model/mapping'
import { ColumnFacts } from '../../model/tables/columns'
import { decodeHead } from '../../model/tables/encoding'
import { factsOfText, guessDelimiter, headRows } from '../../model/tables/guess'
import { readSign } from '../../model/tables/numbers'
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

const byForm = (text: string) => became(tableOf(text), minimalMapping(proposed(text)))

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

  test('numbered columns that say who stands there are one end each, in the form and on the command line', async () => {
    for (const read of [formOf, async (name: string) => became(await file(name))]) {
      const { ties, nodes } = await read('19-form-numbered-ends.csv')
      expect(ties.map(({ ends }) => ends)).toEqual([
        ['Alba', 'Borduria'],
        ['Borduria', 'Syldavia'],
      ])
      expect(nodes).toEqual(['Alba', 'Borduria', 'Syldavia'])
    }
  })

  test.each([
    'country1,country2,leader1,leader2',
    'country1,country2,country3,how',
    'phone1,phone2,from,seen',
    'country_code1,country_code2,how,seen',
  ])('columns %s are not taken for ends without being asked', async (header) => {
    await expect(became(tableOf(`${header}\nA,B,C,D\nB,C,D,E\n`))).rejects.toMatchObject({ code: 'mapping-needed' })
  })

  test.each([
    ['20-table-windows-1251.csv', 'windows-1251', ['Талибан', 'Исламское государство', 'Хезболла', 'Иран']],
    ['20b-table-windows-1256.csv', 'windows-1256', ['طالبان', 'داعش', 'حزب الله', 'ايران']],
    ['20c-table-gbk.csv', 'gb18030', ['塔利班', '伊斯兰国', '真主党', '伊朗']],
  ])('%s has its names in their letters, and the guess is said with them', async (name, encoding, names) => {
    const { nodes, said } = await became(await file(name))
    expect(nodes).toEqual(names)
    expect(said.join()).toContain(`The file is not in UTF-8. It is read as ${encoding} ("${names[0]}", `)
    expect(decodeHead(readFileSync(`${data}/cases/files/${name}`))).toMatchObject({
      encoding,
      text: expect.stringContaining(names[0]!) as string,
    })
  })

  test('an encoding that is named is taken, and nothing is said of a guess', async () => {
    const { items } = await readItems(await file('20-table-windows-1251.csv'), { encoding: 'koi8-r' })
    expect(items.find((item) => item.kind === 'node')).toMatchObject({ name: 'рЮКХАЮМ' })
    expect(items.filter((item) => item.kind === 'problem' && item.place === 'encoding')).toEqual([])
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

  test('whatever names objects have by themselves, they are words like others', async () => {
    const WORDS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__', '__defineGetter__']
    const named = fc.constantFrom(...WORDS)
    const kinds = fc.constantFrom('ArmedGroup', 'kind')
    await fc.assert(
      fc.asyncProperty(named, named, named, kinds, async (end, heading, cell, label) => {
        const { ties, types } = await became(
          tableOf(`source,target,sign,${heading}\n${end},Beta,1,${cell}\nBeta,${end},${cell},x\nA,B,-1,x\n`),
        )
        expect(ties.map(({ ends }) => ends)).toEqual([
          [end, 'Beta'],
          ['Beta', end],
          ['A', 'B'],
        ])
        expect(Object.values(ties[0]!.properties)).toEqual(['1', cell])
        expect(types).toMatchObject({ LINKED_TO: { count: 3 } })
        expect(readSign(cell)).toBeNull()
        const mapping = {
          mapping: 1,
          nodes: [
            { key: 'a', columns: ['one'], label: 'Thing', labelBy: { column: 'kind', values: { kind: label } } },
            { key: 'b', columns: ['other'], label: 'Thing' },
          ],
          ties: [{ from: 'a', to: 'b', typeBy: { column: 'how', values: { backs: 'BACKS' }, other: 'LINKED_TO' } }],
          types: [{ type: 'BACKS', sign: 1 }],
        }
        const input = tableOf(`one,other,kind,how\n${end},Beta,${cell},${cell}\n`)
        const { items } = await readItems(input, { mapping, format: 'table' })
        expect(items.filter(({ kind }) => kind === 'node')).toMatchObject([{ labels: ['Thing'] }, { labels: ['Thing'] }])
        expect((await became(input, mapping)).types).toMatchObject({ LINKED_TO: { count: 1 } })
      }),
      { numRuns: 60 },
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

describe('the encoding of a table', () => {
  /** The bytes of each character of an encoding. */
  const encoder = (encoding: string, leads: readonly number[] = []) => {
    const bytes = new Map<string, number[]>()
    const add = (code: number[]) => {
      const [character] = new TextDecoder(encoding).decode(Uint8Array.from(code))
      if (character !== undefined && !bytes.has(character)) bytes.set(character, code)
    }
    for (let code = 0; code < 256; code++) if (code < 128 || leads.length === 0) add([code])
    for (const lead of leads) for (let trail = 0xa1; trail < 0xff; trail++) add([lead, trail])
    return (text: string) => Buffer.from([...text].flatMap((character) => bytes.get(character) ?? [63]))
  }
  const pairs = Array.from({ length: 0xf8 - 0xb0 }, (_, i) => 0xb0 + i)
  const NAMES = {
    'windows-1251': [
      encoder('windows-1251'),
      ['Россия', 'Талибан', 'Хезболла', 'Сирийская армия', 'Вооружённые силы', 'Братья-мусульмане', 'Курдистан', 'Армия ополчения'],
    ],
    'windows-1256': [
      encoder('windows-1256'),
      ['طالبان', 'حزب الله', 'الجيش السوري الحر', 'إيران', 'جبهة النصرة', 'حركة حماس', 'العراق', 'القاعدة'],
    ],
    gb18030: [encoder('gb18030', pairs), ['塔利班', '伊斯兰国', '真主党', '俄罗斯联邦', '中国人民解放军', '哈马斯', '伊朗', '叙利亚']],
    'windows-1252': [
      encoder('windows-1252'),
      ['Forces armées révolutionnaires', 'Sendero Luminoso del Perú', 'Müller', 'Armée de libération'],
    ],
  } as const

  test.each(Object.keys(NAMES) as (keyof typeof NAMES)[])('%s is told by a few names, whichever they are', async (encoding) => {
    const [encode, names] = NAMES[encoding]
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 6 }), async (some) => {
        const text = `source,target,sign\n${some.map((name) => `${name},Other,-1\n`).join('')}`
        const { nodes } = await became(bytesInput('names.csv', encode(text)))
        expect(nodes.filter((name) => name !== 'Other')).toEqual(some)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a table by all of its rows', () => {
  const filler = (n: number, row: string) => `${row}\n`.repeat(n)

  test('has a sign where a negative number comes after thousands of others, on the command line and in the form', async () => {
    const text = `source,target,weight\n${filler(3000, 'Alpha,Beta,1')}Beta,Gamma,-1\n`
    expect((await became(tableOf(text))).types).toMatchObject({ NEGATIVE_TIE_TO: { count: 1 } })
    const rows = headRows(text, 'comma', 200)
    const facts = factsOfText(text, 'comma', true, 3)
    expect(proposeMapping(rows, 'comma', false, true, facts).mapping.ties[0]!.signBy).toMatchObject({ column: 'weight' })
  })

  test('keeps a column as text where a word comes after thousands of numbers', async () => {
    const { ties, said } = await became(tableOf(`source,target,code\n${filler(3000, 'Alpha,Beta,1')}Beta,Gamma,1a\n`))
    expect(ties.at(-1)!.properties).toEqual({ code: '1a' })
    expect(said.filter((line) => !line.startsWith('note'))).toEqual([])
  })

  test('reads numbers as they are written, with whatever parts thousands and fractions', async () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100)
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: 2, maxLength: 8 }),
        fc.constantFrom('.', ' ', '\u00a0', "'", ''),
        async (numbers, mark) => {
          const written = (n: number) => {
            const [whole, fraction] = Math.abs(n).toFixed(2).split('.') as [string, string]
            return `${n < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, mark)},${fraction}`
          }
          const { ties } = await became(tableOf(`source;target;amount\n${numbers.map((n) => `A;B;${written(n)}\n`).join('')}`))
          expect(ties.map(({ properties }) => properties.amount)).toEqual(numbers.map((n) => n + 0))
        },
      ),
      { numRuns: 50 },
    )
  })

  test.each(['NA', 'NULL', '-', '-0-', 'N/A', '#N/A', '.', 'NaN'])('%s is no number and takes the sign from none', async (mark) => {
    const { ties, types } = await became(tableOf(`source,target,weight\nA,B,1\nB,C,${mark}\nC,D,-2\n`))
    expect(ties.map(({ properties }) => properties.weight)).toEqual([1, undefined, -2])
    expect(types).toMatchObject({ POSITIVE_TIE_TO: { count: 1 }, NEGATIVE_TIE_TO: { count: 1 }, LINKED_TO: { count: 1 } })
  })

  test('Namibia is a country among countries', async () => {
    expect((await became(tableOf('source,target\nZA,NA\nNA,BW\n'))).nodes).toEqual(['ZA', 'NA', 'BW'])
  })

  test.each([['00123'], ['1234567890123456789'], ['040 123 456'], ['0101'], ['-1234567890123456789']])(
    'keeps %s as it stands, and numbers beside it in the same column',
    async (code) => {
      for (const of of [(text: string) => became(tableOf(text)), byForm]) {
        const { ties } = await of(`source;target;code;n\nA;B;${code};1,5\nB;C;7;2\n`)
        expect(ties.map(({ properties }) => properties)).toEqual([
          { code, n: 1.5 },
          { code: '7', n: 2 },
        ])
      }
    },
  )

  test('keeps no long cells while it looks at what columns hold', () => {
    const column = new ColumnFacts()
    for (let i = 0; i < 3; i++) column.add(`${i}${'x'.repeat(1000)}`)
    expect(column.values).toBeNull()
  })

  test('a mark that says something in one column is empty in none', async () => {
    for (const of of [(text: string) => became(tableOf(text)), byForm]) {
      const minus = await of('source,target,sign,note\nA,B,+,-\nB,C,-,seen\nC,A,+,-\n')
      expect(minus.types).toMatchObject({ POSITIVE_TIE_TO: { count: 2, sign: 1 }, NEGATIVE_TIE_TO: { count: 1, sign: -1 } })
      expect(minus.ties.map(({ properties }) => properties.note)).toEqual(['-', 'seen', '-'])
      const codes = await of('source,target,weight,month\nA,B,-9,-9\nB,C,-2,5\nC,A,3,-9\n')
      expect(codes.types).toMatchObject({ POSITIVE_TIE_TO: { count: 1 }, NEGATIVE_TIE_TO: { count: 2 } })
      const namibia = await of('source,target,losses,code\nA,B,NA,NA\nB,C,2,ZA\nC,A,3,BW\n')
      expect(namibia.ties.map(({ properties }) => [properties.losses, properties.code])).toEqual([
        ['NA', 'NA'],
        ['2', 'ZA'],
        ['3', 'BW'],
      ])
    }
  })

  test('a sign is not taken from a column whose own mark of missing values is a minus in another', async () => {
    const { types, ties, said } = await became(tableOf('source,target,weight,polarity\nA,B,1,+\nB,C,-,-\nC,A,-2,+\n'))
    expect(types).toMatchObject({ POSITIVE_TIE_TO: { count: 2 }, NEGATIVE_TIE_TO: { count: 1 } })
    expect(ties.map(({ properties }) => properties.weight)).toEqual(['1', '-', '-2'])
    expect(said.join()).toContain('"-" in "weight" may stand for missing values, but says something in another column')
  })

  test('a row without one end keeps its node, gives no tie, and is said', async () => {
    const { nodes, ties, said } = await became(tableOf('actor1,actor2,event_type\nAlpha,Beta,Battles\nProtesters,,Protests\n'))
    expect([nodes, ties.length]).toEqual([['Alpha', 'Beta', 'Protesters'], 1])
    expect(said.join()).toContain('left-out: line 3: it names nobody in actor2, so it gives no tie.')
  })

  test('a table of events between numbered actors has one tie a row, its kind by what happened', async () => {
    const { ties, types } = await byForm(
      'event_date,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,latitude,language\n' +
        '05 March 2021,Political violence,Battles,Armed clash,Taliban,,2,Army,Militia,1,31.5,en\n' +
        '06 March 2021,Political violence,Explosions/Remote violence,Shelling,Army,,1,Taliban,,2,31.6,fa\n',
    )
    expect(ties.map(({ ends }) => ends)).toEqual([
      ['Taliban', 'Army'],
      ['Army', 'Taliban'],
    ])
    expect(types).toMatchObject({ BATTLES: { sign: -1 }, EXPLOSIONS_REMOTE_VIOLENCE: { sign: -1 } })
    expect(ties[0]).toMatchObject({
      dates: [{ validFrom: '2021-03-05' }],
      properties: { assoc_actor_2: 'Militia', latitude: 31.5, language: 'en' },
    })
  })

  test('any two columns that differ in a number or letter are the ends, one each', async () => {
    const stem = fc.constantFrom('actor', 'country', 'group', 'party', 'state', 'name', 'Side', 'org')
    const mark = fc.constantFrom(['1', '2'] as const, ['_1', '_2'] as const, ['_a', '_b'] as const, ['A', 'B'] as const)
    await fc.assert(
      fc.asyncProperty(stem, mark, async (word, [one, other]) => {
        const { ties } = await byForm(
          `year,${word}${one},${word}${other},relation\n2001,Alba,Borduria,allied\n2002,Borduria,Syldavia,at war\n`,
        )
        expect(ties.map(({ ends }) => ends)).toEqual([
          ['Alba', 'Borduria'],
          ['Borduria', 'Syldavia'],
        ])
      }),
      { numRuns: 60 },
    )
  })

  test('rows of any width are taken or refused by their line, never shifted', async () => {
    const cell = fc.constantFrom('Alpha', 'Beta', 'Gamma')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const { ties, said } = await became(tableOf(`source,target,note\n${rows.map((cells) => cells.join(',')).join('\n')}\n`))
        expect(ties.map(({ ends }) => ends)).toEqual(rows.filter((cells) => cells.length <= 3).map(([one, other]) => [one, other]))
        expect(said.filter((line) => line.startsWith('unreadable')).map((line) => line.split(':')[1]!.trim())).toEqual(
          rows.flatMap((cells, i) => (cells.length > 3 ? [`line ${i + 2}`] : [])),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('a date is in doubt where no row of its column tells day from month, and else is not', async () => {
    const day = fc.integer({ min: 1, max: 28 })
    const dates = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(dates, async (written) => {
        const { said } = await byForm(`source,target,date\n${written.map(([d, m]) => `A,B,${d}/${m}/2015\n`).join('')}`)
        const doubtful = written.every(([d]) => d <= 12) && written.some(([d, m]) => d !== m)
        expect(said.some((line) => line.includes('could be'))).toBe(doubtful)
      }),
      { numRuns: 60 },
    )
  })
})

test('rows of two numbers are a list of edges whatever the file is called', async () => {
  const { format } = await readItems(tableOf('0 1\n0 2\n0 32\n1 2\n2 7\n', 'terrorists.net'))
  expect(format).toBe('table')
})

describe('tables of nodes and edges together', () => {
  const zipped = (files: Record<string, string>) =>
    bytesInput('network.zip', zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))

  test('in a zip file are one graph, whichever comes first in it', async () => {
    const nodes = 'Id,Label,country\n1,Northern Front,Alba\n2,Coast Guard,Borduria\n'
    const edges = 'Source,Target,Type,Weight\n1,2,Undirected,3\n2,3,Directed,1\n'
    const orders: Record<string, string>[] = [
      { 'net/nodes.csv': nodes, 'net/edges.csv': edges },
      { 'edges.csv': edges, 'nodes.csv': nodes },
    ]
    for (const files of orders) {
      const input = zipped(files)
      const { format, items } = await readItems(input)
      const read = await became(input)
      expect(format).toBe('table')
      expect(read.nodes).toEqual(['1', '2', '3'])
      expect(items.find((item) => item.kind === 'node' && item.id === '1')).toMatchObject({
        name: 'Northern Front',
        properties: { country: 'Alba' },
      })
      expect(read.types).toMatchObject({ LINKED_WITH: { count: 1 }, LINKED_TO: { count: 1 } })
      expect(read.said.filter((line) => !line.startsWith('note'))).toEqual([])
    }
  })

  const nodes = 'id,name\nA,Alpha\nB,Beta\n'
  const edges = 'source,target\nA,B\n'

  test.each([
    ['codebook.txt', 'source\tthe one who begins\ntarget\tthe other\n'],
    ['variables.txt', 'weight\thow strong\ncolour\tas it is drawn\n'],
    [
      'about.txt',
      'The ties were read from newspapers. Each was seen by two people, who had to agree on what it says of whom. See the paper.\n',
    ],
    ['README.md', '# A network of two\n'],
    ['paper.pdf', '%PDF-1.7\n'],
  ])('leave out %s, and say so', async (name, text) => {
    const { format } = await readItems(zipped({ [name]: text, 'n.csv': nodes, 'e.csv': edges }))
    const read = await became(zipped({ [name]: text, 'n.csv': nodes, 'e.csv': edges }))
    expect([format, read.nodes, read.ties.length]).toEqual(['table', ['A', 'B'], 1])
    expect(read.said.filter((line) => line.startsWith('left-out'))).toEqual([
      expect.stringMatching(new RegExp(`^left-out: ${name}: (Files|Texts) in the zip file .* are not taken\\.$`)),
    ])
  })

  test('are read as one table where there is one, by a mapping if one is given', async () => {
    const text = 'who,whom,how\nA,B,backs\n'
    const mapping = { ...minimalMapping(proposed(text)), title: 'Of two' }
    const input = zipped({ 'data.csv': text, 'notes.pdf': '%PDF' })
    const { ties } = await became(input, mapping)
    expect(ties).toMatchObject([{ type: 'BACKS', ends: ['A', 'B'] }])
    const { items } = await readItems(input, { mapping, format: 'table' })
    expect(items[0]).toMatchObject({ kind: 'about', title: 'Of two' })
    await expect(became(zipped({ 'a.csv': text, 'b.csv': text }), mapping)).rejects.toThrow(/these are several \(a\.csv, b\.csv\)/)
  })

  test('that need a mapping are told by name', async () => {
    const input = zipped({ 'n.csv': nodes, 'odd.csv': 'alpha,beta,gamma,delta,epsilon\nx,y,z,1,2\nx,q,z,1,2\n' })
    await expect(became(input)).rejects.toMatchObject({
      code: 'mapping-needed',
      message: expect.stringMatching(/^odd\.csv: Line 1: the columns/) as string,
    })
  })

  test('with a row that is refused are told by the name of the table and its line', async () => {
    const { said } = await became(zipped({ 'a.csv': 'source,target\nA,B\nA,B,C\n', 'n.csv': 'id,name\nA,Alpha\n' }))
    expect(said.join()).toContain('unreadable: a.csv, line 3: it has 3 cells')
  })
})

test.each([
  ['report.pdf', '%PDF-1.7\n', /report\.pdf is a PDF document: copy its table into a spreadsheet/],
  ['page.html', '<!DOCTYPE html><html><body><table></table></body></html>', /is a web page, which is not read here\. Copy its table/],
  [
    'letter.eml',
    'From: a@example.org\nTo: b@example.org\nSubject: List\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\nSee attached.\n',
    /is an e-mail, .* Save the file that is attached/,
  ],
  [
    'notes.txt',
    'The group was founded in 1999, in the north of the country. It split two years later, and its leader left for the coast.\nSince then it fights the government.\n',
    /is a text, which is not read here\. .*source, target, type/,
  ],
])('%s, which is no table, is told what to do with', async (name, text, message) => {
  await expect(readItems(tableOf(text, name))).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringMatching(message) as string,
  })
})
