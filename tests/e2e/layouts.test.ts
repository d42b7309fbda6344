import { expect, test } from 'vitest'
import { compare, focusOnScreen, SCREENS } from '../support/browser'
import { inExplorer } from '../support/explorer'

inExplorer('layouts', (at) => {
  test('another layout is chosen in the menu, stands in the link, comes back with it, and leaves the centre in the middle', () =>
    at('/', async ({ page }) => {
      const menu = page.getByRole('combobox', { name: 'Layout' })
      expect(await menu.inputValue()).toBe('camps')
      const graph = page.getByRole('application')
      /** How much of the ink of an earlier picture is changed by now. */
      const changed = async (earlier: Buffer) => {
        const { ink, differ } = await compare(page, earlier, await graph.screenshot())
        return differ / ink
      }
      const camps = await graph.screenshot()
      for (const name of ['Rings', 'Layers', 'By country', 'By kind']) {
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
      await expect.poll(() => changed(camps)).toBeGreaterThan(0.5)
      const countries = await graph.screenshot()
      await page.reload()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
      await expect.poll(() => menu.inputValue()).toBe('countries')
      await expect.poll(() => changed(countries)).toBeLessThan(0.05)
    }))

  test.each(SCREENS)('the menu shows the whole name of each layout and stands clear of what is beside it, %s', (_name, screen) =>
    at(
      '/?layout=countries',
      async ({ page }) => {
        const menu = page.getByRole('combobox', { name: 'Layout' })
        const shown = await menu.evaluate((select: HTMLSelectElement) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(select)
          const context = document.createElement('canvas').getContext('2d')!
          context.font = font
          const longest = Math.max(...[...select.options].map(({ text }) => context.measureText(text).width))
          return { longest, room: select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) }
        })
        expect(shown.longest).toBeLessThan(shown.room)
        const box = (await menu.boundingBox())!
        for (const name of ['Undo', 'Redo', 'Export']) {
          const other = (await page.getByRole('button', { name, exact: true }).boundingBox())!
          expect([name, other.x + other.width <= box.x || box.x + box.width <= other.x]).toEqual([name, true])
        }
        expect(await menu.getAttribute('title')).toMatch(/^Layout by country: /)
      },
      screen,
    ),
  )

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
