import { expect, test } from 'vitest'
import { inExplorer } from '../support/explorer'

inExplorer('hiding and undoing', (at) => {
  test('a node is hidden, counted, in the link, and comes back by undo, by redo goes again, and is shown from below the picture', () =>
    at('/?node=iran', async ({ page }) => {
      const panel = page.getByRole('complementary', { name: 'Details and list' })
      await panel.getByRole('button', { name: 'Hide', exact: true }).click()
      await page.waitForURL(/[?&]hide=iran/)
      const back = page.getByRole('button', { name: 'Show 1 hidden node' })
      await back.waitFor()
      await page.keyboard.press('Control+z')
      await page.waitForURL((url) => !url.search.includes('hide='))
      await back.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Redo' }).click()
      await page.waitForURL(/[?&]hide=iran/)
      await page.reload()
      await back.click()
      await page.getByText('63 nodes, 114 ties').waitFor()
    }))

  test('only a node and its neighbours are kept, and the keys undo and redo that', () =>
    at('/?node=ttp', async ({ page }) => {
      await page.getByRole('button', { name: 'Keep only this and its neighbours' }).click()
      await page.waitForURL(/[?&]keep=/)
      const some = page.getByText(/^\d+ of 63 nodes/)
      await some.waitFor()
      await page.getByRole('application').focus()
      await page.keyboard.press('Control+z')
      await some.waitFor({ state: 'detached' })
      await page.keyboard.press('Control+Shift+z')
      await some.waitFor()
      await page.getByPlaceholder(/^Search/).fill('x')
      await page.keyboard.press('Control+z')
      expect(await some.count()).toBe(1)
    }))

  test('whoever copies a link so long that proxies and mail may refuse it is told, and it opens all the same', () => {
    const hide = Array.from({ length: 900 }, (_, i) => `nobody-${i}`).join(',')
    return at(`/?hide=${hide}&node=iskp`, async ({ page }) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = async (text) => void (document.title = text)
      })
      await page.locator('.estimate').last().click()
      await page.locator('.claim').getByRole('button', { name: 'Copy link' }).click()
      await page
        .getByRole('status')
        .filter({ hasText: /^Copied: a link to this claim\s*It has \d+,\d{3} characters/ })
        .waitFor()
      const address = await page.title()
      expect(address.length).toBeGreaterThan(8_000)
      await page.goto(address)
      await page.locator('.claim[data-addressed]').waitFor()
    })
  })
})
