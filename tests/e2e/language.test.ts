import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENCODINGS } from '../../model/tables/guess-encoding'
import { browserMissing, startBrowser } from '../support/browser'
import { leftOut } from '../support/left-out'
import { EXPORT_FORMATS } from '../../model/exports'
import { bareTexts, englishCatalogues, layoutFaults, pseudo } from '../support/pseudo'
import { startServer, type RunningServer } from '../support/server'

const english = await englishCatalogues()
const catalogues = Object.fromEntries(Object.entries(english).map(([subject, catalogue]) => [subject, pseudo(catalogue)]))
/** A sentence as it is said in the pseudo-language. */
const say = (subject: string, key: string) => {
  const text = catalogues[subject]?.[key]
  if (text === undefined) throw new Error(`${subject} has no ${key}`)
  return text
}
const TABLE = 'Group;State;How;Since;Until\r\nNorth Front;Eastland;backs;31.12.1999;NULL\r\nSouth Front;Westland;fights;1.2.2001;soon\r\n'
/** Markings, names of encodings, examples of what may stand in a table, no value, and a button of the widget library, which has words of its own. */
const SAME = /^(TLP:[A-Z+]+|NULL, -9|ucdp|null|Dismiss|Allegiance)$/
const SCREENSHOTS = process.env.SCREENSHOTS

/** The explorer built with one more language, as a line in `model/words/languages.ts` adds it: written from right to left, its plurals as in English. */
async function buildWithLanguage(folder: string): Promise<void> {
  await build({
    configFile: 'vite.config.ts',
    root: 'client',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: 'one-more-language',
        enforce: 'pre',
        transform(code, id) {
          if (!/model[\\/]words[\\/]languages\.ts$/.test(id)) return
          const line = `{ language: 'ur', tag: 'ur-PK', direction: 'rtl', load: async () => (${JSON.stringify(catalogues)}) }`
          const changed = code.replace('LANGUAGES: readonly Language[] = [', `LANGUAGES: readonly Language[] = [${line},`)
          if (changed === code) throw new Error('model/words/languages.ts has no list of languages')
          return changed
        },
      },
    ],
  })
}

if (browserMissing) leftOut(browserMissing)
else
  describe('in another language, from right to left', () => {
    let browser: Browser
    let server: RunningServer
    const folder = mkdtempSync(join(tmpdir(), 'allegiance-language-'))
    beforeAll(async () => {
      ;[server, browser] = await Promise.all([startServer(), startBrowser(), buildWithLanguage(folder)])
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    /** A page in the language, and the strings that its server answered: the data of the graph. */
    async function visit(viewport: { width: number; height: number }) {
      const context = await browser.newContext({ viewport, locale: 'ur-PK', reducedMotion: 'reduce' })
      const page = await context.newPage()
      const answers: Promise<string>[] = []
      page.on('response', (response) => {
        if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''))
      })
      await page.route(
        (url) => /^\/($|assets\/|icon\.svg)/.test(url.pathname),
        (route) => {
          const { pathname } = new URL(route.request().url())
          return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) })
        },
      )
      const go = async (path: string) => {
        await page.goto(server.address + path)
        await page.waitForFunction(() => performance.getEntriesByName('allegiance:graph-view').length > 0)
        await page.getByRole('tab', { name: say('shell', 'tab.details') }).waitFor()
      }
      return { page, go, data: async () => stringsOf(await Promise.all(answers)), close: () => context.close() }
    }

    test.each([
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ])('every word is of the catalogue, and nothing is cut off or covered, at $width × $height', async (viewport) => {
      const { page, go, data, close } = await visit(viewport)
      const narrow = viewport.width < 860
      const faults: string[] = []
      const look = async (where: string) => {
        if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${where}-${viewport.width}.png`) })
        const texts = await bareTexts(page)
        const told = await data()
        const isData = (text: string) =>
          SAME.test(text) || ENCODINGS.some((encoding) => encoding === text) || (isTold(told, text) && !ENGLISH_TEXTS.has(text))
        faults.push(...texts.filter((text) => !isData(text)).map((text) => `${where}: “${text}” is not in the language`))
        faults.push(...(await layoutFaults(page)).map((fault) => `${where}: ${fault}`))
      }
      const button = (subject: string, key: string) =>
        page
          .locator('dialog[open], .app')
          .last()
          .getByRole('button', { name: say(subject, key), exact: true })
          .first()
      const unfold = (within: string) =>
        page.locator(`${within} details`).evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

      await go('/')
      await page.locator('.dossiers').waitFor()
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ur', 'rtl'])
      await look('first-screen')

      if (narrow) await page.getByRole('tab', { name: say('shell', 'tab.legend') }).click()
      await unfold('.legend')
      await page.locator('.opener').first().click()
      await look('legend')

      await page.getByRole('tab', { name: say('shell', 'tab.list') }).click()
      await page.locator('.node-row').first().click()
      await look('list')

      await go('/?node=iskp&as-of=2021-08-31&known-by=2022-06-01&no-source=mapping-militants')
      await page.locator('.sources').waitFor()
      await look('card')
      for (const row of await page.locator('.attributes .row-button, .estimate').all()) await row.click()
      await look('card-unfolded')
      await page.locator('.tie-button').first().click()
      await page.locator('.claim').first().waitFor()
      await look('evidence')

      await page.locator('.known-by').click()
      await page.locator('.known-by-dialog').waitFor()
      await look('known-as-of')

      await go('/?node=iskp')
      await page.getByRole('tab', { name: say('shell', 'tab.analysis') }).click()
      await button('analysis', 'ask.frustration').click()
      await page.locator('.analysis .finding').waitFor()
      await unfold('.analysis')
      await look('analysis')

      await go('/?node=iskp&from=iskp&to=haqqani-network')
      await page.locator('.path').first().click()
      await page.locator('.path-ties').waitFor()
      await look('paths')

      await page.locator('.actions .show-cypher').click()
      await page.locator('dialog[open] pre').first().waitFor()
      await look('show-cypher')

      await go('/?node=iskp')
      await page.locator('.export-button').click()
      for (const { id } of EXPORT_FORMATS) {
        await page.locator('.export-row select').first().selectOption(id)
        await look(`export-${id}`)
      }

      await go('/')
      await button('shell', 'import').click()
      await page.locator('dialog[open] input[type=file]').waitFor({ state: 'attached' })
      await unfold('dialog[open]')
      await look('import')
      await page
        .locator('dialog[open] input[type=file]')
        .first()
        .setInputFiles({
          name: `${viewport.width}.csv`,
          mimeType: 'text/csv',
          buffer: Buffer.from(TABLE.replaceAll('Front', `Front ${viewport.width}`)),
        })
      await page.locator('.mapping-preview').waitFor()
      await unfold('dialog[open]')
      await look('mapping')
      await button('mapping', 'next').click()
      await page.locator('.import-plan').waitFor()
      await unfold('dialog[open]')
      await look('import-preview')
      await button('import', 'import').click()
      await button('import', 'match').waitFor()
      await look('imported')
      await button('import', 'match').click()
      await page.locator('.reconcile-bar').waitFor()
      await look('reconcile-nothing')

      await go('/')
      await button('shell', 'import').click()
      await button('import', 'matchAll').click()
      await page.locator('.pair-side').first().waitFor()
      await look('reconcile')

      await go('/')
      await page.keyboard.press('Control+j')
      await page.locator('.console-shelf').click()
      await page.locator('.shelf-entry').first().waitFor()
      await look('console-questions')
      await page.locator('.shelf-entry').first().click()
      await look('console-question')
      await button('console', 'run').click()
      await page.locator('.table-row').first().waitFor()
      await look('console-result')
      await close()
      expect([...new Set(faults)]).toEqual([])
    })
  })

/** Every sentence and word of the interface in English that has no gap. */
const ENGLISH_TEXTS = new Set(
  Object.values(english)
    .flatMap((catalogue) => Object.values(catalogue))
    .filter((text) => !text.includes('{{')),
)

/** Whether a text, or each of its parts between dots and commas, is of the data: of the server's answers, or of the table. */
function isTold(told: string, text: string): boolean {
  const data = `${told}\n${TABLE}`.toLowerCase()
  return text
    .split(/ · |, |،/)
    .map((part) => part.toLowerCase().replace(/ (?:1440|390)$/, ''))
    .every((part) => !/\p{Script=Latin}{2}/u.test(part) || data.includes(part))
}

/** All strings of JSON answers, one below the other. */
function stringsOf(answers: readonly string[]): string {
  const found: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (value && typeof value === 'object') for (const part of Object.values(value)) gather(part)
  }
  for (const answer of answers)
    for (const line of [answer, ...answer.split('\n')]) {
      try {
        gather(JSON.parse(line))
      } catch {
        // Rows come a line each, everything else whole.
      }
    }
  return found.join('\n')
}
