import { expect, test } from 'vitest'
import { columnWidths } from '../../client/panels/console/widths'
import { RelationshipValue, type Value } from '../../client/panels/console/values'

const widths = (columns: string[], ...rows: Value[][]) => columnWidths(columns, rows)

test('a column is as wide as its name or what stands in it needs, and no wider than its kind may grow', () => {
  const sentence = 'The Islamic State accepted the pledge of a group in the east. '.repeat(4)
  const [short, name, long, longest] = widths(
    ['n', 'longer name', 'text', 'statement'],
    [1n, null, 'Islamic State Khorasan Province, the', sentence],
  )
  expect(short).toBeLessThan(name!)
  expect(name).toBeLessThan(long!)
  expect(long).toBeLessThan(longest!)
  expect(longest).toBe(widths(['statement'], [sentence + sentence])[0])
})

test('a relationship takes the room of its type, not of its id', () => {
  const tie = new RelationshipValue('1', 'LEADS', '2', '3', { id: 'somebody-with-a-long-name|LEADS|islamic-state-khorasan-province' })
  expect(widths(['r'], [tie])[0]).toBeLessThan(widths(['r'], ['somebody-with-a-long-name|LEADS|islamic'])[0]!)
})

test('a table without rows has columns as wide as their names', () => {
  expect(widths(['a', 'somewhat longer'])).toEqual([expect.any(Number), expect.any(Number)])
})
