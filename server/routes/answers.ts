import { LIBRARY } from '../../cypher/library'
import type { RouteAnswer, RouteBody, RouteName, RouteParams, RouteQuery } from '../../model/api/routes'
import { addClaims } from '../claims/add'
import { claimsAnswer } from '../claims/list'
import { changeDossier, createDossier, listDossiers } from '../claims/own-dossiers'
import { retractClaim } from '../claims/retract'
import { reviewClaim } from '../claims/review'
import type { InputFile } from '../files/input'
import { importFile, planImport } from '../import/import'
import { listImports, undoImport } from '../import/list'
import { decide, takeBack } from '../reconcile/decide'
import { pairsAnswer } from '../reconcile/pairs'
import type { GraphStore } from '../store/contract'
import { routeCallOf, type RouteCall } from '../graph/route-call'
import { statementsBehind } from '../graph/behind'
import { meant } from './meant'
import { brokersAnswer, campsAnswer, frustrationAnswer, gapsAnswer } from '../graph/analysis'
import { triadsAnswer } from '../graph/analysis-triads'
import { communitiesAnswer } from '../graph/analysis-communities'
import { similarityAnswer } from '../graph/analysis-similarity'
import { sensitivityAnswer } from '../graph/analysis-sensitivity'
import { seriesAnswer } from '../graph/analysis-series'
import { dossierAnswer } from '../graph/dossier'
import { nodeEvidence, tieEvidence } from '../graph/evidence-answers'
import { facetsAnswer } from '../graph/facets'
import { metaAnswer } from '../graph/meta'
import { countsAnswer, neighboursAnswer, nodeAnswer } from '../graph/nodes'
import { pathsAnswer } from '../graph/paths'
import { resultAnswer } from '../graph/result'
import { schemaAnswer } from '../graph/schema'
import { searchAnswer } from '../graph/search'
import { sourceAnswer, sourcesAnswer } from '../graph/sources'
import { subgraphAnswer } from '../graph/subgraph'

/** How the store is served. */
export interface Serving {
  /** Whether statements may write. */
  writing: boolean
}

/** What a request sends beside its address; `signal` is aborted when it is broken off. */
export interface Sent<N extends RouteName = RouteName> {
  file: InputFile | null
  /** JSON, checked. */
  body: RouteBody<N>
  signal: AbortSignal
  /** The address that it came from. */
  client?: string | undefined
}

/** What answers a route: from checked parameters to the answer its schema describes. */
type Answering = {
  [N in RouteName]: (
    store: GraphStore,
    params: RouteParams<N>,
    query: RouteQuery<N>,
    serving: Serving,
    sent: Sent<N>,
  ) => Promise<RouteAnswer<N>>
}

/** Every route of model/api/routes.ts and the service that answers it. */
export const ANSWERS: Answering = {
  meta: (store, _params, _query, serving) => metaAnswer(store, serving),
  search: (store, _params, query) => searchAnswer(store, query),
  node: (store, { id }, lens) => nodeAnswer(store, id, lens),
  counts: (store, { id }, lens) => countsAnswer(store, id, lens),
  neighbours: (store, { id }, query) => neighboursAnswer(store, id, query),
  nodeEvidence: (store, { id }, query) => nodeEvidence(store, id, query),
  tieEvidence: (store, { id }, query) => tieEvidence(store, id, query),
  paths: (store, _params, query) => pathsAnswer(store, query),
  subgraph: (store, _params, query) => subgraphAnswer(store, query),
  dossier: (store, _params, query) => dossierAnswer(store, query.id),
  result: (store, _params, query, _serving, { signal, client }) => resultAnswer(store, query, { signal, client }),
  sources: (store) => sourcesAnswer(store),
  source: (store, { id }, query) => sourceAnswer(store, id, query),
  facets: (store, _params, query) => facetsAnswer(store, query.dossier),
  imports: async (store) => ({ imports: await listImports(store) }),
  importFile: (store, _params, { name: _name, dryRun, ...options }, _serving, { file, signal }) =>
    (dryRun === 'true' ? planImport : importFile)(store, file!, options, { signal }),
  undoImport: (store, { id }) => undoImport(store, id),
  reconcile: (store, _params, query) => pairsAnswer(store, query),
  decide: (store, _params, query) => decide(store, query),
  takeBackDecision: (store, { id }) => takeBack(store, id),
  dossiers: async (store) => ({ dossiers: await listDossiers(store) }),
  createDossier: (store, _params, _query, _serving, { body }) => createDossier(store, body),
  changeDossier: (store, { id }, _query, _serving, { body }) => changeDossier(store, id, body),
  claims: (store, _params, { retracted, ...query }) =>
    claimsAnswer(store, { ...query, ...(retracted !== undefined && { retracted: retracted === 'true' }) }),
  addClaims: (store, _params, { dryRun }, _serving, { body }) => addClaims(store, body, { dryRun: dryRun === 'true' }),
  retractClaim: (store, { id }, { dryRun }, _serving, { body }) => retractClaim(store, id, body, { dryRun: dryRun === 'true' }),
  reviewClaim: (store, { id }, { dryRun }, _serving, { body }) => reviewClaim(store, id, body, { dryRun: dryRun === 'true' }),
  analysisFrustration: (store, _params, query, _serving, { signal }) => frustrationAnswer(store, query, signal),
  analysisCamps: (store, _params, query, _serving, { signal }) => campsAnswer(store, query, signal),
  analysisSeries: (store, _params, query, _serving, { signal }) => seriesAnswer(store, query, signal),
  analysisSensitivity: (store, _params, query, _serving, { signal }) => sensitivityAnswer(store, query, signal),
  analysisTriads: (store, _params, query, _serving, { signal }) => triadsAnswer(store, query, signal),
  analysisGaps: (store, _params, query, _serving, { signal }) => gapsAnswer(store, query, signal),
  analysisBrokers: (store, _params, query, _serving, { signal }) => brokersAnswer(store, query, signal),
  analysisSimilarity: (store, _params, query, _serving, { signal }) => similarityAnswer(store, query, signal),
  analysisCommunities: (store, _params, query, _serving, { signal }) => communitiesAnswer(store, query, signal),
  schema: (store) => {
    // Whoever asks what a statement may name is about to write one.
    store.warm({ soon: true })
    return schemaAnswer(store)
  },
  library: async () => ({ questions: [...LIBRARY] }),
  cypher: (store, _params, { of }, serving, sent) => {
    const asked = routeCallOf(of)
    return statementsBehind(store, asked, () => answerTo(store, asked, serving, sent))
  },
}

async function answerTo<N extends RouteName>(
  store: GraphStore,
  call: RouteCall<N>,
  serving: Serving,
  sent: Sent<N>,
): Promise<RouteAnswer<N>> {
  const { params, query } = await meant(store, call.name, call.params, call.query)
  return ANSWERS[call.name](store, params, query, serving, sent)
}
