import type { z } from 'zod'
import type { dossierAnswerSchema } from '../../model/api/answers'
import { STATUSES } from '../../model/claim'
import type { GraphStore } from '../store/contract'
import { unwatched } from '../store/witness'
import { perRevision } from './cache'
import { layOut, type LaidOut } from './laid-out'
import { countedDossiers, dossierOf } from './meta'
import { subgraphAnswer } from './subgraph'
import { declaredTypesOf } from './relationship-types'

type DossierAnswer = z.infer<typeof dossierAnswerSchema>

/** Nodes of a dossier at most; the explorer says how many are left out. */
const LIMIT = 2000

/** Answers made since the store was last written to, by dossier. */
const made = perRevision(async () => new Map<string | undefined, Promise<DossierAnswer>>())

/** A dossier with its layout; the first where none is named. Throws `not-found`. */
export async function dossierAnswer(store: GraphStore, id?: string): Promise<DossierAnswer> {
  const [dossiers, declaredTypes, answers] = await Promise.all([countedDossiers(store), declaredTypesOf(store), made(store)])
  if (id !== undefined) await dossierOf(store, id)
  const dossier = (id === undefined ? dossiers[0] : dossiers.find((one) => one.id === id)) ?? null
  const known = answers.get(dossier?.id)
  if (known) return known
  const answer = unwatched(() => laidOut(store, dossier)).then((graph) => ({ dossier, ...graph, declaredTypes }))
  answers.set(dossier?.id, answer)
  answer.catch(() => answers.delete(dossier?.id))
  return answer
}

async function laidOut(store: GraphStore, dossier: DossierAnswer['dossier']): Promise<LaidOut> {
  return layOut(await subgraphAnswer(store, { dossier: dossier?.id, statuses: [...STATUSES], hops: 1, limit: LIMIT }), dossier?.focus)
}
