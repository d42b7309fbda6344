import type { ClaimDetail, NodeRef, SourceSummary } from '../../model/api/answers'
import { grade } from '../../model/claim'
import { aboutNode, importedClaim, NOTHING_TOLD, undescribedSource } from '../../model/api/claim-detail'
import type { PageClaim, PageData } from '../../model/api/page'
import { turnsOf } from '../../model/saying'
import { claimSentence } from '../../model/sentences'
import { fold } from '../../model/search/fold'
import { NameIndexBuilder } from '../../model/search/name-index'
import type { GraphData, GraphTie } from '../../picture/scene/graph-data'
import { wordsOf } from '../../picture/words'
import type { Answers, Hit, NodeAnswer, TieAnswer } from '../state/screen'

const MOST_HITS = 12

/** Answers from the file alone, in the shape in which the server gives them. */
export function fileAnswers(page: PageData, graph: GraphData): Answers {
  const claims = new Map(page.claims.map((claim) => [claim.id, claim]))
  const detailOf = (claim: PageClaim) => claimDetail(claim, page, graph, claims)
  const search = searcher(page, graph)
  return {
    node: (id) => ({ answer: nodeAnswer(id, page, graph, detailOf) }),
    tie: (id) => ({ answer: tieAnswer(graph.ties.get(id), page, graph, claims, detailOf) }),
    search: (text) => ({ answer: search(text) }),
  }
}

function nodeAnswer(id: string, page: PageData, graph: GraphData, detailOf: (claim: PageClaim) => ClaimDetail): NodeAnswer {
  const properties = page.nodes[id] ?? {}
  const counted = new Map<string, number>()
  for (const { subject, object, source } of page.claims)
    for (const end of [subject, object]) if (end === id) counted.set(source, (counted.get(source) ?? 0) + 1)
  const file = typeof properties.importId === 'string' ? page.sources[properties.importId] : undefined
  return {
    node: { ...refOf(id, page, graph), properties },
    ...aboutNode(page.claims.filter(({ subject, kind }) => subject === id && kind !== 'relation').map(detailOf)),
    sources: [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, n]) => ({ ...sourceOf(source, page), claims: n })),
    importedFrom: file ? sourceOf(String(properties.importId), page) : null,
  }
}

function tieAnswer(
  tie: GraphTie | undefined,
  page: PageData,
  graph: GraphData,
  claims: ReadonlyMap<string, PageClaim>,
  detailOf: (claim: PageClaim) => ClaimDetail,
): TieAnswer {
  if (!tie) return { tie: null, claims: [] }
  const { subject: from, object: to, claimIds: _claimIds, source, ...known } = tie
  const [subject, object] = [refOf(from, page, graph), refOf(to, page, graph)]
  const locator = page.locators[tie.id] ?? null
  return {
    tie: {
      ...known,
      qualifiers: [...tie.qualifiers],
      intervals: [...tie.intervals],
      spans: [...tie.spans],
      subject,
      object,
      sourceId: source,
      locator,
    },
    claims:
      source === null
        ? tie.claimIds.flatMap((id) => claims.get(id) ?? []).map(detailOf)
        : [importedClaim({ ...tie, locator, holding: null }, wordsOf(tie.type), subject, object, sourceOf(source, page))],
  }
}

function claimDetail(claim: PageClaim, page: PageData, graph: GraphData, claims: ReadonlyMap<string, PageClaim>): ClaimDetail {
  const ref = (id: string) => refOf(id, page, graph)
  const source = sourceOf(claim.source, page)
  const others = (refs: readonly { id: string; about: string | null }[]) =>
    refs
      .flatMap(({ id, about }) => {
        const other = claims.get(id)
        if (!other || other.retractedAt !== undefined) return []
        const stated = sourceOf(other.source, page)
        return [
          {
            id,
            statement: other.statement,
            sentence: sentenceOf(other, page, graph),
            source: { id: stated.id, name: stated.name },
            grade: grade(stated.reliability, other.credibility),
            about: about as ClaimDetail['contradicts'][number]['about'],
          },
        ]
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  const alone = (ids: readonly string[]) => others(ids.map((id) => ({ id, about: null })))
  return {
    ...NOTHING_TOLD,
    link: null,
    ...claim,
    sentence: sentenceOf(claim, page, graph),
    subject: ref(claim.subject),
    object: claim.object === undefined ? null : ref(claim.object),
    place: claim.place === undefined ? null : ref(claim.place),
    grade: grade(source.reliability, claim.credibility),
    holding: null,
    source,
    speakers: claim.speakers.map(({ id, order }) => ({ ...ref(id), order })),
    contradicts: others(claim.contradicts.map(({ claim: id, about }) => ({ id, about }))),
    supersedes: alone(claim.supersedes),
    supersededBy: alone(claim.supersededBy),
    alternatives: alone(claim.alternatives),
  }
}

function sentenceOf(claim: PageClaim, page: PageData, graph: GraphData): string {
  const name = (id: string) => refOf(id, page, graph).name
  const speakers = turnsOf(
    claim.speakers.map(({ id, order }) => ({ name: name(id), order })),
    claim,
  )
  return claimSentence(claim, speakers, name(claim.subject), claim.object === undefined ? null : name(claim.object))
}

/** A node in a few words; of one that the picture does not show, only its name. */
function refOf(id: string, page: PageData, graph: GraphData): NodeRef {
  const { name, abbreviation = null, labels = [] } = graph.nodes.get(id) ?? { name: page.others[id] ?? id }
  return { id, name, abbreviation, labels: [...labels] }
}

function sourceOf(id: string, page: PageData): SourceSummary {
  return { ...undescribedSource(id), ...page.sources[id] }
}

/** Looks for names, aliases and identifiers, accents and typos forgiven, as the server does. */
function searcher(page: PageData, graph: GraphData): (text: string) => Hit[] {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const namesOf = (id: string) => {
    const { name, abbreviation } = graph.nodes.get(id)!
    const said = page.claims.flatMap(({ subject, predicate, value }) => (subject === id && predicate === 'alias' ? (value ?? []) : []))
    const { aliases, identifiers } = page.nodes[id] ?? {}
    return [name, abbreviation ?? '', ...list(aliases), ...said, ...list(identifiers), id]
  }
  const builder = new NameIndexBuilder()
  for (const { id, labels } of graph.nodes.values()) builder.add({ id, labels, names: namesOf(id) })
  for (const { id, ties } of graph.nodes.values()) builder.setTies(id, ties)
  const index = builder.build()
  return (text) =>
    index.search(text, MOST_HITS).found.map(({ id, key }) => {
      const { name, ties } = graph.nodes.get(id)!
      const others = namesOf(id).slice(1, -1)
      const matched = fold(name) === key ? null : (others.find((other) => fold(other) === key) ?? null)
      return { ...refOf(id, page, graph), matched, ties }
    })
}

/** Every source of the file, with how many of its claims the file holds. */
export function sourcesOf(page: PageData): (SourceSummary & { claims: number })[] {
  const counted = new Map<string, number>()
  for (const { source } of page.claims) counted.set(source, (counted.get(source) ?? 0) + 1)
  return Object.keys(page.sources).map((id) => ({ ...sourceOf(id, page), claims: counted.get(id) ?? 0 }))
}
