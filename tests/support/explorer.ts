import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { browserMissing, startBrowser, visit, type Screen, type Visit } from './browser'
import { leftOut } from './left-out'
import { startServer, type RunningServer } from './server'

/** Opens an address of the explorer, does the work there, and fails if the page complained; `except` names what is meant to be said. */
export type At = (path: string, work: (v: Visit) => Promise<void>, screen?: Screen, except?: RegExp) => Promise<void>

/** Tests in a browser on a server of their own, whose store holds the dossiers; `address` is the server's. Left out where no browser can be started. */
export function inExplorer(name: string, tests: (at: At, address: () => string) => void): void {
  if (browserMissing) return leftOut(browserMissing)
  describe(name, () => {
    let browser: Browser
    let server: RunningServer
    beforeAll(async () => {
      ;[server, browser] = await Promise.all([startServer(), startBrowser()])
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })
    tests(
      async (path, work, screen = {}, except) => {
        const v = await visit(browser, server.address, screen)
        try {
          await v.go(path)
          await work(v)
          v.expectCalm(except)
        } finally {
          await v.close()
        }
      },
      () => server.address,
    )
  })
}
