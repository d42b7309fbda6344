import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export interface ConnectionLimits {
  /** Milliseconds in which a new connection must send something. */
  silentMs: number
  /** Connections from one address at the same time. A browser opens six. */
  perAddress: number
}

const LIMITS: ConnectionLimits = { silentMs: 30_000, perAddress: 256 }

/**
 * Closes connections that send nothing, and those of an address that holds more than its share, so that whoever opens
 * sockets and leaves them costs the others nothing.
 */
export function limitConnections(server: Server, { silentMs, perAddress }: ConnectionLimits = LIMITS): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    if (count > perAddress) return void socket.destroy()
    open.set(address, count)
    const silent = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy()
    }, silentMs).unref()
    socket.once('close', () => {
      clearTimeout(silent)
      const left = open.get(address)! - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
  })
}
