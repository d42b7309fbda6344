import { isAmbivalent, signedGraph, type SignedGraph } from '../../analysis/signed-graph'
import type { TieRow } from '../../cypher/parts'
import { nodeRefs } from '../../cypher/nodes/node-refs'
import { signedTies } from '../../cypher/ties/signed-ties'
import { dossierTies } from '../../cypher/views/dossier-ties'
import type { AnalysisScope } from '../../model/api/analysis'
import { AppError } from '../../model/app-error'
import { ANALYSIS_LENS, TAKES_NO_SIDE } from '../../model/counted'
import { LATEST } from '../../model/dates'
import { last, parseSpan, larger } from '../../model/spans'
import type { GraphStore } from '../store/contract'
import { claimReader, fixedFilterOf, throughLens, type ClaimReader, type SeenTie, type StrictLens } from './lens'
import { dossierOf } from './meta'
import { byId } from './ties'

/** What is asked, within some seconds. */
export interface AnalysisQuery extends AnalysisScope {
  seconds: number
  /** How often signs are dealt out by chance. */
  draws?: number
}

/** A change of what is asked: with single claims left out, or ties last attested before a day. */
export type Change = Partial<Omit<StrictLens, 'withoutClaims'> & { withoutClaims: readonly string[]; attestedSince: string }>

/** Ties read at most. */
const MOST_TIES = 200_000

/**
 * The ties that an analysis may count, read once: those of its scope that have a sign and lie between nodes that can take a side.
 * What of them a lens leaves is worked out from the claims, as often as asked.
 */
export class CountedTies {
  private constructor(
    private readonly store: GraphStore,
    private readonly scope: AnalysisScope,
    readonly rows: readonly TieRow[],
    readonly claims: ClaimReader,
    private readonly nodes: ReadonlyMap<string, string>,
  ) {}

  static async read(store: GraphStore, scope: AnalysisScope): Promise<CountedTies> {
    const { dossier, among } = scope
    if (dossier !== undefined) await dossierOf(store, dossier)
    const filter = { exempt: [], ...fixedFilterOf({ ...ANALYSIS_LENS, ...scope }) }
    const rows =
      dossier === undefined
        ? await store.read(signedTies, { limit: MOST_TIES, signed: [...(scope.positive ?? []), ...(scope.negative ?? [])], ...filter })
        : await store.read(dossierTies, { dossier, ...filter })
    if (rows.length >= MOST_TIES)
      throw new AppError(
        'bad-request',
        `There are more than ${MOST_TIES} ties with a sign. Ask of one dossier or import, or leave families, types or sources out.`,
      )
    const within = among && new Set(among)
    // A tie may come by more than one branch of the statement, and in any order.
    const signed = [...new Map(rows.map((tie) => [tie.id, tie])).values()]
      .filter((tie) => signOf(tie, scope) !== 0 && (!within || (within.has(tie.subject) && within.has(tie.object))))
      .sort(byId)
    const ends = [...new Set(signed.flatMap(({ subject, object }) => [subject, object]))].sort()
    const refs = (await store.read(nodeRefs, { ids: ends })).map(({ node }) => node)
    const sides = new Map(refs.filter(({ labels }) => !labels.some((label) => TAKES_NO_SIDE.has(label))).map(({ id, name }) => [id, name]))
    const kept = signed.filter(({ subject, object }) => sides.has(subject) && sides.has(object))
    return new CountedTies(store, scope, kept, claimReader(store), sides)
  }

  /** The ties that count, with a change of what is asked. */
  async through(change: Change = {}): Promise<SeenTie[]> {
    const { withoutClaims, attestedSince, ...asked } = { ...this.scope, ...change }
    const holding: StrictLens['holding'] = asked.asOf === undefined ? undefined : (asked.holding ?? ['holds'])
    const lens: StrictLens = { ...ANALYSIS_LENS, ...asked, holding, withoutClaims: new Set(withoutClaims) }
    const seen = await throughLens(this.store, this.rows, lens, this.claims)
    return attestedSince === undefined
      ? seen
      : seen.filter((tie) => {
          const day = lastAttested(tie)
          return day === null || day >= attestedSince
        })
  }

  /** The signed graph of some of the ties. */
  graphOf(ties: readonly TieRow[]): SignedGraph {
    return signedGraph(
      ties.map((tie) => ({ id: tie.id, subject: tie.subject, object: tie.object, sign: signOf(tie, this.scope) > 0 ? 1 : -1 })),
    )
  }

  signOf(tie: TieRow): number {
    return signOf(tie, this.scope)
  }

  nameOf(id: string): string {
    return this.nodes.get(id) ?? id
  }

  namesOf(ids: Iterable<string>): Record<string, string> {
    return Object.fromEntries([...new Set(ids)].sort().map((id) => [id, this.nameOf(id)]))
  }
}

/** What every answer says of the graph it rests on. */
export function basisOf(graph: SignedGraph, counted: CountedTies) {
  const ambivalent = graph.pairs
    .filter(isAmbivalent)
    .map(({ a, b, positive, negative }) => ({ a: graph.nodes[a]!, b: graph.nodes[b]!, positive: [...positive], negative: [...negative] }))
  return { nodes: graph.nodes.length, pairs: graph.pairs.length, ambivalent, names: counted.namesOf(graph.nodes) }
}

/** The day until which a tie is last attested at the latest, or null where no claim has a date. */
export function lastAttested({ properties: { spans } }: Pick<TieRow, 'properties'>): string | null {
  const days = spans.map((text) => last(parseSpan(text))).filter((day) => day !== LATEST)
  return days.length > 0 ? days.reduce(larger) : null
}

/** Whether a tie counts as positive, negative or neither: as the type or else the family is told to, or else as the model has it. */
function signOf({ type, properties: { family, sign } }: TieRow, { positive, negative, neutral }: AnalysisScope): number {
  for (const key of [type, family]) {
    if (neutral?.includes(key)) return 0
    if (positive?.includes(key)) return 1
    if (negative?.includes(key)) return -1
  }
  return sign
}
