import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { isConflict, statementError } from '../../server/store/embedded/errors'
import { isRetriable, storeError } from '../../server/store/neo4j/errors'
import { Queue, retrying } from '../../server/store/queue'

/** An error as the embedded engine throws it. */
const engineError = (message: string, gqlStatus: string) => Object.assign(new Error(message), { gqlStatus })
/** An error as the driver throws it. */
const serverError = (code: string) => new neo4j.Neo4jError('message', code, '50N42', 'description')
const PLACE = { location: 'bolt://here', database: 'neo4j', connections: 48 }

/** Fails `times` times with `error`, then gives the number of attempts. */
function failing(error: unknown, times: number): () => Promise<number> {
  let attempts = 0
  return async () => {
    if (attempts++ < times) throw error
    return attempts
  }
}

describe('retrying', () => {
  test('a conflict is tried again until it goes through', async () => {
    expect(await retrying(failing(engineError('Write conflict', '40000'), 3), isConflict)).toBe(4)
    expect(await retrying(failing(serverError('Neo.TransientError.Transaction.DeadlockDetected'), 3), isRetriable)).toBe(4)
  })

  test("a conflict that was already put in the product's words is still known", async () => {
    expect(await retrying(failing(statementError(engineError('Write conflict', '40000')), 1), isConflict)).toBe(2)
    expect(await retrying(failing(storeError(serverError('Neo.TransientError.Transaction.DeadlockDetected'), PLACE), 1), isRetriable)).toBe(
      2,
    )
  })

  test('it gives up after six attempts with the last error', async () => {
    await expect(retrying(failing(engineError('Write conflict', '40000'), 6), isConflict)).rejects.toThrow('Write conflict')
    expect(await retrying(failing(engineError('Write conflict', '40000'), 5), isConflict)).toBe(6)
  })

  test('what is no conflict is not tried again', async () => {
    await expect(retrying(failing(engineError('division by zero', '22012'), 1), isConflict)).rejects.toThrow('division')
    await expect(retrying(failing(serverError('Neo.ClientError.Statement.SyntaxError'), 1), isRetriable)).rejects.toThrow('message')
  })

  test('what ran out of memory gets one more chance, though it is flagged retriable', async () => {
    const error = serverError('Neo.TransientError.General.MemoryPoolOutOfMemoryError')
    expect(await retrying(failing(error, 1), isRetriable)).toBe(2)
    await expect(retrying(failing(error, 2), isRetriable)).rejects.toThrow('message')
    expect(storeError(error, PLACE).code).toBe('out-of-memory')
  })
})

test('a connection that does not come says whether all are in use or the server is silent', () => {
  const waited = (active: number) =>
    storeError(
      new neo4j.Neo4jError(
        `Connection acquisition timed out in 10000 ms. Pool status: Active conn count = ${active}, Idle conn count = 0.`,
        'N/A',
        '50N42',
        'description',
      ),
      PLACE,
    )
  expect(waited(48)).toMatchObject({ code: 'store-busy', message: expect.stringMatching(/As many statements run/) as string })
  expect(waited(3)).toMatchObject({ code: 'store-unreachable', message: expect.stringMatching(/does not answer/) as string })
})

test('a queue runs one thing at a time, in order, whatever fails', async () => {
  const queue = new Queue()
  const seen: string[] = []
  const step = (name: string, fail = false) =>
    queue.run(async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      if (fail) throw new Error(name)
      return name
    })
  const results = await Promise.allSettled([step('a'), step('b', true), step('c')])
  await queue.idle()
  expect(results.map((r) => r.status)).toStrictEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toStrictEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
