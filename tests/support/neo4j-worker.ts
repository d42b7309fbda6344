import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { addressesOf, NEO4J_VERSIONS, SHORT_LIVED, startNeo4j, type Neo4jVersion, type Started, type TestServer } from './neo4j'

/**
 * Planning takes most of the time: a statement is planned once, and neither again because the last test had other
 * data, nor because a parameter is a longer list.
 */
const CONF = ['dbms.cypher.min_replan_interval=1h', 'internal.cypher.use_parameter_size=false']

/**
 * This worker's Neo4j server of a version; started at the first call of a run, on free ports, and kept for
 * the files that the worker runs after. Community has one database, so workers share none.
 */
export async function neo4jServer(version: Neo4jVersion = NEO4J_VERSIONS[0]): Promise<TestServer> {
  const home = join(inject('neo4jHomes'), `worker-${process.env.VITEST_POOL_ID ?? '0'}-${version}`)
  const note = `${home}.port`
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await startNeo4j(home, version, { jvm: SHORT_LIVED, conf: CONF })))
  return addressesOf(JSON.parse(readFileSync(note, 'utf8')) as Started)
}
