import { isUtf8 } from 'node:buffer'
import { beginsAsUtf8, markedEncoding } from '../../../model/tables/encoding'
import { likelyEncoding } from '../../../model/tables/guess-encoding'
import { unreadable } from './reader'
import type { InputFile } from '../../files/input'

/** How much of a file is looked at to tell its format, in bytes. */
const HEAD = 64 << 10
/** How much of what is no UTF-8 is looked at to tell its encoding, in bytes. */
const SAMPLE = 256 << 10

/** The beginning of a file. */
export async function headOf(input: InputFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of input.open()) {
    pieces.push(piece)
    size += piece.length
    if (size >= HEAD) break
  }
  return Buffer.concat(pieces).subarray(0, HEAD)
}

/** The beginning of a file as text, for telling its format. */
export function headText(head: Uint8Array): string {
  return new TextDecoder(markedEncoding(head) ?? (looksUtf16(head) ? 'utf-16le' : 'utf-8')).decode(head)
}

function looksUtf16(head: Uint8Array): boolean {
  return head.length > 3 && head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0
}

/**
 * The text of a file, in pieces, without its byte order mark. Without a mark it is in `encoding`, or by default in UTF-8.
 * `choosable`: it is a guess, or somebody's word, and may be set to another. Throws `unreadable-file` where bytes are none of that encoding.
 */
export async function* textOf(input: InputFile, encoding?: string, choosable = encoding !== undefined): AsyncIterable<string> {
  let decoder: TextDecoder | null = null
  let name = encoding ?? 'utf-8'
  try {
    for await (const piece of input.open()) {
      if (!decoder) {
        name = markedEncoding(piece) ?? name
        decoder = decoderOf(name)
      }
      const text = decoder.decode(piece, { stream: true })
      if (text !== '') yield text
    }
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield rest
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw unreadable(
      await placeOfUndecodable(input, name),
      `the file is said to be in ${name}, but what stands there is not. ${choosable ? 'Name another encoding (--encoding, or under Settings), or save' : 'Save'} it as UTF-8.`,
      { cause: error },
    )
  }
}

/** The first line with bytes that are none of the encoding. */
async function placeOfUndecodable(input: InputFile, encoding: string): Promise<string> {
  const decoder = decoderOf(encoding)
  let line = 1
  try {
    for await (const piece of input.open()) {
      for (let from = 0, end: number; from < piece.length; from = end) {
        const feed = piece.indexOf(0x0a, from)
        end = feed === -1 ? piece.length : feed + 1
        decoder.decode(piece.subarray(from, end), { stream: true })
        if (feed !== -1) line++
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return `line ${line}`
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (error) {
    throw unreadable('', `The encoding ${encoding} is not known here. Save the file as UTF-8.`, { cause: error })
  }
}

/**
 * How a file without a declaration is encoded: as its mark says, as UTF-8 if it is that throughout, or in the lines that are not plain ASCII
 * before the first that is not (then that one is damaged), else as its words are likely to be.
 */
export function guessEncoding(input: InputFile): Promise<string> {
  let guess = GUESSED.get(input)
  if (!guess) GUESSED.set(input, (guess = readThrough(input)))
  return guess
}

/** What was guessed for a file: asked for at each reading of it, and told by reading it through. */
const GUESSED = new WeakMap<InputFile, Promise<string>>()

async function readThrough(input: InputFile): Promise<string> {
  let rest: Uint8Array = new Uint8Array(0)
  let first = true
  /** Whether there have been characters of several bytes. */
  let wide = false
  /** What is no UTF-8, by which the encoding is told. */
  const sample: Uint8Array[] = []
  for await (const piece of input.open()) {
    const marked = first ? markedEncoding(piece) : null
    if (marked) return marked
    first = false
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const whole = bytes.length - unfinished(bytes)
    if (sample.length > 0 || !isUtf8(bytes.subarray(0, whole))) {
      if (sample.length === 0 && (wide || beginsAsUtf8(bytes))) return 'utf-8'
      sample.push(bytes)
      if (sample.reduce((sum, { length }) => sum + length, 0) >= SAMPLE) break
      rest = new Uint8Array(0)
      continue
    }
    wide ||= bytes.some((byte) => byte > 127)
    rest = bytes.subarray(whole)
  }
  if (sample.length > 0 || rest.length > 0) return likelyEncoding(Buffer.concat([...sample, rest]))
  return 'utf-8'
}

/** How many bytes at the end begin a character of UTF-8 that goes on. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

/** Characters of one line at most: what goes on without an end is no text of lines. */
const LONGEST_LINE = 16 << 20

/** The lines of a text without their ends (LF, CRLF or CR), in batches, with the number of the first, counted from 1. Throws `unreadable-file` for one of more than `longest` characters. */
export async function* linesOf(text: AsyncIterable<string>, longest = LONGEST_LINE): AsyncIterable<{ first: number; lines: string[] }> {
  // The line that has begun: joined when its end comes, since putting it together anew for each piece takes the square of its length.
  let begun: string[] = []
  let length = 0
  let number = 1
  let held = ''
  for await (const piece of text) {
    let whole = held + piece
    // A carriage return at the end may be followed by the line feed that belongs to it.
    held = whole.endsWith('\r') ? '\r' : ''
    if (held) whole = whole.slice(0, -1)
    const lines = whole.split(/\r\n|\n|\r/)
    const last = lines.pop()!
    if (lines.length > 0) {
      lines[0] = begun.join('') + lines[0]!
      begun = []
      length = 0
    }
    begun.push(last)
    length += last.length
    if (length > longest) throw unreadable(`line ${number + lines.length}`, `it is longer than ${longest >> 20} million characters.`)
    if (lines.length > 0) yield { first: number, lines }
    number += lines.length
  }
  const lines = (begun.join('') + held).split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > 0) yield { first: number, lines }
}
