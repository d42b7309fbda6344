import { likelyEncoding, textIn } from './guess-encoding'

/** Encodings that a byte order mark tells. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that the first bytes of a file tell by their mark, or null. */
export function markedEncoding(head: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0] ?? null
}

/**
 * The beginning of a table as text: as its mark says, in the encoding that is named, as UTF-8 if it is that, else in the encoding that
 * its words are likely in. A character that is cut off at the end is left out; what is none of the encoding becomes U+FFFD.
 */
export function decodeHead(head: Uint8Array, named?: string): { text: string; encoding: string } {
  const told = markedEncoding(head) ?? named
  if (told !== undefined) return { text: textIn(told, head), encoding: told }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }), encoding: 'utf-8' }
  } catch {
    const encoding = likelyEncoding(head)
    return { text: textIn(encoding, head), encoding }
  }
}
