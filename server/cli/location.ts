import { resolve } from 'node:path'
import { AppError } from '../../model/app-error'
import { isServerAddress, type StoreOptions } from '../open-store'
import type { Io } from './io'

/** Where the store is and where files beside it go. */
export interface Location {
  store: StoreOptions
  /** The data folder: of the embedded store, or, beside Neo4j, of this server's own token. */
  folder: string
  /** Whether one process holds the folder, so that commands go through the server that has it open. */
  embedded: boolean
}

/** `--store`, else NEO4J_URI, else ALLEGIANCE_DATA, else ./data. */
export function locate(named: string | undefined, { env, cwd }: Pick<Io, 'env' | 'cwd'>): Location {
  const folder = resolve(cwd, env.ALLEGIANCE_DATA || 'data')
  const location = named || env.NEO4J_URI || folder
  if (!isServerAddress(location)) {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(location)) {
      throw new AppError(
        'invalid-parameter',
        `${location.replace(/\/\/[^@/]*@/, '//')} is no address of a store. Give a folder, or an address that begins with bolt:// or neo4j:// (+s, +ssc for TLS).`,
      )
    }
    return { store: { location: resolve(cwd, location) }, folder: resolve(cwd, location), embedded: true }
  }
  const credentials = {
    username: env.NEO4J_USERNAME || 'neo4j',
    password: env.NEO4J_PASSWORD ?? '',
    ...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE }),
  }
  return { store: { location, credentials }, folder, embedded: false }
}
