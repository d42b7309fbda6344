import { Words } from '../../../../model/search/words'

/** Letters that differ at most, as a part of the longer name, for two names to be taken for one and the same misspelt. */
const MOST = 0.34

/** The name most like one that there is not; null where none is like it. Case and what joins words do not count. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const sought = plain(name)
  const named = new Map([...names].map((candidate) => [plain(candidate), candidate]))
  const words = new Words([...named.keys()].sort())
  // A longer name may be off by more letters, and is longer by as many at most.
  const near = words
    .near(sought, Math.floor((MOST * sought.length) / (1 - MOST)))
    .filter(({ index, slips }) => slips <= MOST * Math.max(sought.length, words.at(index).length))
  const best = near.sort((a, b) => a.slips - b.slips)[0]
  return best ? named.get(words.at(best.index))! : null
}

const plain = (name: string) => name.toLowerCase().replace(/[_\s-]/g, '')
