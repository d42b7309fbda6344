/** Where a claim's passage stood in the text that was held when the claim was made. */
export interface Locator {
  startOffset: number
  endOffset: number
  passageSha256: string
}

/** What a text says of a locator: the passage is where it was, or elsewhere (by how much), or nowhere. */
export type Verdict = { kind: 'verified' | 'moved'; start: number; end: number } | { kind: 'not-found' }

/** Digests asked for at once; keeps the page answering while it looks. */
const BATCH = 400

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether this page may compute digests: browsers allow it over HTTPS and on the own machine. */
export function canVerify(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/**
 * Looks for the passage: first at its offsets (UTF-16 code units), then, if the text differs, at
 * every place where a slice of the same length has the same digest, nearest to the old one first.
 */
export async function findPassage(
  text: string,
  { startOffset, endOffset, passageSha256 }: Locator,
  signal?: AbortSignal,
): Promise<Verdict> {
  const length = endOffset - startOffset
  if (endOffset <= text.length && (await sha256(text.slice(startOffset, endOffset))) === passageSha256)
    return { kind: 'verified', start: startOffset, end: endOffset }
  const places = outwards(startOffset, text.length - length)
  for (let i = 0; i < places.length; i += BATCH) {
    signal?.throwIfAborted()
    const batch = places.slice(i, i + BATCH)
    const digests = await Promise.all(batch.map((start) => sha256(text.slice(start, start + length))))
    const found = digests.indexOf(passageSha256)
    if (found >= 0) return { kind: 'moved', start: batch[found]!, end: batch[found]! + length }
  }
  return { kind: 'not-found' }
}

/** Every place from 0 to `last`, nearest to `from` first. */
function outwards(from: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last + 1) }, (_, place) => place)
    .filter((place) => place !== from)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b)
}

/** The passage with some words before and after it, cut between words. */
export function inContext(text: string, start: number, end: number, around = 140): { before: string; passage: string; after: string } {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return {
    before: start > around ? `… ${before.slice(before.indexOf(' ') + 1)}` : before,
    passage: text.slice(start, end),
    after: end + around < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after,
  }
}
