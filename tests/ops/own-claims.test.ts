import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDossiers } from '../../graph-seed/loader'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { blocksOf } from '../support/markdown'

const blocks = blocksOf('docs/own-claims.md')
const sent = (before: string) => blocks.find((block) => block.before.includes(before))!.text

let api: TestApi
let remove: () => Promise<void>
beforeAll(async () => {
  const temporary = await temporaryStore((store) => loadDossiers(store, ['iskp-region']))
  remove = temporary.remove
  api = await serveApi(temporary.store)
}, 120_000)
afterAll(async () => {
  await api.close()
  await remove()
})

const send = async (path: string, body: string, { method = 'POST', type = 'application/json' } = {}) => {
  const response = await fetch(`${api.address}/api${path}`, { method, body, headers: { 'content-type': type } })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('docs/own-claims.md: the dossier and the claim of the page are entered, listed and retracted', async () => {
  expect(await send('/dossiers', sent('makes the dossier'))).toMatchObject({
    status: 200,
    body: { id: 'practice-notes', own: true, marking: 'TLP:AMBER', claims: 0 },
  })
  const dry = await send('/claims?dryRun=true', sent('adds claims to it'))
  const added = await send('/claims', sent('adds claims to it'))
  expect(added).toEqual({ status: 200, body: { ...dry.body, dryRun: false } })
  expect(added.body).toMatchObject({
    nodes: { added: ['practising-diplomat'] },
    sources: { added: ['practice-note'] },
    ties: { begun: [], changed: [{ id: 'afghan-contact-group|ORGAN_OF|sco' }] },
    warnings: [],
  })
  const [id] = (added.body.claims as { added: string[] }).added
  expect(await send('/claims', sent('adds claims to it'))).toMatchObject({ status: 200, body: { claims: { added: [], known: [id] } } })
  expect(await api.json('/api/claims?dossier=practice-notes&retracted=false')).toMatchObject({
    claims: [{ claim: { id, retractedAt: null } }],
    next: null,
  })
  const retracted = await send(`/claims/${id}/retract`, JSON.stringify({ by: 'A. Analyst', reason: 'Misread.' }))
  expect(retracted).toMatchObject({
    status: 200,
    body: { claim: id, ties: { ended: [], changed: [{ id: 'afghan-contact-group|ORGAN_OF|sco' }] } },
  })
  expect(await api.json('/api/claims?dossier=practice-notes&retracted=true')).toMatchObject({
    claims: [{ dossier: 'practice-notes', claim: { recordedBy: 'A. Analyst', retractionReason: 'Misread.' } }],
  })
  expect(await send('/dossiers/practice-notes', '{"title": "Notes"}', { method: 'PATCH' })).toMatchObject({
    status: 200,
    body: { title: 'Notes' },
  })
  expect(await api.json('/api/dossiers')).toMatchObject({
    dossiers: [
      { id: 'iskp-region', own: false },
      { id: 'practice-notes', title: 'Notes', retracted: 1 },
    ],
  })
})

test.each([
  [
    'a row whose fields do not fit',
    '/claims',
    '{"dossier": "practice-notes", "claims": [{"kind": "relation", "stance": "certain", "colour": 1}]}',
    400,
  ],
  ['a dossier that is not there', '/claims', '{"dossier": "none"}', 404],
  ['a dossier that scripts make', '/claims', '{"dossier": "iskp-region"}', 409],
  ['a change of nothing', '/dossiers/practice-notes', '{}', 400],
  ['a claim that is not there', '/claims/none/retract', '{"by": "A", "reason": "B"}', 404],
  ['a claim that is not there, reviewed', '/claims/none/review', '{"as": "accepted", "by": "A", "why": "B"}', 404],
  ['a state that is none', '/claims/none/review', '{"as": "good", "by": "A", "why": "B"}', 400],
  ['no object', '/claims', '[]', 400],
  ['broken JSON', '/claims', '{', 400],
])('docs/own-claims.md: %s is refused in a problem document', async (_what, path, body, status) => {
  const answer = await send(path, body, { method: path.startsWith('/dossiers/') ? 'PATCH' : 'POST' })
  expect(answer).toMatchObject({ status, body: { status, type: expect.stringMatching(/^urn:allegiance:/) as string } })
})

test('docs/own-claims.md: a draft is listed as such, and accepted with who, when and why', async () => {
  const claim = {
    ...(JSON.parse(sent('adds claims to it')) as { claims: object[] }).claims[0],
    id: 'practice-note.draft',
    polarity: 'denies',
  }
  const draft = JSON.stringify({ dossier: 'practice-notes', as: 'draft', by: 'A. Analyst', claims: [claim] })
  expect(await send('/claims', draft)).toMatchObject({ status: 200, body: { as: 'draft', ties: { begun: [], changed: [] } } })
  expect(await api.json('/api/claims?review=draft')).toMatchObject({ claims: [{ claim: { id: 'practice-note.draft', review: 'draft' } }] })
  const review = JSON.stringify({ as: 'accepted', by: 'B. Reviewer', why: 'Read against the source.' })
  const dry = await send('/claims/practice-note.draft/review?dryRun=true', review)
  const done = await send('/claims/practice-note.draft/review', review)
  expect(done).toEqual({ status: 200, body: { ...dry.body, dryRun: false } })
  expect(done.body).toMatchObject({ from: 'draft', as: 'accepted', ties: { changed: [{ id: 'afghan-contact-group|ORGAN_OF|sco' }] } })
  expect(await api.json('/api/claims?review=draft')).toEqual({ claims: [], next: null })
})

test('faults of a row’s shape are named by field, and what is no JSON by its content type', async () => {
  const { body } = await send(
    '/claims',
    '{"dossier": "practice-notes", "claims": [{"kind": "relation", "stance": "certain", "colour": 1}]}',
  )
  const errors = body.errors as { parameter: string; message: string }[]
  expect(errors).toEqual(
    expect.arrayContaining([
      { parameter: 'claims[0].subject', message: 'is missing' },
      { parameter: 'claims[0].stance', message: expect.stringContaining('asserted') as string },
      { parameter: 'claims[0].colour', message: expect.stringContaining('is not known here') as string },
    ]),
  )
  expect(await send('/claims', 'dossier=practice-notes', { type: 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 })
})
