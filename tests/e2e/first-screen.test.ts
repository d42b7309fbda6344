import { expect, test } from 'vitest'
import { axeFaults, compare, focusOnScreen, type Screen } from '../support/browser'
import { inExplorer } from '../support/explorer'

inExplorer('the first screen', (at) => {
  test('says what it is, explains its signs and lays the dossier out with ISKP near the middle', () =>
    at('/', async ({ page }) => {
      await page.getByRole('heading', { name: 'ISKP and the region' }).waitFor()
      await page.getByText('Who stands with whom, against whom, and how we know. Every line').waitFor()
      const legend = page.getByRole('complementary', { name: 'Legend and filters' })
      for (const name of ['Allegiance', 'Rivalry', 'Threat', 'Presence', 'Armed groups', 'States', 'Reported', 'Projected', 'Recommended'])
        await legend.getByRole('checkbox', { name: new RegExp(`^${name}`) }).waitFor()
      const box = (await page.getByRole('application').boundingBox())!
      const middle = (await focusOnScreen(page))!
      expect(Math.abs(middle.x - (box.x + box.width / 2))).toBeLessThan(box.width / 8)
      expect(Math.abs(middle.y - (box.y + box.height / 2))).toBeLessThan(box.height / 8)
    }))

  test.each([
    ['/', '/api/dossier'],
    ['/?dossier=open-sources', '/api/dossier?id=open-sources'],
  ])('%s has its data asked for by its page, and once', (path, address) =>
    at(path, async ({ page }) => {
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('/api/dossier')) asked.push(new URL(request.url()).pathname + new URL(request.url()).search)
      })
      await page.reload()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
      expect(asked).toEqual([address])
      expect(
        await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes('/api/dossier'))
            .map((entry) => (entry as PerformanceResourceTiming).initiatorType),
        ),
      ).toEqual(['link'])
    }),
  )

  test('looks the same on every load', async () => {
    const pictures: Buffer[] = []
    for (let i = 0; i < 2; i++)
      await at('/', async ({ page }) => {
        pictures.push(await page.getByRole('application').screenshot())
      })
    expect(pictures[0]!.equals(pictures[1]!)).toBe(true)
  })

  test.each<[string, Screen]>([
    ['at 1440 pixels', {}],
    ['at 390 pixels', { width: 390, height: 844 }],
  ])('shows the dossier before what moves it is there, at the very places, %s', (_, screen) =>
    at(
      '/',
      async ({ page }) => {
        let release = () => {}
        const held = new Promise<void>((resolve) => {
          release = resolve
        })
        await page.route(/graph-view-[^/]*\.js$/, async (route) => {
          await held
          await route.continue()
        })
        await page.reload()
        await page.waitForFunction(() => performance.getEntriesByName('allegiance:first-picture').length > 0)
        await page.getByRole('tab', { name: 'Details' }).waitFor()
        expect(await page.evaluate(() => performance.getEntriesByName('allegiance:graph-view').length)).toBe(0)
        const graph = page.getByRole('application')
        const before = await graph.screenshot()
        release()
        await page.waitForFunction(() => performance.getEntriesByName('allegiance:graph-view').length > 0)
        const { ink, differ } = await compare(page, before, await graph.screenshot())
        expect(ink).toBeGreaterThan(5000)
        // Vectors and programs soften edges each in their own way.
        expect(differ / ink).toBeLessThan(0.2)
      },
      screen,
    ),
  )

  test.each<[string, Screen]>([
    ['light on a laptop', {}],
    ['dark on a laptop', { dark: true }],
    ['light on a phone', { width: 390, height: 844 }],
    ['dark on a phone', { width: 390, height: 844, dark: true }],
  ])('has no serious fault of accessibility, %s: welcome, card, evidence, list', (_, screen) =>
    at(
      '/',
      async ({ page }) => {
        expect(await axeFaults(page)).toEqual([])
        await page.getByRole('button', { name: 'ISKP', exact: true }).click()
        await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
        await page.getByRole('heading', { name: 'Sources', level: 3 }).waitFor()
        expect(await axeFaults(page)).toEqual([])
        await page.getByRole('button', { name: /^Is an affiliate of Islamic State/ }).click()
        await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
        expect(await axeFaults(page)).toEqual([])
        await page.getByRole('tab', { name: 'List' }).click()
        await page.getByRole('button', { name: /^Afghan Taliban armed group/ }).click()
        expect(await axeFaults(page)).toEqual([])
      },
      screen,
    ),
  )

  test('follows the system into the dark, and the reader out of it', () =>
    at(
      '/',
      async ({ page }) => {
        const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
        const dark = await paper()
        await page.getByRole('button', { name: 'Light colours' }).click()
        expect(await paper()).not.toBe(dark)
        await page.reload()
        await page.getByRole('button', { name: 'Dark colours' }).waitFor()
      },
      { dark: true },
    ))

  test('reaches everything at 390 pixels, and nothing sticks out sideways', () =>
    at(
      '/',
      async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        for (const control of await page.getByRole('button').all()) {
          const box = await control.boundingBox()
          if (box)
            expect(
              box.x >= 0 && box.x + box.width <= 390,
              `${(await control.getAttribute('aria-label')) ?? (await control.textContent())} lies within the screen`,
            ).toBe(true)
        }
        await page.getByRole('tab', { name: 'Legend' }).click()
        await page.getByRole('checkbox', { name: /^Rivalry/ }).click()
        await page.getByText(/^\d+ of \d+ nodes, \d+ of \d+ ties/).waitFor()
        await page.getByRole('button', { name: 'Panel to full height' }).click()
        await page.getByRole('button', { name: 'Lower the panel' }).waitFor()
      },
      { width: 390, height: 844 },
    ))

  test('names a part of the address that is not there, and shows the rest', () =>
    at(
      '/?tie=nobody|FIGHTS|nothing',
      async ({ page }) => {
        await page.getByRole('heading', { name: 'No such tie' }).waitFor()
        await page.getByRole('button', { name: 'Back to the dossier' }).click()
        await page.getByRole('heading', { name: 'ISKP and the region' }).waitFor()
        // The browser itself reports the answer about the tie that does not exist.
      },
      {},
      /status of 404/,
    ))
})
