import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierTies } from '../../cypher/views/dossier-ties'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { periodEnd } from '../../model/dates'
import type { LifeClaim } from '../../model/lives'
import { relationshipType } from '../../model/ontology'
import { claimReader, filterOf, throughLens, type SeenTie } from '../../server/graph/lens'
import { lifeTable } from '../../server/graph/lives'
import { openStore } from '../../server/open-store'
import type { GraphStore } from '../../server/store/contract'
import { fill } from '../support/fill'
import { onEmbedded } from '../support/stores'

const DATES = ['1940-01-01', '1990-01-01', '2005-01-01', '2014-06-01', '2021-07-31', '2021-09-01', '2022-05-15', '2023-01-01', '2026-11-30']

/** What is no tie of its ends' lifetimes: who succeeds or founds another, what is the same as another, what a theme concerns. */
const outlives = ({ type, properties }: SeenTie) =>
  ['SUCCEEDED', 'FOUNDED_BY'].includes(type) || ['identity', 'theme'].includes(properties.family)

onEmbedded((fresh) => {
  let store: GraphStore
  let lives: readonly LifeClaim[]
  beforeAll(async () => {
    store = await openStore(await fresh())
    await fill(store, [...DOSSIERS.keys()])
    lives = (await lifeTable(store)).claims
  })
  afterAll(() => store.close())

  async function tiesAt(dossier: string, asOf: string): Promise<SeenTie[]> {
    const rows = await store.read(dossierTies, { dossier, exempt: [], ...filterOf({ asOf }) })
    return throughLens(store, [...new Map(rows.map((tie) => [tie.id, tie])).values()], { asOf }, claimReader(store))
  }

  const told = (id: string, predicates: readonly string[]) =>
    lives.filter(({ subject, predicate, validFrom }) => subject === id && predicates.includes(predicate) && validFrom)

  /** The earliest founding or birth that any source gives of a node, or of one that it followed; null where none does. */
  function begun(id: string): string | null {
    const own = told(id, ['founded', 'born'])
      .map(({ validFrom }) => validFrom!)
      .sort()[0]
    if (own === undefined) return null
    const before = lives
      .filter(({ predicate, subject, object }) => predicate === 'SUCCEEDED' && subject === id && object !== null)
      .map(({ object }) => begun(object!))
    return [own, ...before].filter((day) => day !== null).sort()[0]!
  }

  /** The latest death or dissolution that any source gives. */
  const ended = (id: string) =>
    told(id, ['died', 'dissolved'])
      .map(({ validFrom, validFromPrecision }) => periodEnd(validFrom!, validFromPrecision ?? 'day'))
      .sort()
      .at(-1) ?? null

  test('the lives of the dossiers bound something', () => {
    expect(begun('sco')).toBe('1996-04-26')
    expect(begun('iskp')).toBe('2014-10-01')
    expect(lives.filter(({ predicate }) => predicate === 'died').length).toBeGreaterThan(3)
  })

  describe.each([...DOSSIERS.keys()])('%s', (dossier) => {
    test.each(DATES)('on %s no tie holds or may hold before its ends were there, and no state after', async (date) => {
      const open = (await tiesAt(dossier, date)).filter((tie) => tie.holding !== 'does-not-hold' && !outlives(tie))
      const wrong = open.filter(({ type, subject, object }) =>
        [subject, object].some((id) => {
          const [start, end] = [begun(id), ended(id)]
          return (start !== null && date < start) || (relationshipType(type)?.time === 'state' && end !== null && end < date)
        }),
      )
      expect(wrong.map(({ id, holding }) => `${id}: ${holding}`)).toEqual([])
      // A date far back or ahead leaves something to be judged all the same.
      expect(open.length).toBeGreaterThan(0)
    })
  })

  test('in the month of the article at least 80 of its ties hold or were last attested', async () => {
    const inMay = (await tiesAt('iskp-region', '2022-05-15')).filter(
      ({ holding, properties }) =>
        holding === 'holds' || (holding === 'attested-earlier' && properties.lastAttested?.startsWith('2022-05') === true),
    )
    expect(inMay.length).toBeGreaterThanOrEqual(80)
  })
})
