/** Milliseconds to the first byte of an answer, and to its last. Throws unless it is a success. */
export async function download(url: string): Promise<{ firstByte: number; whole: number }> {
  const began = performance.now()
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`)
  let firstByte: number | null = null
  for await (const _piece of response.body as unknown as AsyncIterable<Uint8Array>) firstByte ??= performance.now() - began
  return { firstByte: firstByte ?? Number.NaN, whole: performance.now() - began }
}
