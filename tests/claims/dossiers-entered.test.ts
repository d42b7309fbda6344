import { beforeAll, expect, test } from 'vitest'
import { checkGraph } from '../../graph-seed/checker'
import { loadDossiers } from '../../graph-seed/loader'
import type { ClaimsBody } from '../../model/api/claims'
import { addClaims } from '../../server/claims/add'
import { createDossier, listDossiers } from '../../server/claims/own-dossiers'
import { temporaryStore } from '../support/api'
import { asEntered, derivedTies } from '../support/entered'
import { forEachStore } from '../support/stores'

/** What the scripts give: the rows of each dossier, and the ties of both. */
let scripts: { region: ClaimsBody; sources: ClaimsBody; ties: Record<string, unknown> }
beforeAll(async () => {
  const rows = await temporaryStore(async () => {})
  const region = await asEntered(rows.store, 'iskp-region', 'my-region')
  // Contradictions of the second dossier lead to claims of the first.
  const sources = await asEntered(rows.store, 'open-sources', 'my-sources')
  const loaded = await temporaryStore((store) => loadDossiers(store, ['open-sources']))
  scripts = { region, sources, ties: await derivedTies(loaded.store) }
  await rows.remove()
  await loaded.remove()
}, 240_000)

forEachStore((_name, open) => {
  test('the claims of the dossiers, entered into an empty store, give the same ties as their scripts, property by property', async () => {
    const store = await open()
    const marking = 'TLP:CLEAR' as const
    for (const id of ['my-region', 'my-sources']) await createDossier(store, { id, title: id, description: 'Entered anew.', marking })
    const { region, sources } = scripts
    const first = await addClaims(store, region)
    expect([first.claims.added.length, first.claims.known, first.ties.changed]).toEqual([region.claims.length, [], []])
    const second = await addClaims(store, sources)
    const ties = await derivedTies(store)
    expect(Object.keys(ties).length).toBeGreaterThan(250)
    expect(ties).toEqual(scripts.ties)
    expect(first.ties.begun.length + second.ties.begun.length).toBe(Object.keys(ties).length)
    expect(second.ties.changed.map(({ id }) => id)).toContain('iskp|AFFILIATE_OF|islamic-state')
    expect((await checkGraph(store)).findings).toEqual([])
    // Entered again it is all there already.
    const again = await addClaims(store, sources)
    expect(again).toMatchObject({ nodes: { added: [] }, sources: { added: [] }, claims: { added: [] }, ties: { begun: [], changed: [] } })
    expect(again.claims.known).toEqual(second.claims.added)
    expect(await derivedTies(store)).toEqual(ties)
    expect(await listDossiers(store)).toMatchObject([
      { id: 'my-region', own: true, claims: region.claims.length, nodes: region.nodes.length, sources: 1, retracted: 0 },
      { id: 'my-sources', own: true, claims: sources.claims.length },
    ])
  }, 240_000)
})
