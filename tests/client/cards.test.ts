import { createElement } from 'react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileAnswers } from '../../client/page/file-answers'
import { NodeCard } from '../../client/panels/card/NodeCard'
import { TieEvidence } from '../../client/panels/evidence/TieEvidence'
import { FIRST_VIEW, type ViewState } from '../../client/state/url-state'
import type { NodeAnswer, Screen, TieAnswer } from '../../client/state/screen'
import { loadDossiers } from '../../graph-seed/loader'
import type { PageData } from '../../model/api/page'
import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'
import { pageData } from '../../server/formats/html/page-data'
import { exportOf } from '../export/stored'
import { read, screenOf } from './on-a-screen'
import { serveApi, temporaryStore, type TestApi } from '../support/api'

describe.each(['iskp-region', 'open-sources'])('the cards of %s', (dossier) => {
  let api: TestApi
  let page: PageData
  let graph: GraphData
  let remove: () => Promise<void>
  beforeAll(async () => {
    const made = await temporaryStore((store) => loadDossiers(store, [dossier]))
    remove = made.remove
    api = await serveApi(made.store)
    page = await pageData(await exportOf(made.store, { title: dossier }))
    graph = merge(NO_DATA, page.graph)
  })
  afterAll(async () => {
    await api?.close()
    await remove?.()
  })

  const served = (node: NodeAnswer | null, tie: TieAnswer | null): Screen =>
    screenOf(graph, { node: () => ({ answer: node! }), tie: () => ({ answer: tie! }), search: () => ({ answer: [] }) })
  const paged = (view?: ViewState) => screenOf(graph, fileAnswers(page, graph), view)

  test('say the same of each tie and of each of its claims in the explorer and in the page of an export', async () => {
    const shown = paged()
    for (const id of graph.ties.keys()) {
      const answer = await api.json<TieAnswer>(`/api/relationships/${encodeURIComponent(id)}/evidence`)
      const card = createElement(TieEvidence, { id })
      const text = read(shown, card)
      expect(text, id).toBe(read(served(null, answer), card))
      for (const { statement } of answer.claims) expect(text).toContain(read(shown, createElement('p', {}, statement)).trim())
    }
  })

  test('say the same of each node, its names, estimates and attributes, and of its sources', async () => {
    const shown = paged()
    for (const id of graph.nodes.keys()) {
      const answer = await api.json<NodeAnswer>(`/api/nodes/${encodeURIComponent(id)}`)
      const card = createElement(NodeCard, { id })
      expect(read(shown, card), id).toBe(read(served(answer, null), card))
    }
  })

  test('open at the claim that the address names, and say so where it is not on them', () => {
    const held = page.claims.filter(
      ({ kind, predicate, retractedAt, subject }) =>
        kind !== 'relation' && predicate !== 'alias' && !retractedAt && graph.nodes.has(subject),
    )
    expect(held.length).toBeGreaterThan(0)
    for (const { id: claim, subject: id, statement } of held.filter((_, i) => i % 25 === 0)) {
      const card = createElement(NodeCard, { id })
      const told = read(paged(), createElement('p', {}, statement)).trim()
      const at = (claim: string) => read(paged({ ...FIRST_VIEW, selection: { kind: 'node', id, claim } }), card)
      const [known, unknown] = [at(claim), at('no.such')]
      expect(known).toContain(told)
      expect(known).not.toContain('not on this card')
      expect(unknown).toContain('The address names the claim no.such, which is not on this card.')
      expect(unknown).not.toContain('Copy citation')
    }
  })
})
