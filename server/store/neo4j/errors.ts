import neo4j from 'neo4j-driver'
import { AppError } from '../../../model/app-error'
import type { ErrorCode } from '../../../model/errors'

/** Where an error came from, for its sentence. `location` holds no secrets. */
export interface Place {
  location: string
  database: string | undefined
  /** Connections that may be open to it at a time. */
  connections: number
}

/** What the server's codes mean here; the first that fits. Statuses are mostly generic before Neo4j 2025, so the code decides. */
const CODES: readonly [RegExp, ErrorCode, (place: Place, message: string) => string][] = [
  [/^ServiceUnavailable$|^SessionExpired$/, 'store-unreachable', unreachable],
  [
    /Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthProviderFailed|AuthorizationExpired)$/,
    'store-auth',
    ({ location }) => `Neo4j at ${location} refuses these credentials. Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
  ],
  [
    /Security\.AuthenticationRateLimit$/,
    'store-auth',
    ({ location }) =>
      `Neo4j at ${location} takes no more attempts for now, after several wrong passwords. Wait a few seconds, and check NEO4J_PASSWORD.`,
  ],
  [/Security\.Forbidden$/, 'store-auth', ({ location }, message) => `Neo4j at ${location} does not let this user do that: ${message}`],
  [
    /Database\.DatabaseNotFound$/,
    'store-unreachable',
    ({ location, database }) =>
      `Neo4j at ${location} has no database ${database ?? 'of that name'}. Check NEO4J_DATABASE; its databases are listed by SHOW DATABASES.`,
  ],
  [
    /Database\.DatabaseUnavailable$|DatabaseUnavailable$/,
    'store-unreachable',
    ({ location, database }) => `The database ${database ?? ''} of Neo4j at ${location} is not running. Start it, or wait until it is up.`,
  ],
  [
    /TransactionTimedOut|LockClientStopped|Transaction\.Terminated$/,
    'query-timeout',
    () => 'The statement was stopped because it took too long. Narrow it, or add a LIMIT.',
  ],
  [/OutOfMemory/, 'out-of-memory', () => 'The statement needed more memory than the server gives one. Narrow it, or add a LIMIT.'],
  [/Statement\.AccessMode$/, 'query-refused', () => 'Only reading statements are run here; this one writes.'],
  [/ConstraintValidationFailed$/, 'conflict', (_, message) => message],
  [/^Neo\.TransientError\./, 'conflict', (_, message) => `Another write changed the same data at the same time: ${message}`],
  [/./, 'query-failed', (_, message) => message],
]

/** An error of the driver or server as one of the product's; what already is one stays as it is. */
export function storeError(error: unknown, place: Place): AppError {
  if (error instanceof AppError) return error
  const { message } = error as Error
  if (/protocol version/i.test(message)) return tooOld(place, 'an unknown version')
  if (/^Server responded HTTP/.test(message)) return new AppError('store-unreachable', unreachable(place, message), {}, { cause: error })
  const inUse = /acquisition timed out.*Active conn count = (\d+)/i.exec(message)?.[1]
  if (inUse !== undefined) return Number(inUse) >= place.connections ? busy(place, error) : silent(place, error)
  const code = error instanceof neo4j.Neo4jError ? error.code : 'N/A'
  const [, ours, sentence] = CODES.find(([pattern]) => pattern.test(code))!
  return new AppError(ours, sentence(place, message), {}, { cause: error })
}

function busy({ location }: Place, cause: unknown): AppError {
  return new AppError(
    'store-busy',
    `As many statements run on Neo4j at ${location} as may at a time, and none ended while this one waited. Send it again in a few seconds.`,
    {},
    { cause },
  )
}

/** A connection was waited for while more might have been opened. */
function silent({ location }: Place, cause: unknown): AppError {
  return new AppError(
    'store-unreachable',
    `Neo4j at ${location} does not answer. See whether it runs and is not stopped or overloaded.`,
    {},
    { cause },
  )
}

function unreachable({ location }: Place, message: string): string {
  const reason = /HTTP/.test(message)
    ? ' Something answers there, but it speaks HTTP: the Bolt port is 7687 unless changed.'
    : /ECONNREFUSED/.test(message)
      ? ' Nothing listens there.'
      : /ENOTFOUND|EAI_AGAIN/.test(message)
        ? ' There is no host of that name.'
        : /certificate|TLS|SSL/i.test(message)
          ? ' The encrypted connection failed: +s wants a trusted certificate, +ssc takes any.'
          : ''
  return `Neo4j at ${location} cannot be reached.${reason} Check NEO4J_URI, and that the server runs.`
}

/**
 * The oldest version taken: the first where an administrator can deny a user LOAD, so that the
 * server itself can keep a reading user from files and addresses, and not the gate alone.
 */
export const MINIMUM_VERSION = '5.13'

/** The error of a server older than `MINIMUM_VERSION`. */
export function tooOld({ location }: Place, version: string): AppError {
  return new AppError(
    'store-too-old',
    `Neo4j at ${location} is ${version}; version ${MINIMUM_VERSION} or later is needed. Update the server, or name another with NEO4J_URI.`,
  )
}

/**
 * Whether the server asks for the transaction to be run again. What ran out of memory is flagged so
 * too, but would do it again: it gets one more chance.
 */
export function isRetriable(error: unknown, attempt: number): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (!(e instanceof neo4j.Neo4jError)) continue
    if (/OutOfMemory/.test(e.code)) return attempt < 2
    if (e.retriable) return true
  }
  return false
}
