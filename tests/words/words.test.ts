import { afterEach, expect, test } from 'vitest'
import { date, ENGLISH, listAnd, number } from '../../model/words/locale'
import { speakFirstOf } from '../../model/words/languages'
import { speak, words } from '../../model/words/words'

const said = words('tests', {
  plain: 'Clear all',
  left_one: '{{name}} leaves {{count}} node.',
  left_other: '{{name}} leaves {{count}} nodes.',
  link: 'Open {{source}} at the passage.',
})

const RUSSIAN = { language: 'ru', tag: 'ru-RU', direction: 'ltr' } as const

afterEach(() => speak(ENGLISH, {}))

test('a sentence fills its gaps, with the plural of its count and the numbers of its language', () => {
  expect(said('plain')).toBe('Clear all')
  expect(said('left', { name: 'The date', count: 1 })).toBe('The date leaves 1 node.')
  expect(said('left', { name: 'The date', count: 1204 })).toBe('The date leaves 1,204 nodes.')
})

test('what fills a gap is never read as a sentence of its own', () => {
  const name = '{{count}} $t(plain) <b> $1 $&'
  expect(said('left', { name, count: 2 })).toBe(`${name} leaves 2 nodes.`)
})

test('a gap may hold more than text', () => {
  const link = { tag: 'a' }
  expect(said.parts('link', { source: link })).toEqual(['Open ', link, ' at the passage.'])
})

test('another language takes the place of English, and English stands where it has no sentence', () => {
  speak(RUSSIAN, {
    tests: { left_one: '{{name}}: {{count}} узел.', left_few: '{{name}}: {{count}} узла.', left_many: '{{name}}: {{count}} узлов.' },
  })
  expect([1, 3, 1205].map((count) => said('left', { name: 'Дата', count }))).toEqual([
    'Дата: 1 узел.',
    'Дата: 3 узла.',
    `Дата: ${new Intl.NumberFormat('ru-RU').format(1205)} узлов.`,
  ])
  expect(said('plain')).toBe('Clear all')
  expect(date('2021-08-31')).toBe('31 августа 2021 г.')
  expect(listAnd(['Иран', 'Китай'])).toBe('Иран и Китай')
})

test.each<[readonly string[], string]>([
  [['ru-RU', 'en'], 'Очистить'],
  [['en-GB', 'ru'], 'Clear all'],
  [['xx', 'ru'], 'Очистить'],
  [[], 'Clear all'],
])('of the wanted languages %j the first is spoken that there is', async (wanted, clear) => {
  await speakFirstOf(wanted, [{ ...RUSSIAN, load: async () => ({ tests: { plain: 'Очистить' } }) }])
  expect(said('plain')).toBe(clear)
})

test('numbers and dates are written in one place, as English writes them', () => {
  expect(number(1204.5)).toBe('1,204.5')
  expect(['day', 'month', 'quarter', 'year'].map((precision) => date('2014-10-01', precision as 'day'))).toEqual([
    '1 October 2014',
    'October 2014',
    'Oct–Dec 2014',
    '2014',
  ])
})

test('keys and gaps are typed', () => {
  // @ts-expect-error no such key
  said('nothing')
  // @ts-expect-error the gap `source` is missing
  said('link')
  // @ts-expect-error no such gap
  said('link', { source: 'A', name: 'B' })
  // @ts-expect-error a plural needs its count
  said('left', { name: 'A' })
})
