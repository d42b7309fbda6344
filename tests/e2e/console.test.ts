import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, SCREENS, type Screen, type Visit } from '../support/browser'
import { inExplorer } from '../support/explorer'

const statement = (page: Page) => page.getByRole('textbox', { name: 'Cypher statement' })
const state = (page: Page, text: string | RegExp) => page.locator('.result-state').filter({ hasText: text }).waitFor()

/** Puts a text in place of the statement. */
async function write(page: Page, text: string): Promise<void> {
  await statement(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

inExplorer('the console', (open) => {
  const at = (work: (v: Visit) => Promise<void>, screen?: Screen, except?: RegExp) =>
    open(
      '/',
      async (v) => {
        await v.page.keyboard.press('Control+j')
        await statement(v.page).waitFor()
        await work(v)
      },
      screen,
      except,
    )

  test('runs a statement with typed parameters, and its nodes and ties lead to card and evidence', () =>
    at(async ({ page }) => {
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
      await page.getByRole('group', { name: 'Who says it' }).first().waitFor()
    }))

  test('of a text that is another name of a node says which node is meant', () =>
    at(async ({ page }) => {
      await write(page, "MATCH (g:ArmedGroup {name: 'ISIS-K'}) RETURN g")
      await statement(page).press('ControlOrMeta+Enter')
      await page
        .locator('.result-note')
        .filter({ hasText: /^No node has the name “ISIS-K”\. .+ goes by it: match \{id: “iskp”\}/ })
        .waitFor()
    }))

  test('stops what runs too long, and says so where a limit cuts', () =>
    at(async ({ page }) => {
      await write(page, 'MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) RETURN count(*) AS n')
      await statement(page).press('ControlOrMeta+Enter')
      await page.getByRole('button', { name: 'Stop' }).click()
      await state(page, 'Stopped after 0 rows.')
      await write(page, 'UNWIND range(1, 20000) AS i RETURN i')
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await state(page, 'The first 10,000 rows; there are more.')
    }))

  test('sorted by a column that the next statement lacks, it shows the rows of that statement as they come', () =>
    at(async ({ page }) => {
      await write(page, 'UNWIND [1, 2, 3] AS i RETURN i, -i AS down')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '3 rows')
      await page.getByRole('button', { name: 'down', exact: true }).click()
      await write(page, 'UNWIND [20, 10] AS only RETURN only')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '2 rows')
      expect(await page.getByRole('table', { name: 'Result' }).getByRole('cell').allInnerTexts()).toEqual(['20', '10'])
      expect(await page.getByRole('columnheader', { name: 'only' }).getAttribute('aria-sort')).toBe('none')
    }))

  test('sorts by a column, and draws only the rows in sight', () =>
    at(async ({ page }) => {
      await write(page, 'UNWIND range(1, 5000) AS i RETURN i, 5000 - i AS down')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '5,000 rows')
      await page.getByRole('button', { name: 'down', exact: true }).click()
      await page.getByRole('row', { name: '5000 5000 0' }).waitFor()
      expect(await page.getByRole('row').count()).toBeLessThan(80)
    }))

  test('keeps open queries over a reload, and closes them', () =>
    at(async ({ page }) => {
      await page.getByRole('button', { name: 'New query' }).click()
      await write(page, 'RETURN 1 AS kept')
      await page.reload()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
      await page.getByRole('button', { name: 'Cypher console' }).click()
      await expect.poll(() => statement(page).textContent()).toContain('RETURN 1 AS kept')
      await page.getByRole('button', { name: 'Close RETURN 1 AS kept' }).click()
      await expect.poll(() => statement(page).textContent()).toContain('iskp')
    }))

  test('completes labels of this graph, and marks what is wrong as one types', () =>
    at(async ({ page }) => {
      await write(page, '')
      await page.keyboard.type('MATCH (g:ArmedG')
      await page.getByRole('option', { name: 'ArmedGroup label' }).click() // Enter counts only once the list has stood for 75 ms
      await expect.poll(() => statement(page).textContent()).toContain('ArmedGroup')
      await page.keyboard.press('Escape')
      await page.keyboard.press('End')
      await page.keyboard.type(' RETURN nobody')
      await page.locator('.cm-lintRange-error', { hasText: 'nobody' }).waitFor()
    }))

  test('marks the place of an error that the server found', () =>
    at(
      async ({ page }) => {
        await write(page, 'MATCH (n)\nRETRN n')
        await statement(page).press('ControlOrMeta+Enter')
        await page
          .getByRole('alert')
          .filter({ hasText: /line 2/i })
          .waitFor({ timeout: 60_000 })
        await page.locator('.cm-lintRange-error').first().waitFor()
      },
      {},
      /400/,
    ))

  test('says what the store has not, and what may have been meant; marks what writes before it is run', () =>
    at(async ({ page }) => {
      await write(page, 'MATCH (a:ArmdGroup) RETURN a')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '0 rows in')
      await page
        .getByRole('status')
        .filter({ hasText: /^No node has the label ArmdGroup. Did you mean ArmedGroup\?$/ })
        .waitFor()
      await write(page, 'CREATE (n:Actor)')
      await page.locator('.cm-lintRange-error', { hasText: 'CREATE' }).waitFor()
    }))

  test('typing over coloured lines asks nothing that the content security policy refuses, and brackets stand around what was chosen', () =>
    at(async ({ page }) => {
      for (const letter of ['M', '(']) {
        await write(page, 'MATCH (n:Actor)\nWHERE n.id IS NOT NULL\nRETURN n')
        await page.locator('.cy-keyword', { hasText: 'RETURN' }).waitFor()
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.type(letter)
        await expect.poll(async () => (await statement(page).textContent())!.slice(0, 2)).toBe(letter === '(' ? '(M' : 'M')
      }
    }))

  test('lays a statement out as the style guide says', () =>
    at(async ({ page }) => {
      await write(page, 'match (n:Actor) return n limit 1')
      await page.getByRole('button', { name: 'Format' }).click()
      await expect.poll(() => statement(page).textContent(), { timeout: 30_000 }).toContain('MATCH (n:Actor)')
    }))

  test('draws only what a statement returns, in place of the picture and beside it, and a link restores it', () =>
    at(async ({ page }) => {
      await write(page, 'MATCH (a:Actor {id: $id})-[r:RIVAL_OF]-(b:Actor) RETURN a, r, b')
      await page.getByRole('textbox', { name: '$id' }).fill('iskp')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, 'rows in')
      await page.getByRole('tab', { name: 'Graph' }).click()
      const told = (await page.locator('.graph-result p').first().textContent())!.match(/contain (\d+ nodes?) and (\d+ ties?)/)!
      const tally = page.locator('.tally')
      const before = await tally.textContent()
      await page.getByRole('button', { name: 'Draw only these' }).click()
      await tally.filter({ hasText: `${told[1]}, ${told[2]} · the result of a query` }).waitFor()
      await page.reload()
      await tally.filter({ hasText: `${told[1]}, ${told[2]} · the result of a query` }).waitFor()
      await page.getByRole('button', { name: 'Back to the dossier' }).click()
      await tally.filter({ hasText: before! }).waitFor()
      await page.getByRole('button', { name: 'Cypher console' }).click()
      await write(page, 'MATCH (p:Person)-[r:LEADS]->(g:Actor {id: "iskp"}) RETURN p, r, g')
      await statement(page).press('ControlOrMeta+Enter')
      await page.getByRole('tab', { name: 'Graph' }).click()
      await page.getByRole('button', { name: 'Add to the graph' }).click()
      await tally.filter({ hasText: 'with the result of a query' }).waitFor()
      await page.goBack()
      await tally.filter({ hasText: before! }).waitFor()
    }))

  test('on a phone, where it covers the picture, it makes way for what it draws', () =>
    at(
      async ({ page }) => {
        await write(page, 'MATCH (a:Actor {id: "iskp"})-[r:RIVAL_OF]-(b:Actor) RETURN a, r, b')
        await statement(page).press('ControlOrMeta+Enter')
        await state(page, 'rows in')
        await page.getByRole('tab', { name: 'Graph' }).click()
        await page.getByRole('button', { name: 'Draw only these' }).click()
        await statement(page).waitFor({ state: 'detached' })
        await page.locator('.tally').filter({ hasText: 'the result of a query' }).waitFor()
      },
      { width: 390, height: 844 },
    ))

  test('shows rows as JSON and the plan of a statement', () =>
    at(async ({ page }) => {
      await write(page, 'MATCH (n:Actor {id: "iskp"}) RETURN n.id AS id')
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '1 row in')
      await page.getByRole('tab', { name: 'JSON' }).click()
      await page.locator('.json', { hasText: '"id": "iskp"' }).waitFor()
      await page.getByRole('tab', { name: 'Plan' }).click()
      await page.locator('.plan-operator').first().waitFor()
      await page.getByRole('tab', { name: 'Table' }).click()
      await page.getByRole('cell', { name: 'iskp', exact: true }).waitFor()
      await page.getByRole('button', { name: 'Plan', exact: true }).click()
      await page.locator('.plan-operator').first().waitFor()
    }))

  test('asks a question of the library, with pickers, and says what no rows mean', () =>
    at(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Questions and history' }).click()
        await page.getByRole('searchbox', { name: 'Find in this list' }).fill('strength')
        await page.locator('.shelf-entry').first().click()
        await state(page, /[1-9]\d* rows? in/)
        const group = page.getByRole('combobox', { name: '$group' })
        await group.fill('Jaish')
        await expect.poll(() => page.locator('datalist option').count()).toBeGreaterThan(0)
        await group.fill('nobody-at-all')
        await page.getByRole('button', { name: 'Run', exact: true }).click()
        await page.getByText('No such node: “nobody-at-all”').waitFor()
        await group.fill('Uzbekistan')
        await page.getByRole('button', { name: 'Run', exact: true }).click()
        await state(page, '0 rows in')
        await page.locator('.console-empty').waitFor()
      },
      {},
      /status of 404/,
    ))

  test.each<[string, Screen]>([
    ['wide', {}],
    ['on a phone', { width: 390, height: 844 }],
  ])(
    'a question has room for its statement and its parameters, with names beside ids, and a wide table keeps its first column in sight: %s',
    (_, screen) =>
      at(async ({ page }) => {
        await page.getByRole('button', { name: 'Questions and history' }).click()
        await page.getByRole('searchbox', { name: 'Find in this list' }).fill('What supports a tie')
        await page.locator('.shelf-entry').first().click()
        await state(page, /[1-9]\d* rows? in/)
        await page.locator('.parameter', { hasText: '$from' }).locator('strong', { hasText: 'Islamic State Khorasan Province' }).waitFor()
        const number = page.getByRole('rowheader', { name: '1', exact: true })
        const first = page.getByRole('cell').first()
        const before = (await (screen.width ? number : first).boundingBox())!.x
        await page.getByRole('region', { name: 'Rows' }).evaluate((rows) => rows.scrollTo({ left: rows.scrollWidth }))
        await page.getByRole('columnheader', { name: 'claim' }).waitFor()
        expect((await (screen.width ? number : first).boundingBox())!.x).toBe(before)
        expect((await statement(page).boundingBox())!.height).toBeGreaterThan(80)
        if (!screen.width)
          for (const name of ['$from', '$to', '$date', '$type']) {
            const { y, height } = (await page.getByLabel(name, { exact: true }).boundingBox())!
            expect(y + height).toBeLessThan(900)
          }
        expect(await axeFaults(page)).toEqual([])
      }, screen),
  )

  test('history and favourites are there after a reload', () =>
    at(async ({ page }) => {
      await write(page, 'RETURN 41 AS remembered')
      await page.getByRole('button', { name: 'Add this statement to the favourites' }).click()
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, '1 row in')
      await page.reload()
      await page.getByRole('tab', { name: 'Details' }).waitFor()
      await page.getByRole('button', { name: 'Cypher console' }).click()
      await page.getByRole('button', { name: 'Questions and history' }).click()
      for (const list of ['History', 'Favourites']) {
        await page.getByRole('tab', { name: list }).click()
        await page.locator('.shelf-entry', { hasText: 'RETURN 41 AS remembered' }).first().waitFor()
      }
    }))

  test.each(SCREENS)('has no serious fault of accessibility, %s', (_, screen) =>
    at(async ({ page }) => {
      await statement(page).press('ControlOrMeta+Enter')
      await state(page, /^\d+ rows in/)
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.width ?? 1440)
    }, screen),
  )
})
