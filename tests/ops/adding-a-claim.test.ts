import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkSource } from '../../graph-seed/checker'
import { DOSSIERS, defineDossier } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { locatePassage } from '../../server/cli/locate'
import type { GraphStore } from '../../server/store/contract'
import { blocksOf } from '../support/markdown'
import { forEachStore } from '../support/stores'

const blocks = blocksOf('docs/adding-a-claim.md')
const SOURCE = blocks.find((b) => b.before.includes('`practice.txt`'))!.text
const files = new Map(
  blocks.flatMap((b) => {
    const name = /`graph-seed\/practice\/([\w.-]+)`/.exec(b.before)?.[1]
    return name ? [[name, b.text] as const] : []
  }),
)
const printed = blocks.find((b) => b.before.startsWith('prints the four properties'))!.text.trim()

/** The dossier as the page builds it, with some of its files replaced. */
function practice(changes: Record<string, string> = {}) {
  const scripts = Object.fromEntries([...files].filter(([name]) => name.endsWith('.cypher')))
  return new Map([...DOSSIERS, ['practice', defineDossier(JSON.parse(files.get('dossier.json')!), { ...scripts, ...changes })]])
}

test('docs/adding-a-claim.md: locate prints what the page shows, and the row holds it', () => {
  const found = locatePassage(SOURCE, 'The Afghan Contact', 'diplomat said')
  expect(printed).toBe(
    `startOffset: ${found.startOffset}, endOffset: ${found.endOffset}, passageSha256: '${found.passageSha256}',\ntextFragment: '${found.textFragment}'`,
  )
  expect(files.get('30-claims.cypher')!.replace(/\s+/g, ' ')).toContain(printed.replace(/\s+/g, ' '))
  expect(files.get('20-sources.cypher')).toContain(createHash('sha256').update(SOURCE).digest('hex'))
})

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await loadDossiers(store, ['practice'], { dossiers: practice() })
  }, 240_000)

  const tie = async () => {
    const { rows } = await store.free(
      `MATCH (:Actor {id: 'afghan-contact-group'})-[r:ORGAN_OF]->(:Actor {id: 'sco'}) RETURN r.sourceCount, r.status`,
      {},
      { timeoutMs: 10_000, maxRows: 10 },
    )
    return rows.map((row) => row.map((cell) => (cell.kind === 'value' ? cell.value : cell)))
  }

  test('docs/adding-a-claim.md: the dossier loads, its tie counts one more source, and its locator holds', async () => {
    expect(await tie()).toEqual([[2, 'stated']])
    expect(await checkSource(store, 'practice-2024', SOURCE)).toMatchObject({ ok: true, sameText: true, checked: 1 })
  })

  test('docs/adding-a-claim.md: a row that is taken out leaves the store', async () => {
    const { removed } = await loadDossiers(store, ['practice'], { dossiers: practice({ '30-claims.cypher': '' }) })
    expect(removed).toBe(1)
    expect(await tie()).toEqual([[1, 'stated']])
  })

  test('docs/adding-a-claim.md: emptied but for its first file, the dossier leaves the store', async () => {
    const { removed } = await loadDossiers(store, ['practice'], {
      dossiers: practice({ '10-nodes.cypher': '', '20-sources.cypher': '', '30-claims.cypher': '' }),
    })
    expect(removed).toBe(2)
  })
})
