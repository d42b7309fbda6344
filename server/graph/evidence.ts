import type { z } from 'zod'
import { claimDetails } from '../../cypher/claims/claim-details'
import { claimLinks } from '../../cypher/claims/claim-links'
import { claimSpeakers } from '../../cypher/claims/claim-speakers'
import type { ClaimDetail, claimRefSchema, SourceSummary } from '../../model/api/answers'
import { grade } from '../../model/claim'
import { undescribedSource } from '../../model/api/claim-detail'
import { TOLD } from '../../model/claim-attributes'
import type { ClaimRow } from '../../model/claim-schema'
import { claimCounts, sourceCounts, type KnowledgeLens } from '../../model/derive'
import { claimHoldingAt } from '../../model/holding'
import type { ClaimFields } from '../../model/api/page'
import { namesOf, pick } from '../../model/rows'
import { turnsOf } from '../../model/saying'
import { claimSentence } from '../../model/sentences'
import type { GraphStore } from '../store/contract'
import { byId } from './ties'
import { sourceTable, type KnownSource } from './source-table'

type ClaimRef = z.infer<typeof claimRefSchema>

/** What evidence is looked at through: a date, and which sources count. */
export interface EvidenceLens {
  asOf?: string
  knowledge: KnowledgeLens | null
}

/** Claims with everything a reader needs to judge them, in order of id. Claims of sources that do not count are left out. */
export async function readClaims(store: GraphStore, ids: readonly string[], lens: EvidenceLens): Promise<ClaimDetail[]> {
  if (ids.length === 0) return []
  const links = await store.read(claimLinks, { ids: [...ids] })
  const params = { ids: [...new Set([...ids, ...links.map(({ other }) => other)])] }
  const [rows, speakers, sources] = await Promise.all([
    store.read(claimDetails, params),
    store.read(claimSpeakers, params),
    sourceTable(store),
  ])
  const counts = (id: string) => !lens.knowledge || (sources.has(id) && sourceCounts(sources.get(id)!.record, lens.knowledge))
  const speakersOf = group(speakers, (row) => row.claim)
  const linksOf = group(
    links.filter((row) => row.retractedAt === null && counts(row.source)),
    (row) => row.claim,
  )

  const sentences = new Map(
    rows.map(({ claim, subject, object }) => {
      const named = (speakersOf.get(claim.id) ?? []).map((row) => ({ name: row.speaker.name, order: row.place }))
      return [claim.id, claimSentence(claim, turnsOf(named, claim), subject.name, object?.name ?? null)]
    }),
  )
  const asked = new Set(ids)

  return rows
    .filter(({ claim }) => asked.has(claim.id))
    .filter(
      ({ claim, source }) => !lens.knowledge || (sources.has(source) && claimCounts(claim, sources.get(source)!.record, lens.knowledge)),
    )
    .sort((a, b) => byId(a.claim, b.claim))
    .map(({ claim: c, subject, object, place, source: sourceId }) => {
      const source = summaryOf(sourceId, sources)
      const linked = (kind: 'contradicts' | 'supersedes' | 'supersededBy' | 'alternatives'): ClaimRef[] =>
        (linksOf.get(c.id) ?? [])
          .filter((row) => row.link === kind)
          .map((row) => {
            const other = summaryOf(row.source, sources)
            return {
              id: row.other,
              statement: row.statement,
              sentence: sentences.get(row.other) ?? row.statement,
              source: { id: other.id, name: other.name },
              grade: grade(other.reliability, row.credibility),
              about: row.about,
            }
          })
          .sort(byId)
      return {
        ...claimFields(c, source),
        sentence: sentences.get(c.id)!,
        subject,
        object,
        place,
        grade: grade(source.reliability, c.credibility),
        holding: lens.asOf ? claimHoldingAt(c, lens.asOf).holding : null,
        source,
        speakers: (speakersOf.get(c.id) ?? []).map((row) => ({ ...row.speaker, order: row.place })),
        contradicts: linked('contradicts'),
        supersedes: linked('supersedes'),
        supersededBy: linked('supersededBy'),
        alternatives: linked('alternatives'),
      }
    })
}

/** What a claim says by itself, without the nodes, sources and claims that it is joined to. */
export function claimFields(c: ClaimRow, source: Pick<SourceSummary, 'sha256' | 'url'>): ClaimFields {
  return {
    ...pick(TOLD_NAMES, c),
    check: checkOf(c, source),
    link: source.url && source.url.split('#')[0] + (c.textFragment ?? ''),
  }
}

const TOLD_NAMES = namesOf(TOLD)

/** How a reader can hold a claim against its source. */
function checkOf({ passageSha256, textFragment, locator }: ClaimRow, source: Pick<SourceSummary, 'sha256' | 'url'>): ClaimDetail['check'] {
  if (passageSha256 && source.sha256) return 'verifiable'
  if (textFragment && source.url) return 'locatable'
  return locator ? 'recorded' : 'unlocated'
}

/** A source in a few words; one that an import names without describing it is its id alone. */
export function summaryOf(id: string, sources: ReadonlyMap<string, KnownSource>): SourceSummary {
  return sources.get(id)?.summary ?? undescribedSource(id)
}

function group<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}
