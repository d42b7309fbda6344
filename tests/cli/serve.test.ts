import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CommandLine } from '../support/cli'

const cli = new CommandLine()
afterAll(() => cli.remove())

interface ServerFile {
  address: string
  pid: number
  token: string
}
const serverFile = (folder: string) => JSON.parse(readFileSync(cli.path(folder, 'server.json'), 'utf8')) as ServerFile

describe('serve', () => {
  let running: ReturnType<CommandLine['start']>[] = []
  afterEach(async () => {
    for (const server of running) server.stop()
    await Promise.all(running.map((server) => server.done))
    running = []
  })
  /** Starts a server on a free port; gives its address. */
  const serve = async (argv: string[] = [], env: Record<string, string> = {}) => {
    const server = cli.start(['serve', '--port', '0', ...argv], env)
    running.push(server)
    return { ...server, url: await server.printed }
  }

  test('fills an empty store, prints its address, and ends with status 0 when asked', async () => {
    const { url, stop, done } = await serve()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const meta = (await (await fetch(`${url}api/meta`)).json()) as { counts: { claims: number }; dossiers: unknown[] }
    expect(meta.counts.claims).toBeGreaterThan(100)
    expect(meta.dossiers).toHaveLength(2)
    stop()
    expect(await done).toMatchObject({ status: 0, out: `${url}\n` })
    await expect(fetch(`${url}api/meta`)).rejects.toThrow()
  })

  test('leaves an empty store empty with --no-seed, and a filled one as it is', async () => {
    const { url } = await serve(['--no-seed', '--store', './empty'])
    expect(await (await fetch(`${url}api/meta`)).json()).toMatchObject({ counts: { nodes: 0, claims: 0 } })
    await cli.run(['seed', 'iskp-region', '--store', './one'])
    const filled = await serve(['--store', './one'])
    expect(((await (await fetch(`${filled.url}api/meta`)).json()) as { dossiers: { id: string }[] }).dossiers.map((d) => d.id)).toEqual([
      'iskp-region',
    ])
  })

  test('says so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { status, err } = await cli.run(['serve', '--port', String(port)])
    other.close()
    expect(status).toBe(1)
    expect(err).toBe(
      `allegiance: Port ${port} is taken, perhaps by another Allegiance. Choose one with --port, or --port 0 for any that is free.\n`,
    )
  })

  test('says so when another process, or an earlier server, has the store', async () => {
    await serve(['--store', './held', '--no-seed'])
    const { status, err } = await cli.run(['serve', '--port', '0', '--store', './held'])
    expect(status).toBe(1)
    expect(err).toMatch(/in use by another process/)
    expect(existsSync(cli.path('held', 'server.json'))).toBe(true)
  })

  test('demands a token where others can reach it, makes one and shows it once', async () => {
    const first = await serve(['--host', '0.0.0.0', '--store', './open', '--no-seed'])
    expect(first.url).toMatch(/^http:\/\/localhost:/)
    expect((await fetch(`${first.url}api/meta`)).status).toBe(401)
    const token = readFileSync(cli.path('open', 'token'), 'utf8').trim()
    expect(statSync(cli.path('open', 'token')).mode & 0o777).toBe(0o600)
    expect((await fetch(`${first.url}api/meta`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    first.stop()
    expect((await first.done).err).toContain(token)
    const second = await serve(['--host', '0.0.0.0', '--store', './open', '--no-seed'])
    second.stop()
    expect((await second.done).err).not.toContain(token)
  })

  test('takes its token from ALLEGIANCE_TOKEN and never shows it', async () => {
    const token = 'a-token-of-one-who-knows'
    const { url, stop, done } = await serve(['--host', '0.0.0.0', '--store', './set', '--no-seed'], {
      ALLEGIANCE_TOKEN: token,
      ALLEGIANCE_LOG: 'debug',
    })
    expect((await fetch(`${url}api/meta`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    stop()
    const { err, out } = await done
    expect(out + err).not.toContain(token)
    const { status, err: short } = await cli.run(['serve', '--port', '0', '--host', '0.0.0.0', '--store', './set'], {
      ALLEGIANCE_TOKEN: 'short',
    })
    expect([status, short]).toEqual([
      1,
      'allegiance: ALLEGIANCE_TOKEN must be 16 characters or more, without spaces. Unset it to have one made.\n',
    ])
  })

  test('with --allow-writes asks for a token to write, on this machine too, and says where it is', async () => {
    const { url, stop, done } = await serve(['--allow-writes', '--store', './writing', '--no-seed'])
    const token = readFileSync(cli.path('writing', 'token'), 'utf8').trim()
    const write = (headers: Record<string, string>) =>
      fetch(`${url}db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ statement: 'CREATE (:Written)' }),
      })
    expect((await fetch(`${url}api/meta`)).status).toBe(200)
    expect((await write({})).status).toBe(401)
    expect((await write({ authorization: `Bearer ${token}` })).status).toBe(202)
    stop()
    const { err } = await done
    expect(err).toContain(`Writing asks for a token, made now and kept in ${cli.path('writing')}: ${token}`)
    expect(err).toContain('"msg":"a statement wrote"')
  })

  test('says which words ALLEGIANCE_LOG takes', async () => {
    expect(await cli.run(['serve', '--port', '0', '--no-seed'], { ALLEGIANCE_LOG: 'loud' })).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^allegiance: ALLEGIANCE_LOG is "loud"\. Set it to one of .*silent\.\n$/) as string,
    })
  })

  test('runs the commands on its store, which the command line could not open', async () => {
    const { url } = await serve(['--store', './shared', '--no-seed'])
    const seeded = await cli.run(['seed', 'iskp-region', '--store', './shared'])
    expect(seeded).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Loaded iskp-region: /) as string,
      err: expect.stringContaining('10-nodes.cypher') as string,
    })
    expect(await (await fetch(`${url}api/search?q=iskp&limit=1`)).json()).toMatchObject({ hits: [{ id: 'iskp' }] })
    expect((await cli.run(['check', '--store', './shared'])).out).toBe('The graph keeps to the model.\n')
    expect(
      JSON.parse(
        (
          await cli.run([
            'query',
            'MATCH (n:Actor {id: $id}) RETURN n.name AS name',
            '--param',
            'id=iskp',
            '--format',
            'json',
            '--store',
            './shared',
          ])
        ).out,
      ),
    ).toEqual([{ name: 'Islamic State Khorasan Province' }])
    expect((await cli.run(['backup', 'through.gz', '--store', './shared'])).status).toBe(0)
    expect(existsSync(cli.path('through.gz'))).toBe(true)
    const failed = await cli.run(['query', 'RETURN', '--store', './shared'])
    expect(failed.status).toBe(1)
    expect(failed.err).toMatch(/^allegiance: [^\n]+\n$/)
  })

  test('runs commands only for who can read the token in the data folder', async () => {
    const { url, stop, done } = await serve(['--store', './closed', '--no-seed'])
    const { token, pid } = serverFile('closed')
    expect(pid).toBe(process.pid)
    expect(statSync(cli.path('closed', 'server.json')).mode & 0o777).toBe(0o600)
    const ask = (headers: Record<string, string>, body = '{"dossiers":[]}') =>
      fetch(`${url}api/cli/seed`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    expect((await ask({})).status).toBe(401)
    expect((await ask({ authorization: `Bearer ${token}x` })).status).toBe(401)
    expect((await ask({ authorization: `Bearer ${token}` }, '{"dossiers":7}')).status).toBe(400)
    expect((await ask({ authorization: `Bearer ${token}`, origin: 'https://evil.example' })).status).toBe(403)
    stop()
    await done
    expect(existsSync(cli.path('closed', 'server.json'))).toBe(false)
  })

  test('is not looked for where a killed one left its file', async () => {
    await cli.run(['seed', 'iskp-region', '--store', './stale'])
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'exit')
    for (const left of [
      JSON.stringify({ address: 'http://127.0.0.1:1', pid: gone.pid, token: 'x' }),
      JSON.stringify({ address: 'http://127.0.0.1:1', pid: process.pid, token: 'x' }),
      '{"address":',
    ]) {
      writeFileSync(cli.path('stale', 'server.json'), left)
      expect((await cli.run(['query', 'RETURN 1 AS one', '--store', './stale', '--format', 'csv'])).out).toBe('one\r\n1\r\n')
    }
  })
})

describe('the process', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = `${root}tests/output/cli-${process.pid}`
  beforeAll(async () => {
    await build({ configFile: `${root}vite.server.config.ts`, root, logLevel: 'error', build: { outDir: built } })
  }, 120_000)
  afterAll(() => rmSync(built, { recursive: true, force: true }))

  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  const start = async (...argv: string[]) => {
    const child = spawn(process.execPath, [`${built}/main.js`, ...argv], {
      cwd: cli.folder,
      env: { PATH: process.env.PATH, HOME: cli.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    return { child, url: line, exited: once(child, 'exit') as Promise<[number | null, string | null]> }
  }

  test.each(['SIGTERM', 'SIGINT'] as const)('finishes what it is answering on %s, then ends with status 0', async (signal) => {
    const { child, url, exited } = await start('serve', '--port', '0', '--store', './process')
    // The answer has begun, and is too large to have been sent at once; it is read only after the signal.
    const answer = await fetch(`${url}api/nodes/iskp/evidence?limit=1000`, { headers: { 'accept-encoding': 'identity' } })
    child.kill(signal)
    expect(((await answer.json()) as { claims: unknown[] }).claims.length).toBeGreaterThan(50)
    expect(await exited).toEqual([0, null])
    expect(existsSync(cli.path('process', 'server.json'))).toBe(false)
  })

  test('killed outright leaves a store that the next one opens', async () => {
    const { child, exited } = await start('serve', '--port', '0', '--store', './killed')
    child.kill('SIGKILL')
    await exited
    expect(existsSync(cli.path('killed', 'server.json'))).toBe(true)
    expect((await cli.run(['check', '--store', './killed'])).out).toBe('The graph keeps to the model.\n')
  })
})
