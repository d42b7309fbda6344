import { expect, test } from 'vitest'
import { bytesInput } from '../../server/files/input'
import { csv } from '../../server/formats/csv/read'
import { survey } from '../../server/import/survey'
import { EMPTY_STANDING } from './empty-standing'

/** A table of so many nodes, each with a label of its own. */
const surveyed = (kinds: number) =>
  survey({
    format: csv,
    input: bytesInput('kinds.csv', Buffer.from(`:ID,:LABEL\n${Array.from({ length: kinds }, (_, i) => `n${i},Kind${i}\n`).join('')}`)),
    options: { conflicts: 'refuse', knownActors: 'apart', unreadable: 'refuse' },
    standing: EMPTY_STANDING,
    importId: 'kinds',
    prefix: '',
    check: () => {},
  })

test('a file has nodes of a thousand kinds at most, and one of more is refused where they become too many', async () => {
  expect((await surveyed(1000)).entries.size).toBe(1000)
  await expect(surveyed(1001)).rejects.toMatchObject({
    code: 'unreadable-file',
    message: expect.stringMatching(/^Kinds\.csv, line 1002: the nodes before it are of 1000 kinds/) as string,
  })
})
