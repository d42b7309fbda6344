import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFaults, type Screen } from '../support/browser'
import { inExplorer } from '../support/explorer'
import { leftOut } from '../support/left-out'

const data = process.env.ALLEGIANCE_TEST_DATA

/** A byte order mark, semicolons inside quotes, quotes inside quotes, missing values, and dates in five shapes. */
const NASTY = {
  name: 'ties.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '\ufeffGroup;State;How;Since;Until;Source;Link;Strength\r\n"North; Front";Eastland;backs;31.12.1999;NULL;"A ""long"" report";https://example.org/r;10\r\nSouth Front;Westland;fights;1.2.2001;12/2003;;;many\r\nCoast Guard;Eastland;backs;May 2004;soon;News;nowhere;NULL\r\n;Eastland;fights;2005;;News;;3\r\n',
  ),
}

const form = (page: Page) => page.getByRole('dialog', { name: /^Map the columns of/ })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import a file' })
const preview = (page: Page) => form(page).getByRole('region', { name: 'What the first rows become' })
const choose = async (page: Page, file: typeof NASTY | string) => {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog(page).locator('input[type=file]').setInputFiles(file)
}

inExplorer('mapping the columns of a table', (at, address) => {
  test("a table that does not explain itself is mapped in a form, with a preview by the import's own reader; the mapping is kept, imported with, and opened again", () =>
    at(
      '/',
      async ({ page }) => {
        await choose(page, NASTY)
        await form(page).waitFor()
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Map the columns of ties.csv')
        const made = preview(page).getByRole('listitem')
        await made
          .filter({ hasText: 'North; Front backs Eastland' })
          .filter({ hasText: 'from 31 December 1999, end unknown; source: A "long" report' })
          .waitFor()
        await made
          .filter({ hasText: 'South Front fights Westland' })
          .filter({ hasText: 'from 1 February 2001, to December 2003' })
          .waitFor()
        await made.filter({ hasText: 'line 4 Until is not a date: "soon".' }).waitFor()
        await made.filter({ hasText: '1 of these rows gives no tie: line 5, it names nobody in Group' }).waitFor()
        await preview(page).getByText('The first rows as they are').click()
        expect(await preview(page).getByRole('cell').filter({ hasText: 'cannot be read' }).allTextContents()).toEqual([
          'soon, cannot be read',
          'nowhere, cannot be read',
        ])

        // By the keyboard: a column is used otherwise, and the preview says so at once.
        await form(page).getByRole('combobox', { name: 'Use Strength as' }).focus()
        await form(page).getByRole('combobox', { name: 'Use Strength as' }).selectOption({ label: 'other names' })
        await preview(page)
          .getByRole('listitem')
          .filter({ hasText: 'South Front armed group' })
          .filter({ hasText: 'aliases: many' })
          .waitFor()
        await form(page).getByRole('button', { name: 'Link: address of the source of the tie. Undo this' }).press('Enter')
        await preview(page).getByText('The first 4 rows: 5 nodes, 3 ties; 1 value cannot be read.').waitFor()
        const type = form(page).getByRole('group', { name: 'Type BACKS' })
        await type.getByLabel('In words').fill('stands behind')
        await type.getByLabel('Family').selectOption('cooperation')
        await made.filter({ hasText: 'North; Front stands behind Eastland' }).waitFor()
        await form(page).getByLabel('Name in this form').first().fill('')
        await preview(page).getByText('ties have to call these nodes something').waitFor()
        expect(await form(page).getByRole('button', { name: 'Preview the import' }).isDisabled()).toBe(true)
        await form(page).getByLabel('Name in this form').first().fill('Fighters')

        const [download] = await Promise.all([
          page.waitForEvent('download'),
          form(page).getByRole('button', { name: 'Save mapping' }).click(),
        ])
        expect(download.suggestedFilename()).toBe('ties.mapping.json')
        const mapping = readFileSync(await download.path(), 'utf8')
        expect(JSON.parse(mapping)).toMatchObject({
          table: { delimiter: 'semicolon' },
          missing: ['NULL'],
          nodes: [{ key: 'Fighters' }, {}],
          ties: [{ from: 'Fighters' }],
          types: [{ type: 'BACKS', forward: 'stands behind', family: 'cooperation', sign: 1 }],
        })

        await form(page).getByRole('button', { name: 'Preview the import' }).click()
        const plan = dialog(page).getByRole('region', { name: 'Import preview' })
        await plan.getByText('2 BACKS (new: in the family Cooperation), 1 FIGHTS').waitFor()
        await dialog(page).getByRole('button', { name: 'Import', exact: true }).click()
        await dialog(page).getByText('5 nodes and 3 ties added.').waitFor()
        await dialog(page).getByRole('button', { name: 'Undo ties.csv' }).click()
        await dialog(page).getByRole('button', { name: 'Remove from the graph' }).click()
        await dialog(page).getByText('ties.csv was removed').waitFor()

        await dialog(page).locator('input[type=file]').setInputFiles(NASTY)
        await preview(page).getByText('North; Front backs Eastland').waitFor()
        await form(page)
          .locator('input[type=file]')
          .setInputFiles({ name: 'none.json', mimeType: 'application/json', buffer: Buffer.from('{"mapping": 2}') })
        await form(page).getByRole('alert').filter({ hasText: 'none.json is not a valid mapping at mapping' }).waitFor()
        await form(page)
          .locator('input[type=file]')
          .setInputFiles({ name: 'ties.mapping.json', mimeType: 'application/json', buffer: Buffer.from(mapping) })
        await preview(page).getByText('North; Front stands behind Eastland').waitFor()
        await page.keyboard.press('Escape')
        await dialog(page).getByRole('button', { name: 'Map the columns …' }).waitFor()
        const told = await (
          await fetch(`${address()}/api/imports?name=ties.csv&dryRun=true&format=table&mapping=${encodeURIComponent(mapping)}`, {
            method: 'POST',
            body: new Uint8Array(NASTY.buffer),
          })
        ).json()
        expect(told).toMatchObject({ nodes: { added: 5 }, relationships: { added: 3 }, counts: { 'left-out': 2 }, obstacles: [] })
      },
      {},
      /422/,
    ))

  test.each<[string, Screen]>([
    ['light', {}],
    ['dark, on a phone, where nothing stands out at the side', { width: 390, height: 844, dark: true }],
  ])('the form has no serious fault of accessibility, %s', (_, screen) =>
    at(
      '/',
      async ({ page }) => {
        await choose(page, NASTY)
        await form(page).waitFor()
        await form(page)
          .locator('details')
          .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
        await form(page).getByLabel('Kind by the values of').first().selectOption('How')
        await form(page).getByLabel('Only rows where').first().selectOption('How')
        expect(await axeFaults(page)).toEqual([])
        expect(
          await page.evaluate(() => {
            const mapping = document.querySelector('.mapping')!
            return [document.documentElement.scrollWidth, mapping.scrollWidth - mapping.clientWidth]
          }),
        ).toEqual([screen.width ?? 1440, 0])
      },
      screen,
      /422/,
    ),
  )

  if (!data) leftOut("mapping a table of another's: ALLEGIANCE_TEST_DATA is not set")
  else {
    test("a table of another's, of 5,498 banks' reports, is taken as it is proposed", () =>
      at(
        '/',
        async ({ page }) => {
          await choose(page, `${data}/data/csv/fincen-bank-connections.csv`)
          await preview(page).getByText('The first 199 rows: 181 nodes, 199 ties.').waitFor()
          await preview(page).getByText('Standard Chartered Plc is linked to Habib Metropolitan Bank Limited').waitFor()
          await form(page).getByRole('button', { name: 'Preview the import' }).click()
          await dialog(page).getByText('2,212 would be added').waitFor()
          await dialog(page).getByText('5,498 would be added').waitFor()
          await dialog(page).getByText('2,212 organisations').waitFor()
        },
        {},
        /422/,
      ))
  }
})
