import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, SCREENS } from '../support/browser'
import { inExplorer, type At } from '../support/explorer'

/** Exports as the dialog stands, and gives the file. */
async function exported(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Export' }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

inExplorer('exporting from the explorer', (open) => {
  const at: At = (path, work, screen, except) =>
    open(
      path,
      async (v) => {
        await v.page.getByRole('button', { name: 'Export' }).click()
        await v.page.getByRole('dialog').waitFor()
        await work(v)
      },
      screen,
      except,
    )

  test('what is on the screen goes into the file, with its places, and nothing else', () =>
    at('/?no-family=theme,event,presence', async ({ page }) => {
      const [, nodes, ties] = (await page
        .getByLabel(/The current view/)
        .locator('xpath=..')
        .textContent())!.match(/(\d+) nodes, (\d+) ties/)!
      await page.getByLabel('Include claims and sources as nodes').uncheck()
      const { name, text } = await exported(page)
      expect(name).toBe('iskp-and-the-region-view.gexf')
      expect(text.match(/<node /g)).toHaveLength(Number(nodes))
      expect(text.match(/<edge /g)).toHaveLength(Number(ties))
      expect(text.match(/<viz:position /g)).toHaveLength(Number(nodes))
      // A file does not show what is missing in it.
      expect(text).toContain('ISKP and the region, without ties of the families Event, Presence and Theme (TLP:CLEAR)')
    }))

  test('what a statement drew is called by the statement', () =>
    at(
      `/?only=true&cypher=${encodeURIComponent("MATCH (a:Actor {id: 'iskp'})-[r:RIVAL_OF]-(b:Actor) RETURN a, r, b")}`,
      async ({ page }) => {
        await page.getByLabel('Format').selectOption('json')
        const { name, text } = await exported(page)
        expect(name).toBe('query-view.json')
        expect((JSON.parse(text) as { attributes: { title: string } }).attributes.title).toBe(
          "Query: MATCH (a:Actor {id: 'iskp'})-[r:RIVAL_OF]-(b:Actor) RETURN a, r, b",
        )
      },
    ))

  test('a node with its neighbourhood, in another format, as of the date that is set', () =>
    at('/?node=iskp&as-of=2016-01-01', async ({ page }) => {
      await page.getByLabel(/and its neighbourhood/).check()
      await page.getByLabel('Format').selectOption('json')
      const { name, text } = await exported(page)
      expect(name).toBe('around-iskp.json')
      const graph = JSON.parse(text) as { attributes: { asOf?: string }; nodes: { key: string }[] }
      expect(graph.nodes.map((node) => node.key)).toContain('iskp')
      expect(JSON.stringify(graph.attributes)).toContain('2016-01-01')
      await page.getByRole('status').filter({ hasText: 'around-iskp.json' }).waitFor()
    }))

  test('a picture is told what it loses, and numbered when asked', () =>
    at('/', async ({ page }) => {
      await page.getByLabel('Format').selectOption('svg')
      await page.getByText('It is a picture: names, lines').waitFor()
      await page.getByLabel(/Number the ties/).check()
      const { name, text } = await exported(page)
      expect(name).toBe('iskp-and-the-region-view.svg')
      expect(text).toContain('<svg')
    }))

  test('a fault is told in a sentence, and Escape closes the dialog and gives the focus back', () =>
    at(
      '/',
      async ({ page }) => {
        await page.route('**/api/export', (route) =>
          route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({ detail: 'This cannot be written so.' }),
          }),
        )
        await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
        await page.getByRole('status').filter({ hasText: 'This cannot be written so.' }).waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        await expect
          .poll(() => page.getByRole('button', { name: 'Export' }).evaluate((element) => element === document.activeElement))
          .toBe(true)
      },
      {},
      /422/,
    ))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(
      '/',
      async ({ page }) => {
        expect(await axeFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width ?? 1440)
      },
      screen,
    ),
  )
})
