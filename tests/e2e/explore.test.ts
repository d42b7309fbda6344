import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, focusOnScreen, type Screen } from '../support/browser'
import { inExplorer } from '../support/explorer'
import { leftOut } from '../support/left-out'

const DATA = process.env.ALLEGIANCE_TEST_DATA
const TEXT = DATA && join(DATA, 'sources/abbas-2022.txt')

const query = (page: Page) => new URLSearchParams(new URL(page.url()).search)
const tally = async (page: Page) => (await page.locator('.tally').textContent())!.match(/\d+/g)!.map(Number)
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

inExplorer('exploring', (at, address) => {
  test('search forgives another spelling and jumps to the node', () =>
    at('/', async ({ page }) => {
      await page.getByRole('combobox', { name: 'Search the graph' }).fill('Khorassan')
      await page
        .getByRole('option', { name: /Islamic State Khorasan Province/ })
        .first()
        .click()
      await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
      expect(query(page).get('node')).toBe('iskp')
      for (const heading of ['Names', 'Ties', 'Estimates, side by side', 'Sources'])
        await page.getByRole('heading', { name: heading, exact: true, level: 3 }).waitFor()
    }))

  test('a click on a node shows its card, a click beside it takes it away', () =>
    at('/', async ({ page }) => {
      const { x, y } = (await focusOnScreen(page))!
      await page.mouse.click(x, y)
      await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
      const box = (await page.getByRole('application').boundingBox())!
      await page.mouse.click(box.x + 3, box.y + 3)
      await page.getByRole('heading', { name: 'ISKP and the region' }).waitFor()
    }))

  test('two quick clicks in two places are two clicks, and two on a node open it', () =>
    at('/', async ({ page }) => {
      const { x, y } = (await focusOnScreen(page))!
      const box = (await page.getByRole('application').boundingBox())!
      await page.mouse.click(x, y)
      await page.mouse.click(box.x + 3, box.y + 3)
      await page.getByRole('heading', { name: 'ISKP and the region' }).waitFor()
      expect(query(page).has('node')).toBe(false)
      await page.getByRole('application').focus()
      await page.mouse.dblclick(x, y)
      await page.getByRole('status').filter({ hasText: 'Islamic State Khorasan Province is expanded' }).waitFor()
      expect(query(page).get('open')).toBe('iskp')
    }))

  test('a click on a line opens its evidence', () =>
    at('/', async ({ page }) => {
      const { x, y } = (await focusOnScreen(page))!
      const pointed = () => page.getByRole('application').evaluate((graph) => graph.style.cursor === 'pointer')
      const ofFocus = /(^iskp\||\|iskp)/
      // Lines leave the focus on all sides: going round it, the pointer comes upon one, if not at first then past those that cross there.
      for (let angle = 0; angle < 360; angle += 3) {
        await page.mouse.move(x + 62 * Math.cos((angle * Math.PI) / 180), y + 62 * Math.sin((angle * Math.PI) / 180))
        if (!(await pointed())) continue
        await page.mouse.down()
        await page.mouse.up()
        if (ofFocus.test(query(page).get('tie') ?? '')) break
      }
      expect(query(page).get('tie')).toMatch(ofFocus)
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
    }))

  test('the page itself does not scroll', () =>
    at('/', async ({ page }) => {
      expect(
        await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]),
      ).toEqual([0, 0])
    }))

  test('neighbours open around a node and close again, and what stood there does not move', () =>
    at('/', async ({ page }) => {
      const [nodes] = await tally(page)
      await page.getByRole('button', { name: 'SCO', exact: true }).click()
      await page.getByRole('button', { name: /^Expand/ }).waitFor()
      const before = (await focusOnScreen(page))!
      await page.getByRole('button', { name: /^Expand/ }).click()
      await page.getByRole('status').filter({ hasText: 'Shanghai Cooperation Organisation is expanded' }).waitFor()
      expect((await tally(page))[0]).toBeGreaterThan(nodes!)
      // New arrow heads cover a few of its pixels, so its middle is told to within one.
      const after = (await focusOnScreen(page))!
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1)
      expect(query(page).get('open')).toBe('sco')
      await page.getByRole('button', { name: /^Collapse/ }).click()
      await page.getByRole('status').filter({ hasText: 'Shanghai Cooperation Organisation is collapsed' }).waitFor()
      expect((await tally(page))[0]).toBe(nodes)
      expect(query(page).has('open') || query(page).has('close')).toBe(false)
    }))

  test('the evidence of a tie says what, who, where, when, and how well graded, and opens the page at the passage', () =>
    at('/?tie=rats|ORGAN_OF|sco', async ({ page }) => {
      const claim = page
        .getByRole('article')
        .filter({ has: page.getByRole('group', { name: 'Who says it' }) })
        .last()
      await claim.waitFor()
      await expect.poll(() => claim.textContent()).toMatch(/Syed Ali Abbas/)
      expect(await claim.locator('.grade').first().textContent()).toMatch(/^[A-F][1-6], [a-z ]+; [a-z ]+$/)
      for (const part of ['When', 'Check']) await claim.getByText(part, { exact: true }).waitFor()
      expect(await claim.getByRole('link', { name: 'Open the source at the passage' }).getAttribute('href')).toMatch(
        /^https:\/\/defensetalks\.com\/.*#:~:text=/,
      )
      expect(await claim.getByRole('link').getAttribute('rel')).toContain('noreferrer')
    }))

  if (!TEXT) leftOut("highlighting a passage: ALLEGIANCE_TEST_DATA is unset (the source's text)")
  else
    test("given the source's text, the passage is highlighted and verified; in a changed edition it is found, or said to be missing", () =>
      at('/?tie=rats|ORGAN_OF|sco', async ({ page }) => {
        const text = readFileSync(TEXT, 'utf8')
        const picker = page.locator('input[type=file]').first()
        const mark = page.locator('mark').first()
        await picker.setInputFiles(file('abbas.txt', text))
        await page.getByText('Verified.').first().waitFor()
        const passage = (await mark.textContent())!
        expect(text).toContain(passage)
        await picker.setInputFiles(file('later.txt', `Another head line.\n${text}`))
        await page.getByText('Moved.').first().waitFor()
        expect(await mark.textContent()).toBe(passage)
        await picker.setInputFiles(file('other.txt', text.replaceAll(passage, 'Something else.')))
        await page.getByText('Not found.').first().waitFor()
        expect(await page.locator('mark').count()).toBe(0)
      }))

  test('filters leave out families, kinds and sources, and can be cleared', () =>
    at('/', async ({ page }) => {
      const [nodes, ties] = await tally(page)
      await page.getByRole('checkbox', { name: /^Rivalry/ }).uncheck()
      const [, , left] = await tally(page)
      expect(left).toBeLessThan(ties!)
      await page.getByRole('checkbox', { name: /^Places/ }).uncheck()
      expect((await tally(page))[0]).toBeLessThan(nodes!)
      expect(query(page).get('no-family')).toBe('rivalry')
      await page.getByRole('button', { name: 'Clear filters' }).click()
      expect(await tally(page)).toEqual([nodes, ties])
      await page.getByRole('checkbox', { name: /^Rivalry/ }).uncheck()
      await page.getByRole('button', { name: 'Fit the graph to the window' }).click()
      expect((await tally(page))[2]).toBe(left)
      await page.getByRole('button', { name: 'Show all' }).click()
      expect(await tally(page)).toEqual([nodes, ties])
      await page.getByText('Sources', { exact: true }).click()
      await page.getByRole('checkbox', { name: /Abbas 2022/ }).uncheck()
      expect((await tally(page))[2]).toBeLessThan(ties!)
    }))

  test('on paper stands the picture, in light colours, with the legend and without controls; the screen is as it was after', () =>
    at(
      '/',
      async ({ page }) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        const drawn = await page.locator('canvas.still').evaluate((still: HTMLCanvasElement) => {
          const { data } = still.getContext('2d')!.getImageData(0, 0, still.width, still.height)
          return data.filter((value, i) => i % 4 === 3 && value > 0).length / (still.width * still.height)
        })
        expect(drawn).toBeGreaterThan(0.02)
        expect(await page.locator('html').getAttribute('data-theme')).toBe('light')
        expect(await page.getByText('Modality').isVisible()).toBe(true)
        for (const control of ['.search', '.zoom', '.legend input', '.graph'])
          expect(await page.locator(control).first().isVisible()).toBe(false)
        await page.evaluate(() => dispatchEvent(new Event('afterprint')))
        expect(await page.locator('canvas.still').count()).toBe(0)
        expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
      },
      { dark: true },
    ))

  test('a filter and other colours within one frame are both drawn', () =>
    at('/', async ({ page }) => {
      const [, ties] = await tally(page)
      const both = [page.getByRole('checkbox', { name: /^Rivalry/ }), page.getByRole('button', { name: 'Dark colours' })]
      const [filter, colours] = await Promise.all(both.map(async (control) => (await control.elementHandle())!))
      await page.evaluate((controls) => controls.forEach((control) => (control as HTMLElement).click()), [filter!, colours!])
      await page.getByRole('button', { name: 'Light colours' }).waitFor()
      expect((await tally(page))[2]).toBeLessThan(ties!)
    }))

  test('as known on a day, what came later does not count: in the picture, on the cards, in the evidence', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      const [nodes, ties] = await tally(page)
      await page.getByRole('button', { name: 'Known as of: any date' }).click()
      const sheet = page.getByRole('dialog', { name: 'Known as of a date' })
      await sheet.getByText(/^All \d+ sources behind this graph count\.$/).waitFor()
      const field = sheet.getByRole('textbox', { name: 'Published by' })
      await field.fill('2016')
      await field.press('Enter')
      expect(query(page).get('known-by')).toBe('2016-01-01')
      await page
        .getByRole('status')
        .filter({ hasText: /^Known as of 1 January 2016: \d+ nodes and \d+ ties remain\.$/ })
        .waitFor()
      await sheet.getByText(/^\d+ of the \d+ sources behind this graph count\./).waitFor()
      await sheet.getByRole('button', { name: /^Earlier publication: / }).click()
      expect(query(page).get('known-by')! < '2016-01-01').toBe(true)
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      const [left, all, ties1, allTies] = await tally(page)
      expect([all, allTies]).toEqual([nodes, ties])
      expect(left! < nodes! && ties1! < ties! && ties1! > 0).toBe(true)
      await page.getByRole('combobox', { name: 'Search the graph' }).fill('ISKP')
      await page
        .getByRole('option', { name: /Islamic State Khorasan Province/ })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Sources', level: 3 }).waitFor()
      expect(await page.locator('.sources li', { hasText: 'published later' }).count()).toBeGreaterThan(0)
      expect(await axeFaults(page)).toEqual([])
      await page.goBack()
      await page.goBack()
      await page.goBack()
      await expect.poll(() => tally(page)).toEqual([nodes, ties])
    }))

  test('the evidence of a tie that was not known yet says so, and dims each claim', () =>
    at('/?tie=rats|ORGAN_OF|sco&known-by=2001-01-01', async ({ page }) => {
      await page.getByText(/^None of the sources that count says so/).waitFor()
      const claims = page.getByRole('article').filter({ has: page.getByRole('group', { name: 'Who says it' }) })
      await claims.filter({ hasText: 'published later' }).first().waitFor()
      await page.getByRole('button', { name: 'Known as of: 1 January 2001' }).click()
      await page.getByRole('button', { name: 'Clear the publication date' }).click()
      await page.getByText(/^None of the sources that count says so/).waitFor({ state: 'detached' })
      expect(query(page).has('known-by')).toBe(false)
    }))

  test('at a date, ties say whether they hold', () =>
    at('/?node=iskp', async ({ page }) => {
      const field = page.getByRole('textbox', { name: 'As of' })
      await field.fill('2010-01')
      await field.press('Enter')
      expect(query(page).get('as-of')).toBe('2010-01-01')
      await page.getByRole('button', { name: /^Was founded by .*does not hold/ }).waitFor()
      await page.getByRole('button', { name: /^Is an affiliate of .*does not hold/ }).waitFor()
      await page.getByRole('slider', { name: 'As-of date, by month' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(query(page).get('as-of')).toBe('2010-02-01')
      await page.getByRole('button', { name: 'Clear the as-of date' }).click()
      expect(query(page).has('as-of')).toBe(false)
    }))

  test('the status line grows at a date, and the buttons beside it stay where they are', () =>
    at('/', async ({ page }) => {
      const button = page.getByRole('button', { name: 'Zoom out' })
      const before = await button.boundingBox()
      const field = page.getByRole('textbox', { name: 'As of' })
      await field.fill('2021-07-31')
      await field.press('Enter')
      await page.locator('.tally', { hasText: /hold, .* uncertain, / }).waitFor()
      expect(await button.boundingBox()).toEqual(before)
    }))

  test.each<Screen>([{}, { width: 390, height: 844 }])(
    'a typed date says as which day it was taken, and one that is none why, until it is mended or taken back: %o',
    (screen) =>
      at(
        '/',
        async ({ page }) => {
          const field = page.getByRole('textbox', { name: 'As of' })
          const enter = async (text: string) => {
            await field.fill(text)
            await field.press('Enter')
          }
          const line = page.getByRole('status').and(page.locator('.date-line'))
          expect(await field.getAttribute('aria-describedby')).toBe(await line.getAttribute('id'))
          await enter('June 2016')
          expect([await field.inputValue(), await line.textContent(), query(page).get('as-of')]).toEqual([
            '2016-06-01',
            'Taken as 1 June 2016, the first day of the month.',
            '2016-06-01',
          ])
          await field.press('Tab')
          await line.filter({ hasText: /^$/ }).waitFor({ state: 'attached' })
          await enter('2016-13-40')
          await field.blur()
          expect([await field.inputValue(), await field.getAttribute('aria-invalid'), query(page).get('as-of')]).toEqual([
            '2016-13-40',
            'true',
            '2016-06-01',
          ])
          expect(await line.textContent()).toContain('there is no month 13')
          const box = (await line.boundingBox())!
          expect(box.x >= 0 && box.x + box.width <= (screen.width ?? 1440)).toBe(true)
          expect(await axeFaults(page)).toEqual([])
          await field.press('Escape')
          expect([await field.inputValue(), await field.getAttribute('aria-invalid'), await line.textContent()]).toEqual([
            '2016-06-01',
            null,
            '',
          ])
          await enter('abc')
          await page.getByRole('button', { name: 'Clear the as-of date' }).click()
          await expect
            .poll(async () => [await field.inputValue(), await field.getAttribute('aria-invalid'), query(page).has('as-of')])
            .toEqual(['', null, false])
        },
        screen,
      ),
  )

  test('in the sheet of the day known, Escape takes back what was typed before it closes the sheet', () =>
    at('/', async ({ page }) => {
      await page.getByRole('button', { name: 'Known as of: any date' }).click()
      const sheet = page.getByRole('dialog', { name: 'Known as of a date' })
      const field = sheet.getByRole('textbox', { name: 'Published by' })
      await field.fill('abc')
      await field.press('Enter')
      await sheet.getByText('“abc” is not a date.').waitFor()
      await field.press('Escape')
      expect([await field.inputValue(), await sheet.isVisible()]).toEqual(['', true])
      await field.press('Escape')
      await sheet.waitFor({ state: 'detached' })
    }))

  test('a link restores the view, and back and forward step through it', () =>
    at('/', async ({ page }) => {
      await page.getByRole('button', { name: 'ISKP', exact: true }).click()
      await page.getByRole('checkbox', { name: /^Threat/ }).uncheck()
      await page.getByRole('button', { name: /^Is an affiliate of Islamic State/ }).click()
      const [url, numbers] = [page.url(), await tally(page)]
      const picture = await page.getByRole('application').screenshot()
      await page.goBack()
      await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
      await page.goBack()
      await page.getByRole('checkbox', { name: /^Threat/, checked: true }).waitFor()
      await page.goForward()
      await page.getByRole('checkbox', { name: /^Threat/, checked: false }).waitFor()
      await at(url.slice(address().length), async (other) => {
        expect(await tally(other.page)).toEqual(numbers)
        await other.page.getByRole('group', { name: 'Who says it' }).first().waitFor()
        await other.page.mouse.move(0, 0)
        expect((await other.page.getByRole('application').screenshot()).equals(picture)).toBe(true)
      })
    }))

  test('the keyboard alone searches, opens, lists and reaches the evidence', () =>
    at('/', async ({ page }) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
      const tabTo = async (wanted: RegExp) => {
        for (let i = 0; i < 150; i++) {
          await page.keyboard.press('Tab')
          const name = await page.evaluate(
            () =>
              `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''} ${document.activeElement?.getAttribute('placeholder') ?? ''}`,
          )
          if (wanted.test(name)) return
        }
        throw new Error(`The Tab key never came upon ${wanted}`)
      }
      await tabTo(/Search: /)
      await page.keyboard.type('shanghai')
      await page
        .getByRole('option', { name: /Shanghai Cooperation/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(focused).toMatch(/^Shanghai Cooperation Organisation/)
      await tabTo(/^\s*Expand/)
      await page.keyboard.press('Enter')
      await page.getByRole('status').filter({ hasText: 'is expanded' }).waitFor()
      await page.getByRole('tab', { name: 'Details' }).focus()
      await page.keyboard.press('ArrowRight')
      await tabTo(/^\s*Islamic State Khorasan Province armed group/)
      await page.keyboard.press('ArrowRight')
      await tabTo(/Is an affiliate of/)
      await page.keyboard.press('Enter')
      await expect.poll(focused).toMatch(/^Islamic State Khorasan Province is an affiliate of/)
      expect(query(page).get('tie')).toBe('iskp|AFFILIATE_OF|islamic-state')
    }))
})
