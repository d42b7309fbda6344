import type { GraphNode } from '../../store/contract'
import { claimRow } from '../writing/annex'
import { isTie, readEvidence, text, type ClaimEvidence, type Evidence } from '../writing/evidence'
import { headline, type Writer } from '../writing/writer'
import { entity, ftmId, headEntity, type FtmEntity } from './write-frame'
import { nodeEntity, schemaOf } from './write-nodes'
import { sourceEntity, tieEntity } from './write-ties'

/**
 * FollowTheMoney entities, a line each: a document that says what the file is of, nodes, then sources as documents, claims as notes on what
 * they are about, and ties. What is lost stands in model/exports.ts. Each line bears the marking
 * of the whole file, which the format has no property for.
 */
export const ftm: Writer = async function* (graph) {
  const lines = (entities: readonly FtmEntity[]) => entities.map((e) => `${JSON.stringify({ ...e, marking: graph.marking })}\n`).join('')
  const schemas = new Map<string, string>()
  yield lines([headEntity(headline(graph))])
  for await (const batch of graph.nodes()) yield lines(batch.flatMap((node) => nodeLine(node, schemas)))
  const evidence = await readEvidence(graph)
  for (const source of evidence.sources.values()) yield lines([sourceEntity(source)])
  for (const claim of evidence.claims.values())
    if (text(claim.properties, 'retractedAt') === null) yield lines([noteEntity(claim, evidence, schemas)])
  for await (const batch of graph.relationships()) {
    yield lines(
      batch
        .filter((r) => isTie(r) && r.properties.status !== 'denied' && schemas.has(r.start) && schemas.has(r.end))
        .map((r) => tieEntity(r, evidence, (id) => schemas.get(id)!)),
    )
  }
}

function nodeLine(node: GraphNode, schemas: Map<string, string>): FtmEntity[] {
  const schema = schemaOf(node)
  if (schema === null) return []
  schemas.set(node.id, schema)
  return [nodeEntity(node, schema)]
}

/** A claim: what it states, who says so, and how far it can be trusted. */
function noteEntity(claim: ClaimEvidence, evidence: Evidence, schemas: ReadonlyMap<string, string>): FtmEntity {
  const { statement, speakers, grade, dates, locator, link, dissent } = claimRow(claim, evidence)
  const about = [claim.subject, claim.object, claim.place].filter((id): id is string => id !== null && schemas.has(id))
  return entity(ftmId(claim.id), 'Note', {
    entity: about.map(ftmId),
    description: [statement],
    summary: [[speakers, grade, dates].filter((part) => part !== '').join('; ')],
    notes: [locator, ...dissent.map((other) => `Against it: ${other}`)],
    proof: [ftmId(claim.source)],
    sourceUrl: [link],
    publisher: [text(evidence.source(claim).properties, 'publisher')],
  })
}
