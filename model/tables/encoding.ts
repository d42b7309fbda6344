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
 * The beginning of a table as text: as its mark says, in the encoding that is named, as UTF-8 if it is that or can only be damaged UTF-8, else in
 * the encoding that its words are likely in. A character that is cut off at the end is left out; what is none of the encoding becomes U+FFFD.
 */
export function decodeHead(head: Uint8Array, named?: string): { text: string; encoding: string } {
  const told = markedEncoding(head) ?? named
  if (told !== undefined) return { text: textIn(told, head), encoding: told }
  const encoding = isUtf8(head) || beginsAsUtf8(head) ? 'utf-8' : likelyEncoding(head)
  return { text: textIn(encoding, head), encoding }
}

/** Whether before the first line that is no UTF-8 there is one that is, and is more than ASCII: the text is then damaged, and in no other encoding. */
export function beginsAsUtf8(bytes: Uint8Array): boolean {
  for (let from = 0, end: number; (end = bytes.indexOf(0x0a, from) + 1) > 0; from = end) {
    const line = bytes.subarray(from, end)
    if (!isUtf8(line)) return false
    if (line.some((byte) => byte > 127)) return true
  }
  return false
}

/** Whether bytes are UTF-8; a character that is cut off at the end does not count against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
