import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defineSchema } from '../../graph-seed/loader'
import { BASE_LABELS } from '../../model/ontology'
import { openStore } from '../../server/open-store'
import { leftOut } from '../support/left-out'
import { freePort, neo4jMissing, SCRIPT, SHORT_LIVED } from '../support/neo4j'

/** The settings that the compose file gives Neo4j, as its image turns them into lines of neo4j.conf. */
function settings(): string[] {
  const { services } = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: { neo4j: { environment: Record<string, string> } } }
  return Object.entries(services.neo4j.environment)
    .filter(([name]) => name.startsWith('NEO4J_') && name !== 'NEO4J_AUTH')
    .map(([name, value]) => `${name.slice('NEO4J_'.length).replaceAll('__', '\0').replaceAll('_', '.').replaceAll('\0', '_')}=${value}`)
}

const missing = neo4jMissing()
if (missing) leftOut(missing)
else
  describe('Neo4j with the settings of docker-compose.yml', () => {
    const home = mkdtempSync(join(tmpdir(), 'allegiance-compose-'))
    const run = (command: string, environment: Record<string, string> = {}) =>
      execFileSync(SCRIPT, [command], { env: { ...process.env, NEO4J_HOME_DIR: join(home, 'neo4j'), ...environment }, stdio: 'pipe' })
    let driver: Driver
    let location: string

    beforeAll(async () => {
      writeFileSync(join(home, 'extra.conf'), `${settings().join('\n')}\n`)
      const port = String(await freePort())
      run('start', {
        NEO4J_BOLT_PORT: port,
        NEO4J_HTTP_PORT: '0',
        NEO4J_PASSWORD: 'a-test-password',
        NEO4J_JVM: SHORT_LIVED,
        NEO4J_EXTRA_CONF: join(home, 'extra.conf'),
      })
      location = `bolt://127.0.0.1:${port}`
      driver = neo4j.driver(location, neo4j.auth.basic('neo4j', 'a-test-password'))
    }, 240_000)
    afterAll(async () => {
      await driver?.close()
      run('stop')
      rmSync(home, { recursive: true, force: true })
    })

    test.each([
      ['file:///etc/hostname', /allow_csv_import_from_file_urls/],
      ['http://127.0.0.1:9/', /cypher_ip_blocklist/],
      ['http://[::1]:9/', /cypher_ip_blocklist/],
    ])('it refuses to load %s', async (url, reason) => {
      await expect(driver.executeQuery(`LOAD CSV FROM '${url}' AS line RETURN line`)).rejects.toThrow(reason)
    })

    test('what loading defines makes every id unique', async () => {
      const store = await openStore({ location, credentials: { username: 'neo4j', password: 'a-test-password', database: 'neo4j' } })
      try {
        await defineSchema(store)
      } finally {
        await store.close()
      }
      const { records } = await driver.executeQuery(
        `SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE type CONTAINS 'UNIQUE' AND properties = ['id'] RETURN labelsOrTypes[0] AS label`,
      )
      expect(records.map((record) => record.get('label') as string).sort()).toEqual([...BASE_LABELS].sort())
    })
  })
