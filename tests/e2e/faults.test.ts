import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inExplorer } from '../support/explorer'

const STATEMENTS = [
  'MATCH (a:Actor) RETURN a.id AS id, a.name AS name, labels(a) AS labels LIMIT 30',
  'MATCH (a:Actor)-[r]->(b) WHERE r.family IS NOT NULL RETURN a, r, b LIMIT 20',
  'RETURN 1 AS one',
  'MATCH p = (:Actor)-[]->(:Actor) RETURN p LIMIT 5',
  "UNWIND [null, 1, 'x', [1, 2], {a: 1}, true] AS x RETURN x",
  'MATCH (n) RETURN n.nothing',
  'RETURN',
  'MATCH (n) WHERE false RETURN n.id, n.name',
]

/** Presses one of what is there, if any is. */
async function press(page: Page, selector: string, which: number): Promise<void> {
  const all = page.locator(selector)
  const count = await all.count()
  if (count > 0)
    await all
      .nth(which % count)
      .click({ timeout: 300, force: true })
      .catch(() => undefined)
}

/** What a reader does, each with a number that chooses among what there is. */
const ACTS: Readonly<Record<string, (page: Page, n: number) => Promise<unknown>>> = {
  async runStatement(page, n) {
    if ((await page.locator('.console').count()) === 0) await page.keyboard.press('Control+j')
    const editor = page.getByRole('textbox', { name: 'Cypher statement' })
    await editor.click({ timeout: 2000 }).catch(() => undefined)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(STATEMENTS[n % STATEMENTS.length]!)
    await page.keyboard.press('ControlOrMeta+Enter')
  },
  sort: (page, n) => press(page, '.table-sort', n),
  view: (page, n) => press(page, '.console [role=tab]', n),
  cell: (page, n) => press(page, '.table-cell button', n),
  toggleConsole: (page) => page.keyboard.press('Control+j'),
  filter: (page, n) => press(page, '#side input, #side button, #panel [role=tab]', n),
  panel: (page, n) => press(page, '#panel button, #panel a[href^="/"], #panel [role=tab]', n),
  bar: (page, n) => press(page, '#bar button, #foot button', n),
  dialog: (page, n) => press(page, 'dialog[open] button, dialog[open] input[type=radio], dialog[open] input[type=checkbox]', n),
  escape: (page) => page.keyboard.press('Escape'),
  search: async (page, n) => {
    await page
      .getByRole('combobox', { name: 'Search the graph' })
      .fill(['isk', 'tal', 'zzz', '%', ''][n % 5]!, { timeout: 300 })
      .catch(() => undefined)
    await page.keyboard.press('Enter')
  },
  picture: (page, n) => page.mouse.click(320 + ((n * 37) % 600), 80 + ((n * 53) % 500)),
  back: (page) => page.goBack({ timeout: 2000 }).catch(() => undefined),
  forward: (page) => page.goForward({ timeout: 2000 }).catch(() => undefined),
  resize: (page, n) =>
    page.setViewportSize(
      [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
        { width: 900, height: 600 },
      ][n % 3]!,
    ),
}

inExplorer('where something fails', (at, address) => {
  test('a part of the screen that cannot be loaded says so, the others work on, and reloading brings it back', () =>
    at(
      '/',
      async ({ page }) => {
        await page.route(/NodeList-.*\.js$/, (route) => route.fulfill({ status: 404 }))
        await page.getByRole('tab', { name: 'List' }).click()
        const fault = page.getByRole('alert').filter({ hasText: 'The list stopped working' })
        await fault.waitFor()
        await page.getByRole('tab', { name: 'Details' }).click()
        await page.getByRole('combobox', { name: 'Search the graph' }).fill('ISKP')
        await page
          .getByRole('option', { name: /Islamic State Khorasan Province/ })
          .first()
          .click()
        await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
        await page.getByRole('tab', { name: 'List' }).click()
        await page.unroute(/NodeList-.*\.js$/)
        await fault.getByRole('button', { name: 'Reload the page' }).click()
        await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
        await page.getByRole('tab', { name: 'List' }).click()
        await page.getByRole('tabpanel', { name: 'List' }).getByRole('button').first().waitFor()
      },
      {},
      /404|dynamically imported module/,
    ))

  test('three hundred acts at random, and nothing on the page throws', () =>
    at(
      '/',
      async ({ page }) => {
        const acts = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(997)), { numRuns: 300, seed: 20261130 })
        for (const [name, n] of acts) {
          await ACTS[name]!(page, n)
          // A link of a card may lead out of the explorer.
          if (!page.url().startsWith(address())) await page.goto(address())
        }
        await page.setViewportSize({ width: 1440, height: 900 })
        expect(await page.locator('.fault').count(), 'parts that failed').toBe(0)
        await page.getByRole('combobox', { name: 'Search the graph' }).waitFor()
        await page.getByRole('tab', { name: 'Details' }).waitFor()
      },
      {},
      /status of (4\d\d|503)/,
    ))
})
