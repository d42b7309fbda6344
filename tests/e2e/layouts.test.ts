import { expect, test } from 'vitest'
import { focusOnScreen } from '../support/browser'
import { inExplorer } from '../support/explorer'

inExplorer('layouts', (at) => {
  test('another layout is chosen in the menu, stands in the link, comes back with it, and leaves the centre in the middle', () =>
    at('/', async ({ page }) => {
      const menu = page.getByRole('combobox', { name: 'Layout' })
      expect(await menu.inputValue()).toBe('camps')
      const graph = page.getByRole('application')
      const first = await graph.screenshot()
      for (const name of ['Rings by steps from the centre', 'Layers: parts below their whole', 'By country', 'By kind of node']) {
        await menu.selectOption(name)
        await page.getByText('The nodes are placed anew.').waitFor({ state: 'attached' })
      }
      await page.waitForURL(/[?&]layout=kinds/)
      const middle = (await focusOnScreen(page))!
      const box = (await graph.boundingBox())!
      expect(Math.abs(middle.x - (box.x + box.width / 2))).toBeLessThan(box.width / 8)
      await page.goBack()
      await page.waitForURL(/[?&]layout=countries/)
      await expect.poll(() => menu.inputValue()).toBe('countries')
      await page.reload()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
      await expect.poll(() => menu.inputValue()).toBe('countries')
      expect((await graph.screenshot()).equals(first)).toBe(false)
    }))

  test('the menu is worked from the keyboard', () =>
    at('/', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Layout' }).focus()
      await page.keyboard.press('ArrowDown')
      await page.waitForURL(/[?&]layout=rings/)
    }))

  test('a figure of a dossier is drawn in the layout of the view', () =>
    at('/?layout=kinds', async ({ page }) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByLabel(/^The dossier|dossier .*ISKP/).check()
      await page.getByLabel('Format').selectOption('svg')
      const [request] = await Promise.all([
        page.waitForRequest((each) => each.url().endsWith('/api/export')),
        page.getByRole('dialog').getByRole('button', { name: 'Export' }).click(),
      ])
      expect(request.postDataJSON()).toMatchObject({ scope: { kind: 'dossier' }, drawing: { layout: 'kinds' } })
    }))
})
