import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { serveApi, temporaryStore, type TestApi } from '../support/api'
import { leftOut } from '../support/left-out'
import { NEO4J_VERSIONS, neo4jMissing } from '../support/neo4j'
import { neo4jServer } from '../support/neo4j-worker'
import { CASES, GRAPH, TRANSACTIONS, type Case } from './requests'
import { outcome, send, sendSteps } from './send'

const TOKEN = 'the-token-of-one-who-may-write'

/**
 * One suite of requests, to a real Neo4j's own Query API and to ours. Ours speaks that of 2026.08 whatever
 * is behind it, so of an older server the formats and fields that it has not yet are left out.
 */
describe.each(NEO4J_VERSIONS)('the Query API beside that of Neo4j %s', (version) => {
  const missing = neo4jMissing(version)
  if (missing) return leftOut(missing)
  const real = {
    http: '',
    authorization: '',
    recent: false,
    ask: async (request: Case) => outcome(await send(real.http, request, real.authorization)),
  }
  let onNeo4j: TestApi, onEmbedded: TestApi, store: GraphStore
  let embedded: Awaited<ReturnType<typeof temporaryStore>>

  beforeAll(async () => {
    const { http, ...place } = await neo4jServer(version)
    real.http = http
    real.authorization = `Basic ${Buffer.from(`${place.credentials.username}:${place.credentials.password}`).toString('base64')}`
    for (const statement of ['MATCH (n) DETACH DELETE n', GRAPH])
      expect((await real.ask({ name: 'fill', body: { statement } })).status).toBe(202)
    store = await openStore(place)
    real.recent = !store.info.engineVersion.startsWith('5.')
    onNeo4j = await serveApi(store, { writingToken: TOKEN })
    embedded = await temporaryStore((filled) => filled.write((tx) => tx.execute(GRAPH)))
    onEmbedded = await serveApi(embedded.store, { writingToken: TOKEN })
  }, 240_000)
  afterAll(async () => {
    await Promise.all([onNeo4j?.close(), onEmbedded?.close()])
    await Promise.all([store?.close(), embedded?.remove()])
  })

  /** Neo4j's own answer, ours, and whether the server is too old for the format asked for. */
  async function both(request: Case, api: TestApi) {
    const [theirs, ours] = [await real.ask(request), await outcome(await send(api.address, request, `Bearer ${TOKEN}`))]
    return {
      theirs,
      ours: real.recent ? ours : { ...ours, body: withoutRecent(ours.body) },
      tooOld: !real.recent && (request.recent || (theirs.status === 406 && ours.status !== 406)),
    }
  }

  test.each(CASES)('$name: on Neo4j as its own endpoint', async (request) => {
    const { theirs, ours, tooOld } = await both(request, onNeo4j)
    if (!tooOld) expect(ours).toStrictEqual(theirs)
  })

  test.each(CASES.filter((request) => !request.differs))('$name: on the embedded store as Neo4j', async (request) => {
    const { theirs, ours, tooOld } = await both(request, onEmbedded)
    if (!tooOld) expect(ours).toStrictEqual(theirs)
  })

  test.each(CASES.filter((request) => request.differs))('$name: on the embedded store otherwise ($differs)', async (request) => {
    const { theirs, ours, tooOld } = await both(request, onEmbedded)
    if (!tooOld) expect(ours).not.toStrictEqual(theirs)
  })

  test.each(TRANSACTIONS)("a transaction, $name: on both stores as Neo4j's own endpoint", async ({ steps, recent }) => {
    if (recent && !real.recent) return
    const theirs = await sendSteps(real.http, steps, real.authorization)
    for (const { address } of [onNeo4j, onEmbedded]) {
      const ours = await sendSteps(address, steps, `Bearer ${TOKEN}`)
      expect(real.recent ? ours : ours.map((one) => ({ ...one, body: withoutRecent(one.body) }))).toStrictEqual(theirs)
    }
  })
})

/** What 5.26 does not tell yet. */
const RECENT = ['queryType', 'resultAvailableAfter', 'resultConsumedAfter']

function withoutRecent(body: unknown): unknown {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).filter(([key]) => !RECENT.includes(key)))
    : body
}
