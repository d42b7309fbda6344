import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findPassage, inContext, sha256 } from '../../client/parts/claims/find-passage'

const text = 'One thing is known. — Another 🚩 thing is said, though not by everybody. A third remains.'
const passage = 'Another 🚩 thing is said'
const startOffset = text.indexOf(passage)
const locator = { startOffset, endOffset: startOffset + passage.length, passageSha256: createHash('sha256').update(passage).digest('hex') }

test('a digest is the SHA-256 of the text in UTF-8', async () => {
  expect(await sha256(passage)).toBe(locator.passageSha256)
})

test('a passage that stands at its offsets, counted in UTF-16 code units, is verified', async () => {
  expect(await findPassage(text, locator)).toEqual({ kind: 'verified', start: locator.startOffset, end: locator.endOffset })
})

test('a passage that stands elsewhere in another edition is found there', async () => {
  expect(await findPassage(`A new headline 🚩\n${text}`, locator)).toEqual({
    kind: 'moved',
    start: startOffset + 18,
    end: startOffset + 18 + passage.length,
  })
  expect(await findPassage(text.slice(10), locator)).toMatchObject({ kind: 'moved', start: startOffset - 10 })
})

test('a passage that was changed, or does not fit into the text, is not found', async () => {
  expect(await findPassage(text.replace('said', 'sung'), locator)).toEqual({ kind: 'not-found' })
  expect(await findPassage('short', locator)).toEqual({ kind: 'not-found' })
})

test('the words around a passage are cut between words', () => {
  expect(inContext(text, locator.startOffset, locator.endOffset, 12)).toEqual({ before: '… known. — ', passage, after: ', though …' })
})
