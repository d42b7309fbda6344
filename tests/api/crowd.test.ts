import { expect, test } from 'vitest'
import { defineSchema } from '../../graph-seed/loader'
import { pathsAnswer } from '../../server/graph/paths'
import { temporaryStore } from '../support/api'

const CROWD = 5001
const FILL = [
  `CREATE (:Thing {id: 'hub', name: 'Hub'}) CREATE (:Thing {id: 'end', name: 'End'})`,
  `UNWIND range(1, ${CROWD}) AS i CREATE (:Thing {id: 'n' + toString(i), name: 'N'})`,
  `MATCH (hub:Thing {id: 'hub'}) MATCH (n:Thing) WHERE n.id <> 'hub' AND n.id <> 'end'
  CREATE (hub)-[:LINKED_TO {id: 'hub|LINKED_TO|' + n.id, family: 'other', modality: 'actual', status: 'stated'}]->(n)`,
  `MATCH (n:Thing {id: 'n7'}) MATCH (end:Thing {id: 'end'})
  CREATE (n)-[:LINKED_TO {id: 'n7|LINKED_TO|end', family: 'other', modality: 'actual', status: 'stated'}]->(end)`,
]

test('paths from a node with very many neighbours say that there may be more than those found', async () => {
  const { store, remove } = await temporaryStore(async (made) => {
    await defineSchema(made)
    await made.write(async (tx) => {
      for (const statement of FILL) await tx.execute(statement)
    })
  })
  const asked = async (maxLength: number) => {
    const { paths, bounded } = await pathsAnswer(store, { from: 'hub', to: 'end', maxLength, limit: 10 })
    return { paths: paths.map(({ nodes }) => nodes.join(' ')), bounded }
  }
  expect(await asked(2)).toEqual({ paths: ['hub n7 end'], bounded: false })
  expect(await asked(3)).toEqual({ paths: ['hub n7 end'], bounded: true })
  await remove()
})
