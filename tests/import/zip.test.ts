import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bytesInput } from '../../server/files/input'
import { readItems } from './read-file'

const FILES = { 'nodes.csv': Buffer.from(':ID,name\na,Alpha\nb,Beta\n'), 'ties.csv': Buffer.from(':START_ID,:END_ID,:TYPE\na,b,KNOWS\n') }
/** More lines without anything in them than a zip file may hold of its own size. */
const BOMB = Buffer.alloc(70 << 20, '\n')
const zipped = (level: 0 | 6 = 6) => Buffer.from(zipSync(FILES, { level }))
const reading = (bytes: Buffer) => readItems(bytesInput('tables.zip', bytes))
/** The same with some bytes in place of others of the same length, wherever they stand. */
const replaced = (bytes: Buffer, from: string, to: string) => Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
/** With a value set in every header, local and of the directory. */
function inHeaders(bytes: Buffer, local: number, central: number, change: (bytes: Buffer, at: number) => void): Buffer {
  const changed = Buffer.from(bytes)
  for (const [mark, offset] of [
    ['PK\x03\x04', local],
    ['PK\x01\x02', central],
  ] as const) {
    for (let at = changed.indexOf(mark, 0, 'latin1'); at >= 0; at = changed.indexOf(mark, at + 1, 'latin1')) change(changed, at + offset)
  }
  return changed
}

describe('a zip of tables', () => {
  test('is read whole, packed or not', async () => {
    for (const level of [0, 6] as const)
      expect((await reading(zipped(level))).items.map(({ kind }) => kind)).toEqual(['about', 'node', 'node', 'relationship'])
  })

  test('of somebody else has its edges.csv and annex.csv read, and what is no table said', async () => {
    const { items } = await reading(
      Buffer.from(
        zipSync({
          'README.md': Buffer.from('# Export of the field office\n'),
          'nodes.csv': FILES['nodes.csv'],
          'edges.csv': FILES['ties.csv'],
          'annex.csv': Buffer.from(':START_ID,:END_ID,:TYPE\nb,a,FEARS\n'),
          'notes/codebook.pdf': Buffer.from('%PDF'),
          '__MACOSX/._nodes.csv': Buffer.from('\0'),
        }),
      ),
    )
    expect(items.flatMap((item) => (item.kind === 'relationship' ? [item.type] : []))).toEqual(['KNOWS', 'FEARS'])
    expect(items.filter(({ kind }) => kind === 'problem')).toMatchObject([{ severity: 'left-out', place: 'notes/codebook.pdf' }])
    expect(items[0]).toMatchObject({ kind: 'about', whole: false, title: 'Export of the field office' })
  })

  test.each([
    ['what is damaged in it', replaced(zipped(0), 'Alpha', 'Alphx'), /^Nodes\.csv: it is damaged/],
    [
      'what is cut between its files',
      zipped().subarray(0, zipped().indexOf('PK\x03\x04', 4, 'latin1')),
      /cut short: the directory at its end is missing/,
    ],
    [
      'two files of one name',
      replaced(Buffer.from(zipSync({ 'nodes.csv': FILES['nodes.csv'], 'nodez.csv': FILES['nodes.csv'] })), 'nodez.csv', 'nodes.csv'),
      /^Nodes\.csv: the zip file holds two files of this name/,
    ],
    [
      'what is encrypted',
      inHeaders(zipped(), 6, 8, (bytes, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at)),
      /^Nodes\.csv: it is encrypted/,
    ],
    [
      'a method that is not known',
      inHeaders(zipped(), 8, 10, (bytes, at) => bytes.writeUInt16LE(14, at)),
      /packed by a method \(14\) that is not read/,
    ],
    [
      'a file that only the directory has',
      Buffer.concat([zipped().subarray(0, zipped().indexOf('PK\x03\x04', 4, 'latin1')), directoryMoved(zipped())]),
      /^Ties\.csv: the zip file is broken/,
    ],
    ['what unpacks to a thousand times its size', Buffer.from(zipSync({ 'nodes.csv': BOMB })), /^Nodes\.csv: it unpacks to far more than/],
    [
      'packed bytes that are broken',
      Buffer.concat([zipped().subarray(0, 45), Buffer.from([0xff, 0xff]), zipped().subarray(47)]),
      /^Nodes\.csv: it is damaged/,
    ],
  ])('is refused with %s', async (_what, bytes, message) => {
    await expect(reading(bytes)).rejects.toMatchObject({ code: 'unreadable-file', message: expect.stringMatching(message) as string })
  })
})

/** The directory and the end of a zip file, for its first file alone before them. */
function directoryMoved(bytes: Buffer): Buffer {
  const begin = bytes.indexOf('PK\x01\x02', 0, 'latin1')
  const moved = Buffer.from(bytes.subarray(begin))
  moved.writeUInt32LE(bytes.indexOf('PK\x03\x04', 4, 'latin1'), moved.length - 22 + 16)
  return moved
}
