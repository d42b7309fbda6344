import type { Browser, Page } from 'playwright-core'
import { browserMissing, startBrowser, visit } from '../support/browser'
import { startServer } from '../support/server'
import { percentile, spreadOf, type Benchmark } from './benchmark'

const RUNS = 15
/** From the keys that run a one-hop statement to its first row on the screen. */
const AT_MOST_MS = 150

export const consoleRows: Benchmark = {
  name: 'console',
  about: `from Ctrl+Enter in the console to the first row on the screen, for a one-hop statement; beside the same statement asked by the page alone, ${RUNS} runs each, by turns.`,
  async run() {
    if (browserMissing) throw new Error(browserMissing)
    const server = await startServer()
    let browser: Browser | null = null
    try {
      browser = await startBrowser()
      const { page, go, close } = await visit(browser, server.address)
      await go('/')
      await page.keyboard.press('Control+j')
      const samples = { rows: [] as number[], bare: [] as number[] }
      for (let run = 0; run <= RUNS; run++) {
        const [rows, bare] = [await toFirstRow(page, `name${run}`), await toAnswer(page, `bare${run}`)]
        // The first run opens the store's copy for reading and warms the page.
        if (run > 0)
          [samples.rows, samples.bare] = [
            [...samples.rows, rows],
            [...samples.bare, bare],
          ]
      }
      await close()
      return [
        {
          what: 'first row on the screen',
          value: percentile(samples.rows, 0.5),
          unit: 'ms',
          spread: spreadOf(samples.rows),
          atMost: AT_MOST_MS,
        },
        {
          what: '  of which the answer to the same statement',
          value: percentile(samples.bare, 0.5),
          unit: 'ms',
          spread: spreadOf(samples.bare),
        },
      ]
    } finally {
      await browser?.close()
      await server.stop()
    }
  },
}

const oneHop = (column: string) => `MATCH (:Actor {id: 'iskp'})-[r]-(other) RETURN other.name AS ${column}, type(r) AS type`

/** Writes a statement, runs it, and gives the milliseconds from the keys to the frame in which a row stands under its new column. */
async function toFirstRow(page: Page, column: string): Promise<number> {
  const statement = page.getByRole('textbox', { name: 'Cypher statement' })
  await statement.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(oneHop(column))
  const shown = page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        let begun = 0
        addEventListener(
          'keydown',
          (event) => {
            if (event.key === 'Enter') begun = performance.now()
          },
          { capture: true, once: false },
        )
        const look = () => {
          const heading = [...document.querySelectorAll('[role=columnheader], th')].some((cell) => cell.textContent?.includes(name))
          if (begun > 0 && heading && document.querySelector('[role=cell], td'))
            requestAnimationFrame(() => resolve(performance.now() - begun))
          else requestAnimationFrame(look)
        }
        look()
      }),
    column,
  )
  await statement.press('ControlOrMeta+Enter')
  return shown
}

/** The milliseconds that the page waits for the same statement's whole answer when it does nothing else. */
function toAnswer(page: Page, column: string): Promise<number> {
  return page.evaluate(async (statement) => {
    const begun = performance.now()
    const response = await fetch('/db/neo4j/query/v2', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ statement, accessMode: 'READ' }),
    })
    await response.text()
    return performance.now() - begun
  }, oneHop(column))
}
