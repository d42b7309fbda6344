import { beforeAll, expect, test } from 'vitest'
import type { GraphStore } from '../../server/store/contract'
import { fill } from '../support/fill'
import { forEachStore } from '../support/stores'
import { ask } from './ask'
import { RARE_CASES } from './rare-cases'

forEachStore((_, open) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await fill(store, ['rare-cases'], new Map([['rare-cases', RARE_CASES]]))
  }, 240_000)
  const has = (row: Record<string, unknown>) => expect.objectContaining(row)

  test('a pair that were rivals and then cooperate has turned, on the word of both sources', async () => {
    const rows = await ask(store, 'sign-changes', { actor: 'birch' })
    expect(rows).toContainEqual(
      has({ actor: 'Ash', was: 'against', became: 'with', date: '2021-06-01', claim: 'c01', source: 'First', laterSource: 'Second' }),
    )
    expect(rows).toContainEqual(has({ claim: 'c11', was: 'with', became: 'against', date: '2019-01-01' }))
  })

  test('cooperation that is only recommended leaves a pair without recorded cooperation, cooperation that is asserted does not', async () => {
    const rows = await ask(store, 'threat-without-cooperation', { actor: 'elm' })
    expect(rows.map((r) => [r.state, r.otherState])).toEqual([
      ['Cape', 'Isle'],
      ['Cape', 'Land'],
    ])
  })

  test('an equation that another source denies is disputed, and a common name is no equation', async () => {
    expect(await ask(store, 'names', { node: 'ash' })).toContainEqual(
      has({ kind: 'said not to be the same as', value: 'Birch', source: 'Second', disputed: true }),
    )
    expect(await ask(store, 'names', { node: 'cedar' })).toContainEqual(
      has({ kind: 'shares a name or identifier with', value: 'Elm', disputed: false }),
    )
  })

  test('support that is alleged and denied names who denies it', async () => {
    expect(await ask(store, 'state-support')).toEqual([
      has({ supporter: 'Land', standing: 'state', kind: 'material', group: 'Ash', allegedBy: ['the source itself'], deniedBy: ['Land'] }),
    ])
  })

  test('who denies an event and who says of itself that it did it are told apart', async () => {
    const rows = await ask(store, 'responsibility', { event: 'blast' })
    expect(rows).toEqual([has({ actor: 'Ash', how: 'says so itself' }), has({ actor: 'Birch', how: 'denies it' })])
  })

  test('a pledge stands beside its acceptance', async () => {
    const rows = await ask(store, 'pledges')
    expect(rows).toEqual([
      has({ claim: 'c09', pledged: ['2018-03-01'], accepted: ['2018-04-01~month'] }),
      has({ claim: 'c10', pledger: 'Ash', to: 'Cedar', pledged: ['2018-03-01'], accepted: ['2018-04-01~month'] }),
    ])
  })

  test('ties that never held on one day make no chain', async () => {
    const chains = (from: string, to: string) =>
      ask(store, 'chains', { from, to, steps: 4, limit: 1000 }).then((rows) => rows.map((r) => (r.ties as string[]).join(' ')))
    // The faction was over before the pledge; rivalry and cooperation fall in later years than the pledge and its acceptance.
    expect(await chains('birch', 'cedar')).not.toContain('birch|FACTION_OF|ash ash|PLEDGED_ALLEGIANCE_TO|cedar')
    expect(await chains('birch', 'cedar')).not.toContain('ash|RIVAL_OF|birch ash|PLEDGED_ALLEGIANCE_TO|cedar')
    expect(await chains('birch', 'cedar')).not.toContain('ash|RIVAL_OF|birch cedar|ACCEPTED_PLEDGE_OF|ash')
    expect(await chains('birch', 'cedar')).toContain('ash|SAME_AS|birch cedar|ACCEPTED_PLEDGE_OF|ash')
  })

  test('a group threatens through its faction only on a day on which both ties may hold', async () => {
    expect(await ask(store, 'threats-to-state', { state: 'land', date: '2015-06-01' })).toEqual([
      has({ group: 'Birch', how: 'directly', atDate: 'holds' }),
    ])
  })

  test('what was projected of a tie and later asserted of the same tie is borne out', async () => {
    expect(await ask(store, 'later-evidence')).toEqual([
      has({ claim: 'c13', evidenceOf: 'the same tie', laterClaim: 'c14', laterDate: '2021-02-01' }),
    ])
  })

  test('without a source a tie may be left with denials only, or as hearsay', async () => {
    const rows = await ask(store, 'source-withdrawn', { source: 'first' })
    expect(rows).toContainEqual(has({ id: 'land|SUPPORTS|ash', outcome: 'left with denials only' }))
    expect(rows).toContainEqual(has({ id: 'cedar|FIGHTS|land', outcome: 'left as hearsay', claimsLeft: 1 }))
  })

  test('a faction is part of what a group was made of, and nothing retracted is', async () => {
    expect(await ask(store, 'origins-of-a-group', { group: 'ash' })).toEqual([
      has({ from: 'Birch', gave: 'a faction', ends: '2012-12-31' }),
    ])
    expect(await ask(store, 'origins-of-a-group', { group: 'elm' })).toEqual([])
    expect(await ask(store, 'strength', { group: 'ash' })).toEqual([has({ claim: 'q01', best: 70 })])
  })
})
