import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Starts and stops a real Neo4j Community server from Maven artifacts. */
export const SCRIPT = fileURLToPath(new URL('../../scripts/neo4j/neo4j-dev.sh', import.meta.url))

const JVMS = '/usr/lib/jvm'
const PASSWORD = 'a-test-password'

export interface TestServer {
  location: string
  /** Where its own Query API is. */
  http: string
  credentials: { username: string; password: string; database: string }
}

/** The versions that tests run on: all on the first, the Query API's on each. */
export const NEO4J_VERSIONS = ['5.26.30', '2026.08.1'] as const
export type Neo4jVersion = (typeof NEO4J_VERSIONS)[number]

/**
 * Options of Java for a server that lives for a few minutes: it spends more on compiling itself well than it gets back.
 */
export const SHORT_LIVED = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'

const missing = new Map<Neo4jVersion, string | null>()

/** Why no Neo4j of a version can be started here, or null where one can; looked into once in a process. */
export function neo4jMissing(version: Neo4jVersion = NEO4J_VERSIONS[0]): string | null {
  const known = missing.get(version)
  if (known !== undefined) return known
  const reason = whyMissing(version)
  missing.set(version, reason)
  return reason
}

function whyMissing(version: Neo4jVersion): string | null {
  const java = version.startsWith('5.') ? 17 : 21
  if (!hasJava(java)) return `Neo4j ${version} tests: no Java ${java} or later (set JAVA_HOME)`
  if (!runs(process.env.MVN ?? 'mvn', '-version')) return 'Neo4j tests: no Maven to resolve the server with (set MVN)'
  return null
}

/** A server that runs until it is stopped with `stopNeo4j`. */
export interface Started {
  port: string
  httpPort: string
}

/** Starts a server of a version on free ports, with everything it keeps in the folder `home`; `jvm` are options of Java, `conf` lines of neo4j.conf, `apoc` brings APOC, `heap` is its size. */
export async function startNeo4j(
  home: string,
  version: Neo4jVersion = NEO4J_VERSIONS[0],
  { jvm = '', conf = [] as readonly string[], apoc = false, heap = '512m' } = {},
): Promise<Started> {
  const extra = join(home, 'extra.conf')
  mkdirSync(home, { recursive: true })
  writeFileSync(extra, conf.map((line) => `${line}\n`).join(''))
  const [port, httpPort] = [String(await freePort()), String(await freePort())]
  await promisify(execFile)(SCRIPT, ['start'], {
    env: {
      ...process.env,
      NEO4J_VERSION: version,
      NEO4J_HOME_DIR: home,
      NEO4J_BOLT_PORT: port,
      NEO4J_HTTP_PORT: httpPort,
      NEO4J_PASSWORD: PASSWORD,
      NEO4J_JVM: jvm,
      NEO4J_EXTRA_CONF: extra,
      NEO4J_APOC: apoc ? '1' : '0',
      NEO4J_HEAP: heap,
    },
  })
  return { port, httpPort }
}

export function stopNeo4j(home: string): void {
  execFileSync(SCRIPT, ['stop'], { env: { ...process.env, NEO4J_HOME_DIR: home }, stdio: 'ignore' })
}

/** How tests reach a server that was started. */
export function addressesOf({ port, httpPort }: Started): TestServer {
  return {
    location: `bolt://127.0.0.1:${port}`,
    http: `http://127.0.0.1:${httpPort}`,
    credentials: { username: 'neo4j', password: PASSWORD, database: 'neo4j' },
  }
}

/** Runs a Cypher script on a server by Neo4j's own cypher-shell; resolves with what it prints. */
export async function cypherShell(
  { location, credentials }: Pick<TestServer, 'location' | 'credentials'>,
  script: string,
): Promise<string> {
  const { port } = new URL(location)
  const { stdout } = await promisify(execFile)(SCRIPT, ['shell', '--format', 'plain', '--file', script], {
    env: { ...process.env, NEO4J_BOLT_PORT: port, NEO4J_PASSWORD: credentials.password },
  })
  return stdout
}

/** Runs neo4j-admin in a folder, which becomes a server's home; resolves with what it prints. */
export async function neo4jAdmin(folder: string, command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(SCRIPT, ['admin', ...command], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME_DIR: join(folder, 'home') },
  })
  return stdout
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether one of the Javas among which the script looks is of this version or later. */
function hasJava(version: number): boolean {
  const installed = existsSync(JVMS) ? readdirSync(JVMS).map((name) => join(JVMS, name, 'bin/java')) : []
  return [process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java', ...installed].some(
    (java) => javaVersion(java) >= version,
  )
}

function javaVersion(java: string): number {
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
