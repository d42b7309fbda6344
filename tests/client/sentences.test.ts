import { createElement } from 'react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOSSIERS } from '../../graph-seed/dossiers'
import { loadDossiers } from '../../graph-seed/loader'
import { NodeCard } from '../../client/panels/card/NodeCard'
import { TieEvidence } from '../../client/panels/evidence/TieEvidence'
import { fileAnswers } from '../../client/page/file-answers'
import { MODALITIES, POLARITIES, STANCES, type Polarity, type Stance } from '../../model/claim'
import { RELATIONSHIP_TYPES } from '../../model/ontology'
import { isPlural, sayingOf, tiePhrase, type SaidClaim, type Saying } from '../../model/saying'
import { claimSentence, tieRow, tieSentence, valueSentence } from '../../model/sentences'
import { merge, NO_DATA } from '../../picture/scene/graph-data'
import { wordsOf } from '../../picture/words'
import { annexTies } from '../../server/formats/writing/annex'
import { isTie, readEvidence } from '../../server/formats/writing/evidence'
import { pageData } from '../../server/formats/html/page-data'
import { exportOf } from '../export/stored'
import { temporaryStore } from '../support/api'
import { read, screenOf } from './on-a-screen'

const SPEAKERS = [[], [['C']], [['C', 'D'], ['E']]]
const PARTS = [null, 'elements', 'leader', 'one wing']

/** Every way in which a claim can be put. */
const WAYS = STANCES.flatMap((stance) =>
  POLARITIES.flatMap((polarity) =>
    SPEAKERS.flatMap((speakers) =>
      PARTS.flatMap((subjectPart) => PARTS.map((objectPart) => ({ stance, polarity, speakers, subjectPart, objectPart }))),
    ),
  ),
)
type Way = (typeof WAYS)[number]

const plain: Way = { stance: 'asserted', polarity: 'affirms', speakers: [], subjectPart: null, objectPart: null }

/** What a sentence must hold for how its claim is put; empty for a plain assertion. */
const DENIALS: Record<Polarity, RegExp[]> = {
  affirms: [],
  denies: [/\bnot\b|denial|denied|against/i],
  not_found: [/no evidence found/i],
}
const MANNERS: Record<Stance, RegExp[]> = {
  asserted: [],
  projected: [/expected|expectation|likely|\bdue to\b|\bwill\b|\bwould\b|was to be/i],
  recommended: [/should|recommend|advised|must|ha(s|ve) to|it is time/i],
  possible: [/could|possib/i],
  hypothesised: [/\bmay\b|hypothe/i],
}

function missing(text: string, { stance, polarity, speakers, subjectPart, objectPart }: Way, { named = true, words = '' } = {}): string[] {
  const wanted = [
    ...MANNERS[stance],
    ...DENIALS[polarity],
    ...[subjectPart, objectPart].flatMap((part) => (part === null || words.includes(part) ? [] : [new RegExp(part, 'i')])),
    ...(speakers.length === 0 ? [] : named ? speakers.flat().map((name) => new RegExp(`\\b${name}\\b`)) : [/reportedly/i]),
  ]
  return wanted.filter((one) => !one.test(text)).map(String)
}

/** What a part says around the whole: `a government of … alone` in two pieces. */
const pieces = (part: string) => part.split('…').flatMap((piece) => piece.trim() || [])

const unsaid = (wanted: readonly string[], places: readonly string[]) =>
  wanted.flatMap((piece) =>
    places.filter((place) => !new RegExp(`\\b${piece}`, piece.length > 1 ? 'i' : '').test(place)).map((place) => `${piece}: ${place}`),
  )

/** What a claim says of part of its ends only. */
const narrowing = ({ subjectPart, objectPart }: Readonly<Record<string, unknown>>) =>
  [subjectPart, objectPart].flatMap((part) => (typeof part === 'string' && !/^(elements|leader|founders)$/.test(part) ? pieces(part) : []))

const sayingFor = (type: string, { stance, ...way }: Way & Pick<SaidClaim, 'subjectWith' | 'objectWith'>): Saying =>
  sayingOf(
    {
      type,
      modality: stance === 'asserted' ? 'actual' : stance,
      status: way.polarity !== 'affirms' ? 'denied' : way.speakers.length > 0 ? 'reported' : 'stated',
      qualifiers: [],
    },
    [way],
  )

describe('however a claim is put, no sentence of its tie reads like a plain fact', () => {
  test.each([...RELATIONSHIP_TYPES.map(({ type }) => type), 'OWNERSHIP_OF'])('%s', (type) => {
    const words = wordsOf(type)
    const faults = WAYS.flatMap((way) => {
      const saying = sayingFor(type, way)
      const sentence = tieSentence(saying, words, { name: 'A' }, { name: 'B' }).join('')
      const phrase = tiePhrase(saying, words)
      return [
        ...missing(sentence, way, { words: words.forward }),
        ...missing(tieRow(saying, words, 'B', false).join(''), way, { words: words.forward }),
        ...missing(tieRow(saying, words, 'A', true).join(''), way, { words: words.backward }),
        ...missing(phrase, way, { named: false, words: words.forward }),
      ].map((fault) => `${JSON.stringify(way)} lacks ${fault}: ${sentence} / ${phrase}`)
    })
    expect(faults.slice(0, 3)).toEqual([])
  })

  test.each(RELATIONSHIP_TYPES.map(({ type }) => type))('%s names those who do it or are meant jointly', (type) => {
    const words = wordsOf(type)
    const lost = STANCES.flatMap((stance) =>
      POLARITIES.flatMap((polarity) => {
        const saying = sayingFor(type, { ...plain, stance, polarity, subjectWith: ['P'], objectWith: ['Q'] })
        const sentence = tieSentence(saying, words, { name: 'A' }, { name: 'B' }).join('')
        return unsaid(['P', 'Q'], [sentence, ...[false, true].map((backward) => tieRow(saying, words, 'B', backward).join(''))])
      }),
    )
    expect(lost).toEqual([])
  })

  test('nor any sentence of the claim itself, whatever its statement leaves out', () => {
    const faults = WAYS.flatMap((way) => {
      const parts = { ...way, subjectPart: null, objectPart: null }
      const sentence = claimSentence({ statement: 'A supports B.', ...way }, way.speakers, 'A', 'B')
      const value = valueSentence({ predicate: 'policy', ...way }, 'a value', way.speakers, 'Source')
      return [...missing(sentence, way), ...missing(value, parts)].map((fault) => `${fault}: ${sentence} / ${value}`)
    })
    expect(faults.slice(0, 3)).toEqual([])
  })

  test('and what is plainly asserted is not qualified', () => {
    expect(tieSentence(sayingFor('SUPPORTS', plain), wordsOf('SUPPORTS'), { name: 'A' }, { name: 'B' }).join('')).toBe('A supports B')
    expect(claimSentence({ statement: 'A supports B.', ...plain }, [], 'A', 'B')).toBe('A supports B.')
    expect(MODALITIES).toHaveLength(STANCES.length)
  })
})

/** The names in the dossiers of which a verb is in the plural; that of every other node is in the singular. */
const PLURALS = [
  'Afghan National Defence and Security Forces',
  'Afghan Taliban',
  'Armed groups in Syria and Iraq',
  'Central Asian foreign fighters',
  'Foreign troops',
  'Former commanders of Taliban factions',
  'Many experts',
  'Member states of the SCO',
  'Organisations like Islamic State',
  'Other armed groups',
  'Other ethnicities of Afghanistan',
  'Shia communities',
  'States of the region',
  'Sunnis of Iraq',
  'US forces',
  'Women of Afghanistan',
]

describe.each([...DOSSIERS.keys()])('of %s', (dossier) => {
  let remove: () => Promise<void>
  let exported: Awaited<ReturnType<typeof exportOf>>
  beforeAll(async () => {
    const made = await temporaryStore((store) => loadDossiers(store, [dossier]))
    remove = made.remove
    exported = await exportOf(made.store, { title: dossier })
  })
  afterAll(() => remove?.())

  test('every name has its verb in its own number', async () => {
    const { nodes } = await readEvidence(exported)
    const all = [...nodes.values()].map(({ properties, labels }) => ({ name: String(properties.name), labels }))
    const plurals = all.filter(isPlural).map(({ name }) => name)
    expect(plurals.sort()).toEqual(PLURALS.filter((name) => all.some((node) => node.name === name)))
  })

  test('no card reads a claim that is denied, not asserted, reported or of a part like a plain fact', async () => {
    const page = await pageData(exported)
    const graph = merge(NO_DATA, page.graph)
    const screen = screenOf(graph, fileAnswers(page, graph))
    const name = (id: string) => graph.nodes.get(id)?.name ?? page.others[id] ?? id
    const faults: string[] = []
    let looked = 0
    let narrowed = 0
    for (const tie of graph.ties.values()) {
      const text = read(screen, createElement(TieEvidence, { id: tie.id }))
      const spaced = text.replaceAll('\n', ' ')
      const sentence = tieSentence(tie.saying, wordsOf(tie.type), { name: name(tie.subject) }, { name: name(tie.object) }).join('')
      const way = { ...plain, stance: tie.modality === 'actual' ? ('asserted' as const) : tie.modality, polarity: tie.saying.polarity }
      for (const fault of missing(sentence, way)) faults.push(`${tie.id}: ${fault}: ${sentence}`)
      const { subjectParts, objectParts, subjectWith, objectWith } = tie.saying
      const words = wordsOf(tie.type)
      const phrase = tiePhrase(tie.saying, words)
      const rows = [false, true].map((backward) => tieRow(tie.saying, words, 'X', backward).join(''))
      const lost = [
        ...unsaid([...subjectParts, ...objectParts].flatMap(pieces), [sentence, spaced, phrase, ...rows]),
        ...unsaid([subjectWith, objectWith].flat(), [sentence, spaced, ...rows]),
        ...unsaid(subjectWith.length + objectWith.length > 0 ? ['with others'] : [], [phrase]),
      ]
      faults.push(...lost.map((fault) => `${tie.id}: ${fault}`))
      narrowed += subjectParts.length + objectParts.length + subjectWith.length + objectWith.length
      if (tie.status === 'reported' && !tie.saying.spoken && !/according to|reportedly|own account/.test(sentence))
        faults.push(`${tie.id}: nobody is named: ${sentence}`)
      looked++
    }
    for (const claim of page.claims) {
      const way = { ...plain, stance: claim.stance, polarity: claim.polarity, speakers: claim.speakers.map(({ id }) => [name(id)]) }
      if (claim.kind === 'relation' || claim.predicate === 'alias') continue
      const text = read(screen, createElement(NodeCard, { id: claim.subject }))
      const value = text.split('\n').filter((line) => line.includes(page.sources[claim.source]!.name))
      const said = way.stance === 'asserted' && way.polarity === 'affirms' && way.speakers.length === 0
      if (!said && !value.some((line) => [...MANNERS[way.stance], ...DENIALS[way.polarity]].every((one) => one.test(line))))
        faults.push(`${claim.id}: ${value.join(' / ')}`)
      looked++
    }
    expect(looked).toBeGreaterThan(100)
    expect(narrowed).toBeGreaterThan(20)
    expect(faults.slice(0, 5)).toEqual([])
  })

  test('nor does a row of the library, which shows statements as they are: each says by itself how it is put, on whose word, of which part, with whom', async () => {
    const { claims, claimSentence: told } = await readEvidence(exported)
    expect([...claims.values()].filter((claim) => told(claim) !== claim.properties.statement).map(({ id }) => id)).toEqual([])
  })

  test('nor does the annex, a caption or a label of an export', async () => {
    const evidence = await readEvidence(exported)
    const faults: string[] = []
    const wayOf = (id: string): Way => {
      const { properties: p } = evidence.claims.get(id)!
      return { ...plain, stance: p.stance as Stance, polarity: p.polarity as Polarity }
    }
    for await (const tie of annexTies(exported, evidence)) {
      for (const row of tie.rows)
        if (row.claim !== null) {
          faults.push(...missing(row.statement, wayOf(row.claim)).map((fault) => `${row.claim}: ${fault}`))
          faults.push(
            ...unsaid(narrowing(evidence.claims.get(row.claim)!.properties), [row.statement]).map((fault) => `${row.claim}: ${fault}`),
          )
        }
    }
    for await (const batch of exported.relationships())
      for (const r of batch) {
        if (!isTie(r)) continue
        const stance = r.properties.modality === 'actual' ? 'asserted' : (r.properties.modality as Stance)
        for (const text of [evidence.sentence(r), evidence.phrase(r)])
          faults.push(...missing(text, { ...plain, stance }).map((fault) => `${r.id}: ${fault}: ${text}`))
        if (r.properties.status === 'denied' && ![...DENIALS.denies, ...DENIALS.not_found].some((one) => one.test(evidence.phrase(r))))
          faults.push(`${r.id}: ${evidence.phrase(r)}`)
        if (r.properties.status === 'reported' && !/reportedly|according to |, with /.test(evidence.phrase(r)))
          faults.push(`${r.id}: ${evidence.phrase(r)}`)
      }
    expect(faults.slice(0, 5)).toEqual([])
  })
})
