import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** Starts and stops a real Neo4j Community server from Maven artifacts. */
export const SCRIPT = fileURLToPath(new URL('../../scripts/neo4j/neo4j-dev.sh', import.meta.url))

const PASSWORD = 'a-test-password'

export interface TestServer {
  location: string
  /** Where its own Query API is. */
  http: string
  credentials: { username: string; password: string; database: string }
}

/** Why no Neo4j can be started here, or null where one can. */
export function neo4jMissing(): string | null {
  if (javaVersion() < 17) return 'Neo4j tests: no Java 17 or later (set JAVA_HOME)'
  if (!runs(process.env.MVN ?? 'mvn', '-version')) return 'Neo4j tests: no Maven to resolve the server with (set MVN)'
  return null
}

/**
 * This worker's Neo4j server; started at the first call of a run, on free ports, and kept for
 * the files that the worker runs after. Community has one database, so workers share none.
 */
export async function neo4jServer(): Promise<TestServer> {
  const home = join(inject('neo4jHomes'), `worker-${process.env.VITEST_POOL_ID ?? '0'}`)
  const note = `${home}.port`
  let [port = '', httpPort = ''] = existsSync(note) ? readFileSync(note, 'utf8').split(' ') : []
  if (!port) {
    port = String(await freePort())
    httpPort = String(await freePort())
    await promisify(execFile)(SCRIPT, ['start'], { env: { ...process.env, NEO4J_HOME_DIR: home, NEO4J_BOLT_PORT: port, NEO4J_HTTP_PORT: httpPort, NEO4J_PASSWORD: PASSWORD } })
    writeFileSync(note, `${port} ${httpPort}`)
  }
  return { location: `bolt://127.0.0.1:${port}`, http: `http://127.0.0.1:${httpPort}`, credentials: { username: 'neo4j', password: PASSWORD, database: 'neo4j' } }
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function javaVersion(): number {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  try {
    const text = execFileSync('sh', ['-c', '"$1" -version 2>&1', 'sh', java], { encoding: 'utf8' })
    return Number(/version "(\d+)/.exec(text)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A port of 127.0.0.1 that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
