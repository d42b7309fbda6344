import { beforeEach, expect, test } from 'vitest'
import { perRevision } from '../../server/graph/cache'
import type { ReadingStore } from '../../server/store/contract'

let store: { revision: number; capabilities: { sharedWrites: boolean } }
let makings: number
const value = perRevision(async () => ++makings)
const asked = () => value(store as unknown as ReadingStore)
const keptOver = (write: () => Promise<void>) => value.keptOver(store as unknown as ReadingStore, write)
const write = async () => {
  store.revision++
}

beforeEach(() => {
  store = { revision: 1, capabilities: { sharedWrites: false } }
  makings = 0
})

test('a value is made once, and anew after a write', async () => {
  expect([await asked(), await asked()]).toEqual([1, 1])
  await write()
  expect(await asked()).toBe(2)
})

test('a write that touches nothing of it keeps the value', async () => {
  await asked()
  await keptOver(write)
  expect(await asked()).toBe(1)
})

test('another write at the same time makes it anew', async () => {
  await asked()
  await keptOver(async () => {
    await write()
    await write()
  })
  expect(await asked()).toBe(2)
})

test('what was out of date before the write stays so', async () => {
  await asked()
  await write()
  await keptOver(write)
  expect(await asked()).toBe(2)
})

test('a value that was made while the write went on is made anew', async () => {
  await keptOver(async () => {
    await write()
    await asked()
    await write()
  })
  expect(await asked()).toBe(2)
})
