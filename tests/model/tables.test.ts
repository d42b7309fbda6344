import { describe, expect, test } from 'vitest'
import { mappingSchema, minimalMapping, type MappingInput } from '../../model/mapping'
import { readDate } from '../../model/tables/dates'
import { DelimitedReader, EXACT, TRIMMED, type CellRule } from '../../model/tables/delimited'
import { decodeHead } from '../../model/tables/encoding'
import { guessDelimiter, headRows } from '../../model/tables/guess'
import { columnNames, rowMapper } from '../../model/tables/map-row'
import { proposeMapping } from '../../model/tables/propose'

const rowsOf = (text: string) => headRows(text, guessDelimiter(text) ?? 'comma')
const propose = (text: string) => proposeMapping(rowsOf(text), guessDelimiter(text) ?? 'comma').mapping
const mapped = (mapping: MappingInput, text: string) => {
  const [first, ...rows] = rowsOf(text)
  return rows.map(rowMapper(mappingSchema.parse(mapping), columnNames(first!.cells, true)))
}

test.each([
  ['2011', 'ymd', '2011-01-01', 'year'],
  ['2011-12', 'ymd', '2011-12-01', 'month'],
  ['29.12.2011', 'dmy', '2011-12-29', 'day'],
  ['12/29/2011', 'mdy', '2011-12-29', 'day'],
  ['12/2011', 'dmy', '2011-12-01', 'month'],
  ['2011-Q4', 'ymd', '2011-10-01', 'quarter'],
  ['Q1 2012', 'ymd', '2012-01-01', 'quarter'],
  ['29 December 2011', 'ymd', '2011-12-29', 'day'],
  ['Dec 29, 2011', 'ymd', '2011-12-29', 'day'],
  ['1-Sept-2011', 'ymd', '2011-09-01', 'day'],
  ['May 2011', 'ymd', '2011-05-01', 'month'],
  ['2011-12-29 00:00:00.000', 'ymd', '2011-12-29', 'day'],
  ['2011-12-29T08:30:00Z', 'ymd', '2011-12-29', 'day'],
  ['2011-12-29T08:30+03:00', 'ymd', '2011-12-29', 'day'],
  ['29.12.2011 8:30', 'dmy', '2011-12-29', 'day'],
  ['12/29/2011 8:30 PM', 'mdy', '2011-12-29', 'day'],
] as const)('%s in the order %s is %s, as precise as a %s', (text, order, date, precision) =>
  expect(readDate(text, order)).toEqual({ date, precision }),
)

test.each([
  ...['', '31 June 2011', '2011-13', 'Marching 2011', '29 Foo 2011', '13/13/2011', 'yesterday'],
  ...['2015-01-01 to 2016-01-01', '01/02/2015 – 01/03/2015', '2015-01-01 00:00 to 2016-01-01 00:00', '2015-01-01 (or later)'],
])('%s is no date', (text) => expect(readDate(text, 'dmy')).toBeNull())

describe('a row by its mapping', () => {
  test('has labels by a column, identifiers with their scheme, aliases of several columns, and the source it names', () => {
    const [one, two] = mapped(
      {
        mapping: 1,
        nodes: [
          {
            key: 'a',
            columns: ['who'],
            label: 'Actor',
            labelBy: { column: 'kind', values: { grp: 'ArmedGroup' } },
            properties: [
              { column: 'no', as: 'identifiers', type: 'list', prefix: 'ucdp:' },
              { column: 'alias1', as: 'aliases', type: 'list' },
              { column: 'alias2', as: 'aliases', type: 'list' },
            ],
          },
          { key: 'b', columns: ['whom'], label: 'State' },
        ],
        ties: [
          {
            from: 'a',
            to: 'b',
            typeBy: { column: 'how', values: { vs: 'FIGHTS' }, other: 'LINKED_TO' },
            cites: { column: 'source', url: 'url', publishedAt: { column: 'on', order: 'dmy' } },
          },
        ],
      },
      'who,kind,no,alias1,alias2,whom,how,source,url,on\nNorth,grp,7,N;The North,NF,East,vs,A report,https://example.org/r,1.2.2003\nSouth,other,8,,,East,with,,nowhere,\n',
    )
    expect(one).toMatchObject({
      nodes: [
        { id: 'North', label: 'ArmedGroup', properties: { identifiers: ['ucdp:7'], aliases: ['N', 'The North', 'NF'] } },
        { label: 'State' },
      ],
      ties: [{ type: 'FIGHTS', source: { name: 'A report', url: 'https://example.org/r', publishedAt: '2003-02-01' } }],
      problems: [],
    })
    expect(two).toMatchObject({ nodes: [{ label: 'Actor' }, {}], ties: [{ type: 'LINKED_TO' }] })
    expect(two!.ties[0]).not.toHaveProperty('source')
  })

  test('names the column of a cell that cannot be read', () => {
    const [row] = mapped(
      {
        mapping: 1,
        nodes: [
          { key: 'a', columns: ['a'], label: 'Thing', properties: [{ column: 'n', as: 'n', type: 'number' }] },
          { key: 'b', columns: ['b'], label: 'Thing' },
        ],
        ties: [{ from: 'a', to: 'b', signBy: { column: 's', positive: 'P', negative: 'N' }, validFrom: { column: 'd' } }],
      },
      'a,b,n,s,d\nx,y,many,0,soon\n',
    )
    expect(row!.problems.map(({ column }) => column)).toEqual(['n', 's'])
    expect(row!.ties).toEqual([])
  })
})

describe('the mapping proposed for a table', () => {
  test('takes typed ends with their types, years, source and signs by the words of the table', () => {
    const mapping = propose(
      'group,country,relation,start_year,end_year,strength,source\nNorth Front,Eastland,supports,1999,2001,10,Report\nSouth Front,Westland,besieges,2000,NULL,20,News\n',
    )
    expect(minimalMapping(mapping)).toMatchObject({
      missing: ['NULL'],
      nodes: [
        { key: 'group', columns: ['group'], label: 'ArmedGroup' },
        { key: 'country', label: 'State' },
      ],
      ties: [
        {
          from: 'group',
          to: 'country',
          typeBy: { column: 'relation', values: { supports: 'SUPPORTS', besieges: 'BESIEGES' } },
          validFrom: { year: 'start_year' },
          validTo: { year: 'end_year' },
          cites: { column: 'source' },
          properties: [{ column: 'strength', as: 'strength', type: 'number' }],
        },
      ],
      types: [{ type: 'BESIEGES' }],
    })
    expect(mapping.types).toHaveLength(1)
  })

  test('takes nodes with identifiers, aliases and coordinates, and dates in the order they are in', () => {
    expect(
      propose(
        'code;City name;Also known as;lat;lon;founded\nA1;Kunduz;Kondoz|Qunduz;36.7;68.9;31.12.1964\nB2;Herat;Aria;34.3;62.2;01.02.1970\n',
      ),
    ).toMatchObject({
      table: { delimiter: 'semicolon' },
      nodes: [
        {
          key: 'City',
          columns: ['City name'],
          id: '{code}',
          label: 'Place',
          properties: [
            { as: 'aliases', type: 'list', split: '|' },
            { as: 'latitude', type: 'number' },
            { as: 'longitude', type: 'number' },
            { as: 'founded' },
          ],
        },
      ],
    })
    expect(propose('SideA,SideB,When begun\nA,B,31.12.1964\nC,D,01.02.1970\n').ties[0]).toMatchObject({
      type: 'FIGHTS',
      validFrom: { column: 'When begun', order: 'dmy' },
    })
  })

  test('takes who took part in what, where both come again', () => {
    expect(propose('dispnum,stabb,styear,stmon\n2,UKG,1902,7\n2,USA,1902,-9\n3,UKG,1913,-9\n3,AUH,1913,5\n')).toMatchObject({
      missing: ['-9'],
      nodes: [
        { columns: ['stabb'], label: 'State' },
        { columns: ['dispnum'], label: 'Event' },
      ],
      ties: [{ type: 'TOOK_PART_IN', validFrom: { year: 'styear', month: 'stmon' } }],
    })
  })
})

test('a column of dates is proposed as dates where each is a day, and else kept as it stands', () => {
  const since = (...cells: string[]) =>
    propose(`name,seen\n${cells.map((cell, i) => `Group ${i},${cell}\n`).join('')}`).nodes[0]!.properties[0]
  expect(since('2011-12-29', '2012-01-03', '')).toMatchObject({ type: 'date' })
  for (const other of ['2011-Q4', '2011-12', '2011', 'May 2011', 'unknown'])
    expect(since(...Array.from({ length: 12 }, (_, i) => `2012-01-${10 + i}`), other)).toMatchObject({ type: 'text' })
})

test('what is left out of a mapping that is kept is there again when it is read', () => {
  const mapping = propose(
    'group,country,relation,start_year,source\nNorth Front,Eastland,supports,1999,Report\nSouth Front,Westland,besieges,2000,News\n',
  )
  mapping.nodes[0]!.properties.push({ column: 'relation', as: 'aliases', type: 'list', split: '|', prefix: 'x' })
  mapping.source = { title: 'A table', reliability: 'C' }
  expect(mappingSchema.parse(JSON.parse(JSON.stringify(minimalMapping(mapping))))).toEqual(mapping)
})

test('the head of a table is read in the letters that it is in, cut off where it may be', () => {
  expect(decodeHead(Buffer.from('\ufeffCafé,ü').subarray(0, -1))).toEqual({ text: 'Café,', encoding: 'utf-8' })
  expect(decodeHead(Buffer.from('Caf\xe9,\x93x\x94', 'latin1'))).toEqual({ text: 'Café,“x”', encoding: 'windows-1252' })
  expect(decodeHead(Buffer.concat([Buffer.from('Café,ü\nb,'), Buffer.from('\xe9\n', 'latin1')]))).toEqual({
    text: 'Café,ü\nb,\ufffd\n',
    encoding: 'utf-8',
  })
  expect(decodeHead(Buffer.from('\ufeffÜ', 'utf16le'))).toEqual({ text: 'Ü', encoding: 'utf-16le' })
  expect(headRows('% sym\n# two\na b\nc d\n', 'space').map(({ line }) => line)).toEqual([3, 4])
})

test('a plain list of alliances is proposed with its beginnings in years, its ends, and its links as sources to open', () => {
  const table =
    'source,target,relation,from,to,source link\nNorth,South,supports,1999,2001-06-30,https://example.org/a\nSouth,East,opposes,2003,,https://example.org/b\nEast,North,supports,2005,2009-01-31,https://example.org/c\n'
  const mapping = propose(table)
  expect(mapping.ties[0]).toMatchObject({
    validFrom: { year: 'from' },
    validTo: { column: 'to', order: 'ymd' },
    cites: { column: 'source link' },
    properties: [],
  })
  const [row] = mapped(mapping, table)
  expect(row!.ties[0]).toMatchObject({
    source: { name: 'https://example.org/a', url: 'https://example.org/a' },
    properties: { validFrom: '1999-01-01', validFromPrecision: 'year', validTo: '2001-06-30' },
  })
})

describe('a table that comes in pieces', () => {
  const TEXT = 'a , "b" ,c\r\n\n,"two\r\nlines ""and"" quotes",\r"",x"y,\n \nlast,'
  const inPieces = <C>(rule: CellRule<C>, size: number) => {
    const reader = new DelimitedReader('comma', rule)
    const pieces = Array.from({ length: Math.ceil(TEXT.length / size) }, (_, i) => TEXT.slice(i * size, (i + 1) * size))
    return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  }

  test.each([
    [
      'trimmed',
      TRIMMED,
      [
        [1, ['a', '"b"', 'c']],
        [3, ['', 'two\r\nlines "and" quotes', '']],
        [5, ['', 'x"y', '']],
        [7, ['last', '']],
      ],
    ],
    [
      'exact',
      EXACT,
      [
        [1, ['a ', ' "b" ', 'c']],
        [3, [null, 'two\r\nlines "and" quotes', null]],
        [5, ['', 'x"y', null]],
        [6, [' ']],
        [7, ['last', null]],
      ],
    ],
  ] as [string, CellRule<string | null>, unknown][])('has the same rows however it is cut, %s', (_, rule, rows) => {
    for (const size of [1, 2, 3, 7, TEXT.length]) expect(inPieces(rule, size).map(({ line, cells }) => [line, cells])).toStrictEqual(rows)
  })
})

test('a table of programs holds cells as long as a store keeps, one of people does not', () => {
  const text = `"${'x'.repeat(2_000_000)}"\n`
  const read = (rule: CellRule<string | null>) => {
    const reader = new DelimitedReader('comma', rule)
    return [...reader.push(text), ...reader.end()]
  }
  expect(read(EXACT).map(({ cells }) => cells[0]?.length)).toEqual([2_000_000])
  expect(() => read(TRIMMED)).toThrow(/a cell is longer than 1000000 characters/)
})
