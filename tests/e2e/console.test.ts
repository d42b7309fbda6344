import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, browserMissing, startBrowser, visit, type Screen, type Visit } from '../support/browser'
import { leftOut } from '../support/left-out'
import { startServer, type RunningServer } from '../support/server'

const statement = (page: Page) => page.getByRole('textbox', { name: 'Cypher statement' })
const state = (page: Page, text: string | RegExp) => page.locator('.result-state').filter({ hasText: text }).waitFor()

/** Puts a text in place of the statement. */
async function write(page: Page, text: string): Promise<void> {
  await statement(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

if (browserMissing) leftOut(browserMissing)
else describe('the console', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const at = async (work: (v: Visit) => Promise<void>, screen: Screen = {}, except?: RegExp) => {
    const v = await visit(browser, server.address, screen)
    try {
      await v.go('/')
      await v.page.keyboard.press('Control+j')
      await statement(v.page).waitFor()
      await work(v)
      v.expectCalm(except)
    } finally {
      await v.close()
    }
  }

  test('runs a statement with typed parameters, and its nodes and ties lead to card and evidence', () => at(async ({ page }) => {
    await write(page, 'MATCH (g:Actor {id: $id})-[r:AFFILIATE_OF]->(other) RETURN g, r, other, $n + 1 AS next')
    await page.getByRole('textbox', { name: '$id' }).fill('iskp')
    await page.getByLabel('Type of n').selectOption('integer')
    await page.getByRole('textbox', { name: '$n' }).fill('41')
    await statement(page).press('ControlOrMeta+Enter')
    await state(page, '1 row in')
    await page.getByRole('cell', { name: '42', exact: true }).waitFor()
    await page.getByRole('cell', { name: 'Islamic State', exact: true }).getByRole('button').click()
    await page.getByRole('heading', { name: /^Islamic State/ }).waitFor()
    await page.getByRole('cell', { name: 'is an affiliate of' }).getByRole('button').click()
    await page.getByRole('list', { name: 'Who says it' }).first().waitFor()
  }))

  test('stops what runs too long, and says so where a limit cuts', () => at(async ({ page }) => {
    await write(page, 'MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) RETURN count(*) AS n')
    await statement(page).press('ControlOrMeta+Enter')
    await page.getByRole('button', { name: 'Stop' }).click()
    await state(page, 'Stopped after 0 rows.')
    await write(page, 'UNWIND range(1, 20000) AS i RETURN i')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await state(page, 'The first 10,000 rows: there are more.')
  }))

  test('sorts by a column, and draws only the rows in sight', () => at(async ({ page }) => {
    await write(page, 'UNWIND range(1, 5000) AS i RETURN i, 5000 - i AS down')
    await statement(page).press('ControlOrMeta+Enter')
    await state(page, '5,000 rows')
    await page.getByRole('button', { name: 'down', exact: true }).click()
    await page.getByRole('row', { name: '5000 5000 0' }).waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(80)
  }))

  test('keeps open queries over a reload, and closes them', () => at(async ({ page }) => {
    await page.getByRole('button', { name: 'New query' }).click()
    await write(page, 'RETURN 1 AS kept')
    await page.reload()
    await page.getByRole('tab', { name: 'Details' }).waitFor()
    await page.getByRole('button', { name: 'Cypher console' }).click()
    await expect.poll(() => statement(page).textContent()).toContain('RETURN 1 AS kept')
    await page.getByRole('button', { name: 'Close RETURN 1 AS kept' }).click()
    await expect.poll(() => statement(page).textContent()).toContain('iskp')
  }))

  test.each<[string, Screen]>([['light', {}], ['dark', { dark: true }], ['on a phone', { width: 390, height: 844 }]])('has no serious fault of accessibility, %s', (_, screen) => at(async ({ page }) => {
    await statement(page).press('ControlOrMeta+Enter')
    await state(page, /^\d+ rows in/)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width ?? 1440)
  }, screen))
})
