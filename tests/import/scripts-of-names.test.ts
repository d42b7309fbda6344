import { expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import { bytesInput } from '../../server/files/input'
import { exportFile } from '../../server/export/registry'
import { select } from '../../server/export/select/select'
import { facetsAnswer } from '../../server/graph/facets'
import { importFile } from '../../server/import/import'
import { wholeGraph } from '../support/graph'
import { forEachStore } from '../support/stores'

const TABLE = 'a,b,how,заметка\nСевер,طالبان,воюет,бой\nطالبان,军队,تحالف,x\n军队,Север,支持,y\n'
const MAPPING = {
  mapping: 1,
  nodes: ['a', 'b'].map((key) => ({ key, columns: [key], label: 'Группа' })),
  ties: [
    {
      from: 'a',
      to: 'b',
      typeBy: { column: 'how', values: { воюет: 'ВОЮЕТ', تحالف: 'تحالف', 支持: '支持' } },
      properties: [{ column: 'заметка', as: 'заметка' }],
    },
  ],
}

forEachStore((_name, open) => {
  test('kinds, types and properties named in Cyrillic, Arabic and Chinese are kept, and a whole graph of them comes back as it was', async () => {
    const store = await open()
    const { id } = await importFile(store, bytesInput('names.csv', Buffer.from(TABLE)), { mapping: MAPPING, format: 'table' })
    expect((await checkGraph(store)).findings).toEqual([])
    const { types } = await facetsAnswer(store, id)
    for (const type of ['ВОЮЕТ', 'تحالف', '支持']) expect(JSON.stringify(types)).toContain(type)
    const before = await wholeGraph(store)
    expect(JSON.stringify(before)).toContain('"заметка":"бой"')
    for (const format of ['gexf', 'graphml', 'json', 'csv', 'cypher', 'stix'] as const) {
      const { graph, close } = await select(store, { scope: { kind: 'graph' }, lens: {}, full: true })
      const pieces: Uint8Array[] = []
      for await (const piece of exportFile(format, graph)) pieces.push(piece)
      await close()
      const other = await open()
      await importFile(other, bytesInput(`names.${format === 'csv' ? 'zip' : format}`, Buffer.concat(pieces)))
      expect(await wholeGraph(other), format).toEqual(before)
    }
  })
})
