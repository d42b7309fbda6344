import { claimRowSchema } from '../../../model/claim-schema'
import type { PageClaim, PageData, PageNode, PageSource, WithoutNulls } from '../../../model/api/page'
import { merge, NO_DATA } from '../../../picture/scene/graph-data'
import { claimFields } from '../../graph/evidence'
import type { GraphNode } from '../../store/contract'
import type { ClaimEvidence } from '../writing/evidence'
import type { ExportGraph } from '../writing/writer'
import { gather, type Gathered } from '../drawing/gather'
import { focusOf } from '../../../picture/layout/arrange'
import { positionsOf } from '../drawing/sheet'

/** Everything that the interactive page shows, without what it can work out. Throws what gathering throws. */
export async function pageData(graph: ExportGraph): Promise<PageData> {
  const gathered = await gather(graph)
  const { columns, evidence, ties, table, declaredTypes } = gathered
  const data = merge(NO_DATA, columns)
  const focus = focusOf(data, graph.focus)
  const positions = positionsOf(graph, data, focus)
  const points = columns.nodes.id.map((id) => positions.get(id)!)
  const claims = [...evidence.claims.values()].map((claim) => pageClaim(claim, gathered))
  const named = new Set(
    claims.flatMap(({ subject, object, place, speakers }) =>
      [subject, object, place, ...speakers.map(({ id }) => id)].flatMap((id) => id ?? []),
    ),
  )
  return {
    title: graph.title,
    asOf: graph.asOf,
    knownBy: graph.knownBy,
    without: graph.without,
    marking: graph.marking,
    focus,
    graph: columns,
    positions: { x: points.map(({ x }) => rounded(x)), y: points.map(({ y }) => rounded(y)) },
    denied: graph.view !== undefined,
    declaredTypes: declaredTypes.map(({ type, family, sign, symmetric, forward, backward }) => ({
      type,
      family,
      sign,
      symmetric,
      forward,
      backward,
    })),
    nodes: Object.fromEntries(columns.nodes.id.map((id) => [id, pageNode(evidence.nodes.get(id)!)])),
    others: Object.fromEntries(
      [...named]
        .filter((id) => !data.nodes.has(id))
        .sort()
        .map((id) => [id, evidence.name(id)]),
    ),
    claims,
    sources: Object.fromEntries(
      [...table].map(
        ([
          id,
          {
            summary: { id: _id, dossier: _dossier, derivesFrom: _derivesFrom, ...summary },
          },
        ]): [string, PageSource] => [id, withoutNulls(summary)],
      ),
    ),
    locators: Object.fromEntries(ties.flatMap(({ id, properties: { locator } }) => (locator === null ? [] : [[id, locator]]))),
    ...(graph.analysis && { analysis: await graph.analysis() }),
  }
}

const rounded = (n: number) => Math.round(n * 10) / 10

function pageClaim(claim: ClaimEvidence, { table }: Gathered): PageClaim {
  const source = table.get(claim.source)?.summary ?? { sha256: null, url: null }
  const { subject, object, place, speakers, contradicts, supersedes, supersededBy, alternatives } = claim
  return {
    ...withoutNulls(claimFields(claimRowSchema.parse(claim.properties), source)),
    subject,
    ...(object !== null && { object }),
    ...(place !== null && { place }),
    source: claim.source,
    speakers,
    contradicts,
    supersedes,
    supersededBy,
    alternatives,
  }
}

/** What the columns say of a node already, and which dossier's it is. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'name', 'abbreviation', 'dossier'])

function pageNode({ properties }: GraphNode): PageNode {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => value !== null && !ELSEWHERE.has(key) && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

function withoutNulls<T extends object>(object: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)) as WithoutNulls<T>
}
