import { expect, test } from 'vitest'
import { CampNumbers } from '../../model/camp-numbers'

/** Camps as words of letters, one for each member. */
const numbersOver = (...divisions: string[][]) => {
  const numbers = new CampNumbers()
  return divisions.map((camps) => numbers.next(camps.map((camp) => [...camp])))
}

test('a camp keeps its number while most of its members stay, whatever its size and place', () => {
  expect(numbersOver(['abc', 'xy'], ['xyz', 'ab'], ['abw', 'xyzc'])).toEqual([
    [1, 2],
    [2, 1],
    [1, 2],
  ])
})

test('of a camp that falls apart the part with most members keeps the number, the other takes the next', () => {
  expect(numbersOver(['abcde'], ['ab', 'cde'])).toEqual([[1], [2, 1]])
})

test('of camps that become one, the number of the one with most members stays', () => {
  expect(numbersOver(['ab', 'cde'], ['abcde'])).toEqual([[1, 2], [2]])
})

test('a camp that was away comes back under its number', () => {
  expect(numbersOver(['ab', 'xy'], ['xy', 'a', 'b'], ['xy', 'ab'])).toEqual([
    [1, 2],
    [2, null, null],
    [2, 1],
  ])
})
