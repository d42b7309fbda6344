import { describe, expect, test } from 'vitest'
import { openDialect } from '../../server/store/embedded/dialect/adapt'
import { leftOut } from '../support/left-out'
import { dialectEngine } from './embedded'
import { readScenarios } from './features'
import { GRAPHS } from './graphs'
import { judge, type Judgement } from './judge'
import { conformancePage, count, rightButNotified } from './report'

const data = process.env.ALLEGIANCE_TEST_DATA

/** Long enough for a busy machine; the scenarios themselves take milliseconds. */
const SCENARIO_MS = 10_000

if (!data) leftOut('the openCypher TCK on the embedded store: ALLEGIANCE_TEST_DATA is not set')
else describe('the openCypher TCK on the embedded store', async () => {
  const judgements: Judgement[] = []
  const show = (some: readonly Judgement[]) => some.map(({ scenario, detail }) => `${scenario.id} ${scenario.name}: ${detail}`)

  test('runs to its end', { timeout: 900_000 }, async () => {
    const subject = dialectEngine(SCENARIO_MS, await openDialect())
    for (const scenario of readScenarios(`${data}/data/tck`, GRAPHS)) judgements.push(await judge(scenario, subject))
    await subject.close()
    expect(judgements).toHaveLength(3897)
  })

  test('no scenario is silently wrong', () => {
    expect(show(judgements.filter(({ verdict }) => verdict === 'wrong'))).toEqual([])
  })

  test('no fewer are right than on the engine alone, and at most 2 % of them carry a notification', () => {
    const right = count(judgements, 'right')
    expect(right).toBeGreaterThanOrEqual(2185)
    expect(rightButNotified(judgements)).toBeLessThanOrEqual(right * 0.02)
  })

  test('docs/conformance.md says what came of it', async () => {
    await expect(conformancePage(judgements)).toMatchFileSnapshot('../../docs/conformance.md')
  })
})
