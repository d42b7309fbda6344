import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const text = readFileSync('docker-compose.yml', 'utf8')
const compose: unknown = parse(text)
const services = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        ports: z.array(z.string()),
        environment: z.record(z.string(), z.string()),
        depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
        healthcheck: z.unknown().optional(),
        mem_limit: z.string(),
        cpus: z.number(),
        pids_limit: z.number(),
        cap_drop: z.array(z.string()),
        security_opt: z.array(z.string()),
      }),
    ),
  })
  .parse(compose).services

test('docker-compose.yml is valid by the Compose Specification', () => {
  // The schema names its dialect (draft 07) by an https address that ajv does not know it under.
  const ajv = new Ajv({ validateSchema: false, strict: false, validateFormats: false })
  const valid = ajv.compile(JSON.parse(readFileSync('tests/ops/compose-spec/compose-spec.json', 'utf8')) as object)
  valid(compose)
  expect(valid.errors ?? []).toEqual([])
})

test('both services are published to this machine only', () => {
  const ports = Object.values(services).flatMap((s) => s.ports)
  expect(ports.length).toBeGreaterThan(0)
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('both services have bounds of memory, processors and processes, and no rights that they do not need', () => {
  for (const service of Object.values(services)) {
    expect(service.mem_limit).toMatch(/^\d+g$/)
    expect(service.cpus).toBeGreaterThan(0)
    expect(service.pids_limit).toBeGreaterThan(0)
    expect(service.cap_drop).toEqual(['ALL'])
    expect(service.security_opt).toContain('no-new-privileges:true')
  }
})

test('neither password nor token has a default: compose stops and says what to set', () => {
  const secrets = [...text.matchAll(/\$\{([A-Z0-9_]+)([^}]*)\}/g)].map(([, name, rest]) => ({ name, rest }))
  expect(new Set(secrets.map((s) => s.name))).toEqual(new Set(['NEO4J_PASSWORD', 'ALLEGIANCE_TOKEN']))
  for (const { name, rest } of secrets) expect(rest).toMatch(new RegExp(`^:\\?set ${name}`))
})

test('the application waits until Neo4j is healthy', () => {
  expect(services.neo4j?.healthcheck).toBeDefined()
  expect(services.allegiance?.depends_on?.neo4j?.condition).toBe('service_healthy')
})
