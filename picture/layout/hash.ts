/** A number in [0, 1) that depends on the text alone (FNV-1a, 32 bits): the seed of every position. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 4294967296
}
