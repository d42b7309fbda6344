import { expect, test } from 'vitest'
import { defineDossier, DOSSIERS, type Dossier } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { claimsBodySchema } from '../../model/api/claims'
import { addClaims } from '../../server/claims/add'
import { createDossier } from '../../server/claims/own-dossiers'
import { retractClaim } from '../../server/claims/retract'
import { reviewClaim } from '../../server/claims/review'
import { dossierScripts } from '../../server/claims/scripts'
import { wholeGraph } from '../support/graph'
import { loadSmallDossier, SMALL } from '../support/small-dossier'
import { forEachStore } from '../support/stores'

const dossierOf = ({ 'dossier.json': about, ...scripts }: Record<string, string>) => defineDossier(JSON.parse(about!), scripts)
const CLAIM = {
  kind: 'relation',
  subject: 'alpha',
  predicate: 'SUPPORTS',
  object: 'newcomer',
  statement: "Alpha supports\nthe 'Newcomer' \\ so it says.",
  stance: 'asserted',
  polarity: 'affirms',
  credibility: 3,
  source: 'note',
}

forEachStore((_name, open) => {
  test('the shipped dossiers, exported and loaded into an empty store, give the same graph, and the same scripts again', async () => {
    const store = await open()
    await loadDossiers(store, ['open-sources'])
    const exported = new Map<string, Dossier>()
    const files = []
    for (const id of ['iskp-region', 'open-sources']) {
      const scripts = await dossierScripts(store, id)
      expect(scripts.outside).toEqual([])
      expect(dossierOf(scripts.files)).toMatchObject({ requires: DOSSIERS.get(id)!.requires, title: DOSSIERS.get(id)!.title })
      exported.set(id, dossierOf(scripts.files))
      files.push(scripts.files)
    }
    const other = await open()
    await loadDossiers(other, ['open-sources'], { dossiers: exported })
    expect(await wholeGraph(other)).toEqual(await wholeGraph(store))
    expect([(await dossierScripts(other, 'iskp-region')).files, (await dossierScripts(other, 'open-sources')).files]).toEqual(files)
  }, 240_000)

  test('a dossier of one’s own comes back the same, retracted and reviewed claims too, and without its drafts', async () => {
    const store = await open()
    await loadSmallDossier(store)
    await createDossier(store, { id: 'mine', title: 'Mine', description: 'What I read.', marking: 'TLP:AMBER' })
    expect(dossierOf((await dossierScripts(store, 'mine')).files)).toMatchObject({
      focus: '',
      requires: [],
      own: true,
      marking: 'TLP:AMBER',
    })
    const rows = {
      nodes: [
        { id: 'newcomer', label: 'ArmedGroup', name: 'Newcomer', aliases: ['N'] },
        { id: 'spot', label: 'Place', name: 'Spot', kind: 'site', latitude: 34, longitude: 69.5 },
      ],
      sources: [{ id: 'note', kind: 'report', title: 'A note', reliability: 'B', publishedAt: '2024-05-03', derivesFrom: ['old', 'new'] }],
      claims: [
        {
          ...CLAIM,
          id: 'mine.1',
          place: 'spot',
          speakers: ['sayer+delta', 'gamma'],
          contradicts: [{ claim: 'old.c1', about: 'existence' }],
        },
        { ...CLAIM, id: 'mine.2', credibility: 2, supersedes: ['mine.1'], alternativeTo: ['old.c3', 'mine.1'] },
        { ...CLAIM, id: 'mine.3', kind: 'quantity', object: undefined, predicate: 'strength', best: 12, statement: 'Alpha has 12 boats.' },
        { ...CLAIM, id: 'mine.4' },
      ],
    }
    await addClaims(store, claimsBodySchema.parse({ dossier: 'mine', by: 'A. Analyst', ...rows }))
    await retractClaim(store, 'mine.1', { by: 'B', reason: 'Misread.' })
    await reviewClaim(store, 'mine.4', { as: 'draft', by: 'B', why: 'a | b' })
    await reviewClaim(store, 'mine.4', { as: 'accepted', by: 'B', why: 'Read again.' })
    const before = await wholeGraph(store)
    const draft = { ...CLAIM, id: 'mine.0', contradicts: [{ claim: 'mine.4', about: 'value' }], alternativeTo: ['mine.3'] }
    await addClaims(store, claimsBodySchema.parse({ dossier: 'mine', as: 'draft', claims: [draft] }))
    const { files, outside } = await dossierScripts(store, 'mine')
    expect(outside).toEqual([])
    expect(files['30-claims.cypher']!.split('\n').filter((line) => line.startsWith('  {id: '))).toHaveLength(4)
    const other = await open()
    await loadDossiers(other, ['mine'], {
      dossiers: new Map([...SMALL, ['mine', dossierOf(files)]]),
    })
    expect(await wholeGraph(other)).toEqual(before)
    expect((await dossierScripts(other, 'mine')).files).toEqual(files)
    expect(
      (await addClaims(other, claimsBodySchema.parse({ dossier: 'mine', ...rows, claims: rows.claims.slice(1) }))).claims.known,
    ).toEqual(['mine.2', 'mine.3', 'mine.4'])
  }, 240_000)

  test('there is no dossier to export that is not there', async () => {
    await expect(dossierScripts(await open(), 'none')).rejects.toMatchObject({ code: 'not-found' })
  })
})
