import { beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { blocksOf } from '../support/markdown'
import { fill } from '../support/fill'
import { forEachStore } from '../support/stores'

const queries = blocksOf('docs/queries.md').filter((b) => b.language === 'cypher')

/** What the first store answered, for the second one to be held against. */
const answers = new Map<string, unknown>()

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await fill(store, ['open-sources'])
  }, 240_000)

  test.each(queries)('docs/queries.md: $before', async ({ text }) => {
    const answer = await store.free(text, {}, { timeoutMs: 10_000, maxRows: 1000 })
    expect(answer.rows.length).toBeGreaterThan(0)
    expect(answer.truncated).toBe(false)
    if (answers.has(text)) expect(answer).toEqual(answers.get(text))
    else answers.set(text, answer)
  })
})
