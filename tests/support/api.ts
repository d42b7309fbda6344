import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { LONGEST_ADDRESS } from '../../model/imports'
import { createApp, type AppOptions } from '../../server/app'
import { QUERY_LIMITS } from '../../server/query-api/limits'
import type { GraphStore } from '../../server/store/contract'
import { openStore } from '../../server/open-store'
import { undocumented } from './documented'

export interface TestApi {
  /** `http://127.0.0.1:<port>`. */
  address: string
  /** What was logged, a line each. */
  log: string[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The answer of a route, which must be a success. */
  json<T>(path: string): Promise<T>
  close(): Promise<void>
}

/** Serves a store on a free port, as `allegiance serve` would. Closing it fails where a route has answered with a status that the OpenAPI document does not give. */
export async function serveApi(store: GraphStore, options: Partial<AppOptions> = {}): Promise<TestApi> {
  const log: string[] = []
  const app = createApp({
    store,
    log: pino(
      { level: 'debug', base: null },
      {
        write: (line: string) => {
          log.push(line)
        },
      },
    ),
    options: {
      host: '127.0.0.1',
      allowedHosts: [],
      token: null,
      writingToken: null,
      commandToken: null,
      queries: QUERY_LIMITS,
      explorer: '/nonexistent',
      ...options,
    },
  })
  const surprises: string[] = []
  const server: Server = createServer({ maxHeaderSize: LONGEST_ADDRESS }, (req, res) => {
    res.once('finish', () => surprises.push(...undocumented(req, res)))
    app(req, res)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${address}${path}`, { headers, redirect: 'manual' })
  return {
    address,
    log,
    get,
    async json<T>(path: string) {
      const response = await get(path)
      if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as T
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close(() => {
          if (surprises.length === 0) resolve()
          else reject(new Error(`The OpenAPI document does not give these statuses: ${surprises.slice(0, 5).join(', ')}`))
        })
        server.closeAllConnections()
      }),
  }
}

/** An embedded store in a folder of its own, filled by `fill`; `remove` closes it and takes the folder away. */
export async function temporaryStore(
  fill: (store: GraphStore) => Promise<unknown>,
): Promise<{ store: GraphStore; folder: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'allegiance-api-'))
  const store = await openStore({ location: folder })
  await fill(store)
  return {
    store,
    folder,
    async remove() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
