import { describe, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import { fileInput } from '../../server/files/input'
import { importFile } from '../../server/import/import'
import { undoImport } from '../../server/import/list'
import { temporaryStore } from '../support/api'
import { wholeGraph } from '../support/graph'
import { leftOut } from '../support/left-out'

const data = process.env.ALLEGIANCE_TEST_DATA

describe('two issues of the list of the Security Council', () => {
  if (!data) return leftOut('ALLEGIANCE_TEST_DATA does not name the folder of test data')

  test('differ as another reader of XML counts: 65 new, 183 changed, 281 gone, 812 on both', async () => {
    const { store, remove } = await temporaryStore(async () => {})
    try {
      const { id } = await importFile(store, await fileInput(`${data}/data/sanctions/UN-consolidated-2020.xml`))
      const older = await wholeGraph(store)
      const report = await importFile(store, await fileInput(`${data}/data/sanctions/UN-consolidated-2025-04-19.xml`), { updates: id })
      expect(report).toMatchObject({
        nodes: { added: 65, same: 812 - 183 + 1 },
        relationships: { added: 65, same: 812 },
        update: { nodes: { changed: 183, gone: 0 }, ties: { changed: 0, gone: 0, ended: 281 } },
      })
      expect(await checkGraph(store)).toMatchObject({ findings: [] })
      const ties = (await wholeGraph(store)).relationships as { id: string; properties: { importId?: string } }[]
      const listed = ties.filter(({ id }) => id.includes('|DESIGNATED|'))
      expect(listed).toHaveLength(812 + 65 + 281)
      expect(listed.filter(({ properties }) => properties.importId === report.id)).toHaveLength(812 + 65)
      await undoImport(store, report.id)
      expect(await wholeGraph(store)).toEqual(older)
    } finally {
      await remove()
    }
  }, 240_000)
})
