import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, SCREENS } from '../support/browser'
import { inExplorer } from '../support/explorer'

const dialog = (page: Page) => page.getByRole('dialog')

/** Opens a statement of the dialog in the console, where it runs; gives how many rows came. */
async function runShown(page: Page, name: string): Promise<number> {
  await dialog(page)
    .getByRole('button', { name: `Open in the console: ${name}` })
    .first()
    .click()
  const state = page.locator('.result-state').filter({ hasText: /rows? in/ })
  await state.waitFor()
  return Number((await state.textContent())!.replaceAll(',', '').match(/^\d+/)![0])
}

inExplorer('every click is Cypher', (at, address) => {
  test('a node: the statement behind its neighbours gives its ties in the console', () =>
    at('/?node=iskp', async ({ page }) => {
      await page.getByText(/^\d+ of \d+ ties on the screen/).waitFor()
      const { total } = (await (await fetch(`${address()}/api/nodes/iskp/neighbours?statuses=stated,reported,denied`)).json()) as {
        total: number
      }
      await page.getByRole('button', { name: 'Show the Cypher' }).last().click()
      expect(await runShown(page, 'node-ties')).toBe(Math.min(total, 60))
      expect(await dialog(page).count()).toBe(0)
    }))

  test('the legend: its statement gives the ties that are left on the screen', () =>
    at('/?no-family=rivalry,threat', async ({ page }) => {
      const shown = Number((await page.locator('.tally').textContent())!.match(/(\d+) of \d+ ties/)![1])
      await page.getByRole('button', { name: 'Show the Cypher' }).first().click()
      expect(await runShown(page, 'dossier-ties')).toBe(shown)
    }))

  test('a tie: its statement gives the claims behind it', () =>
    at('/?tie=iskp|AFFILIATE_OF|islamic-state', async ({ page }) => {
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
      const claims = Number((await page.getByRole('heading', { name: /^\d+ claims?$/ }).textContent())!.match(/\d+/)![0])
      await page.getByRole('article').getByRole('button', { name: 'Show the Cypher' }).click()
      expect(await runShown(page, 'claim-details')).toBe(claims)
    }))

  test('a search, by key and by button, says what the statement leaves to the index', () =>
    at('/', async ({ page }) => {
      const box = page.getByRole('combobox', { name: 'Search the graph' })
      await box.fill('taliban')
      await page.getByRole('option').first().waitFor()
      const { hits } = (await (await fetch(`${address()}/api/search?q=taliban&limit=12`)).json()) as { hits: unknown[] }
      await box.press('ControlOrMeta+Enter')
      await dialog(page)
        .getByText(/index of all names/)
        .waitFor()
      expect(await runShown(page, 'search-hits')).toBe(hits.length)
      await box.fill('sco')
      await page.getByRole('option').first().waitFor()
      await page.locator('.hits').getByRole('button', { name: 'Show the Cypher' }).click()
      await dialog(page).getByRole('heading', { name: 'search-hits' }).waitFor()
    }))

  test('the dialog closes by key and gives the focus back', () =>
    at('/?node=iskp', async ({ page }) => {
      const button = page.getByRole('article').getByRole('button', { name: 'Show the Cypher' })
      await button.press('Enter')
      await dialog(page).getByRole('heading', { name: 'node-ties' }).waitFor()
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'hidden' })
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    }))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(
      '/?node=iskp',
      async ({ page }) => {
        await page.getByRole('article').getByRole('button', { name: 'Show the Cypher' }).click()
        await dialog(page).getByRole('heading', { name: 'node-by-id' }).first().waitFor()
        expect(await axeFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width ?? 1440)
      },
      screen,
    ),
  )
})
