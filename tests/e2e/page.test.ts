import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysed } from '../../server/export/analysed'
import type { ExportGraph } from '../../server/formats/writing/writer'
import type { GraphNode, GraphRelationship, Value } from '../../server/store/contract'
import { exportGraph } from '../export/graphs'
import { exported, scratch } from '../export/read'
import { dossierExport } from '../export/stored'
import { axeFaults, browserMissing, SCREENS, startBrowser } from '../support/browser'
import { leftOut } from '../support/left-out'
import { buildPage } from '../support/page'

const file = scratch()

const TEXT = 'Before it. The group fights the state, says the paper. After it.'
const PASSAGE = 'The group fights the state'
const START = TEXT.indexOf(PASSAGE)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const NASTY = '</script><script>window.broken = 1</script><img src=x onerror="window.broken = 1"> ]]> &amp; <!-- "\''

const node = (id: string, labels: string[], properties: Record<string, Value> = {}): GraphNode => ({
  id,
  labels,
  properties: { id, name: id, ...properties },
})
const link = (start: string, type: string, end: string): GraphRelationship => ({
  id: `${start}|${type}|${end}`,
  type,
  start,
  end,
  properties: {},
})

/** Two nodes, a tie, and the claim behind it, with a text in every place where there is one. */
function small(text: string): ExportGraph {
  const nodes = [
    node('group', ['Actor', 'ArmedGroup'], { name: text, description: text, aliases: [text] }),
    node('state', ['Actor', 'State']),
    node('person', ['Actor', 'Person'], { name: text }),
    node('paper', ['Source'], {
      name: text,
      title: text,
      author: text,
      reliability: 'B',
      kind: 'article',
      url: 'https://example.org/paper',
      sha256: sha256(TEXT),
    }),
    node('c1', ['Claim'], {
      kind: 'relation',
      predicate: 'FIGHTS',
      statement: text,
      note: text,
      qualifier: text,
      stance: 'asserted',
      polarity: 'affirms',
      credibility: 2,
      startOffset: START,
      endOffset: START + PASSAGE.length,
      passageSha256: sha256(PASSAGE),
      textFragment: '#:~:text=fights',
    }),
  ]
  const tie: GraphRelationship = {
    id: 'group|FIGHTS|state',
    type: 'FIGHTS',
    start: 'group',
    end: 'state',
    properties: {
      id: 'group|FIGHTS|state',
      family: 'rivalry',
      sign: -1,
      modality: 'actual',
      status: 'stated',
      disputed: false,
      claimIds: ['c1'],
      claimCount: 1,
      sourceCount: 1,
      originCount: 1,
      grade: 'B2',
      qualifiers: [text],
      intervals: ['/'],
      spans: ['0000-00-00/9999-99-99/0000-00-00/9999-99-99'],
    },
  }
  return exportGraph(
    {
      nodes,
      relationships: [
        tie,
        link('c1', 'SUBJECT', 'group'),
        link('c1', 'OBJECT', 'state'),
        link('c1', 'STATED_IN', 'paper'),
        link('c1', 'ATTRIBUTED_TO', 'person'),
      ],
    },
    { title: text, shown: new Set(['group', 'state']), marking: 'TLP:AMBER' },
  )
}

if (browserMissing) leftOut(browserMissing)
else
  describe('the interactive page', () => {
    let browser: Browser
    let dossier: string
    let withAnalysis: string
    beforeAll(async () => {
      await buildPage()
      browser = await startBrowser()
      dossier = file(
        'dossier.html',
        await exported('html', await dossierExport('iskp-region', { title: 'ISKP and the region', focus: 'iskp', asOf: null })),
      )
      withAnalysis = file(
        'analysis.html',
        await exported(
          'html',
          analysed(await dossierExport('iskp-region', { title: 'ISKP and the region', focus: 'iskp', asOf: null }), 'section'),
        ),
      )
    })
    afterAll(() => browser?.close())

    /** Opens a file with no network at all; whatever it asks for, says or throws is a fault. */
    async function open(
      path: string,
      work: (page: Page) => Promise<void>,
      screen: { width?: number; height?: number; dark?: boolean; hash?: string; expected?: RegExp } = {},
    ): Promise<void> {
      const { width = 1440, height = 900, dark = false, hash = '', expected } = screen
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        offline: true,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const faults: string[] = []
      const address = pathToFileURL(path).href
      page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
      page.on(
        'request',
        (request) => request.url() !== address + hash && request.url() !== address && faults.push(`asked for: ${request.url()}`),
      )
      try {
        await page.goto(address + hash)
        await page.locator('[data-node]').first().waitFor()
        await work(page)
        expect(faults.filter((fault) => !expected?.test(fault))).toEqual([])
      } finally {
        await context.close()
      }
    }

    test('of the first dossier is one file under 1.5 MB, the same bytes each time', async () => {
      const made = await exported('html', await dossierExport('iskp-region', { title: 'ISKP and the region', focus: 'iskp', asOf: null }))
      expect(made.length).toBeLessThan(1.5e6)
      expect(made).toEqual(
        await exported('html', await dossierExport('iskp-region', { title: 'ISKP and the region', focus: 'iskp', asOf: null })),
      )
    })

    test('opens from the disk without a network and shows title, marking and every node with its name', () =>
      open(dossier, async (page) => {
        expect(await page.title()).toBe('ISKP and the region (TLP:CLEAR)')
        expect(await page.locator('header').getByText('TLP:CLEAR').isVisible()).toBe(true)
        expect(await page.locator('[data-node]').count()).toBe(await page.locator('[data-name]').count())
        expect(await page.locator('[data-node]').count()).toBeGreaterThan(50)
      }))

    test('finds a group by another of its names, and shows its card', () =>
      open(dossier, async (page) => {
        await page.getByRole('combobox', { name: 'Search the graph' }).fill('isis-k')
        await page.getByRole('option', { name: /Islamic State Khorasan Province/ }).waitFor()
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: /^Islamic State Khorasan Province/ }).waitFor()
        expect(await page.evaluate(() => location.hash)).toBe('#?node=iskp')
      }))

    test('opens the evidence of a line that is clicked: who says so, the passage, and a link to it', () =>
      open(dossier, async (page) => {
        const [x, y] = await page.evaluate(() => {
          const line = [...document.querySelectorAll<SVGPathElement>('[data-tie="rats|ORGAN_OF|sco"] path[fill="none"]')].at(-1)!
          const at = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM()!)
          return [at.x, at.y] as const
        })
        await page.mouse.click(x, y)
        await page.waitForFunction(() => location.hash === '#?tie=rats|ORGAN_OF|sco')
        const claim = page.locator('.claim').first()
        expect(await claim.getByRole('group', { name: 'Who says it' }).textContent()).toContain('Abbas 2022')
        expect(await claim.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\/defensetalks\.com\/.*#:~:text=/)
        expect(await claim.locator('.grade').first().textContent()).toMatch(/^[A-F][1-6], [a-z ]+; [a-z ]+$/)
        await page.evaluate(() => {
          navigator.clipboard.writeText = async (text) => void (document.title = text)
        })
        await claim.getByRole('button', { name: 'Copy citation' }).press('Enter')
        await claim.getByRole('status').filter({ hasText: 'Copied: a note in Chicago style' }).waitFor()
        expect(await page.title()).toMatch(
          /^Syed Ali Abbas, “Importance of .*,” Global Village Space; .*, May 2022, https:.*#:~:text=.*\.$/,
        )
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error())
        })
        await claim.getByRole('button', { name: 'Copy BibTeX' }).click()
        expect(await claim.getByRole('textbox', { name: 'Entry for BibTeX' }).inputValue()).toMatch(/^@misc\{abbas-2022\.c\d+,\n/)
        await page.goBack()
        await page.getByRole('heading', { name: 'ISKP and the region', level: 2 }).waitFor()
      }))

    test('opens a claim by its link, with the keyboard on it, and says so of a claim that is not there', () =>
      open(dossier, async (page) => {
        await page.evaluate(() => {
          navigator.clipboard.writeText = async (text) => void (document.title = text)
          location.hash = '#?node=iskp'
        })
        await page.locator('.estimate').last().click()
        await page.locator('.claim').getByRole('button', { name: 'Copy link' }).click()
        await page.getByText('Copied: a link to this claim').waitFor()
        const address = await page.title()
        const statement = await page.locator('.claim .statement').textContent()
        await page.goto('about:blank')
        await page.goto(address)
        await page.locator('.claim[data-addressed]').waitFor()
        expect(await page.evaluate(() => document.activeElement?.querySelector('.statement')?.textContent)).toBe(statement)
        const { y } = (await page.locator('.claim[data-addressed] header').boundingBox())!
        expect(y > 0 && y < page.viewportSize()!.height).toBe(true)
        await page.goto(`${address}0`)
        await page.getByRole('alert').filter({ hasText: 'which is not on this card' }).waitFor()
        await page.evaluate(() => (location.hash = ''))
        await page.getByRole('heading', { name: 'ISKP and the region', level: 2 }).waitFor()
      }))

    test('has a date: what does not hold then fades, and cards say so', () =>
      open(dossier, async (page) => {
        const faded = () => page.locator('[data-tie][opacity="0.07"]').count()
        expect(await faded()).toBe(0)
        await page.getByRole('textbox', { name: 'As of' }).fill('2015')
        await page.keyboard.press('Enter')
        expect(await faded()).toBeGreaterThan(3)
        expect(await page.getByRole('slider', { name: 'As-of date, by month' }).getAttribute('aria-valuetext')).toBe('1 January 2015')
        await page.getByText('Taken as 1 January 2015, the first day of the year.').waitFor()
        await page.getByRole('textbox', { name: 'As of' }).fill('2015-02-30')
        await page.keyboard.press('Enter')
        await page.getByText('February 2015 has no day 30').waitFor()
        expect(await page.getByRole('textbox', { name: 'As of' }).getAttribute('aria-invalid')).toBe('true')
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /^Later change/ }).click()
        expect(await page.getByRole('textbox', { name: 'As of' }).inputValue()).toBe('2016-01-01')
        await page.getByRole('button', { name: 'Clear the as-of date' }).click()
        expect(await faded()).toBe(0)
      }))

    test('leaves out what is unticked, and says how much is left', () =>
      open(dossier, async (page) => {
        const before = await page.locator('[data-tie]').count()
        await page.getByRole('checkbox', { name: /^Rivalry/ }).uncheck()
        const after = await page.locator('[data-tie]').count()
        expect(after).toBeLessThan(before)
        expect(await page.locator('.tally').textContent()).toContain(`${after} of ${before} ties`)
        await page.locator('.side summary', { hasText: 'Sources' }).click()
        await page.getByRole('checkbox', { name: /Abbas 2022/ }).uncheck()
        expect(await page.locator('[data-tie]').count()).toBe(0)
        await page.getByRole('button', { name: 'Clear filters' }).click()
        expect(await page.locator('[data-tie]').count()).toBe(before)
      }))

    test('with its analysis has a tab for it: camps that are drawn, and ties that do not fit with their evidence', async () => {
      await open(dossier, async (page) => expect(await page.getByRole('tab').allTextContents()).toEqual(['Details', 'List']))
      expect(statSync(withAnalysis).size).toBeLessThan(1.5e6)
      await open(withAnalysis, async (page) => {
        await page.getByRole('tab', { name: 'Analysis' }).click()
        const tab = page.getByRole('tabpanel', { name: 'Analysis' })
        await tab.getByRole('heading', { name: 'What the signs of the ties tell' }).waitFor()
        expect(await tab.textContent()).toMatch(/\d+ pairs of nodes do not fit\. Proven: no division has fewer\./)
        const numbers = page.locator('[data-node] text')
        expect(await numbers.count()).toBe(0)
        const draw = tab.getByRole('button', { name: 'Show camps on canvas' }).first()
        await draw.click()
        const shared = await tab.locator('h4', { has: page.locator('.camp-swatch') }).allTextContents()
        const sizes = shared.map((text) => Number(/(\d+) nodes/.exec(text)![1]))
        expect(sizes.length).toBeGreaterThan(1)
        expect(await numbers.count()).toBe(sizes.reduce((sum, size) => sum + size, 0))
        expect(await page.evaluate(() => location.hash)).toContain('camps=two')
        await tab.getByText('A node without a number shares a camp with no other').waitFor()
        await draw.click()
        expect(await numbers.count()).toBe(0)
        await tab.locator('.tie-statement').first().click()
        await page.locator('.claim').first().waitFor()
        expect(await page.evaluate(() => [location.hash, document.activeElement?.tagName])).toEqual([expect.stringMatching(/tie=/), 'H2'])
      })
      for (const [, screen] of SCREENS)
        await open(
          withAnalysis,
          async (page) => {
            await page.getByRole('tab', { name: 'Analysis' }).click()
            await page.getByRole('button', { name: 'Show camps on canvas' }).first().click()
            expect(await axeFaults(page)).toEqual([])
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()!.width)
          },
          screen,
        )
    })

    test('works by the keyboard alone: list, ties, evidence', () =>
      open(dossier, async (page) => {
        await page.getByRole('tab', { name: 'Details' }).focus()
        await page.keyboard.press('ArrowRight')
        await page.getByRole('button', { name: /^Islamic State Khorasan Province/ }).focus()
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => location.hash)).toMatch(/^#\?tie=/)
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
      }))

    test("verifies a passage when the reader gives the source's text, finds it where it moved, and says where it is missing", async () => {
      const path = file('small.html', await exported('html', small('Group')))
      await open(
        path,
        async (page) => {
          const give = (name: string, text: string) => page.locator('.file input').setInputFiles(file(name, Buffer.from(text)))
          await give('paper.txt', TEXT)
          await page.getByText('Verified.').waitFor()
          expect(await page.locator('mark').textContent()).toBe(PASSAGE)
          await give('later.txt', `A preface. ${TEXT}`)
          await page.getByText('Moved.').waitFor()
          await give('other.txt', 'Nothing of it.')
          await page.getByText('Not found.').waitFor()
        },
        { hash: '#?tie=group|FIGHTS|state' },
      )
    })

    test('takes whatever names and claims hold for text', async () => {
      const path = file('nasty.html', await exported('html', small(NASTY)))
      for (const hash of ['#?tie=group|FIGHTS|state', '#?node=group', '']) {
        await open(
          path,
          async (page) => {
            expect(await page.evaluate(() => 'broken' in window)).toBe(false)
            expect(await page.locator('img').count()).toBe(0)
            expect(await page.locator('.panel').textContent()).toContain(NASTY)
          },
          { hash },
        )
      }
    })

    test('where a part of it fails, says so there, and the others work on', async () => {
      const whole = (await exported('html', small('Group'))).toString()
      const damaged = whole.replace('"statement":"Group"', '"statement":{"no":"text"}')
      expect(damaged).not.toBe(whole)
      await open(
        file('damaged.html', damaged),
        async (page) => {
          const fault = page.getByRole('alert').filter({ hasText: 'The details stopped working' })
          await fault.waitFor()
          await page.getByRole('tab', { name: 'List' }).click()
          await page.getByRole('tabpanel', { name: 'List' }).getByRole('button').first().waitFor()
          await page.evaluate(() => (location.hash = '#?node=person'))
          await page.getByRole('tab', { name: 'Details' }).click()
          await page.getByRole('heading', { name: /Group/, level: 2 }).waitFor()
          expect(await fault.count()).toBe(0)
        },
        { hash: '#?tie=group|FIGHTS|state', expected: /React error #31|at .*damaged\.html/ },
      )
    })

    test('can be read by assistive software, light and dark, wide and on a phone', async () => {
      for (const screen of [
        { width: 1440, dark: false },
        { width: 1440, dark: true },
        { width: 390, height: 844, dark: false },
        { width: 390, height: 844, dark: true },
      ]) {
        await open(
          dossier,
          async (page) => {
            expect(await axeFaults(page)).toEqual([])
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width)
          },
          { ...screen, hash: '#?tie=rats|ORGAN_OF|sco' },
        )
      }
    })
  })
