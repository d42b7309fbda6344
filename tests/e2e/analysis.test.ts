import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RouteAnswer } from '../../model/api/routes'
import { axeFaults, compare, SCREENS } from '../support/browser'
import { inExplorer } from '../support/explorer'

type Frustration = RouteAnswer<'analysisFrustration'>

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Analysis' })
const ask = (page: Page, what: string) => panel(page).getByRole('button', { name: what, exact: true }).click()
const region = (page: Page, heading: string) =>
  panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading }) })

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement)

async function open(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Analysis' }).click()
  await panel(page).getByRole('heading', { name: 'Analysis', level: 2 }).waitFor()
}

inExplorer('the analysis of what is on the screen', (at, address) => {
  const frustration = async (query: string): Promise<Frustration> =>
    (await fetch(`${address()}/api/analysis/frustration?${query}`)).json() as Promise<Frustration>

  test('two camps come in sentences, and a tie that does not fit opens its evidence', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      const told = await frustration('dossier=iskp-region')
      await open(page)
      await ask(page, 'Two camps')
      const result = region(page, 'Division into two camps')
      await result.getByText(`${told.frustration} pairs of nodes do not fit. Proven: no division has fewer.`).waitFor()
      expect(await result.textContent()).toContain(`${told.nodes} nodes, ${told.pairs} pairs of nodes`)
      const ties = region(page, 'Ties that do not fit').getByRole('button')
      expect(await ties.count()).toBe(told.ties.length)
      expect(await ties.first().textContent()).toMatch(/(negative, within camp \d|positive, between camps? \d).*Source: /)
      await page.getByRole('status').filter({ hasText: 'pairs of nodes do not fit' }).waitFor({ state: 'attached' })
      await ties.first().click()
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
      expect(told.ties).toContain(new URL(page.url()).searchParams.get('tie'))
      await page.getByRole('tab', { name: 'Analysis' }).click()
      await result.waitFor()
    }))

  test('the camps name their nodes, each of which opens its card', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Camps, any number')
      const camps = region(page, 'Camps').last()
      await region(page, 'Division into any number of camps').getByText('The ties fit these camps without exception.').waitFor()
      await camps.getByRole('button', { name: 'Islamic State Khorasan Province' }).click()
      await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
    }))

  test('camps are drawn from the panel, the legend says so and removes them, and the address keeps them', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      const graph = page.getByRole('application')
      const plain = await graph.screenshot()
      await open(page)
      await ask(page, 'Two camps')
      const button = panel(page).getByRole('button', { name: 'Show camps on canvas' })
      await button.click()
      const legend = page.locator('.camp-legend')
      const told = await frustration('dossier=iskp-region')
      const sizes = told.camps.map((camp) => camp.length).filter((size) => size > 1)
      await expect
        .poll(() => legend.getByRole('listitem').allTextContents())
        .toEqual(sizes.map((size, i) => expect.stringMatching(new RegExp(`Camp ${i + 1}${size} nodes$`))))
      expect(await button.getAttribute('aria-pressed')).toBe('true')
      expect(new URL(page.url()).searchParams.get('camps')).toBe('two')
      const coloured = async () => (await compare(page, plain, await graph.screenshot())).differ
      await expect.poll(coloured).toBeGreaterThan(500)
      await page.reload()
      await legend.waitFor()
      await expect.poll(coloured).toBeGreaterThan(500)
      const outlined = () =>
        page.locator('canvas.sigma-hulls').evaluate((layer: HTMLCanvasElement) => {
          const blank = Object.assign(document.createElement('canvas'), { width: layer.width, height: layer.height })
          return layer.toDataURL() !== blank.toDataURL()
        })
      await expect.poll(outlined).toBe(true)
      await legend.getByRole('checkbox', { name: 'Outline camps' }).uncheck()
      await expect.poll(outlined).toBe(false)
      expect(new URL(page.url()).searchParams.has('no-hulls')).toBe(true)
      await legend.getByRole('checkbox', { name: 'Outline camps' }).check()
      await legend.getByRole('button', { name: 'Remove camps' }).click()
      await legend.waitFor({ state: 'detached' })
      expect(new URL(page.url()).searchParams.has('camps')).toBe(false)
      await expect.poll(coloured).toBeLessThan(100)
    }))

  test('a camp has the same number in the panel and on the canvas, also at another date', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Camps, any number')
      await panel(page).getByRole('button', { name: 'Show camps on canvas' }).click()
      const sizes = async (within: Locator, pattern: RegExp) =>
        (await within.allTextContents()).flatMap((text) => pattern.exec(text)?.slice(1).join(': ') ?? []).sort()
      const inLegend = () => sizes(page.locator('.camp-legend li'), /^(\d+)Camp \1(\d+) nodes$/)
      const inPanel = () => sizes(panel(page).locator('.camp h4'), /Camp (\d+): (\d+) nodes$/)
      await expect.poll(async () => (await inLegend()).length).toBeGreaterThan(0)
      const bySize: boolean[] = []
      for (const date of ['2022-05-15', '2016-06-15', '2021-09-15']) {
        await page.getByRole('textbox', { name: 'As of' }).fill(date)
        await page.keyboard.press('Enter')
        const told = (await (
          await fetch(`${address()}/api/analysis/camps?dossier=iskp-region&asOf=${date}`)
        ).json()) as RouteAnswer<'analysisCamps'>
        const shared = told.camps.filter((camp) => camp.length > 1)
        await region(page, 'Division into any number of camps').getByText(`Counted: ${told.nodes} nodes, ${told.pairs} pairs`).waitFor()
        await expect.poll(async () => (await inLegend()).length).toBe(shared.length)
        await expect.poll(inPanel).toEqual(await inLegend())
        bySize.push(
          (await inPanel()).join() ===
            shared
              .map((camp, i) => `${i + 1}: ${camp.length}`)
              .sort()
              .join(),
        )
      }
      // At one of the dates at least, the largest camp is not the first.
      expect(bySize).toContain(false)
    }))

  test('triads are sentences by kind; one that is pressed stands out on the canvas with the ties behind it', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      const graph = page.getByRole('application')
      const plain = await graph.screenshot()
      await open(page)
      await ask(page, 'Triads')
      const told = (await (await fetch(`${address()}/api/analysis/triads?dossier=iskp-region`)).json()) as RouteAnswer<'analysisTriads'>
      await region(page, 'Triads: three nodes').getByText(`${told.triads.length} triads are counted.`).waitFor()
      const triad = region(page, 'Two together, both at odds with a third: balanced').getByRole('button', {
        name: 'Islamic State Khorasan Province and Islamic State have a positive tie; both are at odds with Iran.',
      })
      await triad.click()
      expect(await triad.getAttribute('aria-pressed')).toBe('true')
      await expect.poll(async () => (await compare(page, plain, await graph.screenshot())).differ).toBeGreaterThan(500)
      const ties = panel(page).locator('.behind').getByRole('button')
      expect(await ties.count()).toBe(3)
      await ties.filter({ hasText: 'Iran fought Islamic State' }).click()
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
      await page.getByRole('tab', { name: 'Analysis' }).click()
      expect(await triad.getAttribute('aria-pressed')).toBe('false')
    }))

  test('open triads are sentences by kind, and one that is pressed stands out with its two ties', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Triads')
      const { open: told, names } = (await (
        await fetch(`${address()}/api/analysis/triads?dossier=iskp-region`)
      ).json()) as RouteAnswer<'analysisTriads'>
      const section = region(page, 'Open triads')
      await section.getByText(`Friend of an adversary: ${told.oneNegative}`).click()
      const { ends, third, ties } = told.triads.find(({ negatives }) => negatives === 1)!
      const [one, other, middle] = [...ends, third].map((id) => names[id])
      const row = section.getByRole('button', {
        name: `A positive tie joins ${one} and ${middle}, a negative one ${middle} and ${other}; no tie between ${one} and ${other} counts.`,
      })
      await row.click()
      expect(await row.getAttribute('aria-pressed')).toBe('true')
      expect(await panel(page).locator('.behind').getByRole('button').count()).toBe(ties.length)
    }))

  test('gaps say which of the three is known of a pair: denied, recorded as none, or nothing said', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      const gap = (a: string, b: string, known: string, ties: string[]) => ({ a, b, common: [{ id: 'iskp', name: 'ISKP' }], known, ties })
      const names = { iran: 'Iran', china: 'China', russia: 'Russia', 'us-forces': 'US forces' }
      const gaps = [
        gap('iran', 'us-forces', 'nothing said', []),
        gap('china', 'iran', 'denied', ['x']),
        gap('china', 'russia', 'none found', ['y']),
      ]
      await page.route('**/api/analysis/gaps*', (route) =>
        route.fulfill({ json: { gaps, chance: null, nodes: 5, pairs: 4, ambivalent: [], names } }),
      )
      await open(page)
      await ask(page, 'Gaps')
      await panel(page).getByText('That no tie is recorded does not show that there is none.').waitFor()
      for (const [heading, sentence] of [
        ['Denied', 'China and Iran: common adversary ISKP.'],
        ['Recorded as none', 'China and Russia: common adversary ISKP.'],
        ['Nothing said', 'Iran and US forces: common adversary ISKP.'],
      ] as const) {
        await region(page, heading).getByRole('button', { name: sentence }).waitFor()
        expect(await region(page, heading).getByRole('listitem').count()).toBe(1)
      }
      await region(page, 'Nothing said').getByRole('button').click()
      await region(page, 'Nothing said')
        .locator('.behind')
        .getByRole('button', { name: /Iran.*Islamic State Khorasan Province/ })
        .first()
        .waitFor()
    }))

  test('gaps are kept to an adversary and to two of a kind', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      const told = (await (await fetch(`${address()}/api/analysis/gaps?dossier=open-sources`)).json()) as RouteAnswer<'analysisGaps'>
      const withIskp = told.gaps.filter(({ common }) => common.some(({ id }) => id === 'iskp'))
      await open(page)
      await ask(page, 'Gaps')
      await panel(page).getByLabel('Common adversary').selectOption('iskp')
      await panel(page).getByText(`${withIskp.length} of ${told.gaps.length} pairs.`).waitFor()
      await panel(page).getByLabel('Between two').selectOption('States')
      const rows = await panel(page)
        .getByRole('button', { name: /: common adversar/ })
        .allTextContents()
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.length).toBeLessThan(withIskp.length)
      for (const row of rows) expect(row).toMatch(/^(\w| )+ and (\w| )+: common adversar.*Islamic State Khorasan Province/)
    }))

  test('who has the same friends and adversaries is said in sentences, with the ties behind each', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      const told = (await (
        await fetch(`${address()}/api/analysis/similarity?dossier=open-sources`)
      ).json()) as RouteAnswer<'analysisSimilarity'>
      await open(page)
      await ask(page, 'Same friends and adversaries')
      await panel(page).getByText(`${told.alike.length} pairs of nodes share two or more friends or adversaries.`).waitFor()
      const apart = told.alike.find(({ between }) => between.positive.length + between.negative.length === 0)!
      const name = (id: string) => told.names[id]!
      const row = region(page, 'Alike, with no tie between the two that counts').getByRole('button', {
        name: `${name(apart.a)} and ${name(apart.b)} share`,
      })
      await row.click()
      expect(await panel(page).locator('.behind').getByRole('button').count()).toBe(apart.ties.length)
      const marked = await page.getByRole('application').screenshot()
      await ask(page, 'Triads')
      await region(page, 'Triads: three nodes').waitFor()
      // What was pressed of one answer does not stand out beside another.
      await expect
        .poll(async () => (await compare(page, marked, await page.getByRole('application').screenshot())).differ)
        .toBeGreaterThan(500)
    }))

  test('communities name their nodes, and the negative ties within them', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      const told = (await (
        await fetch(`${address()}/api/analysis/communities?dossier=open-sources`)
      ).json()) as RouteAnswer<'analysisCommunities'>
      await open(page)
      await ask(page, 'Communities')
      await panel(page).getByText(`${told.communities.length} communities. Modularity`).waitFor()
      const heads = await panel(page).locator('.community h4').allTextContents()
      expect(heads).toEqual(
        told.communities.map(({ nodes }, i) => `Community ${i + 1}: ${nodes.length} node${nodes.length > 1 ? 's' : ''}`),
      )
      const split = told.communities.find(({ ties }) => ties.length > 1)!
      const within = panel(page).locator('.community').nth(told.communities.indexOf(split))
      await within.getByText(`${split.ties.length} negative ties within it`).click()
      await within.locator('.tie-statement').first().click()
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
    }))

  test('on a phone the answer that is asked for comes into sight', () =>
    at(
      '/?dossier=iskp-region',
      async ({ page }) => {
        await open(page)
        await ask(page, 'Two camps')
        const head = region(page, 'Division into two camps').getByRole('heading')
        await head.waitFor()
        await expect
          .poll(() =>
            head.evaluate((element) => {
              const { top, bottom } = element.getBoundingClientRect()
              return top >= element.closest('[role=tabpanel]')!.getBoundingClientRect().top && bottom <= innerHeight
            }),
          )
          .toBe(true)
      },
      { width: 390, height: 844 },
    ))

  test('brokers come with the pairs between which they stand', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      await open(page)
      await ask(page, 'Brokers')
      const told = (await (await fetch(`${address()}/api/analysis/brokers?dossier=open-sources`)).json()) as RouteAnswer<'analysisBrokers'>
      await region(page, 'Who stands between others').getByText(`${told.brokers.length} nodes stand between others.`).waitFor()
      const first = panel(page).locator('.brokers > li').first()
      expect(await first.textContent()).toContain(told.names[told.brokers[0]!.id])
      await first.getByRole('button').first().click()
      expect(new URL(page.url()).searchParams.get('node')).toBe(told.brokers[0]!.id)
      await page.getByRole('tab', { name: 'Analysis' }).click()
      await panel(page)
        .getByRole('button', { name: /^Between / })
        .first()
        .click()
      const { id, bridges } = told.brokers.find((broker) => broker.bridges.length > 0)!
      const chain = [bridges[0]![0], id, bridges[0]![1]].map((node) => told.names[node]!)
      const behind = await panel(page).locator('.behind').getByRole('button').allTextContents()
      for (const [one, other] of [chain.slice(0, 2), chain.slice(1)])
        expect(behind.some((text) => text.includes(one!) && text.includes(other!))).toBe(true)
    }))

  test('the answer follows date and filters, and says what is not counted', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await region(page, 'What counts')
        .getByText(/On the canvas, but not counted: .*\d+ ties without a sign/)
        .waitFor()
      await ask(page, 'Two camps')
      await region(page, 'Division into two camps').waitFor()
      const asked = page.waitForRequest((request) => request.url().includes('/api/analysis/frustration') && request.url().includes('asOf'))
      await page.getByRole('textbox', { name: 'As of' }).fill('2022-05-15')
      await page.keyboard.press('Enter')
      const given = new URL((await asked).url()).searchParams
      expect(Object.fromEntries(given)).toEqual({
        dossier: 'iskp-region',
        modalities: 'actual',
        statuses: 'reported,stated',
        asOf: '2022-05-15',
        holding: 'holds',
      })
      const told = await frustration('dossier=iskp-region&asOf=2022-05-15')
      await region(page, 'Division into two camps').getByText(`Counted: ${told.nodes} nodes, ${told.pairs} pairs of nodes.`).waitFor()
      await region(page, 'What counts').getByText('Only ties with this status on 15 May 2022: holds.').waitFor()
      const filtered = page.waitForRequest(
        (request) => request.url().includes('/api/analysis/frustration') && request.url().includes('without='),
      )
      await page.locator('summary').filter({ hasText: 'Sources' }).click()
      await page.getByRole('checkbox', { name: /Abbas 2022/ }).uncheck()
      const without = new URL((await filtered).url()).searchParams.get('without')!
      const left = await frustration(`dossier=iskp-region&asOf=2022-05-15&without=${without}`)
      expect(left.pairs).not.toBe(told.pairs)
      await region(page, 'Division into two camps').getByText(`Counted: ${left.nodes} nodes, ${left.pairs} pair`).waitFor()
    }))

  test('while another tab is up nothing is asked; the answer is there for the date once the tab is up again', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Two camps')
      await panel(page).getByRole('button', { name: 'Show camps on canvas' }).click()
      await ask(page, 'Triads')
      await region(page, 'Triads: three nodes').waitFor()
      const asked: string[] = []
      page.on('request', (request) => request.url().includes('/api/analysis/triads') && asked.push(request.url()))
      await page.getByRole('tab', { name: 'List' }).click()
      for (const date of ['2016-06-15', '2022-05-15']) {
        // The canvas goes on asking: by its answer, the panel would have asked too.
        const drawn = page.waitForResponse((response) => response.url().includes(`asOf=${date}`) && response.url().includes('frustration'))
        await page.getByRole('textbox', { name: 'As of' }).fill(date)
        await page.keyboard.press('Enter')
        await drawn
      }
      expect(asked).toEqual([])
      const told = (await (
        await fetch(`${address()}/api/analysis/triads?dossier=iskp-region&asOf=2022-05-15`)
      ).json()) as RouteAnswer<'analysisTriads'>
      await open(page)
      await region(page, 'Triads: three nodes').getByText(`Counted: ${told.nodes} nodes, ${told.pairs} pairs of nodes.`).waitFor()
      expect(asked).toEqual([expect.stringContaining('asOf=2022-05-15')])
    }))

  test('on a date it is said beside the answer how many ties do not count then', () =>
    at('/?dossier=iskp-region&as-of=2022-01-01', async ({ page }) => {
      await open(page)
      await ask(page, 'Camps, any number')
      const told = await region(page, 'Division into any number of camps').first().innerText()
      const [, left, all] = /(\d+) of (\d+) ties on the canvas that count without a date do not count on 1 January 2022/.exec(told) ?? []
      const counted = async (query: string) => {
        const answer = await fetch(`${address()}/api/analysis/camps?dossier=iskp-region${query}`)
        return ((await answer.json()) as RouteAnswer<'analysisCamps'>).pairs
      }
      expect(Number(left)).toBeGreaterThan(0)
      // A pair may have several ties; on this date each has one.
      expect(Number(all) - Number(left)).toBe(await counted('&asOf=2022-01-01'))
      expect(Number(all)).toBeGreaterThanOrEqual(await counted(''))
    }))

  test('camps over time: the slider sets the date, the table says what changed by which claim, and camps keep their colour', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      const told = (await (await fetch(`${address()}/api/analysis/series?dossier=iskp-region`)).json()) as RouteAnswer<'analysisSeries'>
      await open(page)
      await ask(page, 'Camps over time')
      await region(page, 'Camps over time').first().getByText(`change at ${told.steps.length} dates`).waitFor()
      await panel(page).getByRole('button', { name: 'Show camps on canvas' }).click()
      const row = panel(page).getByRole('row').filter({ hasText: 'Islamic Movement of Uzbekistan pledged allegiance to Islamic State' })
      const pledge = told.steps.find(({ began }) => began.some(({ tie }) => tie === 'imu|PLEDGED_ALLEGIANCE_TO|islamic-state'))!
      await row.getByRole('button').first().click()
      expect(new URL(page.url()).searchParams.get('as-of')).toBe(pledge.date)
      await panel(page)
        .getByRole('heading', { name: /^From 31 July 2015 to / })
        .waitFor()
      const number = pledge.camps.find(({ nodes }) => nodes.includes('imu'))!.number!
      const colourOf = async (camp: number, within: Locator) => {
        const swatch = within.locator('.camp-swatch').filter({ has: page.getByText(String(camp), { exact: true }) })
        return await swatch.locator('circle').evaluate((circle) => getComputedStyle(circle).fill)
      }
      const legend = page.locator('.camp-legend')
      await legend
        .locator('li')
        .filter({ hasText: new RegExp(`^${number}Camp ${number}\\d+ nodes$`) })
        .waitFor()
      const colour = await colourOf(number, legend)
      expect(await colourOf(number, panel(page))).toBe(colour)
      const slider = panel(page).getByRole('slider', { name: 'Date' })
      await slider.focus()
      await page.keyboard.press('ArrowRight')
      const after = told.steps[told.steps.indexOf(pledge) + 1]!
      await page.waitForFunction((date) => new URL(location.href).searchParams.get('as-of') === date, after.date)
      expect(after.camps.find(({ nodes }) => nodes.includes('imu'))!.number).toBe(number)
      const size = after.camps.find((camp) => camp.number === number)!.nodes.length
      await legend
        .locator('li')
        .filter({ hasText: new RegExp(`^${number}Camp ${number}${size} nodes$`) })
        .waitFor()
      expect([await colourOf(number, legend), await colourOf(number, panel(page))]).toEqual([colour, colour])
      await slider.press('Home')
      await page.waitForFunction((date) => new URL(location.href).searchParams.get('as-of') === date, told.steps[0]!.date)
      await panel(page).getByRole('button', { name: 'Play' }).click()
      await page.waitForFunction((date) => new URL(location.href).searchParams.get('as-of') === date, told.steps[1]!.date)
      await panel(page).getByRole('button', { name: 'Pause' }).click()
      await row.getByRole('button', { name: /pledged allegiance/ }).click()
      expect(new URL(page.url()).searchParams.get('claim')).toBe(
        pledge.began.find(({ tie }) => tie === 'imu|PLEDGED_ALLEGIANCE_TO|islamic-state')!.claims[0],
      )
    }))

  test('how far it holds: what parts a camp is said, with the tie that rests on it', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Camps, any number')
      await panel(page).getByRole('button', { name: 'Try what it rests on' }).press('Enter')
      expect(await hasFocus(panel(page).getByRole('heading', { name: 'How far it holds' }))).toBe(true)
      await panel(page)
        .getByText(/^Left out one at a time: \d+ sources, \d+ claims\./)
        .waitFor()
      await page
        .getByRole('status')
        .filter({ hasText: /^How far it holds: \d+ of \d+ sources change.* Left out one at a time/ })
        .waitFor({ state: 'attached' })
      const one = region(page, 'One claim left out').last().locator('.cases > li').filter({ hasText: '(East Turkestan Movement)' }).first()
      expect(await one.textContent()).toContain('Without one claim of “Abbas 2022: regional cooperation and ISKP”')
      await one.getByText('1 tie rests on it').waitFor()
      await one.getByRole('button', { name: /East Turkestan Movement/ }).click()
      expect(new URL(page.url()).searchParams.get('claim')).toBe('abbas-2022.c143')
    }))

  test('what counts is the reader’s choice, the address keeps it, and the answer follows', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await open(page)
      await ask(page, 'Camps, any number')
      await region(page, 'Division into any number of camps').waitFor()
      await panel(page).getByText('Change what counts').click()
      const asked = page.waitForRequest(
        (request) => request.url().includes('/api/analysis/camps') && new URL(request.url()).searchParams.has('neutral'),
      )
      const earlier = panel(page).getByLabel('Last attested earlier')
      expect(await earlier.isDisabled()).toBe(true)
      await panel(page).getByText('Counts once a date is set above the graph, and for camps over time.').waitFor()
      await panel(page).getByLabel('Possible', { exact: true }).check()
      await panel(page).getByLabel('Structure').selectOption('Does not count')
      const given = new URL((await asked).url()).searchParams
      expect({ modalities: given.get('modalities'), neutral: given.get('neutral') }).toEqual({
        modalities: 'actual,possible',
        neutral: 'structure',
      })
      await page.getByRole('textbox', { name: 'As of' }).fill('2022-05-15')
      await page.keyboard.press('Enter')
      await expect.poll(() => earlier.isEnabled()).toBe(true)
      await page.reload()
      await open(page)
      await region(page, 'What counts').getByText('Counted otherwise than in the model: Structure (Does not count).').waitFor()
      await panel(page).getByText('Change what counts').click()
      await panel(page).getByRole('button', { name: 'As usual' }).click()
      expect(new URL(page.url()).searchParams.has('count')).toBe(false)
    }))

  test('what runs can be stopped, and the server is told', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      await page.route('**/api/analysis/**', () => {})
      await open(page)
      const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/analysis/frustration'))
      await ask(page, 'Two camps')
      await panel(page).getByRole('progressbar', { name: 'Working …' }).waitFor()
      await panel(page).getByRole('button', { name: 'Stop' }).click()
      await aborted
      await panel(page).getByText('Stopped: there is no result.').waitFor()
      expect(await hasFocus(panel(page).getByRole('heading', { name: 'Analysis' }))).toBe(true)
      await page.unroute('**/api/analysis/**')
      await ask(page, 'Two camps')
      await page.route('**/api/analysis/sensitivity*', () => {})
      await panel(page).getByRole('button', { name: 'Try what it rests on' }).click()
      await panel(page).getByRole('button', { name: 'Stop' }).press('Enter')
      expect(await hasFocus(panel(page).getByRole('heading', { name: 'How far it holds' }))).toBe(true)
    }))

  test('the end of a list that is asked for takes the focus of the button that asked', () =>
    at('/?dossier=open-sources', async ({ page }) => {
      await open(page)
      await ask(page, 'Gaps')
      const rows = region(page, 'Nothing said that counts').getByRole('listitem')
      await rows.first().waitFor()
      const before = await rows.count()
      await panel(page)
        .getByRole('button', { name: /^Show \d+ more$/ })
        .press('Enter')
      expect(await hasFocus(rows.nth(before).getByRole('button').first())).toBe(true)
    }))

  test('camps are announced as drawn once they are', () =>
    at('/?dossier=iskp-region', async ({ page }) => {
      let answer = () => {}
      const held = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/api/analysis/camps*', async (route) => {
        await held
        await route.continue()
      })
      await open(page)
      await ask(page, 'Camps over time')
      await panel(page).getByRole('button', { name: 'Show camps on canvas' }).click()
      await page.waitForFunction(() => location.search.includes('camps=any'))
      const told = page.getByRole('status').filter({ hasText: 'Nodes are coloured and numbered by camp.' })
      expect(await told.count()).toBe(0)
      answer()
      await told.waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'Remove camps' }).click()
      await page.getByRole('status').filter({ hasText: 'Nodes are no longer coloured by camp.' }).waitFor({ state: 'attached' })
    }))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(
      '/?dossier=iskp-region',
      async ({ page }) => {
        await open(page)
        await ask(page, 'Two camps')
        await region(page, 'Ties that do not fit').waitFor()
        await panel(page).getByRole('button', { name: 'Show camps on canvas' }).click()
        await page.waitForFunction(() => location.search.includes('camps=two'))
        expect(await axeFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width ?? 1440)
      },
      screen,
    ),
  )
})
