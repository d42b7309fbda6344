import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { onceIdle } from '../../server/http/idle'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('what waits for an idle server is done once: after the first answer, and not while another is under way', async () => {
  const held: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (request.url === '/held') held.push(response)
    else response.end()
  })
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const done: string[] = []
  onceIdle(server, () => done.push(held.length > 0 && !held[0]!.writableEnded ? 'while busy' : 'when idle'), 0)

  const slow = fetch(`${address}/held`)
  await expect.poll(() => held.length).toBe(1)
  for (const _ of [1, 2]) await (await fetch(address)).text()
  held[0]!.end()
  await slow
  await expect.poll(() => done).toEqual(['when idle'])
  await (await fetch(address)).text()
  expect(server.listenerCount('request')).toBe(1)
})
