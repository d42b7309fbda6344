import { Zip, ZipDeflate } from 'fflate'

/** The earliest time a zip file can hold: nothing exported depends on a clock. */
const NO_TIME = new Date(1980, 0, 1)

export interface ZipEntry {
  name: string
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
}

/** A zip file, piece by piece, of files that are written one after another. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const drain = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = NO_TIME
    archive.add(file)
    for await (const piece of content) {
      file.push(Buffer.from(piece))
      yield* drain()
    }
    file.push(new Uint8Array(0), true)
    yield* drain()
  }
  archive.end()
  yield* drain()
}
