import { randomBytes } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isIP } from 'node:net'
import pino, { type Logger } from 'pino'
import { storeCounts } from '../../cypher/store/store-counts'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { LONGEST_ADDRESS } from '../../model/imports'
import { createApp } from '../app'
import { QUERY_LIMITS } from '../query-api/limits'
import { AppError } from '../../model/app-error'
import { BUILT } from '../files/built'
import { nameIndex } from '../graph/search'
import { limitConnections } from '../http/connections'
import { isLoopback } from '../http/guard'
import { onceIdle } from '../http/idle'
import { sendStarting } from '../http/starting'
import { endBrokenOff } from '../import/staged'
import { openStore } from '../open-store'
import type { Durability, GraphStore } from '../store/contract'
import type { Io } from './io'
import type { Location } from './location'
import { removeServerFile, writeServerFile } from './server-file'
import { tokenFor } from './token'

export interface ServeOptions {
  host: string
  port: number
  allowedHosts: string[]
  /** Whether an empty store is filled with the dossiers that come with the product. */
  seed: boolean
  /** Whether statements by the Query API may write, with the token. */
  allowWrites: boolean
  /** What a write that was acknowledged outlives, on the embedded store. */
  durability: Durability
}

/** How long requests under way may take to finish when the server is asked to end. */
const GRACE_MS = 5_000

/** Serves until asked to end. The address is printed once everything answers. Throws where it cannot start. */
export async function serve(location: Location, options: ServeOptions, io: Io): Promise<number> {
  const log = pino({ level: logLevel(io.env.ALLEGIANCE_LOG), base: null }, { write: (line) => io.err(line) })
  const open = isLoopback(options.host)
  const access = open && !options.allowWrites ? null : tokenFor(location.folder, io.env.ALLEGIANCE_TOKEN)
  let handler: RequestListener = sendStarting
  const server = createServer({ maxHeaderSize: LONGEST_ADDRESS }, (req, res) => handler(req, res))
  limitConnections(server)
  await listen(server, options)
  let store: GraphStore | null = null
  let announced = false
  try {
    const served = (store = await openStore({ ...location.store, durability: options.durability }))
    if (options.seed && (await isEmpty(store))) await seed(store, io)
    const commandToken = location.embedded ? randomBytes(24).toString('base64url') : null
    handler = createApp({
      store,
      log,
      options: {
        host: options.host,
        allowedHosts: options.allowedHosts,
        token: open ? null : access!.token,
        writingToken: options.allowWrites ? access!.token : null,
        commandToken,
        queries: QUERY_LIMITS,
        explorer: `${BUILT}/client`,
      },
    })
    const address = addressOf(server, options.host)
    if (commandToken !== null) {
      writeServerFile(location.folder, { address, pid: process.pid, token: commandToken })
      announced = true
    }
    await io.out(`${address}/\n`)
    if (access?.fresh)
      io.err(`${open ? 'Writing asks' : 'This server asks'} for a token, made now and kept in ${location.folder}: ${access.token}\n`)
    log.info({ address, store: store.info }, 'serving')
    endBrokenOffImport(store, log)
    prepareSearch(store, log)
    onceIdle(server, () => served.warm())
    await asked(io.stop)
    log.info('ending')
    return 0
  } finally {
    await close(server)
    if (announced) removeServerFile(location.folder)
    await store?.close()
  }
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

function logLevel(level: string | undefined): string {
  if (!level) return 'warn'
  if (!LOG_LEVELS.includes(level))
    throw new AppError('invalid-parameter', `ALLEGIANCE_LOG is ${JSON.stringify(level)}. Set it to one of ${LOG_LEVELS.join(', ')}.`)
  return level
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindError(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function bindError(error: NodeJS.ErrnoException, host: string, port: number): AppError {
  const why = {
    EADDRINUSE: `Port ${port} is taken, perhaps by another Allegiance. Choose one with --port, or --port 0 for any that is free.`,
    EACCES: `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
    ENOTFOUND: `The name ${host} is no address of this machine. Choose another with --host.`,
  }[error.code ?? '']
  return new AppError('conflict', why ?? `The server cannot listen on ${host}, port ${port}: ${error.message}.`, {}, { cause: error })
}

async function isEmpty(store: GraphStore): Promise<boolean> {
  return (await store.read(storeCounts, {})).every((row) => row.count === 0)
}

async function seed(store: GraphStore, io: Io): Promise<void> {
  io.err('The store is empty: loading the dossiers …\n')
  const { nodes, claims, ties } = await loadDossiers(store, [...DOSSIERS.keys()])
  io.err(`Loaded ${nodes} nodes, ${claims} claims, ${ties} ties.\n`)
}

/** What a process that died has left of an import is brought to its end. */
function endBrokenOffImport(store: GraphStore, log: Logger): void {
  store
    .writes((write) => endBrokenOff(store, write))
    .catch((error: unknown) => log.warn({ err: error }, 'an import that was broken off waits to be ended'))
}

/** The first search need not wait for the index of names. */
function prepareSearch(store: GraphStore, log: Logger): void {
  nameIndex(store).catch((error: unknown) => log.error({ err: error }, 'the index of names could not be made'))
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host
  return `http://${name}:${port}`
}

function asked(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve()
    else stop.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Takes no more requests, lets those under way finish, then cuts what remains. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
