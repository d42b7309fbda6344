import { textOf } from './text'
import { unreadable } from './reader'
import type { InputFile } from '../../files/input'

/** A JSON document is taken whole, so there is a bound to it. */
const LARGEST = 256 << 20
/** Lists and objects within each other, at most. */
const DEEPEST = 200
/** Values at most, names counted as such: each takes some 50 bytes of memory when it is read, and the longest documents of ATT&CK's kind hold one in 35. */
const MOST_VALUES = 10_000_000

const parsed = new WeakMap<InputFile, Promise<unknown>>()

/** The one JSON document that a file is, parsed once however often it is asked for. Throws `unreadable-file` with line and column. */
export function jsonOf(input: InputFile): Promise<unknown> {
  let document = parsed.get(input)
  if (!document) parsed.set(input, (document = parse(input)))
  return document
}

async function parse(input: InputFile): Promise<unknown> {
  if (input.bytes > LARGEST)
    throw unreadable('', `The file holds ${input.bytes >> 20} MB; a JSON document is read up to ${LARGEST >> 20} MB. Split it.`)
  const extent = new Extent()
  const pieces: string[] = []
  for await (const piece of textOf(input)) {
    extent.check(piece)
    pieces.push(piece)
  }
  const text = pieces.join('')
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const { message } = error as Error
    const { at, sure } = placeOfFault(text, message)
    throw unreadable(
      `${positionOf(text, at)}${sure ? '' : ' or later'}`,
      `the JSON is broken: ${message.replace(/ in JSON at position.*| \(line.*|, (\.{3})?"[^]*$/, '')}.`,
      { cause: error },
    )
  }
}

/** Characters on either side of a fault that the engine quotes where it does not tell its position. */
const QUOTED = 10

/** Where the fault is that the engine's message speaks of; not sure where only what it quotes is known, and stands there more than once. */
function placeOfFault(text: string, message: string): { at: number; sure: boolean } {
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return { at: Number(position), sure: true }
  const [, before, quoted] = /, (\.{3})?"([^]*)"(?:\.{3})? is not valid JSON/.exec(message) ?? []
  const found = quoted === undefined ? -1 : text.indexOf(quoted)
  if (found < 0) return { at: text.length, sure: true }
  return { at: before === undefined ? found : found + QUOTED, sure: text.indexOf(quoted!, found + 1) < 0 }
}

function positionOf(text: string, at: number): string {
  let line = 1
  let begins = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line++
    begins = i + 1
  }
  return `line ${line}, column ${at - begins + 1}`
}

/** Refuses a document that is nested without end, or holds more than can be kept, before anything is made of it. */
class Extent {
  #depth = 0
  #values = 0
  #line = 1
  #quoted = false
  #escaped = false

  check(piece: string): void {
    for (let i = 0; i < piece.length; i++) {
      const char = piece.charCodeAt(i)
      if (char === 10) this.#line++
      if (this.#quoted) {
        if (this.#escaped) this.#escaped = false
        else if (char === 92) this.#escaped = true
        else if (char === 34) this.#quoted = false
      } else if (char === 34) this.#quoted = true
      else if (char === 44 || char === 58) this.#count()
      else if (char === 91 || char === 123) {
        this.#count()
        if (++this.#depth > DEEPEST)
          throw unreadable(`line ${this.#line}`, `lists and objects stand more than ${DEEPEST} deep within each other.`)
      } else if (char === 93 || char === 125) this.#depth--
    }
  }

  #count(): void {
    if (++this.#values > MOST_VALUES)
      throw unreadable(
        `line ${this.#line}`,
        `the document holds more than ${MOST_VALUES / 1e6} million values, which are not read at a time. Split it.`,
      )
  }
}

/** Items one by one, as batches. */
export function* inBatches<T>(items: Iterable<T>, size = 1000): Iterable<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
