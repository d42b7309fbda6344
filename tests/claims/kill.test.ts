import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import { claimsAnswer } from '../../server/claims/list'
import { createDossier } from '../../server/claims/own-dossiers'
import { openStore } from '../../server/open-store'
import { buildChild, type Child } from '../support/child'
import { loadSmallDossier } from '../support/small-dossier'
import { onEmbedded } from '../support/stores'

let child: Child
beforeAll(async () => {
  child = await buildChild('tests/claims/entering-child.ts')
})
afterAll(() => child.remove())

// On Neo4j the server keeps transactions whole, which tests/store/kill.test.ts shows.
onEmbedded((fresh) => {
  test.each([1, 4, 9])('a process killed after %s acknowledged pairs of claims has lost none of them, and left no half', async (pairs) => {
    const options = await fresh()
    const first = await openStore(options)
    await loadSmallDossier(first)
    await createDossier(first, { id: 'mine', title: 'Mine', description: 'What I read.', marking: 'TLP:CLEAR' })
    await first.close()
    const acknowledged = (await child.killed([JSON.stringify(options)], (_line, count) => count === pairs)).flatMap((line) =>
      line.split(' '),
    )
    const store = await openStore(options)
    const there = (await claimsAnswer(store, { dossier: 'mine', limit: 1000 })).claims.map(({ claim }) => claim.id)
    expect(there).toEqual(expect.arrayContaining(acknowledged))
    expect(there.length % 2).toBe(0)
    expect((await checkGraph(store)).findings).toEqual([])
    await store.close()
  })
})
