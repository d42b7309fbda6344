import { unreadable } from './reader'
import type { InputFile } from '../../files/input'
import { textOf } from './text'

/** A value within a JSON file: where it stands, with `[]` for an element of an array, and its text. */
export interface JsonPart {
  path: string
  raw: string
  line: number
}

/** Values within values, and characters of one value, at most. */
const DEEPEST = 500
const LONGEST = 16 << 20
/** Parts handed on at a time, and characters of them. */
const BATCH = 1000
const MOST_AT_ONCE = 4 << 20

/**
 * Goes through a JSON file with bounded memory: into the objects and arrays that `into` says to go into, by their path (the
 * whole is ``), and hands on the text of every other value. Throws `unreadable-file` with the line.
 */
export async function* walkJson(input: InputFile, into: (path: string) => boolean): AsyncIterable<JsonPart[]> {
  const walk = new Walk(into)
  for await (const piece of textOf(input)) {
    walk.add(piece)
    if (walk.parts.length >= BATCH || walk.characters >= MOST_AT_ONCE) yield walk.take()
  }
  walk.end()
  yield walk.take()
}

/** A name as a step of a path: one that would read like several steps, or none, is no name that anybody asks for. */
const step = (name: string) => (name === '' || /[.[\]]/.test(name) ? `\0${name}` : name)

interface Level {
  path: string
  array: boolean
  /** What is awaited. */ state: 'first' | 'value' | 'key' | 'colon' | 'comma'
  key: string
}

class Walk {
  parts: JsonPart[] = []
  /** Characters of the parts. */
  characters = 0
  #text = ''
  #at = 0
  #line = 1
  #ended = false
  readonly #levels: Level[] = [{ path: '', array: false, state: 'value', key: '' }]
  /** How far the value at hand has been looked at. */
  #scan = { at: 0, depth: 0, quoted: false }

  constructor(private readonly into: (path: string) => boolean) {}

  take(): JsonPart[] {
    const parts = this.parts
    this.parts = []
    this.characters = 0
    return parts
  }

  add(piece: string): void {
    this.#forget()
    this.#text += piece
    while (this.#step());
    if (this.#text.length - this.#at > LONGEST) this.#fail(`one value is longer than ${LONGEST >> 20} million characters.`)
  }

  end(): void {
    this.#ended = true
    while (this.#step());
    if (this.#levels.length > 0) this.#fail('the file ends too early.')
  }

  #fail(what: string): never {
    this.#forget()
    throw unreadable(`line ${this.#line}`, what)
  }

  #forget(): void {
    for (let i = this.#text.indexOf('\n'); i >= 0 && i < this.#at; i = this.#text.indexOf('\n', i + 1)) this.#line++
    this.#text = this.#text.slice(this.#at)
    this.#scan.at -= this.#at
    this.#at = 0
  }

  /** Goes one token further; false where more text is needed. */
  #step(): boolean {
    const text = this.#text
    while (this.#at < text.length && text.charCodeAt(this.#at) <= 32) this.#at++
    if (this.#at >= text.length) return false
    const level = this.#levels.at(-1)
    const c = text[this.#at]!
    if (!level) this.#fail('something stands after the end of the JSON.')
    if (c === (level.array ? ']' : '}') && (level.state === 'first' || level.state === 'comma') && this.#levels.length > 1) {
      this.#at++
      this.#levels.pop()
      return this.#done()
    }
    if (level.state === 'comma') {
      if (c !== ',') this.#fail(`a comma or the end was expected, not ${JSON.stringify(c)}.`)
      this.#at++
      level.state = level.array ? 'value' : 'key'
      return true
    }
    if (level.state === 'colon') {
      if (c !== ':') this.#fail(`a colon was expected, not ${JSON.stringify(c)}.`)
      this.#at++
      level.state = 'value'
      return true
    }
    if (!level.array && (level.state === 'first' || level.state === 'key') && this.#levels.length > 1) {
      if (c !== '"') this.#fail(`a name in quotes was expected, not ${JSON.stringify(c)}.`)
      const raw = this.#value()
      if (raw === null) return false
      level.key = this.#parsed(raw) as string
      level.state = 'colon'
      return true
    }
    const path =
      this.#levels.length === 1
        ? ''
        : level.array
          ? `${level.path}[]`
          : level.path === ''
            ? step(level.key)
            : `${level.path}.${step(level.key)}`
    if ((c === '{' || c === '[') && this.into(path)) {
      if (this.#levels.length > DEEPEST) this.#fail(`values stand more than ${DEEPEST} deep within each other.`)
      this.#at++
      this.#levels.push({ path, array: c === '[', state: 'first', key: '' })
      return true
    }
    const raw = this.#value()
    if (raw === null) return false
    this.parts.push({ path, raw, line: this.#line })
    this.characters += raw.length
    return this.#done()
  }

  /** A value has ended. */
  #done(): boolean {
    const level = this.#levels.at(-1)!
    if (this.#levels.length === 1) this.#levels.pop()
    else level.state = 'comma'
    return true
  }

  #parsed(raw: string): unknown {
    try {
      return JSON.parse(raw)
    } catch {
      return this.#fail('the JSON is not well formed.')
    }
  }

  /** The text of the value that begins here, or null where it does not end yet. */
  #value(): string | null {
    const text = this.#text
    const from = this.#at
    let { at, depth, quoted } = this.#scan.at > from ? this.#scan : { at: from, depth: 0, quoted: false }
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at)
      if (quoted) {
        if (c === 92) at++
        else if (c === 34) {
          quoted = false
          if (depth === 0) return this.#cut(from, at + 1)
        }
      } else if (c === 34) quoted = true
      else if (c === 123 || c === 91) {
        if (++depth > DEEPEST) this.#fail(`values stand more than ${DEEPEST} deep within each other.`)
      } else if (c === 125 || c === 93) {
        if (depth === 0) return this.#cut(from, at)
        if (--depth === 0) return this.#cut(from, at + 1)
      } else if (depth === 0 && (c === 44 || c === 58 || c <= 32)) return this.#cut(from, at)
    }
    this.#scan = { at, depth, quoted }
    return this.#ended && depth === 0 && !quoted ? this.#cut(from, text.length) : null
  }

  #cut(from: number, to: number): string {
    this.#at = to
    this.#scan = { at: 0, depth: 0, quoted: false }
    if (to === from) this.#fail('a value was expected.')
    return this.#text.slice(from, to)
  }
}
