import { allNodes } from '../../cypher/nodes/all-nodes'
import { allRelationships } from '../../cypher/ties/all-relationships'
import { DOSSIERS, sharedScript } from '../../graph-seed/dossiers'
import { splitStatements } from '../../model/cypher-lexer'
import { claimsBodySchema, type ClaimsBody } from '../../model/api/claims'
import { primaryLabel } from '../../model/ontology'
import type { GraphStore } from '../../server/store/contract'

/** The rows of a dossier's scripts, read before they are linked, as they are entered by the API into a dossier of the id `to`. The store has to hold nothing of it. */
export async function asEntered(store: GraphStore, dossier: string, to: string): Promise<ClaimsBody> {
  await store.define(splitStatements(sharedScript('schema').text).flatMap(({ text }) => (/^CREATE/.test(text) ? [text] : [])))
  await store.write(async (tx) => {
    for (const script of DOSSIERS.get(dossier)!.scripts) for (const { text } of splitStatements(script.text)) await tx.execute(text)
  })
  const nodes = (await store.read(allNodes, {})).filter(({ properties }) => properties.dossier === dossier)
  const links = (await store.read(allRelationships, {})).filter(({ properties }) => properties.dossier === dossier)
  const of = (label: string) => nodes.filter(({ labels }) => labels.includes(label))
  const said = ({ dossier: _dossier, leaving: _leaving, ...rest }: Record<string, unknown>) => rest
  return claimsBodySchema.parse({
    dossier: to,
    nodes: nodes
      .filter(({ labels }) => !['Source', 'Claim', 'Meta'].some((l) => labels.includes(l)))
      .map(({ labels, properties }) => ({ ...said(properties), label: primaryLabel(labels) })),
    sources: of('Source').map(({ properties }) => said(properties)),
    claims: of('Claim').map(({ id, properties }) => {
      const { name: _name, ...row } = said(properties)
      const from = (type: string) => links.filter((r) => r.type === type && r.start === id)
      return {
        ...row,
        contradicts: from('CONTRADICTS').map((r) => ({ claim: r.end, about: r.properties.about })),
        supersedes: from('SUPERSEDES').map((r) => r.end),
      }
    }),
  })
}

/** The ties of a store that are derived from claims, by id, with everything they carry. */
export async function derivedTies(store: GraphStore): Promise<Record<string, unknown>> {
  const ties = (await store.read(allRelationships, {})).filter(({ properties }) => Array.isArray(properties.claimIds))
  return Object.fromEntries(
    ties
      .map(({ type, start, end, properties }) => [String(properties.id), { type, start, end, ...properties }] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
