import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import type { FreshOptions, StoreName } from '../support/stores'
import { readScenarios } from './features'
import { GRAPHS } from './graphs'
import { judge, type Judgement } from './judge'
import { conformancePage, count, rightButNotified } from './report'
import { committing, takingBack } from './subject'

/** Every scenario that was not right and why is written here, to look into. */
const DETAILS = process.env.ALLEGIANCE_TCK_DETAILS
const PAGE = '../../docs/conformance.md'

/** Long enough for a busy machine; the scenarios themselves take milliseconds. */
const SCENARIO_MS = 60_000
const SCENARIOS = 3897

/** The openCypher TCK through a store's own path for statements from outside. */
export function conformance(name: StoreName, fresh: FreshOptions, folder: string): void {
  describe('the openCypher TCK', () => {
    let store: GraphStore
    const judgements: Judgement[] = []
    const show = (some: readonly Judgement[]) => some.map(({ scenario, detail }) => `${scenario.id} ${scenario.name}: ${detail}`)
    beforeAll(async () => {
      store = await openStore(await fresh())
    })
    afterAll(() => store.close())

    test('runs to its end', { timeout: 1_800_000 }, async () => {
      const asked =
        name === 'Neo4j'
          ? committing(store, { floats: true, timeoutMs: SCENARIO_MS })
          : takingBack(store, { floats: false, timeoutMs: SCENARIO_MS })
      for (const scenario of readScenarios(`${folder}/data/tck`, GRAPHS)) judgements.push(await judge(scenario, asked))
      await asked.open()
      if (DETAILS)
        writeFileSync(
          `${DETAILS}.${name}`,
          judgements.map(({ verdict, scenario, detail }) => `${verdict} ${scenario.id}: ${detail}\n`).join(''),
        )
      expect(judgements).toHaveLength(SCENARIOS)
    })

    if (name === 'embedded')
      test('no scenario is silently wrong', () => {
        expect(show(judgements.filter(({ verdict }) => verdict === 'wrong'))).toEqual([])
      })

    if (name === 'embedded')
      test('no fewer are right than on the engine alone, and at most 2 % of them carry a notification', () => {
        const right = count(judgements, 'right')
        expect(right).toBeGreaterThanOrEqual(2185)
        expect(rightButNotified(judgements)).toBeLessThanOrEqual(right * 0.02)
      })

    test('docs/conformance.md says what came of it', async () => {
      const page = readFileSync(new URL(PAGE, import.meta.url), 'utf8')
      await expect(conformancePage(page, name, judgements)).toMatchFileSnapshot(PAGE)
    })
  })
}
