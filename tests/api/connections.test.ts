import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { limitConnections, type ConnectionLimits } from '../../server/http/connections'
import { costOf } from '../../server/http/guesses'

async function served(limits: ConnectionLimits): Promise<() => Socket> {
  const server: Server = createServer((_req, res) => res.end('here'))
  limitConnections(server, limits)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const sockets: Socket[] = []
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => undefined)
    sockets.push(socket)
    return socket
  }
}

const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', () => resolve('closed')).resume())
const answer = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.once('data', (data) => resolve(data.toString('utf8').split('\r\n')[0]!))
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  })

test('a connection that sends nothing is closed, one that has asked is kept', async () => {
  const open = await served({ silentMs: 200, perAddress: 10 })
  const asking = open()
  expect(await answer(asking)).toBe('HTTP/1.1 200 OK')
  expect(await closed(open())).toBe('closed')
  expect(await answer(asking)).toBe('HTTP/1.1 200 OK')
})

test('an address that holds its share of connections gets no more until it gives one back', async () => {
  const open = await served({ silentMs: 60_000, perAddress: 2 })
  const [first, second] = [open(), open()]
  expect([await answer(first), await answer(second)]).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK'])
  expect(await closed(open())).toBe('closed')
  const gone = closed(first)
  first.destroy()
  await gone
  await expect.poll(async () => Promise.race([answer(open()), closed(open())])).toBe('HTTP/1.1 200 OK')
})

test('a wrong token costs nothing ten times, then twice as much each time, up to eight seconds', () => {
  expect([1, 10, 11, 12, 13, 16, 17, 1000].map(costOf)).toEqual([0, 0, 250, 500, 1000, 8000, 8000, 8000])
})
