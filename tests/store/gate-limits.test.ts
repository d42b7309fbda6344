import { describe, expect, test } from 'vitest'
import type { AppError } from '../../model/app-error'
import type { CypherMap } from '../../server/store/cypher-value'
import { refuseUnlessAllowed } from '../../server/store/gate/gate'

describe('the gate', () => {
  test.each([
    ['MATCH (n) RETURN n'],
    ['RETURN range(1, 1000000) AS x'],
    ['UNWIND range(0, size(c.speakers) - 1) AS i RETURN i'],
    ['RETURN [i IN range(0, length(p)) | i] AS x'],
    ['RETURN range(1, 2000000, 10) AS x'],
    [`MATCH (n) WHERE n.name =~ '(?i).*(front|brigade).*' RETURN n`],
    [`RETURN 'a' =~ '[a-z]+(-[a-z]+)?' AS x`],
    ['RETURN n.set AS x, {create: 1} AS m, n.`delete` AS d'],
    [`RETURN 'CREATE (n)' AS text // DELETE`],
    ['MATCH (range) RETURN range'],
  ])('%j passes', (statement) => {
    expect(() => refuseUnlessAllowed(statement)).not.toThrow()
  })

  test.each<[string, CypherMap, boolean]>([
    ['RETURN range(1, $n) AS x', { n: 1_000_000n }, true],
    ['RETURN range(1, $n) AS x', { n: 1_000_001n }, false],
    ['RETURN range(1, $n.most) AS x', { n: { most: 5n } }, true],
    ['RETURN range(1, $n) AS x', {}, false],
    ['RETURN n.name =~ $p AS x', { p: 'a.*' }, true],
    ['RETURN n.name =~ $p AS x', { p: '(a+)+' }, false],
    ['RETURN n.name =~ $p AS x', {}, false],
  ])('%j with %o: passes is %s', (statement, params, passes) => {
    const gate = () => refuseUnlessAllowed(statement, params)
    if (passes) expect(gate).not.toThrow()
    else expect(gate).toThrow(/is refused/)
  })

  test('says which word, in which line, and what to do where it is a name', () => {
    expect(refusal('MATCH (n)\nDELETE n').message).toMatch(/DELETE in line 2 .*backticks/)
  })

  test('tells a write from what is no Cypher', () => {
    expect(refusal('CREATE (n)').extra).toStrictEqual({ writes: true })
    expect(refusal('RETRN 1').extra).toStrictEqual({ unknown: true })
    expect(refusal('SHOW USERS').extra).toStrictEqual({})
  })
})

function refusal(statement: string): AppError {
  try {
    refuseUnlessAllowed(statement)
  } catch (error) {
    return error as AppError
  }
  throw new Error(`${statement} passed`)
}
