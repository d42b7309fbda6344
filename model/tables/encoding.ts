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

/** The beginning of a table as text: as its mark says, as UTF-8 if it is that, else as Windows' Latin letters. A character that is cut off at the end is left out. */
export function decodeHead(head: Uint8Array): { text: string; encoding: string } {
  const decode = (encoding: string) => ({ text: new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }), encoding })
  try {
    return decode(markedEncoding(head) ?? 'utf-8')
  } catch {
    return decode('windows-1252')
  }
}
