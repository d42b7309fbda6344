import type { z } from 'zod'
import { branchesOf, unionOf } from '../../cypher/query'
import type { cypherAnswerSchema } from '../../model/api/answers'
import type { Lens } from '../../model/api/lens'
import type { RouteName } from '../../model/api/routes'
import type { GraphStore } from '../store/contract'
import { watch, type Witnessed } from '../store/witness'
import type { RouteCall } from './route-call'
import { judgedAfter } from './lens'

type Statement = z.infer<typeof cypherAnswerSchema>['statements'][number]

/** What an answer holds that no statement of it says. */
const BEYOND: { [N in RouteName]?: string } = {
  search:
    'Which nodes are meant, accents and typos forgiven, an index of all names in the server’s memory says; the statement reads those nodes.',
  dossier: 'The server keeps a dossier until the store is written to again; /api/subgraph?dossier=… answers the same ties by statements.',
  reconcile:
    'Which actors may be the same, the server works out of all their names and identifiers, and keeps until the store is written to; the statements read those of the page, and what was decided.',
  paths: 'The statements read the ties around both ends, layer by layer; the server draws the chains out of these.',
}

/** The statements that an answer was made by, with their parameters; running one gives the rows that the answer was made of. */
export async function statementsBehind(
  store: GraphStore,
  { name, query }: RouteCall,
  answer: () => Promise<unknown>,
): Promise<z.infer<typeof cypherAnswerSchema>> {
  const ran = await watch(answer)
  const distinct = [...new Map(ran.map((one) => [JSON.stringify([one.query.text, one.params]), one])).values()]
  const statements = await Promise.all(distinct.map((one) => shown(store, one)))
  const anew =
    judgedAfter(query as Lens) &&
    'The server goes on from these rows: leaving out sources, a date of knowledge, or what holds at a date is not in the statements.'
  return { statements, note: [BEYOND[name], anew].filter((text) => text).join(' ') || null }
}

/**
 * A statement as a person reads it: without those branches of its union that give no row here, since
 * product statements look under every base label. Where none gives a row, it stands whole.
 */
async function shown(store: GraphStore, { query, params }: Witnessed): Promise<Statement> {
  const counted = await Promise.all(
    branchesOf(query).map(async (branch) => ({ text: branch.text, rows: (await store.read(branch, params)).length })),
  )
  const giving = counted.filter(({ rows }) => rows > 0)
  const statement = unionOf((giving.length > 0 ? giving : counted).map(({ text }) => text))
  return {
    name: query.name,
    statement,
    parameters: used(params, statement),
    rows: giving.reduce((sum, { rows }) => sum + rows, 0),
    leftOut: giving.length > 0 ? counted.length - giving.length : 0,
  }
}

function used(params: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text)))
}
