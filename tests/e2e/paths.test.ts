import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, SCREENS } from '../support/browser'
import { inExplorer } from '../support/explorer'

const query = (page: Page) => new URLSearchParams(new URL(page.url()).search)
const form = (page: Page) => page.getByRole('region', { name: 'Find paths between two nodes' })
const paths = (page: Page) => form(page).getByRole('list', { name: 'Paths, shortest first' }).locator('button[aria-pressed]')
const tally = (page: Page) => page.locator('.tally')
/** How many more nodes than a tally before says, in the words of the tally. */
const more = (before: string, nodes: number) => `${Number(before.match(/\d+/)![0]) + nodes} nodes`

inExplorer('paths between two nodes', (at) => {
  test('from a card, by keyboard alone, the other node is found and the paths are listed, shortest first', () =>
    at('/?node=iskp', async ({ page }) => {
      const button = page.getByRole('button', { name: 'Find paths', exact: true })
      await button.focus()
      await page.keyboard.press('Enter')
      const box = form(page).getByRole('combobox', { name: 'To which node' })
      await expect.poll(() => box.evaluate((input) => input === document.activeElement)).toBe(true)
      await page.keyboard.type('Haqani netwrk')
      await page
        .getByRole('option', { name: /Haqqani Network/ })
        .first()
        .waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await paths(page).first().waitFor()
      expect(query(page).get('to')).toBe('haqqani-network')
      expect(
        await form(page)
          .getByRole('heading')
          .evaluate((heading) => heading === document.activeElement),
      ).toBe(true)
      const lines = await paths(page).allTextContents()
      const steps = await paths(page).evaluateAll((buttons) => buttons.map((line) => line.querySelectorAll('.path-step').length))
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      for (const line of lines) expect(line).toMatch(/^ISKP .+ HQN $/)
      await page.getByRole('status').filter({ hasText: 'paths of at most 4 steps to Haqqani Network' }).waitFor()
    }))

  test('the path that is chosen comes into the picture, and link and back button restore it', () =>
    at('/?node=iskp&from=iskp&to=haqqani-network&steps=3', async ({ page }) => {
      await paths(page).first().waitFor()
      const before = (await tally(page).textContent())!
      await paths(page).filter({ hasText: 'UNSC' }).first().click()
      await tally(page)
        .filter({ hasText: more(before, 2) })
        .waitFor()
      await page
        .getByRole('status')
        .filter({
          hasText:
            'A path of 2 steps is on the canvas: Islamic State Khorasan Province, United Nations Security Council and Haqqani Network.',
        })
        .waitFor()
      expect(query(page).getAll('via')).toEqual(['united-nations-security-council'])
      const shown = (await tally(page).textContent())!
      expect(shown).toContain('with a path of 2 steps')
      await page.reload()
      await expect.poll(() => tally(page).textContent()).toBe(shown)
      expect(await paths(page).filter({ hasText: 'UNSC' }).first().getAttribute('aria-pressed')).toBe('true')
      await form(page).getByRole('list', { name: 'Ties along the path' }).getByRole('button').first().click()
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
      await page.goBack()
      await paths(page).first().waitFor()
      await page.goBack()
      await expect.poll(() => tally(page).textContent()).toBe(before)
      expect(query(page).has('via')).toBe(false)
    }))

  test('a path chosen after another takes its place, and pressing it again takes it away', () =>
    at('/?node=iskp&from=iskp&to=haqqani-network&steps=3', async ({ page }) => {
      await paths(page).first().waitFor()
      const before = (await tally(page).textContent())!
      await paths(page).filter({ hasText: 'UNSC' }).first().click()
      await tally(page)
        .filter({ hasText: more(before, 2) })
        .waitFor()
      await paths(page).filter({ hasText: 'TTP' }).first().click()
      await tally(page)
        .filter({ hasText: more(before, 1) })
        .waitFor()
      await paths(page).filter({ hasText: 'TTP' }).first().click()
      await expect.poll(() => tally(page).textContent()).toBe(before)
    }))

  test('date, day known and sources that are left out count for the paths too', () =>
    at(
      '/?node=iskp&from=iskp&to=haqqani-network&steps=2&as-of=2021-08-15&known-by=2022-12-31&no-source=gyaankosh-sco',
      async ({ page }) => {
        const asked = page.waitForRequest((request) => request.url().includes('/api/paths?'))
        await page.reload()
        const given = new URL((await asked).url()).searchParams
        expect(Object.fromEntries(given)).toMatchObject({
          asOf: '2021-08-15',
          holding: 'holds,attested-earlier,unknown-start,uncertain',
          knownBy: '2022-12-31',
          without: 'gyaankosh-sco',
          maxLength: '2',
        })
        await form(page).getByText('Only ties that held or may have held on 15 August 2021 count.').waitFor()
      },
    ))

  test('a link that leaves out a source which the store does not have says so, and the rest of its view stands', () =>
    at('/?node=iskp&from=iskp&to=haqqani-network&steps=2&no-source=gyaankosh-sco,gone-2019', async ({ page }) => {
      const asked = page.waitForRequest((request) => request.url().includes('/api/paths?'))
      await page.reload()
      expect(new URL((await asked).url()).searchParams.get('without')).toBe('gyaankosh-sco')
      await paths(page).first().waitFor()
      await tally(page)
        .getByRole('alert')
        .filter({ hasText: 'The link leaves out “gone-2019”, a source that is not in this store' })
        .waitFor()
    }))

  test('where there is no path a sentence says so, and the question can be closed', () =>
    at('/?node=iskp&from=iskp&to=mongolia&steps=1', async ({ page }) => {
      await form(page).getByText('There is no path of at most 1 step to Mongolia.').waitFor()
      await form(page).getByRole('combobox', { name: 'Maximum length' }).selectOption('6')
      await paths(page).first().waitFor()
      await form(page).getByRole('button', { name: 'Close: find paths between two nodes' }).click()
      await form(page).waitFor({ state: 'detached' })
      expect(query(page).has('from')).toBe(false)
    }))

  test('a link that names a path which is not there shows the question without it', () =>
    at('/?node=iskp&from=iskp&to=haqqani-network&via=mongolia', async ({ page }) => {
      await paths(page).first().waitFor()
      expect(await tally(page).textContent()).not.toContain('path')
    }))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(
      '/?node=iskp&from=iskp&to=haqqani-network&via=united-nations-security-council',
      async ({ page }) => {
        await paths(page).first().waitFor()
        expect(await axeFaults(page)).toEqual([])
        expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([
          screen.width ?? 1440,
          screen.height ?? 900,
        ])
      },
      screen,
    ),
  )
})
