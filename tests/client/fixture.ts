import type { GraphColumns } from '../../model/columns'
import { deriveTies } from '../../model/derive'
import type { ClaimRecord, SourceRecord } from '../../model/records'
import { merge, NO_DATA, type GraphData } from '../../picture/scene/graph-data'

type Row = Pick<ClaimRecord, 'id' | 'subject' | 'predicate' | 'object' | 'source'> & Partial<ClaimRecord>

/** Columns as the server would answer them for these claims: every node is an armed group named by its id. */
export function columnsOf(rows: readonly Row[], sources: readonly SourceRecord[]): GraphColumns {
  const claims: ClaimRecord[] = rows.map((row) => ({
    stance: 'asserted',
    polarity: 'affirms',
    credibility: 3,
    reported: false,
    contestedBy: [],
    ...row,
  }))
  const ties = deriveTies(claims, new Map(sources.map((source) => [source.id, source])))
  const ids = [...new Set(ties.flatMap((tie) => [tie.subject, tie.object]))].sort()
  const types = [...new Set(ties.map((tie) => tie.type))]
  const node = (id: string) => ids.indexOf(id)
  const source = (id: string) => sources.findIndex((s) => s.id === id)
  return {
    dictionaries: { labels: [['Actor', 'ArmedGroup']], types },
    nodes: {
      id: ids,
      name: ids,
      abbreviation: ids.map(() => null),
      labels: ids.map(() => 0),
      ties: ids.map((id) => ties.filter((tie) => tie.subject === id || tie.object === id).length),
    },
    relationships: {
      id: ties.map((t) => t.id),
      subject: ties.map((t) => node(t.subject)),
      object: ties.map((t) => node(t.object)),
      type: ties.map((t) => types.indexOf(t.type)),
      modality: ties.map((t) => t.modality),
      status: ties.map((t) => t.status),
      disputed: ties.map((t) => t.disputed),
      qualifiers: ties.map((t) => t.qualifiers),
      intervals: ties.map((t) => t.intervals),
      spans: ties.map((t) => t.spans),
      grade: ties.map((t) => t.grade ?? null),
      claimCount: ties.map((t) => t.claimCount),
      sourceCount: ties.map((t) => t.sourceCount),
      originCount: ties.map((t) => t.originCount),
      lastAttested: ties.map((t) => t.lastAttested ?? null),
      claims: ties.map((t) => t.claimIds.map((id) => claims.findIndex((c) => c.id === id))),
      source: ties.map(() => -1),
    },
    claims: {
      id: claims.map((c) => c.id),
      source: claims.map((c) => source(c.source)),
      stance: claims.map((c) => c.stance),
      polarity: claims.map((c) => c.polarity),
      reported: claims.map((c) => c.reported),
      speakers: claims.map((c) => (c.speakers ?? []).map((turn) => [...turn])),
      subjectPart: claims.map((c) => c.subjectPart ?? null),
      objectPart: claims.map((c) => c.objectPart ?? null),
      subjectWith: claims.map((c) => c.subjectWith ?? null),
      objectWith: claims.map((c) => c.objectWith ?? null),
      contestedBy: claims.map((c) => c.contestedBy.map(source)),
      credibility: claims.map((c) => c.credibility),
      qualifier: claims.map((c) => c.qualifier ?? null),
      validFrom: claims.map((c) => c.validFrom ?? null),
      validFromPrecision: claims.map((c) => c.validFromPrecision ?? null),
      validTo: claims.map((c) => c.validTo ?? null),
      validToPrecision: claims.map((c) => c.validToPrecision ?? null),
      asOf: claims.map((c) => c.asOf ?? null),
      asOfPrecision: claims.map((c) => c.asOfPrecision ?? null),
      asOfNotAfter: claims.map((c) => c.asOfNotAfter ?? null),
    },
    sources: {
      id: sources.map((s) => s.id),
      name: sources.map((s) => s.id),
      reliability: sources.map((s) => s.reliability),
      register: sources.map((s) => s.register ?? false),
      publishedAt: sources.map((s) => s.publishedAt ?? null),
      publishedAtPrecision: sources.map((s) => s.publishedAtPrecision ?? null),
      publishedNotBefore: sources.map((s) => s.publishedNotBefore ?? null),
      publishedNotAfter: sources.map((s) => s.publishedNotAfter ?? null),
      writtenAt: sources.map((s) => s.writtenAt ?? null),
      writtenAtPrecision: sources.map((s) => s.writtenAtPrecision ?? null),
      origins: sources.map((s) => s.origins.map(source)),
    },
    lives: {
      nodes: { id: [], name: [] },
      claims: {
        id: [],
        predicate: [],
        subject: [],
        object: [],
        source: [],
        validFrom: [],
        validFromPrecision: [],
        validTo: [],
        validToPrecision: [],
        qualifier: [],
      },
      events: { node: [], date: [], datePrecision: [] },
    },
  }
}

/** The same, loaded. */
export function dataOf(rows: readonly Row[], sources: readonly SourceRecord[]): GraphData {
  return merge(NO_DATA, columnsOf(rows, sources))
}
