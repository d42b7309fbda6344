import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftOut } from '../support/left-out'
import { addressesOf, neo4jMissing, SHORT_LIVED, startNeo4j, stopNeo4j } from '../support/neo4j'
import { exported } from './read'
import { dossierExport } from './stored'

const missing = neo4jMissing()
if (missing) leftOut(missing)
else {
  const home = mkdtempSync(join(tmpdir(), 'allegiance-apoc-'))
  let driver: Driver
  beforeAll(async () => {
    // Without this setting APOC reads no files, and no bytes either.
    mkdirSync(join(home, 'conf'), { recursive: true })
    writeFileSync(join(home, 'conf', 'apoc.conf'), 'apoc.import.file.enabled=true\n')
    const {
      location,
      credentials: { username, password },
    } = addressesOf(await startNeo4j(home, undefined, { apoc: true, jvm: SHORT_LIVED }))
    driver = neo4j.driver(location, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  }, 240_000)
  afterAll(async () => {
    await driver.close()
    stopNeo4j(home)
    rmSync(home, { recursive: true, force: true })
  })

  test('APOC takes the GraphML of a dossier with its evidence: every node, relationship, label, type and name', async () => {
    const graph = await dossierExport('iskp-region', { title: 'ISKP and the region' })
    const file = await exported('graphml', graph)
    const rows = async (statement: string, params = {}) =>
      (await driver.executeQuery(statement, params, { database: 'neo4j' })).records.map((record) => record.toObject())
    const [done] = await rows(
      'CALL apoc.import.graphml($file, {compression: "NONE", readLabels: true}) YIELD nodes, relationships RETURN nodes, relationships',
      { file: new Int8Array(file) },
    )

    const given = { nodes: [] as object[], relationships: [] as object[] }
    for await (const batch of graph.nodes())
      given.nodes.push(...batch.map(({ id, labels, properties }) => ({ id, labels: [...labels].sort(), name: properties.name ?? null })))
    for await (const batch of graph.relationships())
      given.relationships.push(
        ...batch.map(({ type, start, end, properties }) => ({ type, start, end, status: properties.status ?? null })),
      )
    expect(done).toEqual({ nodes: given.nodes.length, relationships: given.relationships.length })
    const sorted = (items: object[]) => items.map((item) => JSON.stringify(item)).sort()
    expect(sorted(await rows('MATCH (n) RETURN n.id AS id, apoc.coll.sort(labels(n)) AS labels, n.name AS name'))).toEqual(
      sorted(given.nodes),
    )
    expect(sorted(await rows('MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS end, r.status AS status'))).toEqual(
      sorted(given.relationships),
    )
  })
}
