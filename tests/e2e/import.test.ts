import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, SCREENS, type Screen, type Visit } from '../support/browser'
import { inExplorer } from '../support/explorer'

const gexf = (edges: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<nodes><node id="1" label="North Front"/><node id="2" label="South Front"/><node id="3" label="Coast Guard"/></nodes><edges>${edges}</edges></graph></gexf>`
/** An issue of the Council's list of a day. */
const sanctions = (day: string, names: readonly string[]) => ({
  name: `list-${day}.xml`,
  mimeType: 'text/xml',
  buffer: Buffer.from(
    `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z"><ENTITIES>${names
      .map(
        (name) =>
          `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.${name.toLowerCase().replaceAll(' ', '')}</REFERENCE_NUMBER><LISTED_ON>2001-10-01</LISTED_ON></ENTITY>`,
      )
      .join('')}</ENTITIES></CONSOLIDATED_LIST>`,
  ),
})

const SURVEY = {
  name: 'survey.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexf('<edge id="a" source="1" target="2" kind="backs"/><edge id="b" source="2" target="3" kind="backs"/>')),
}
const MARKED = {
  name: 'marked.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    '{"nodes":[{"key":"a","attributes":{"marking":"HOUSE ONLY"}},{"key":"b"}],"edges":[{"source":"a","target":"b","attributes":{"relation":"backs"}}]}',
  ),
}
const BROKEN = {
  name: 'broken.gexf',
  mimeType: 'application/xml',
  buffer: Buffer.from(gexf('<edge id="a" source="1" target="2" kind="backs"/><edge id="b" source="1" target="9" kind="backs"/>')),
}

const PLEDGES = {
  name: 'pledges.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('source,target,type\niskp,Tehrik-e Taliban Pakistan,COOPERATES_WITH\nNobody,TTP,SUPPORTS\n'),
}

const TOGETHER = [
  { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('id,name\n1,Alpha Circle\n2,Beta Circle\n') },
  { name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from('source,target\n1,2\n') },
]

const KNOWN = {
  name: 'known.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ':ID,name,aliases:string[],:LABEL\n1,ISLAMIC STATE KHURASAN,ولاية خراسان,Actor;Organisation\n2,Jamaat ul Ahrar,,Actor;ArmedGroup\n3,Nobody Else,,Actor;Person\n',
  ),
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a file' })
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })
const plan = (page: Page) => dialog(page).getByRole('region', { name: 'Import preview' })
const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog(page).waitFor()
}
const choose = (page: Page, file: typeof SURVEY) => dialog(page).locator('input[type=file]').setInputFiles(file)

inExplorer('importing in the explorer', (visit, address) => {
  const listed = async () =>
    ((await (await fetch(`${address()}/api/imports`)).json()) as { imports: { id: string; title: string }[] }).imports
  /** Each begins and ends with a store into which nothing was imported. */
  const at = async (work: (v: Visit) => Promise<void>, screen?: Screen, except?: RegExp) => {
    try {
      await visit(
        '/',
        async (v) => {
          await open(v.page)
          await work(v)
        },
        screen,
        except,
      )
    } finally {
      for (const { id } of await listed()) await fetch(`${address()}/api/imports/${id}`, { method: 'DELETE' })
    }
  }
  const undo = async (page: Page, title: string) => {
    await button(page, `Undo ${title}`).click()
    await button(page, 'Remove from the graph').click()
    await dialog(page).getByText(`${title} was removed`).waitFor()
  }

  test('asks how far a file may be passed on whose marking is not understood, and which attribute is the type of its ties', () =>
    at(async ({ page }) => {
      await choose(page, MARKED)
      await plan(page).getByText('not understood: "HOUSE ONLY"').waitFor()
      expect(await button(page, 'Import').isDisabled()).toBe(true)
      await plan(page).getByLabel('How far the file may be passed on').selectOption('TLP:AMBER')
      await plan(page).locator('dd').getByText('TLP:AMBER', { exact: true }).waitFor()
      await plan(page).getByLabel('Type of the ties').selectOption('relation')
      await plan(page).getByText('1 backs (new: in the family Other)').waitFor()
      await button(page, 'Import').click()
      await button(page, 'Show on canvas').waitFor()
    }))

  test('says which rows of a list tie known actors, and ties them when told to', () =>
    at(async ({ page }) => {
      await choose(page, PLEDGES)
      await plan(page).getByText('Ties between actors in the graph (1)').waitFor()
      await plan(page).getByText('4 would be added').waitFor()
      await plan(page).getByText('Islamic State Khorasan Province (iskp) COOPERATES_WITH Tehrik-e Taliban Pakistan (ttp)').waitFor()
      await plan(page).getByLabel('Tie the actors that are in the graph already').check()
      await plan(page).getByText('1 would be added, 3 already in the graph').waitFor()
      await plan(page).getByText('1 COOPERATES_WITH', { exact: false }).first().waitFor()
      await button(page, 'Import').click()
      await button(page, 'Show on canvas').click()
      await page.getByRole('heading', { name: 'pledges.csv', level: 2 }).waitFor()
    }))

  test('takes tables of nodes and of edges together, and says which files it does not take so', () =>
    at(async ({ page }) => {
      const input = dialog(page).locator('input[type=file]')
      await input.setInputFiles([PLEDGES, SURVEY])
      await dialog(page).getByText('Only tables (CSV) with different names are imported together').waitFor()
      await input.setInputFiles(TOGETHER)
      await dialog(page).getByText('links.csv + people.csv', { exact: true }).waitFor()
      await plan(page).getByText('2 would be added').waitFor()
      await button(page, 'Import').click()
      await button(page, 'Show on canvas').click()
      await page
        .locator('.tally')
        .filter({ hasText: /^2 nodes, 1 tie/ })
        .waitFor()
    }))

  test('tells what a file would do, imports it, shows it, and takes it back after asking', () =>
    at(async ({ page }) => {
      await choose(page, SURVEY)
      await plan(page).getByText('Read as GEXF').waitFor()
      await plan(page).getByText('3 would be added').waitFor()
      await plan(page).getByText('2 backs (new: in the family Other)').waitFor()
      expect(await listed()).toEqual([])
      await dialog(page).getByText('Settings:').click()
      await dialog(page).getByLabel('Title of the source').fill('A survey')
      await dialog(page).getByLabel('Reliability').selectOption('C')
      await button(page, 'Import').click()
      await button(page, 'Show on canvas').click()
      await page
        .locator('.tally')
        .filter({ hasText: /^3 nodes, 2 ties/ })
        .waitFor()
      await page.getByRole('heading', { name: 'A survey', level: 2 }).waitFor()
      expect(new URL(page.url()).search).toMatch(/^\?dossier=survey-[0-9a-f]{8}$/)
      await page
        .getByRole('complementary', { name: 'Details and list' })
        .getByRole('button', { name: /^A survey/ })
        .waitFor()

      await open(page)
      await button(page, 'Undo A survey').click()
      await button(page, 'Keep').click()
      expect(await listed()).toHaveLength(1)
      await undo(page, 'A survey')
      expect(await listed()).toEqual([])
      await button(page, 'Close').click()
      await page.getByRole('heading', { name: 'ISKP and the region' }).waitFor()
      expect(await page.getByRole('button', { name: /^A survey/ }).count()).toBe(0)
    }))

  test('says line by line what cannot be read of a dropped file, and imports the rest when told to', () =>
    at(async ({ page }) => {
      const dataTransfer = await page.evaluateHandle(
        ({ name, text }) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], name))
          return transfer
        },
        { name: BROKEN.name, text: BROKEN.buffer.toString() },
      )
      await dialog(page).locator('.import-body').dispatchEvent('drop', { dataTransfer })
      await plan(page).getByText('Cannot be read (1)').waitFor()
      expect(await plan(page).getByRole('listitem').first().textContent()).toMatch(/edge b.*9/)
      expect(await button(page, 'Import').isDisabled()).toBe(true)
      await plan(page).getByRole('checkbox', { name: 'Leave out what cannot be read' }).check()
      await button(page, 'Import').click()
      await dialog(page).getByText('3 nodes and 1 tie added.').waitFor()
    }))

  test("shows on a node's card which file it came from, and what the file says of it", () =>
    at(async ({ page }) => {
      await choose(page, {
        name: 'bases.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          ':ID,name,strengthOf:int,foundedOn,page,:LABEL\n1,Coast Guard,120,1999-05-01,https://example.org/guard,Actor;Organisation\n',
        ),
      })
      await dialog(page).getByText('Settings:').click()
      await dialog(page).getByLabel('Marking').selectOption('TLP:AMBER')
      await button(page, 'Import').click()
      await button(page, 'Show on canvas').click()
      await page
        .getByRole('button', { name: /^Coast Guard/ })
        .first()
        .click()
      await page.locator('.sources').getByText('bases.csv · the file it came from, TLP:AMBER').waitFor()
      const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'As imported' }) })
      await section.getByText('Imported from the file bases.csv').waitFor()
      expect(await section.locator('dl > div').allTextContents()).toEqual([
        'Founded on1 May 1999',
        'Id in the file1',
        'Pagehttps://example.org/guard',
        'Strength of120',
      ])
      expect(await section.getByRole('link').getAttribute('href')).toBe('https://example.org/guard')
    }))

  test('refuses a file that was imported before, until that import is taken back', () =>
    at(async ({ page }) => {
      await choose(page, SURVEY)
      await button(page, 'Import').click()
      await button(page, 'Import another file').click()
      await choose(page, SURVEY)
      await plan(page).getByText('This very file was imported on').waitFor()
      expect(await button(page, 'Import').isDisabled()).toBe(true)
      await undo(page, 'survey.gexf')
      await dialog(page)
        .locator('button:enabled')
        .filter({ hasText: /^Import$/ })
        .waitFor()
    }))

  test('asks whether a newer issue of a list updates the earlier one, says what is gone, and undoes it alone', () =>
    at(async ({ page }) => {
      await choose(page, sanctions('2020-06-01', ['Alpha', 'Beta']))
      await button(page, 'Import').click()
      await button(page, 'Import another file').click()
      await choose(page, sanctions('2025-04-19', ['Alpha', 'Gamma Two']))
      await plan(page).getByText('Say whether it updates that').waitFor()
      expect(await button(page, 'Import').isDisabled()).toBe(true)
      await plan(page).getByLabel('A newer issue of').selectOption({ index: 2 })
      await plan(page).getByText('1 would be added, 2 already in the graph', { exact: true }).waitFor()
      await plan(page).getByText('1 would be added, 1 already in the graph, 1 ended').waitFor()
      await plan(page).getByText('Beta is no longer on the list: its designation ends.').waitFor()
      await button(page, 'Import').click()
      await dialog(page).getByText('1 node and 1 tie added, 0 changed, 1 gone.').waitFor()
      await dialog(page).getByText('A newer issue of list-2020-06-01-').waitFor()
    }))

  test('shows what the server says of a file that it cannot read', () =>
    at(
      async ({ page }) => {
        await choose(page, { name: 'torn.gexf', mimeType: '', buffer: SURVEY.buffer.subarray(0, 200) })
        await dialog(page)
          .getByRole('alert')
          .filter({ hasText: /^Line \d+, column \d+: the XML is not well formed/ })
          .waitFor()
        expect(await button(page, 'Import').isDisabled()).toBe(true)
      },
      {},
      /42\d|400/,
    ))

  test('stops an import, and leaves the file to be imported again', () =>
    at(async ({ page }) => {
      await choose(page, SURVEY)
      await plan(page).getByText('Read as GEXF').waitFor()
      const held = page.waitForRequest((request) => request.url().includes('dryRun=false'))
      await page.route(/dryRun=false/, () => {})
      await button(page, 'Import').click()
      await held
      const broken = page.waitForEvent('requestfailed')
      await button(page, 'Stop').click()
      expect((await broken).failure()?.errorText).toBe('net::ERR_ABORTED')
      await dialog(page).getByRole('alert').filter({ hasText: 'Stopped.' }).waitFor()
      expect(await button(page, 'Import').isEnabled()).toBe(true)
      expect(await listed()).toEqual([])
    }))

  test.each<[string, Screen]>([
    ['light', {}],
    ['dark, on a phone', { dark: true, width: 390, height: 844 }],
  ])('shows who is known already, keeps what somebody decides of it as a tie, and takes it back, %s', (_, screen) =>
    at(async ({ page }) => {
      const pairs = page.getByRole('dialog', { name: 'Match with known actors' })
      const pair = pairs.getByRole('article', { name: 'ISLAMIC STATE KHURASAN and Islamic State Khorasan Province' })
      await choose(page, KNOWN)
      await button(page, 'Import').click()
      await button(page, 'Match with known actors').click()
      await pair.getByText('are written alike').waitFor()
      await pairs.getByRole('button', { name: 'To decide (2)' }).waitFor()
      expect(await axeFaults(page)).toEqual([])
      expect(
        await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.querySelector('.reconcile-body')!.scrollWidth - document.querySelector('.reconcile-body')!.clientWidth,
        ]),
      ).toEqual([0, 0])

      await pairs
        .getByRole('article', { name: /^Jamaat ul Ahrar/ })
        .getByRole('button', { name: 'Later' })
        .click()
      await pairs.getByText('Show 1 postponed pair').waitFor()
      expect(await pairs.getByRole('article').count()).toBe(1)
      await pair.getByRole('button', { name: 'Same actor', exact: true }).click()
      await pairs.getByRole('alert').filter({ hasText: 'Enter your name' }).waitFor()
      await pairs.getByLabel('Your name').fill('A. Analyst')
      await pair.getByLabel(/^Reason for the decision/).fill('One name, one group')
      await pair.getByRole('button', { name: 'Same actor', exact: true }).click()
      await pair.getByText('Same actor, according to A. Analyst').waitFor()
      await pairs.getByRole('button', { name: 'Decided (1)' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')

      // The tie stands on the card of the node, and leads to the decision as its evidence.
      await pair.getByRole('button', { name: 'ISLAMIC STATE KHURASAN', exact: true }).click()
      const panel = page.getByRole('complementary', { name: 'Details and list' })
      await panel.getByRole('heading', { name: 'ISLAMIC STATE KHURASAN' }).waitFor()
      await panel.getByRole('button', { name: /is the same as.*Islamic State Khorasan Province/i }).click()
      await panel
        .getByText(/^Decisions of A\. Analyst, /)
        .first()
        .waitFor()
      await panel.getByText('One name, one group').waitFor()
      await panel.getByText(/^A decision by a user of this graph/).waitFor()
      expect(await panel.getByRole('group', { name: 'Who says it' }).first().textContent()).toMatch(/^Decisions of A\. Analyst, [^,]+$/)

      await open(page)
      await button(page, 'Match with known actors: known.csv').click()
      expect(await pairs.getByLabel('Your name').inputValue()).toBe('A. Analyst')
      await pairs.getByRole('button', { name: 'Decided (1)' }).click()
      await pair.getByRole('button', { name: /^Undo the decision/ }).click()
      await pairs.getByRole('button', { name: 'To decide (2)' }).waitFor()
      await pair.getByRole('button', { name: 'Same actor', exact: true }).waitFor()
    }, screen),
  )

  test('works from the keyboard, and gives the focus back', () =>
    at(async ({ page }) => {
      await page.keyboard.press('Escape')
      // Until the explorer has heard that the dialog closed, its button opens nothing.
      await dialog(page).waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Import')
      await page.keyboard.press('Enter')
      await dialog(page).waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
      await choose(page, SURVEY)
      await plan(page).getByText('Read as GEXF').waitFor()
      await button(page, 'Import').focus()
      await page.keyboard.press('Enter')
      await button(page, 'Show on canvas').waitFor()
      await page.keyboard.press('Enter')
      await page
        .locator('.tally')
        .filter({ hasText: /^3 nodes, 2 ties/ })
        .waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Import')
    }))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(async ({ page }) => {
      expect(await axeFaults(page)).toEqual([])
      await choose(page, BROKEN)
      await plan(page).getByText('Cannot be read (1)').waitFor()
      await dialog(page).getByText('Settings:').click()
      expect(await axeFaults(page)).toEqual([])
      await choose(page, SURVEY)
      await plan(page).getByText('2 would be added').waitFor()
      await button(page, 'Import').click()
      await button(page, 'Undo survey.gexf').click()
      expect(await axeFaults(page)).toEqual([])
      expect(
        await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.querySelector('.import-body')!.scrollWidth - document.querySelector('.import-body')!.clientWidth,
        ]),
      ).toEqual([screen.width ?? 1440, 0])
    }, screen),
  )
})
