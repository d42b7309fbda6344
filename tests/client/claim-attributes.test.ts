import { expect, test } from 'vitest'
import { CLAIM_ATTRIBUTES, type ClaimAttribute } from '../../model/claim-attributes'
import { textOf, trackedFiles } from '../support/files'

const CARDS = trackedFiles()
  .filter((path) => /^client\/(parts\/claims|panels\/(card|evidence))\/.*\.tsx?$/.test(path))
  .map((path) => textOf(path) ?? '')
  .join('\n')

/** What is derived from is told by the sentence and the dates of a claim; an untold one is never shown. */
const shown = Object.entries(CLAIM_ATTRIBUTES as Record<string, ClaimAttribute>).filter(([, { untold, derives }]) => !untold && !derives)

test.each(shown)('a reader finds a claim’s %s on a card', (name) => {
  expect(new RegExp(`\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\}`).test(CARDS)).toBe(true)
})
