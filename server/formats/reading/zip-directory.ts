import { unreadable } from './reader'
import type { InputFile } from '../../files/input'

/** What the directory of a zip file says of a file in it. */
export interface ZipEntry {
  name: string
  crc32: number
}

/** Bytes at the end of a file in which its end record stands: its own, a comment's, and those of the records for large files. */
const TAIL = 22 + 0xffff + 20 + 56
/** Bytes of a directory at most, and files in it. */
const LARGEST = 4 << 20
const MOST_FILES = 1000
const STORED = 0
const DEFLATED = 8

/**
 * The files of a zip file by name, as the directory at its end has them (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). Throws
 * `unreadable-file` for a file without such an end, and for what is encrypted, packed in another way than by deflate, or there twice.
 */
export async function zipDirectory(input: InputFile): Promise<ReadonlyMap<string, ZipEntry>> {
  const tail = await part(input, Math.max(0, input.bytes - TAIL), input.bytes)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > tail.length) throw unreadable('', 'the zip file is cut short: the directory at its end is missing.')
  const { count, at } = extent(tail, end)
  if (count > MOST_FILES) throw unreadable('', `the zip file holds more than ${MOST_FILES} files.`)
  const until = input.bytes - tail.length + end
  if (until - at > LARGEST) throw unreadable('', 'the directory of the zip file is larger than that of so many files can be.')
  return entries(await part(input, at, until), count)
}

/** How many files there are, and where the directory begins. */
function extent(tail: Buffer, end: number): { count: number; at: number } {
  const [count, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 16)]
  if (count !== 0xffff && at !== 0xffffffff) return { count, at }
  const large = tail.lastIndexOf(Buffer.from('PK\x06\x06', 'latin1'), end)
  if (large < 0 || large + 56 > tail.length) return { count, at }
  return { count: Number(tail.readBigUInt64LE(large + 32)), at: Number(tail.readBigUInt64LE(large + 48)) }
}

function entries(directory: Buffer, count: number): Map<string, ZipEntry> {
  const found = new Map<string, ZipEntry>()
  for (let at = 0, i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw unreadable('', 'the zip file is broken: its directory is not as it says.')
    const [flags, method, length] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10), directory.readUInt16LE(at + 28)]
    const name = directory.subarray(at + 46, at + 46 + length).toString(flags & 0x800 ? 'utf8' : 'latin1')
    if (flags & 1) throw unreadable(name, 'it is encrypted. Unpack the zip file with its password, and import what is in it.')
    if (method !== STORED && method !== DEFLATED)
      throw unreadable(name, `it is packed by a method (${method}) that is not read here. Pack the zip file anew with deflate.`)
    if (found.has(name)) throw unreadable(name, 'the zip file holds two files of this name.')
    found.set(name, { name, crc32: directory.readUInt32LE(at + 16) })
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return found
}

/** The bytes of a file from one place up to another. */
async function part(input: InputFile, from: number, to: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let at = 0
  for await (const piece of input.open()) {
    if (at + piece.length > from && at < to) pieces.push(piece.subarray(Math.max(0, from - at), to - at))
    at += piece.length
    if (at >= to) break
  }
  return Buffer.concat(pieces)
}
