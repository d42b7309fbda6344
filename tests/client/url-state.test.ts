import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SIGNS, WHERE } from '../../client/state/counted'
import { ANALYSIS_LENS } from '../../model/counted'
import { MODALITIES } from '../../model/claim'
import { LAYOUT_IDS } from '../../model/layouts'
import { HOLDINGS } from '../../model/holding'
import { FAMILIES } from '../../model/ontology'
import { FACETS, NO_FILTERS, type Filters } from '../../picture/scene/lens'
import { chainOf, FIRST_VIEW, readView, writeView, type ViewState } from '../../client/state/url-state'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/)
const tieId = fc
  .tuple(id, fc.constantFrom('FIGHTS', 'DESIGNATED'), id, fc.constantFrom('', '|projected', '|UN 1267 (2015), amended & more', '|é=50%#x'))
  .map(([a, type, b, rest]) => `${a}|${type}|${b}${rest}`)
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const words = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,10}$/), { maxLength: 4 })
const filters: fc.Arbitrary<Filters> = fc.record({
  hidden: fc
    .tuple(...FACETS.map(() => words))
    .map((lists) => Object.fromEntries(FACETS.map((facet, i) => [facet, new Set(lists[i])])) as unknown as Filters['hidden']),
  knownBy: fc.option(date),
  possiblyKnown: fc.boolean(),
  reliability: fc.constantFrom(null, 'A', 'C', 'F'),
  credibility: fc.constantFrom(null, 1, 6),
})
const view: fc.Arbitrary<ViewState> = fc
  .record({
    dossier: fc.option(id),
    focus: fc.option(id),
    layout: fc.constantFrom(...LAYOUT_IDS),
    selection: fc.oneof(
      fc.constant(null),
      id.map((node) => ({ kind: 'node' as const, id: node })),
      tieId.map((tie) => ({ kind: 'tie' as const, id: tie })),
      fc.tuple(id, tieId).map(([node, claim]) => ({ kind: 'node' as const, id: node, claim })),
      fc.tuple(tieId, id).map(([tie, claim]) => ({ kind: 'tie' as const, id: tie, claim })),
    ),
    opened: fc.uniqueArray(fc.record({ id, pages: fc.integer({ min: 1, max: 20 }) }), { selector: (o) => o.id, maxLength: 4 }),
    closed: fc.uniqueArray(id, { maxLength: 3 }),
    hidden: fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ids.sort()),
    keeping: fc.option(fc.uniqueArray(id, { maxLength: 3 }).map((ids) => ids.sort())),
    asOf: fc.option(date),
    filters,
    results: fc.array(
      fc.record({ statement: fc.string().filter((text) => text.trim() !== ''), parameters: fc.constantFrom('{}', '{"a":"&=\n"}') }),
      { maxLength: 3 },
    ),
    only: fc.boolean(),
    camps: fc.constantFrom(null, 'two' as const, 'any' as const),
    hulls: fc.boolean(),
    counted: fc.record({
      where: fc.constantFrom(...WHERE),
      modality: fc.subarray([...MODALITIES], { minLength: 1 }),
      status: fc.subarray(ANALYSIS_LENS.statuses, { minLength: 1 }),
      holding: fc.subarray([...HOLDINGS], { minLength: 1 }),
      signs: fc.dictionary(fc.constantFrom(...FAMILIES), fc.constantFrom(...SIGNS), { maxKeys: 3, noNullPrototype: true }),
    }),
    paths: fc.option(
      fc.record({
        from: id,
        to: fc.option(id),
        steps: fc.integer({ min: 1, max: 6 }),
        via: fc.option(fc.array(fc.oneof(id, fc.constantFrom('a,b~c', 'é=50%#x')), { maxLength: 5 })),
      }),
    ),
  })
  .map((given) => ({
    ...given,
    only: given.only && given.results.length > 0,
    paths:
      given.paths &&
      (given.paths.to === null || given.paths.to === given.paths.from ? { ...given.paths, to: null, via: null } : given.paths),
  }))

test('a link restores the view it was written from, whatever is in it', () => {
  fc.assert(
    fc.property(view, (given) => {
      expect(readView(writeView(given))).toEqual(given)
    }),
  )
})

test('the first view has an empty address', () => {
  expect(writeView(FIRST_VIEW)).toBe('')
  expect(readView('')).toEqual(FIRST_VIEW)
})

test('what a link says wrongly is as in the first view, and the rest of it counts', () => {
  expect(readView('?node=iskp&as-of=2015-02-30&known-by=lately&reliability=Z&credibility=9&open=~,ttp~x&unknown=1')).toEqual({
    ...FIRST_VIEW,
    selection: { kind: 'node', id: 'iskp' },
    opened: [{ id: 'ttp', pages: 1 }],
  })
})

test('a link names the chain that is drawn, one without a node between its ends too', () => {
  const paths = { from: 'iskp', to: 'sco', steps: 4, via: ['afghanistan'] }
  expect(writeView({ ...FIRST_VIEW, paths })).toBe('?from=iskp&to=sco&via=afghanistan')
  expect(chainOf(readView('?from=iskp&to=sco&via=afghanistan'))).toEqual(['iskp', 'afghanistan', 'sco'])
  expect(chainOf(readView('?from=iskp&to=sco&via='))).toEqual(['iskp', 'sco'])
  expect(chainOf(readView('?from=iskp&to=sco'))).toBeNull()
  expect(readView('?from=iskp&to=iskp&via=ttp&steps=9').paths).toEqual({ from: 'iskp', to: null, steps: 4, via: null })
})

test('any text in the address bar can be read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readView(`?${text}`)).not.toThrow()
    }),
  )
})

test('showing denied ties, which are hidden by default, is part of a link', () => {
  const all: ViewState = { ...FIRST_VIEW, filters: { ...NO_FILTERS, hidden: { ...NO_FILTERS.hidden, status: new Set() } } }
  expect(writeView(all)).toBe('?no-status=-')
  expect(readView(writeView(all))).toEqual(all)
})
